"""What is no plain file where one should be is told: nothing hangs, and nothing is left out silently."""

import os
import resource
import shutil
import socket
import subprocess

import pytest

import building
import extreme_notes
import limits


@pytest.fixture
def site(tmp_path):
    """A small site with templates of its own, published once."""
    extreme_notes.write(tmp_path / "Content", incidents=2, sources=2)
    (tmp_path / "Templates/assets").mkdir(parents=True)
    return tmp_path


def _pipe(path):
    os.mkfifo(path)


def _socket(path):
    here = os.getcwd()
    os.chdir(path.parent)  # The address of a socket may have a hundred characters.
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def _endless(path):
    path.symlink_to("/dev/zero")


def _link_out(path):
    path.symlink_to("/etc/passwd")


def _run(site):
    run = limits.attempt(
        site / "Content", site / "Output", "--templates", str(site / "Templates")
    )
    run.stderr = run.stderr.decode()
    return run


def _assert_refused(run, code, path):
    assert run.returncode == 1, run.stderr
    errors = [line for line in run.stderr.splitlines() if ": error: " in line]
    assert any(line.endswith(f"[{code}]") and path in line for line in errors), run.stderr
    assert "help: " in run.stderr


PLACES = {
    "Content/incidents/odd.md": "unreadable-file",
    "Content/actors/odd.md": "unreadable-file",
    "Content/site.yml": "missing-content",
    "Content/claims": "unreadable-file",
    "Templates/incident.html": "unreadable-file",
    "Templates/assets/odd.css": "unreadable-file",
    "Templates/strings/en.yml": "unreadable-file",
}


@pytest.mark.parametrize("make", [_pipe, _socket, _endless, _link_out])
@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_file_is_told_where_the_site_needs_one(site, place, make):
    path = site / place
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)
    _assert_refused(_run(site), PLACES[place], place)
    assert not (site / "Output").exists()


@pytest.mark.parametrize("folder", ["Content", "Content/incidents", "Content/media"])
def test_a_folder_of_the_content_that_is_a_link_is_followed_only_where_the_user_named_it(site, folder):
    (site / folder).rename(site / "elsewhere")
    (site / folder).symlink_to(site / "elsewhere")
    run = _run(site)
    if folder == "Content":
        assert run.returncode == 0, run.stderr
    else:
        _assert_refused(run, "unreadable-file", folder)


def test_a_folder_may_be_called_like_a_note(site):
    shutil.move(site / "Content/incidents", site / "Content/2015.md")
    (site / "Content/incidents").mkdir()
    shutil.move(site / "Content/2015.md", site / "Content/incidents/2015.md")
    run = _run(site)
    assert run.returncode == 0, run.stderr
    assert (site / "Output/incidents/crowd-000.html").is_file()


@pytest.mark.parametrize("folder", ["Content/incidents", "Content/media", "Templates/assets"])
def test_folders_without_end_are_told(site, folder):
    path = site / folder / "/".join(["d"] * 500)
    path.mkdir(parents=True)
    (path / "deep.md").write_text("---\ntitle: Deep\n---\n")
    _assert_refused(_run(site), "unreadable-file", folder + "/d/d")


def test_a_site_may_have_more_folders_than_a_process_may_have_open_files(site):
    for number in range(300):
        for place in (f"Content/incidents/{number}/n{number}.md", f"Content/media/{number}/n.txt"):
            (site / place).parent.mkdir()
            (site / place).write_text(
                f"---\ntitle: N {number}\ndate: {1000 + number}\nlocation: unknown\n---\n"
            )
    run = subprocess.run(
        building.arguments(site / "Content", site / "Output"),
        capture_output=True, text=True, timeout=building.TIME_LIMIT, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128)),
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    "place",
    [
        "Content/incidents/large.md", "Content/site.yml", "Templates/incident.html",
        "Templates/strings/en.yml", "Templates/assets/large.bin",
    ],
)  # fmt: skip
def test_a_file_of_a_tebibyte_is_not_read_to_its_end(site, place):
    path = site / place
    path.parent.mkdir(exist_ok=True)
    with open(path, "ab") as file:
        file.truncate(1 << 40)
    _assert_refused(_run(site), "file-too-large", place)


@pytest.mark.parametrize(
    "place",
    [
        "Content", "Content/site.yml", "Content/incidents", "Content/incidents/crowd-000.md",
        "Templates", "Templates/layout.html", "Templates/assets",
    ],
)
def test_what_one_may_not_read_is_told(site, place):
    shutil.copytree(building.TEMPLATES, site / "Templates", dirs_exist_ok=True)
    (site / place).chmod(0)
    # Root may read everything, unless it gives that up.
    giving_up = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    run = subprocess.run(
        [*(giving_up if os.geteuid() == 0 else []), str(building.DOSSIER), "build", "--site", site],
        capture_output=True, text=True, timeout=building.TIME_LIMIT, check=False,
    )  # fmt: skip
    (site / place).chmod(0o755)
    _assert_refused(run, "unreadable-file", place)
