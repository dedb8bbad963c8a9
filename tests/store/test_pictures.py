"""Screen-ready copies: what is taken, what is refused, and that nothing breaks the exhibit."""

from __future__ import annotations

import errno
import io
import os
import signal
import struct
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store.picture_maker import Limits, PictureMaker
from kiosk.store.pictures import derive, inspect, prune

ADOBE: dict[bytes, tuple[float, ...]] = {
    b"rXYZ": (0.60974, 0.31111, 0.01947),
    b"gXYZ": (0.20528, 0.62567, 0.06087),
    b"bXYZ": (0.14919, 0.06322, 0.74457),
}
Pixel = tuple[int, ...]


def encode(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def master(tmp_path: Path, data: bytes, name: str = "master.jpg") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def copy_of(tmp_path: Path, data: bytes, side: int = 64) -> Image.Image:
    made = derive(master(tmp_path, data), tmp_path / "cache", side, side)
    with Image.open(made) as image:
        image.load()
        return image


def pixel(image: Image.Image, x: int, y: int) -> Pixel:
    found = image.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def near(one: Pixel, two: Pixel, far: int = 6) -> bool:
    return all(abs(a - b) <= far for a, b in zip(one, two, strict=True))


def noise(width: int = 48, height: int = 32, mode: str = "RGB") -> Image.Image:
    grey = Image.effect_noise((width, height), 80)
    if mode in ("L", "1"):
        return grey.convert(mode)
    ramp = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (grey, ramp, ramp.rotate(180))).convert(mode)


def corners() -> Image.Image:
    image = Image.new("RGB", (40, 20))
    for place, colour in (((0, 0), "red"), ((20, 0), "lime"), ((0, 10), "blue")):
        image.paste(colour, (*place, place[0] + 20, place[1] + 10))
    return image


def matrix_profile(colorants: dict[bytes, tuple[float, ...]]) -> bytes:
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for i in range(int.from_bytes(data[128:132])):
        name, offset, _ = struct.unpack_from(">4sII", data, 132 + 12 * i)
        if name in colorants:
            struct.pack_into(">3i", data, offset + 8, *(round(v * 65536) for v in colorants[name]))
    return bytes(data)


def cmyk_profile() -> bytes:
    """A profile in which cyan ink is yellow: Lab from the amount of cyan alone."""
    ramp = bytes(range(256))
    clut = b"".join(bytes((230, 128, 210)) if i & 8 else bytes((255, 128, 128)) for i in range(16))
    one = [65536, 0, 0, 0, 65536, 0, 0, 0, 65536]
    lut = b"mft1\0\0\0\0\4\3\2\0" + struct.pack(">9i", *one) + ramp * 4 + clut + ramp * 3
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    head = struct.pack(
        ">I4sI4s4s4s12x4s", 0, b"lcms", 0x02400000, b"prtr", b"CMYK", b"Lab ", b"acsp"
    )
    head = head.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    start = 128 + 4 + 24
    tags = struct.pack(">I4sII4sII", 2, b"A2B0", start + 20, len(lut), b"wtpt", start, 20)
    body = head.ljust(128, b"\0") + tags + white + lut
    return struct.pack(">I", len(body)) + body[4:]


def png_header(width: int, height: int) -> bytes:
    ihdr = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    idat = b"IDAT" + zlib.compress(b"\0" * 64)
    chunks = (ihdr, idat, b"IEND")
    pack = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(pack)


def jpeg_header(width: int, height: int) -> bytes:
    data = encode(noise(16, 16), "JPEG")
    place = data.index(b"\xff\xc0") + 5
    return data[:place] + struct.pack(">HH", height, width) + data[place + 4 :]


def webp_header(width: int, height: int) -> bytes:
    data = bytearray(encode(noise(16, 16), "WEBP", exif=b"Exif\0\0II*\0"))
    data[24:30] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(data)


def refusal(call: Callable[[], object]) -> Fault:
    with pytest.raises(StoreError) as caught:
        call()
    fault = caught.value.faults[0]
    assert fault.message and fault.remedy and fault.file
    return fault


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_shows_the_same_picture(tmp_path: Path, kind: str, turn: int) -> None:
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = corners() if turn == 1 else corners().transpose(Image.Transpose(undo[turn]))
    exif = Image.Exif()
    exif[274] = turn
    fine: dict[str, Any] = {"WEBP": {"lossless": True}, "JPEG": {"subsampling": 0}}
    data = encode(stored, kind, exif=exif, **fine.get(kind, {}))
    seen = inspect(master(tmp_path, data))
    assert (seen.format, seen.width_px, seen.height_px) == (kind, 40, 20)
    image = copy_of(tmp_path, data)
    assert image.size == (40, 20)
    assert near(pixel(image, 5, 4), (255, 0, 0)) and near(pixel(image, 34, 4), (0, 255, 0))
    assert near(pixel(image, 5, 15), (0, 0, 255)) and near(pixel(image, 34, 15), (0, 0, 0))


def test_orientation_behind_the_pixels_of_a_png_counts(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = 6
    chunk = b"eXIf" + exif.tobytes()[6:]
    packed = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    data = encode(noise(), "PNG")
    late = data[:-12] + packed + data[-12:]
    assert inspect(master(tmp_path, late)).width_px == 32
    assert copy_of(tmp_path, late).size == (32, 48)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_no_metadata_is_left(tmp_path: Path, kind: str, mode: str) -> None:
    exif = Image.Exif()
    exif[315] = "Secret Author"
    exif.get_ifd(0x8825).update({1: "N", 2: (46.0, 18.0, 28.0), 29: "SecretDay"})
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretXmp</x:xmpmeta>"
    image = noise()
    if mode == "RGBA" and kind != "JPEG":
        image.putalpha(120)
    profile = matrix_profile(ADOBE)
    options: dict[str, Any] = {"JPEG": {"comment": b"SecretNote", "xmp": xmp}, "WEBP": {"xmp": xmp}}
    data = encode(image, kind, exif=exif, icc_profile=profile, **options.get(kind, {}))
    assert b"Secret" in data
    made = derive(master(tmp_path, data), tmp_path / "cache", 20, 20)
    raw = made.read_bytes()
    marks = (b"Secret", b"Exif", b"eXIf", b"ICC", b"iCCP", b"http", b"xmp", b"Photoshop", b"tEXt")
    assert not [mark for mark in marks if mark in raw]
    with Image.open(made) as copy:
        assert not copy.getexif() and "icc_profile" not in copy.info


def test_a_wide_gamut_is_converted(tmp_path: Path) -> None:
    image = noise(64, 64)
    image.paste((120, 180, 120), (0, 0, 64, 32))
    image.paste((128, 128, 128), (0, 32, 32, 64))
    plain = copy_of(tmp_path, encode(image, "JPEG", quality=98))
    wide = copy_of(tmp_path, encode(image, "JPEG", quality=98, icc_profile=matrix_profile(ADOBE)))
    assert near(pixel(plain, 30, 15), (120, 180, 120))
    assert pixel(wide, 30, 15)[0] < 100 and near(pixel(wide, 30, 15)[1:], (180, 120), 12)
    assert near(pixel(wide, 15, 50), (128, 128, 128))
    assert inspect(tmp_path / "master.jpg").has_profile


def test_swapped_channels_of_a_profile_swap_colours(tmp_path: Path) -> None:
    swapped = matrix_profile({b"rXYZ": (0.3851, 0.7169, 0.0971), b"gXYZ": (0.4361, 0.2225, 0.0139)})
    image = copy_of(
        tmp_path, encode(Image.new("RGBA", (8, 8), (255, 0, 0, 90)), "PNG", icc_profile=swapped)
    )
    assert near(pixel(image, 4, 4), (0, 255, 0)) and image.getpixel((4, 4))[3] == 90  # type: ignore[index]


def test_cmyk_with_and_without_a_profile(tmp_path: Path) -> None:
    cyan = Image.new("CMYK", (16, 16), (255, 0, 0, 0))
    for kind in ("JPEG", "TIFF"):
        assert near(pixel(copy_of(tmp_path, encode(cyan, kind)), 8, 8), (0, 255, 255))
        data = encode(cyan, kind, icc_profile=cmyk_profile())
        red, green, blue = pixel(copy_of(tmp_path, data), 8, 8)
        assert red > 200 and green > 190 and blue < 120


@pytest.mark.parametrize("profile", [b"junk", b"\0" * 300, cmyk_profile()])
def test_a_useless_profile_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    image = Image.new("RGB", (16, 16), (200, 90, 40))
    made = copy_of(tmp_path, encode(image, "PNG", icc_profile=profile))
    assert near(pixel(made, 8, 8), (200, 90, 40), 1)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_keep_their_brightness(tmp_path: Path, kind: str) -> None:
    for side in (100, 10):
        image = copy_of(tmp_path, encode(Image.new("I;16", (80, 80), 0x8000), kind), side)
        assert image.size == (side, side) or side == 100
        assert near(pixel(image, 5, 5), (128, 128, 128), 1)
    rgb = png_header(2, 1).replace(b"IHDR\0\0\0\2\0\0\0\1\x08", b"IHDR\0\0\0\2\0\0\0\1\x10")
    rows = b"IDAT" + zlib.compress(b"\0" + struct.pack(">6H", 65535, 0, 32768, 0, 65535, 0))
    fixed = rgb[:29] + struct.pack(">I", zlib.crc32(rgb[12:29]))
    body = struct.pack(">I", len(rows) - 4) + rows + struct.pack(">I", zlib.crc32(rows))
    assert near(pixel(copy_of(tmp_path, fixed + body + rgb[-12:]), 0, 0), (255, 0, 128), 1)


@pytest.mark.parametrize(
    "mode", ["1", "L", "P", "RGB", "CMYK", "LAB", "RGBA", "LA", "I;16", "YCbCr"]
)
def test_every_mode_is_shown(tmp_path: Path, mode: str) -> None:
    image = noise(90, 60)
    image = (image.convert("L") if mode in ("I;16", "LA") else image).convert(
        "RGB" if mode == "LAB" else mode
    )
    if mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(
            image,
            ImageCms.createProfile("sRGB"),
            lab,  # type: ignore[assignment]
            outputMode="LAB",
        )
    made = copy_of(tmp_path, encode(image, "TIFF"), 30)
    assert made.size == (30, 20) and made.mode in ("L", "RGB")
    whole = copy_of(tmp_path, encode(image, "TIFF"))
    assert whole.size == (64, 43)


def test_see_through_pictures_stay_so(tmp_path: Path) -> None:
    image = Image.new("RGBA", (60, 60), (200, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 30, 60))
    grey = Image.new("I;16", (60, 60), 0)
    grey.paste(50000, (0, 0, 30, 60))
    sources = [encode(image, kind) for kind in ("PNG", "TIFF")]
    sources += [encode(image, "WEBP", lossless=True), encode(grey, "PNG", transparency=0)]
    sources += [encode(image.convert("RGB").quantize(2), "PNG", transparency=bytes((0, 255)))]
    for data in sources[:4]:
        made = copy_of(tmp_path, data, 20)
        assert made.mode == "RGBA" and made.format == "PNG"
        seen = (made.getpixel((4, 10)), made.getpixel((16, 10)))
        assert seen[0][3] == 255 and seen[1][3] == 0  # type: ignore[index]
    opaque = encode(noise().convert("RGBA"), "PNG")
    assert copy_of(tmp_path, opaque, 20).format == "JPEG"
    assert copy_of(tmp_path, sources[4]).size == (60, 60)


def test_photographs_become_jpeg_444_and_drawings_png(tmp_path: Path) -> None:
    photo = derive(master(tmp_path, encode(noise(), "PNG")), tmp_path, 40, 40)
    with Image.open(photo) as image:
        assert image.format == "JPEG" and image.layer[0][1:3] == image.layer[1][1:3]  # type: ignore[attr-defined]
    assert copy_of(tmp_path, encode(corners(), "PNG")).format == "PNG"


def test_never_enlarged_and_within_the_box(tmp_path: Path) -> None:
    path = master(tmp_path, encode(noise(300, 100), "JPEG"))
    sizes = {}
    for box in ((1000, 1000), (150, 999), (999, 10), (1, 1), (299, 99)):
        with Image.open(derive(path, tmp_path / "c", *box)) as image:
            sizes[box] = image.size
    assert sizes[1000, 1000] == (300, 100) and sizes[150, 999] == (150, 50)
    assert sizes[999, 10] == (30, 10) and sizes[1, 1] == (1, 1) and sizes[299, 99] == (297, 99)
    refusal(lambda: derive(path, tmp_path / "c", 0, 5))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "MPO"])
def test_the_first_frame_counts(tmp_path: Path, kind: str) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "lime", "blue")]
    data = encode(frames[0], kind, save_all=True, append_images=frames[1:])
    assert near(pixel(copy_of(tmp_path, data, 16), 8, 8), (255, 0, 0))
    assert inspect(tmp_path / "master.jpg").format == kind.replace("MPO", "JPEG")


def test_the_name_of_a_master_does_not_matter(tmp_path: Path) -> None:
    data = encode(noise(), "PNG")
    wrong, named = master(tmp_path, data, "a.tiff"), master(tmp_path, data, "Вагон Элст ә.jpg")
    cache = tmp_path / "Зургуд җ"
    assert inspect(wrong).format == inspect(named).format == "PNG"
    assert derive(wrong, cache, 20, 20) == derive(named, cache, 20, 20)
    assert derive(wrong, cache, 20, 20) != derive(wrong, cache, 10, 10)


STRANGERS = {
    "SVG": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "GIF": encode(Image.new("P", (4, 4)), "GIF"),
    "HEIC": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "PDF": b"%PDF-1.7\n",
    "not a picture": b"\x7fELF or any other words",
}


@pytest.mark.parametrize("name", STRANGERS)
def test_other_kinds_are_refused_by_name(tmp_path: Path, name: str) -> None:
    path = master(tmp_path, STRANGERS[name])
    for call in (lambda: inspect(path), lambda: derive(path, tmp_path, 9, 9)):
        fault = refusal(call)
        assert name in fault.message and "JPEG, PNG, WebP or TIFF" in fault.message
        assert fault.file == str(path)


def test_raw_and_32_bit_files_are_refused(tmp_path: Path) -> None:
    raw = encode(noise(), "TIFF", tiffinfo={50706: b"\1\4\0\0"})
    preview = encode(noise(), "TIFF", tiffinfo={254: 1})
    for data in (raw, preview, encode(Image.new("F", (9, 9)), "TIFF")):
        refusal(lambda data=data: inspect(master(tmp_path, data)))  # type: ignore[misc]


def test_missing_empty_and_odd_files(tmp_path: Path) -> None:
    assert "empty" in refusal(lambda: inspect(master(tmp_path, b""))).message
    assert "no such" in refusal(lambda: inspect(tmp_path / "none.jpg")).message
    assert "not a file" in refusal(lambda: inspect(tmp_path)).message
    refusal(lambda: inspect(Path("a\0b")))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        refusal(lambda: inspect(tmp_path / "pipe"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_truncated_masters_are_refused(tmp_path: Path, kind: str, part: float) -> None:
    data = encode(noise(200, 200), kind)
    path = master(tmp_path, data[: int(len(data) * part)])
    refusal(lambda: derive(path, tmp_path / "cache", 100, 100))
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "data",
    [
        png_header(20000, 15000),
        png_header(90000, 90000),
        png_header(30001, 10),
        jpeg_header(20000, 15000),
        jpeg_header(65500, 65500),
        encode(Image.new("1", (16000, 14000)), "TIFF", compression="group4"),
    ],
)
def test_bombs_are_refused_before_they_are_decoded(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = master(tmp_path, data)
    monkeypatch.setattr("kiosk.store.pictures.render", None)
    for call in (lambda: inspect(path), lambda: derive(path, tmp_path, 50, 50)):
        assert "200 megapixels" in refusal(call).remedy


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("limit", ["MAX_PIXELS", "MAX_SIDE_PX"])
def test_the_limits_hold_for_every_kind(
    tmp_path: Path, kind: str, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = master(tmp_path, encode(noise(48, 32), kind))
    most = {"MAX_PIXELS": 48 * 32, "MAX_SIDE_PX": 48}[limit]
    monkeypatch.setattr(f"kiosk.store._picture_worker.{limit}", most)
    assert inspect(path).width_px == 48
    monkeypatch.setattr(f"kiosk.store._picture_worker.{limit}", most - 1)
    assert "200 megapixels" in refusal(lambda: inspect(path)).remedy


def test_a_canvas_larger_than_its_webp_is_refused(tmp_path: Path) -> None:
    for width, height in ((16000, 15000), (1 << 24, 200), (1 << 24, 1 << 24)):
        refusal(lambda w=width, h=height: inspect(master(tmp_path, webp_header(w, h))))  # type: ignore[misc]


def test_the_largest_master_is_let_in_by_its_header(tmp_path: Path) -> None:
    seen = inspect(master(tmp_path, png_header(20000, 10000)))
    assert seen.megapixels == 200 and not seen.has_profile


def test_a_picture_of_sixty_megapixels(tmp_path: Path) -> None:
    data = encode(Image.linear_gradient("L").resize((9000, 6700)).convert("RGB"), "JPEG")
    image = copy_of(tmp_path, data, 1920)
    assert image.size == (1920, 1429) and pixel(image, 900, 1400)[0] > 240


def test_an_unchanged_master_is_not_decoded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, cache = master(tmp_path, encode(noise(), "JPEG")), tmp_path / "cache"
    first = derive(path, cache, 20, 20)
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.store.pictures.render", None)
        assert derive(path, cache, 20, 20) == first
    old = path.stat()
    path.write_bytes(encode(noise(), "JPEG"))
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert derive(path, cache, 20, 20) != first


def test_many_callers_at_once(tmp_path: Path) -> None:
    path, cache = master(tmp_path, encode(noise(400, 300), "JPEG")), tmp_path / "cache"
    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(lambda _: derive(path, cache, 200, 200), range(24)))
    assert [*made] == [*cache.iterdir()]
    with Image.open(made.pop()) as image:
        image.load()


@pytest.mark.parametrize("call", ["os.replace", "os.fsync"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_failed_write_leaves_nothing(
    tmp_path: Path, call: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    path, cache = master(tmp_path, encode(noise(), "JPEG")), tmp_path / "cache"
    with monkeypatch.context() as patch:
        patch.setattr(call, fail)
        fault = refusal(lambda: derive(path, cache, 20, 20))
    assert ("full" in fault.message) == (code == errno.ENOSPC) and fault.file == str(cache)
    assert not [*cache.iterdir()]
    assert derive(path, cache, 20, 20).exists()


def test_a_cache_that_is_no_folder(tmp_path: Path) -> None:
    path = master(tmp_path, encode(noise(), "JPEG"))
    refusal(lambda: derive(path, path, 20, 20))
    refusal(lambda: derive(path, path / "below", 20, 20))


def test_prune_removes_the_oldest_unused(tmp_path: Path) -> None:
    path, cache = master(tmp_path, encode(noise(), "JPEG")), tmp_path / "cache"
    made = [derive(path, cache, side, side) for side in (40, 30, 20, 10)]
    for age, copy in enumerate(made):
        os.utime(copy, (age, age))
    derive(path, cache, 30, 30)
    other, part, fresh = (cache / n for n in ("read.me", f".{'a' * 32}.part", f".{'b' * 32}.part"))
    for file in (other, part, fresh):
        file.write_bytes(b"x" * 9999)
    os.utime(part, (1, 1))
    room = made[0].stat().st_size + made[1].stat().st_size
    assert set(prune(cache, {made[0]}, room)) == {part, made[2], made[3]}
    assert set(cache.iterdir()) == {made[0], made[1], other, fresh}
    assert prune(cache, set(), 0) == (made[0], made[1])
    assert prune(tmp_path / "none", set(), 0) == ()


class Deadly(type(Path())):  # type: ignore[misc]
    """A path that ends the worker when it arrives there."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return os.abort, ()


class Endless(type(Path())):  # type: ignore[misc]
    """A path on which the worker waits for ever."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return signal.pause, ()


def ask(maker: PictureMaker, *paths: Path, side: int = 20) -> list[Path | Fault]:
    answers: Queue[Path | Fault] = Queue()
    for path in paths:
        maker.request(path, side, side, answers.put)
    return [answers.get(timeout=60) for _ in paths]


def test_a_dead_worker_costs_one_fault(tmp_path: Path) -> None:
    good = master(tmp_path, encode(noise(), "JPEG"), "Вагон Элст ә.jpg")
    maker = PictureMaker(tmp_path / "cache")
    try:
        answers = ask(maker, good, Deadly(good), good, tmp_path / "none", Deadly(good), good)
    finally:
        maker.close()
    made = derive(good, tmp_path / "cache", 20, 20)
    assert answers[0] == answers[2] == answers[5] == made
    assert "stopped" in str(answers[1]) and "stopped" in str(answers[4])
    assert isinstance(answers[3], Fault) and "no such" in answers[3].message
    assert answers[3].severity is Severity.ERROR


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
def test_limits_of_memory_and_time(tmp_path: Path) -> None:
    good = master(tmp_path, encode(noise(), "JPEG"))
    bomb = master(tmp_path, png_header(14000, 14000), "bomb.png")
    maker = PictureMaker(tmp_path / "cache", limits=Limits(memory_bytes=400 << 20))
    try:
        refused, made = ask(maker, bomb, good)
    finally:
        maker.close()
    assert isinstance(refused, Fault) and "memory" in refused.message and isinstance(made, Path)
    maker = PictureMaker(tmp_path / "cache", limits=Limits(wall_seconds=3.0))
    try:
        refused, made = ask(maker, Endless(good), good)
    finally:
        maker.close()
    assert isinstance(refused, Fault) and "too long" in refused.message
    assert isinstance(made, Path)


def test_closing_answers_everyone_once(tmp_path: Path) -> None:
    good = master(tmp_path, encode(noise(), "JPEG"))
    maker = PictureMaker(tmp_path / "cache")
    answers: list[Path | Fault] = []
    for side in range(10, 30):
        maker.request(good, side, side, answers.append)
    maker.close()
    maker.close()
    maker.request(good, 9, 9, answers.append)
    assert len(answers) == 21 and "closing" in str(answers[-1])


def test_inline_and_a_failing_receiver(tmp_path: Path) -> None:
    def fail(_: Path | Fault) -> None:
        raise RuntimeError

    good = master(tmp_path, encode(noise(), "JPEG"))
    maker = PictureMaker(tmp_path / "cache", inline=True)
    maker.request(good, 20, 20, fail)
    assert ask(maker, good) == [derive(good, tmp_path / "cache", 20, 20)]
    assert isinstance(ask(maker, tmp_path)[0], Fault)
    maker.close()
    child = PictureMaker(tmp_path / "cache")
    child.request(good, 20, 20, fail)
    assert isinstance(ask(child, good)[0], Path)
    child.close()


SEEDS = [
    encode(noise(24, 16), "JPEG", comment=b"x", icc_profile=matrix_profile(ADOBE)),
    encode(noise(24, 16), "JPEG", progressive=True),
    encode(noise(24, 16, "CMYK"), "JPEG", icc_profile=cmyk_profile()),
    encode(noise(24, 16), "PNG", icc_profile=matrix_profile(ADOBE)),
    encode(noise(24, 16).quantize(8), "PNG", transparency=b"\0\x80"),
    encode(noise(24, 16), "WEBP", exif=b"Exif\0\0II*\0"),
    encode(noise(24, 16), "WEBP", lossless=True),
    encode(noise(24, 16), "TIFF"),
    encode(noise(24, 16), "TIFF", compression="tiff_lzw"),
    encode(Image.new("I;16", (24, 16), 999), "TIFF"),
]


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    seed=st.sampled_from(SEEDS),
    flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), max_size=12),
    cut=st.floats(0, 1),
)
def test_damage_gives_a_picture_or_a_fault(
    tmp_path: Path, seed: bytes, flips: list[tuple[float, int]], cut: float
) -> None:
    data = bytearray(seed)
    for place, flip in flips:
        data[int(place * len(data))] ^= flip
    path = master(tmp_path, bytes(data[: int(len(data) * cut * 2)]))
    try:
        made = derive(path, tmp_path / "cache", 20, 20)
    except StoreError as error:
        assert error.faults[0].message
        return
    with Image.open(made) as image:
        image.load()
        assert max(image.size) <= 20
    seen = inspect(path)
    assert min(seen.width_px, seen.height_px) >= 1
