"""`dossier withdraw` takes a note down, at once if need be, and nothing else with it."""

import hashlib
import shutil
import stat
import subprocess

import pytest

import building
import withdrawn_notes

REASON = 'It was "another" town: see C:\\notes'
MARK = b"zqone"


def withdraw(site, note, *options):
    return subprocess.run(
        [str(building.DOSSIER), "withdraw", note, "--reason", REASON, "--date", "2016-02-01",
         "--site", str(site), "--templates", str(building.TEMPLATES), "--no-search", *options],
        capture_output=True, text=True, timeout=building.TIME_LIMIT, check=False,
    )  # fmt: skip


def built(site):
    building.build(site / "Content", site / "Output", "--no-search")


@pytest.fixture
def site(tmp_path):
    """A published site with an incident `target` that others refer to."""
    withdrawn_notes.write(tmp_path / "Content", "incidents", "zqone")
    built(tmp_path)
    return tmp_path


def bytes_of(folder):
    return b"\0".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def assert_sums(output):
    sums = building.checksums(output)
    for path, digest in sums.items():
        assert hashlib.sha256((output / path).read_bytes()).hexdigest() == digest
    assert set(sums) | {building.CHECKSUMS} == set(building.files(output))


def broken(site):
    """Makes mistakes in other notes, and edits that nobody has published yet."""
    (site / "Content/actors/force.md").write_text("---\ntitle: [Force\n---\n", encoding="utf-8")
    (site / "Content/media/kept.jpg").unlink()
    for name in ("locations/town.md", "claims/other.md"):
        path = site / "Content" / name
        path.write_text(
            path.read_text(encoding="utf-8").replace("title: \"", "nonsense: 1\ntitle: \"Unpublished "),
            encoding="utf-8")  # fmt: skip


def test_only_the_front_matter_changes_and_the_notice_is_published(site):
    path = site / "Content/incidents/target.md"
    before = "# A comment\n" + path.read_text(encoding="utf-8").removeprefix("---\n")
    path.write_text("---\n" + before, encoding="utf-8")
    path.chmod(0o640)
    run = withdraw(site, "incidents/target", "--replaced-by", "other")
    assert run.returncode == 0, run.stderr
    added = (
        "status: withdrawn\nwithdrawn:\n  date: 2016-02-01\n"
        '  reason: "It was \\"another\\" town: see C:\\\\notes"\n  replaced-by: "other"\n'
    )
    head, body = before.split("---\n", 1)
    assert path.read_text(encoding="utf-8") == "---\n" + head + added + "---\n" + body
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert MARK not in bytes_of(site / "Output")
    page = (site / "Output/incidents/target.html").read_text(encoding="utf-8")
    assert "It was &quot;another&quot; town: see C:\\notes" in page
    # Whoever repeats it has one withdrawal in the note, not two.
    assert withdraw(site, "incidents/target").returncode == 0
    assert path.read_text(encoding="utf-8").count("withdrawn:") == 1


def test_errors_elsewhere_stop_it_and_it_tells_of_now(site):
    before = building.files(site / "Output")
    broken(site)
    run = withdraw(site, "incidents/target")
    assert run.returncode == 1
    assert "--now" in run.stderr
    assert building.files(site / "Output") == before


def test_now_publishes_it_and_leaves_all_others_as_they_were_published(site, tmp_path):
    # What a build without mistakes and without unpublished edits would have made.
    wanted = tmp_path / "wanted"
    shutil.copytree(site / "Content", wanted / "Content")
    assert withdraw(wanted, "incidents/target").returncode == 0
    broken(site)
    run = withdraw(site, "incidents/target", "--now")
    assert run.returncode == 0, run.stderr
    assert building.files(site / "Output") == building.files(wanted / "Output")
    assert_sums(site / "Output")
    assert MARK not in bytes_of(site / "Output")
    assert "Unpublished" not in bytes_of(site / "Output").decode(errors="replace")
    assert (site / "Output/actors/force.html").exists()
    assert (site / "Output/media/kept.jpg").exists()
    assert "status: withdrawn" in (site / "Content/incidents/target.md").read_text()
    # And again, for another note.
    assert withdraw(site, "incidents/other", "--now").returncode == 0
    assert b"Compare <a" not in bytes_of(site / "Output")


@pytest.mark.parametrize("kind", withdrawn_notes.KINDS)
def test_now_works_for_every_kind_of_note(kind, tmp_path):
    withdrawn_notes.write(tmp_path / "Content", kind, "zqone")
    built(tmp_path)
    assert MARK in bytes_of(tmp_path / "Output")
    (tmp_path / "Content/locations/other.md").write_text("---\n", encoding="utf-8")
    run = withdraw(tmp_path, kind + "/target", "--now", "--hide-title")
    assert run.returncode == 0, run.stderr
    left = bytes_of(tmp_path / "Output")
    assert MARK not in left
    assert withdrawn_notes.TITLE.encode() not in left
    assert_sums(tmp_path / "Output")


def test_a_note_that_cannot_be_read_is_taken_down_nevertheless(site):
    path = site / "Content/incidents/target.md"
    path.write_text(path.read_text(encoding="utf-8").replace("title:", "title: ["))
    run = withdraw(site, "incidents/target", "--now")
    assert run.returncode == 1
    assert "cannot be edited" in run.stderr
    assert MARK not in bytes_of(site / "Output")


@pytest.mark.parametrize("change", ["no record", "another output"])
def test_now_touches_nothing_if_it_does_not_know_what_is_published(change, site):
    if change == "no record":
        shutil.rmtree(site / ".dossier")
    else:
        (site / "Output" / building.CHECKSUMS).write_text("", encoding="utf-8")
    before = building.files(site / "Output")
    run = withdraw(site, "incidents/target", "--now")
    assert run.returncode == 1
    assert "record" in run.stderr
    assert building.files(site / "Output") == before


def test_the_record_is_for_its_owner_only_and_not_in_the_output(site):
    folder = site / ".dossier"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert len(list(folder.glob("published-*"))) == 1
    assert not (site / "Output/.dossier").exists()
    # Records of folders that are gone go as well.
    building.build(site / "Content", site / "Second", "--no-search")
    shutil.rmtree(site / "Second")
    built(site)
    assert len(list(folder.glob("published-*"))) == 1


@pytest.mark.parametrize("note", ["targte", "other", "incidents/none"])
def test_an_id_that_means_no_note_or_many_is_told(note, site):
    run = withdraw(site, note)
    assert run.returncode == 1
    assert "help:" in run.stderr


@pytest.mark.parametrize(
    "change, told",
    [
        ("publish-accuracy: town\n", True),
        ("status: draft\n", True),
        ("status: withdrawn\n", True),
        ("x-more: 1\n", False),
    ],
)
def test_what_was_published_sharper_is_told(change, told, site):
    path = site / "Content/incidents/target.md"
    other = site / "Content/incidents/other.md"
    if "draft" in change:
        other.write_text("---\ntitle: Other\ndate: 2015-10-16\nlocation: town\n---\n")
        (site / "Content/claims/other.md").unlink()
        (site / "Content/pages/other.md").unlink()
        path.write_text(path.read_text(encoding="utf-8").replace("related:", "x-related:"))
        shutil.copytree(site / "Output", site / "Published")
    else:
        shutil.copytree(site / "Output", site / "Published")
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", "---\n" + change, 1))
    run = building.build(site / "Content", site / "Output", "--no-search")
    assert ("the incident 'target' was published at exact accuracy" in run.stderr) == told
    assert "34.81175" not in run.stderr
    # The next build has nothing to tell, unless it is shown another copy.
    run = building.build(site / "Content", site / "Output", "--no-search")
    assert "sharper-before" not in run.stderr
    for copy in ("Published", "Published/SHA256SUMS"):
        run = building.build(
            site / "Content", site / "Output", "--no-search", "--published", site / copy)  # fmt: skip
        assert ("sharper-before" in run.stderr) == told
