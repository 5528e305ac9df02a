"""Media: what is published of photographs says nothing but what they show."""

import hashlib
import json
import re
import subprocess

import pytest
from PIL import Image, ImageOps, ImageSequence

import building
import photographs

# What a file says of itself anyway: its name, its size, its coding.
HARMLESS = {
    "SourceFile", "ExifTool:ExifToolVersion", "EXIF:Orientation", "EXIF:ExifByteOrder",
    "File:ExifByteOrder",
}  # fmt: skip
HARMLESS_GROUPS = {"File", "System", "ICC_Profile", "ICC-header", "JFIF", "Composite", "PNG", "RIFF",
                   "GIF", "Adobe", "ICC-meas", "ICC-view"}  # fmt: skip
TELLING = re.compile(r"GPS|Artist|Creator|Author|By-?line|Comment|Serial|Date|Thumbnail|Make", re.I)


def _content(folder, entries, body=""):
    (folder / "media").mkdir(parents=True, exist_ok=True)
    (folder / "incidents").mkdir(exist_ok=True)
    (folder / "site.yml").write_text("title: Photographs\n")
    (folder / "incidents/one.md").write_text(
        f"---\ntitle: One\ndate: 2015-10-15\nlocation: unknown\nmedia: {json.dumps(entries)}\n---\n{body}\n"
    )
    return folder


def _metadata(path):
    run = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-u", "-ee3", "-api", "LargeFileSupport=1", str(path)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(run.stdout)[0]


def _pixels(path):
    with Image.open(path) as image:
        return [
            (frame.size, frame.convert("RGBA").tobytes()) for frame in ImageSequence.Iterator(image)
        ]


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    folder = tmp_path_factory.mktemp("media")
    content = _content(
        folder / "Content",
        [{"file": f"photo.{kind}", "alt": "A street"} for kind in photographs.KINDS],
    )
    for kind in photographs.KINDS:
        photographs.write(content / f"media/photo.{kind}", kind)
    building.build(content, folder / "Output")
    return content / "media", folder / "Output/media"


@pytest.mark.parametrize("kind", photographs.KINDS)
def test_nothing_is_left_that_tells_of_place_camera_or_author(published, kind):
    originals, copies = published
    name = f"photo.{kind}"
    before = _metadata(originals / name)
    assert any(TELLING.search(tag) for tag in before), "the test made no metadata"
    after = _metadata(copies / name)
    left = {
        tag: value
        for tag, value in after.items()
        if tag not in HARMLESS
        and (tag.split(":")[0] not in HARMLESS_GROUPS or TELLING.search(tag))
        and not tag.startswith(("System:", "ICC"))
        and tag != "IFD0:Orientation"
    }
    assert left == {}
    data = (copies / name).read_bytes()
    assert photographs.SECRET.encode() not in data
    assert str(photographs.LATITUDE).encode() not in data


@pytest.mark.parametrize("kind", photographs.KINDS)
def test_the_pixels_are_the_same(published, kind):
    originals, copies = published
    assert _pixels(copies / f"photo.{kind}") == _pixels(originals / f"photo.{kind}")


@pytest.mark.parametrize("kind", [kind for kind in photographs.KINDS if kind != "gif"])
def test_an_image_is_turned_as_before(published, kind):
    originals, copies = published
    with Image.open(originals / f"photo.{kind}") as before:
        expected = ImageOps.exif_transpose(before).size
    with Image.open(copies / f"photo.{kind}") as after:
        assert ImageOps.exif_transpose(after).size == expected == (32, 48)


def test_pages_know_how_large_images_are(published):
    _, copies = published
    page = (copies.parent / "incidents/one.html").read_text()
    images = re.findall(r'<img src="../media/photo\.[^>]*>', page)
    assert len(images) == len(photographs.KINDS)
    for image in images:
        size = 'width="48" height="32"' if ".gif" in image else 'width="32" height="48"'
        assert size in image


def test_metadata_behind_the_picture_of_a_png_goes(tmp_path):
    content = _content(tmp_path / "Content", [{"file": "late.png", "alt": "A street"}])
    photographs.png_with_text_after_the_picture(content / "media/late.png")
    building.build(content, tmp_path / "Output")
    copy = tmp_path / "Output/media/late.png"
    assert photographs.SECRET.encode() not in copy.read_bytes()
    assert "IFD0:Artist" not in _metadata(copy)
    assert _pixels(copy) == _pixels(content / "media/late.png")


def test_a_note_can_keep_metadata_and_the_hash_is_of_the_original(tmp_path):
    content = _content(tmp_path / "Content", [])
    photographs.write(content / "media/kept.jpg", "jpg")
    data = (content / "media/kept.jpg").read_bytes()
    (content / "media/cleaned.jpg").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    _content(
        tmp_path / "Content",
        [
            {"file": "kept.jpg", "alt": "A", "keep-metadata": True, "sha256": digest},
            {"file": "cleaned.jpg", "alt": "A", "sha256": digest},
        ],
    )
    building.build(content, tmp_path / "Output")
    assert (tmp_path / "Output/media/kept.jpg").read_bytes() == data
    assert (tmp_path / "Output/media/cleaned.jpg").read_bytes() != data
    assert digest in (tmp_path / "Output/incidents/one.html").read_text()


@pytest.mark.parametrize("kind", photographs.KINDS)
def test_no_image_that_is_cut_off_is_published(tmp_path, kind):
    content = _content(tmp_path / "Content", [{"file": f"cut.{kind}", "alt": "A street"}])
    photographs.write(content / f"media/cut.{kind}", kind)
    data = (content / f"media/cut.{kind}").read_bytes()
    (content / f"media/cut.{kind}").write_bytes(data[: len(data) // 3])
    run = building.attempt(content, tmp_path / "Output")
    assert run.returncode == 1, run.stderr
    assert "media-damaged" in run.stderr


@pytest.mark.parametrize(
    "name, data, code",
    [
        ("empty.jpg", b"", "media-type"),
        ("page.jpg", b"<!doctype html><script>alert(1)</script>", "media-type"),
        ("photo.heic", b"\0\0\0\x18ftypheic", "media-not-cleanable"),
        ("large.pdf", b"%PDF-1.7" + b" " * (101 << 20), "file-too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_published_is_told_and_nothing_is_written(tmp_path, name, data, code):
    content = _content(tmp_path / "Content", [{"file": name, "alt": "A street"}])
    (content / f"media/{name}").write_bytes(data)
    run = building.attempt(content, tmp_path / "Output")
    assert run.returncode == 1, run.stderr
    assert f"[{code}]" in run.stderr
    assert not (tmp_path / "Output").exists() or list((tmp_path / "Output").iterdir()) == []


def test_memory_does_not_grow_with_the_files(tmp_path):
    content = _content(tmp_path / "Content", [{"file": "film.mp4", "alt": "A film"}])
    (content / "media/film.mp4").write_bytes(
        b"\0\0\0\x18ftypisom" + b"film" * (90 << 18)
    )
    run = subprocess.run(
        ["/usr/bin/env", "python3", "-c",
         "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, capture_output=True);"
         "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
         *building.arguments(content, tmp_path / "Output")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert int(run.stdout) < 80 << 10, f"{run.stdout.strip()} KiB for a film of 90 MiB"
    assert (tmp_path / "Output/media/film.mp4").stat().st_size == (90 << 20) + 12
