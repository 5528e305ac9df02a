"""Makes photographs that tell where they were taken, in every place where files can say so."""

import io
import struct
import subprocess

from PIL import Image, ImageCms, PngImagePlugin

LATITUDE, LONGITUDE = 34.817123, 36.664987
SECRET = "Photographed by Nobody Inparticular"
KINDS = ("jpg", "progressive.jpg", "cmyk.jpg", "png", "animated.png", "webp", "animated.webp",
         "lossless.webp", "gif")  # fmt: skip


def picture(width=48, height=32, shade=0):
    image = Image.new("RGB", (width, height))
    image.putdata([
        ((x * 5 + shade) % 256, (y * 7) % 256, (x * y) % 256)
        for y in range(height)
        for x in range(width)
    ])  # fmt: skip
    return image


def _frames():
    return [picture(shade=40), picture(shade=80)]


def _plain(kind):
    """The bytes of an image without any metadata but a colour profile."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    many = {"save_all": True, "append_images": _frames(), "duration": 100, "loop": 0}
    form, options = {
        "jpg": ("JPEG", {"icc_profile": profile, "quality": 90}),
        "progressive.jpg": ("JPEG", {"progressive": True, "quality": 80}),
        "cmyk.jpg": ("JPEG", {}),
        "png": ("PNG", {"icc_profile": profile}),
        "animated.png": ("PNG", many),
        "webp": ("WEBP", {"icc_profile": profile}),
        "animated.webp": ("WEBP", many),
        "lossless.webp": ("WEBP", {"lossless": True}),
        "gif": ("GIF", {**many, "comment": SECRET.encode()}),
    }[kind]
    image = picture().convert("CMYK") if kind == "cmyk.jpg" else picture()
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def write(path, kind, orientation=6):
    """Writes an image with a place, a time, a name and a thumbnail in it."""
    path.write_bytes(_plain(kind))
    tags = [
        f"-XMP:GPSLatitude={LATITUDE}", f"-XMP:GPSLongitude={LONGITUDE}", f"-XMP:Creator={SECRET}",
    ]  # fmt: skip
    if not kind.endswith("gif"):
        tags += [
            f"-EXIF:GPSLatitude={LATITUDE}", "-EXIF:GPSLatitudeRef=N",
            f"-EXIF:GPSLongitude={LONGITUDE}", "-EXIF:GPSLongitudeRef=E", f"-EXIF:Artist={SECRET}",
            f"-EXIF:Orientation#={orientation}", "-EXIF:Make=Camera", "-EXIF:SerialNumber=1234567",
            "-EXIF:DateTimeOriginal=2015:10:15 12:30:00",
        ]  # fmt: skip
    if kind.endswith("jpg"):
        thumbnail = path.with_suffix(".thumbnail")
        picture(16, 12).save(thumbnail, "JPEG")
        tags += [
            f"-IPTC:By-line={SECRET}", f"-Comment={SECRET}", f"-EXIF:ThumbnailImage<={thumbnail}",
            f"-Photoshop:CopyrightFlag=true",
        ]  # fmt: skip
    if kind.endswith("png"):
        tags += [f"-PNG:Author={SECRET}"]
    subprocess.run(
        ["exiftool", "-q", "-m", "-overwrite_original", *tags, str(path)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    path.with_suffix(".thumbnail").unlink(missing_ok=True)
    with path.open("ab") as file:
        file.write(_second_image(kind))


def _second_image(kind):
    """What phones and careless programs leave after the end of an image."""
    if not kind.endswith("jpg"):
        return SECRET.encode()
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = SECRET
    picture(8, 8).save(file, "JPEG", exif=exif)
    return file.getvalue()


def png_with_text_after_the_picture(path):
    """EXIF, texts and private chunks behind the picture's data, compressed texts among them."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", SECRET, zip=True)
    texts.add(b"prVt", SECRET.encode(), after_idat=True)
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = SECRET
    exif[0x0112] = 3
    picture().save(file, "PNG", pnginfo=texts, exif=exif)
    data = file.getvalue()
    start = data.index(b"eXIf") - 4
    (length,) = struct.unpack(">I", data[start : start + 4])
    chunk, rest = data[start : start + length + 12], data[: start] + data[start + length + 12 :]
    end = rest.index(b"IEND") - 4
    path.write_bytes(rest[:end] + chunk + rest[end:])
