"""Disks that are full, forbidding or shared: the published site is the old one or the new one."""

import contextlib
import os
import random
import resource
import signal
import subprocess
import sys
import unicodedata

import pytest

import building
import extreme_notes

SEED = 20151020
ROUNDS = 4
# Not the options that the disk was mounted with: in a namespace these cannot be given again.
REMOUNT = ("--options-source=disable",)


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Two contents that differ in most pages, and what a clean build makes of each."""
    folder = tmp_path_factory.mktemp("faults")
    contents, clean = [], []
    for variant, incidents in (("first", 12), ("second", 9)):
        content = folder / variant / "Content"
        extreme_notes.write(content, incidents=incidents, variant=variant)
        building.build(content, folder / variant / "Output")
        contents.append(content)
        clean.append(building.files(folder / variant / "Output"))
    return contents, clean


def _published(output):
    return {
        path: digest
        for path, digest in building.files(output).items()
        if not path.startswith(".dossier/")
    }


@contextlib.contextmanager
def _small_disk(folder, **limits):
    folder.mkdir()
    options = ",".join(f"{name}={value}" for name, value in limits.items())
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "none", str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert mount.returncode == 0, mount.stderr
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _run_where_it_may_mount(name, folder):
    """Runs a test once more as somebody who may mount disks: the root of a namespace, or root."""
    ways = [["unshare", "--user", "--map-root-user", "--mount"], ["sudo", "--non-interactive"]]
    for way in ways:
        with contextlib.suppress(FileNotFoundError):
            if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
                break
    else:
        pytest.fail("neither root, nor allowed a namespace or sudo without a password")
    subprocess.run(
        [*way, sys.executable, "-m", "pytest", "--quiet", "--basetemp", str(folder / "inner"),
         "-p", "no:cacheprovider", f"{__file__}::{name}"],
        check=True,
    )  # fmt: skip


@pytest.mark.parametrize("limit", ["size", "nr_inodes"])
def test_a_disk_that_is_full_leaves_one_site_whole(request, tmp_path, limit):
    if os.geteuid() != 0:
        _run_where_it_may_mount(request.node.name, tmp_path)
        return
    sites = request.getfixturevalue("sites")
    contents, clean = sites
    chance = random.Random(SEED)
    whole = {}
    for files in clean:
        for path, digest in files.items():
            whole.setdefault(path, set()).add(digest)
    failures = 0
    for number in range(ROUNDS):
        with _small_disk(tmp_path / f"{limit}{number}", size="64m") as disk:
            output = disk / "Output"
            building.build(contents[0], output)
            # Full at some point between the first byte of the new site and its last.
            usage = os.statvfs(disk)
            used = (usage.f_blocks - usage.f_bfree) * usage.f_frsize
            most = {"size": used + chance.randrange(4096, used), "nr_inodes": 0}[limit]
            if limit == "nr_inodes":
                inodes = usage.f_files - usage.f_ffree
                option = f"size=64m,nr_inodes={inodes + chance.randrange(2, inodes)}"
            else:
                option = f"size={most}"
            subprocess.run(["mount", *REMOUNT, "-o", f"remount,{option}", str(disk)], check=True)
            run = building.attempt(contents[1], output)
            found = _published(output)
            if run.returncode == 0:
                assert found == clean[1]
                continue
            failures += 1
            assert run.returncode == 74, run.stderr
            assert "No space left" in run.stderr
            assert all(digest in whole.get(path, ()) for path, digest in found.items())
            subprocess.run(
                ["mount", *REMOUNT, "-o", "remount,size=64m,nr_inodes=0", str(disk)], check=True
            )
            building.build(contents[1], output)
            assert building.files(output) == clean[1]
    assert failures > 0, "no disk was full: the test shows nothing about one"


def test_a_limit_on_the_size_of_files_leaves_the_old_site(tmp_path, sites):
    contents, clean = sites
    output = tmp_path / "Output"
    building.build(contents[0], output)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    run = subprocess.run(
        building.arguments(contents[1], output), preexec_fn=limit, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert run.returncode == 74, run.stderr
    assert "File too large" in run.stderr
    assert building.files(output) == clean[0]


@pytest.mark.parametrize("stream, code", [("stdout", 74), ("stderr", 1)])
def test_a_disk_that_is_full_of_messages_ends_no_build_halfway(tmp_path, stream, code):
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/site.yml").write_text("titel: Mistyped\n")
    command = building.arguments(tmp_path / "Content", tmp_path / "Output", "--format", "json")
    with open("/dev/full", "w") as full:
        streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, stream: full}
        run = subprocess.run(command, **streams, text=True, check=False)
    assert run.returncode == code
    assert stream == "stderr" or "No space left" in run.stderr


def test_messages_to_a_closed_stream_are_written_into_no_file(tmp_path, sites):
    contents, clean = sites
    subprocess.run(
        building.arguments(contents[0], tmp_path / "Output"), check=True,
        preexec_fn=lambda: (os.close(0), os.close(1), os.close(2)),
    )  # fmt: skip
    assert building.files(tmp_path / "Output") == clean[0]


def _stand_in_the_way(path, kind):
    if path.exists():
        path.unlink()
    if kind == "folder":
        path.mkdir()
        (path / "mine.txt").write_text("mine")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to("/etc/passwd")
    else:
        path.write_text("mine")
        path.chmod(0o400)


@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "read-only file"])
@pytest.mark.parametrize("name", ["index.html", "incidents/no-date.html", "SHA256SUMS"])
def test_what_stands_in_the_way_is_told_or_replaced_and_nothing_else_is_lost(
    tmp_path, sites, kind, name
):
    contents, clean = sites
    output = tmp_path / "Output"
    building.build(contents[0], output)
    _stand_in_the_way(output / name, kind)
    before = building.files(output)
    run = building.attempt(contents[1], output)
    if run.returncode == 0:
        assert {path for path in building.files(output)} >= set(clean[1])
        assert {
            path: digest for path, digest in building.files(output).items() if path in clean[1]
        } == clean[1]
    else:
        assert run.returncode in (1, 74), run.stderr
        assert name.split("/")[-1] in run.stderr or str(output) in run.stderr
        assert building.files(output) == before
    if kind == "folder":
        assert (output / name / "mine.txt").read_text() == "mine"


def test_of_many_builds_at_once_each_ends_and_one_site_is_whole(tmp_path, sites):
    contents, clean = sites
    output = tmp_path / "Output"
    building.build(contents[0], output)
    for number in range(6):
        processes = [
            subprocess.Popen(
                building.arguments(contents[(number + place) % 2], output),
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            )
            for place in range(3)
        ]  # fmt: skip
        told = [process.communicate(timeout=120)[1] for process in processes]
        codes = [process.returncode for process in processes]
        assert 0 in codes, told
        for code, text in zip(codes, told, strict=True):
            assert code == 0 or "[output-in-use]" in text, text
        assert building.files(output) in clean


@pytest.mark.parametrize(
    "first, second",
    [("pages/note.md", "pages/Note.md"), ("pages/caf\u00e9.md", "pages/CAF\u00c9.md"),
     ("pages/stra\u00dfe.md", "pages/STRASSE.md"), ("pages/\u00e9.md", "pages/e\u0301.md"),
     ("pages/\u01c4.md", "pages/\u01c6.md")],
    ids=ascii,
)  # fmt: skip
def test_names_that_some_disks_take_for_one_collide(tmp_path, first, second):
    content = tmp_path / "Content"
    (content / "pages").mkdir(parents=True)
    (content / "site.yml").write_text("title: Names\n")
    for path in (first, second):
        (content / path).write_text(f"---\ntitle: {unicodedata.name(path[6])}\n---\n")
    run = building.attempt(content, tmp_path / "Output")
    assert run.returncode == 1, (first, second, building.files(tmp_path / "Output"))
    assert "[duplicate-id]" in run.stderr or "[route-collision]" in run.stderr


def test_media_names_that_some_disks_take_for_one_collide(tmp_path):
    content = tmp_path / "Content"
    (content / "media").mkdir(parents=True)
    (content / "pages").mkdir()
    (content / "site.yml").write_text("title: Names\n")
    for name in ("A.txt", "a.txt"):
        (content / "media" / name).write_text(name)
    (content / "pages/page.md").write_text(
        "---\ntitle: Page\n---\n[A](../media/A.txt) [a](../media/a.txt)\n"
    )
    run = building.attempt(content, tmp_path / "Output")
    assert run.returncode == 1
    assert "[route-collision]" in run.stderr
