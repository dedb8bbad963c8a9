"""Reads a master picture and renders it for the screen; the untrusted work of the store.

`pictures` runs this in a child process. Only the header is read before the limits are checked.
"""

from __future__ import annotations

import io
import stat
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn

from PIL import Image, ImageCms, ImageFile, PngImagePlugin

from kiosk.core.faults import Fault, StoreError

MAX_PIXELS = 200_000_000
MAX_SIDE_PX = 30_000
MAX_BYTES = 2 * 1024**3
MAX_TEXT_BYTES = 16 * 1024**2
BAND_PIXELS = 4_000_000
FEW_COLOURS = 64
KINDS = "JPEG, PNG, WebP or TIFF"
SAVE_AGAIN = f"Save it as {KINDS} and put that file in its place."
MEND = "Open it in a picture editor, save it again or copy it anew, and put it in its place."
SMALLER = "Save it at no more than 200 megapixels and 30,000 pixels on each side."

_SUBFILE, _BITS, _PHOTOMETRIC, _ORIENTATION, _DNG_VERSION = 254, 258, 262, 274, 50706
_FIRST_SIDEWAYS = 5
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_PNG = b"\x89PNG\r\n\x1a\n"
_STRANGERS = (
    (0, b"GIF8", "a GIF picture"),
    (0, b"%PDF", "a PDF document"),
    (0, b"BM", "a BMP picture"),
    (0, b"8BPS", "a Photoshop document"),
    (4, b"ftypavif", "an AVIF picture"),
    (4, b"ftyp", "a HEIC picture or a film"),
)


@dataclass(frozen=True)
class Picture:
    """What the header of a master says; `format` is JPEG, PNG, WEBP or TIFF.

    Width and height are in pixels, after the orientation is applied.
    """

    format: str
    width_px: int
    height_px: int
    has_profile: bool

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.width_px * self.height_px / 1e6


def refuse(path: Path, message: str, remedy: str) -> NoReturn:
    """Raise StoreError with one fault about `path`."""
    raise StoreError(Fault(file=str(path), message=message, remedy=remedy))


def open_master(path: Path) -> io.BufferedReader:
    """Open a master for reading; StoreError if it is missing, no plain file, empty or huge."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            refuse(path, "This is not a file.", "Name a picture file.")
        if not found.st_size:
            refuse(path, "The file is empty.", "Copy the picture anew from its source.")
        if found.st_size > MAX_BYTES:
            refuse(path, "The file is larger than 2 GB.", SMALLER)
        return path.open("rb")
    except FileNotFoundError:
        refuse(path, "There is no such file.", "Check the name, or put the picture there.")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        refuse(path, f"The file cannot be read: {reason}.", "Check the disk and the permissions.")


def read_header(path: Path, file: BinaryIO) -> tuple[Picture, ImageFile.ImageFile, int]:
    """Return what the header says, the picture not yet decoded, and the turn still to apply.

    The turn is an EXIF orientation, 1 to 8. Of an animation the first frame counts, of a TIFF
    the first page. Raises StoreError for other kinds, damaged headers and pictures too large.
    """
    kind = _kind(path, file.read(4096))
    arm()
    try:
        image = Image.open(file, formats=[kind])
        _check(path, image)
        turn = _turn(image, file, kind)
    except StoreError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        refuse(path, "The picture has more than 200 megapixels.", SMALLER)
    except Exception as error:
        broken(path, error)
    width, height = image.size if turn < _FIRST_SIDEWAYS else image.size[::-1]
    return Picture(kind, width, height, bool(image.info.get("icc_profile"))), image, turn


def render(
    path: Path, image: ImageFile.ImageFile, turn: int, width_px: int, height_px: int
) -> tuple[bytes, str]:
    """Decode, shrink to the size asked for, turn and convert to sRGB, without metadata.

    Returns the encoded file and its suffix, `.jpg` or `.png`. Raises StoreError.
    """
    arm()
    size = (width_px, height_px) if turn < _FIRST_SIDEWAYS else (height_px, width_px)
    try:
        profile = image.info.get("icc_profile") or b""
        grey = image.mode[:1] in ("L", "1", "I") and image.mode != "LAB"
        small = to_srgb(_shrink(image, size), profile, grey)
        return _encode(small.transpose(TURNS[turn]) if turn in TURNS else small)
    except Exception as error:
        broken(path, error)


def to_srgb(image: Image.Image, profile: bytes, grey: bool) -> Image.Image:
    """Convert L, RGB, RGBA, CMYK or LAB to L, RGB or RGBA in sRGB.

    A profile that is broken or made for another kind of colour is passed over. CMYK without
    a profile is converted by the plain formula, so its colours are only near.
    """
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    base = image.convert("RGB") if alpha else image
    base = _managed(base, profile, grey) or base
    base = base.convert("L" if grey and not alpha else "RGB")
    if alpha is not None and alpha.getextrema() != (255, 255):
        base.putalpha(alpha)
    return base


def _managed(image: Image.Image, profile: bytes, grey: bool) -> Image.Image | None:
    modes = {"GRAY": "L" if grey else "", "RGB": "RGB" if image.mode in ("L", "RGB") else ""}
    modes["CMYK"] = "CMYK" if image.mode == "CMYK" else ""
    try:
        srgb = ImageCms.createProfile("sRGB")
        if image.mode == "LAB":
            source, mode = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), "LAB"
        else:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = modes.get(source.profile.xcolor_space.strip(), "")
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        change = ImageCms.buildTransform(source, srgb, mode, "RGB", intent, flags)
        return ImageCms.applyTransform(image.convert(mode), change)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _shrink(image: ImageFile.ImageFile, size: tuple[int, int]) -> Image.Image:
    """Decode and shrink in bands, so that only the decoded master is ever held whole."""
    wide, high = map(float, image.size)
    if image.format in ("JPEG", "MPO") and (drawn := image.draft(None, (2 * size[0], 2 * size[1]))):
        wide, high = drawn[1][2:]
    image.load()
    width, height = image.size
    step = max(1, min(width // (2 * size[0]), height // (2 * size[1])))
    rows = step * max(1, BAND_PIXELS // (width * step))
    small: Image.Image | None = None
    for top in range(0, height, rows):
        band = plain(image.crop((0, top, width, min(top + rows, height))), image)
        band = band.reduce(step) if step > 1 else band
        small = small or Image.new(band.mode, (band.width, -(-height // step)))
        small.paste(band, (0, top // step))
    assert small is not None
    if small.size == size:
        return small
    return small.resize(size, Image.Resampling.LANCZOS, box=(0, 0, wide / step, high / step))


def plain(band: Image.Image, image: Image.Image) -> Image.Image:
    """Bring any mode to L, RGB, RGBA, CMYK or LAB."""
    if band.mode.startswith("I;16"):
        return _sixteen(band, image)
    if band.mode in ("La", "RGBa"):
        band = band.convert(band.mode.upper())
    if band.has_transparency_data:
        return band.convert("RGBA")
    if band.mode in ("L", "RGB", "CMYK", "LAB"):
        return band
    return band.convert("L" if band.mode == "1" else "RGB")


def _sixteen(band: Image.Image, image: Image.Image) -> Image.Image:
    tags = getattr(image, "tag_v2", {})
    top = (1 << min(16, max(9, int(tags.get(_BITS, (16,))[0])))) - 1
    table = [min(255, (i * 510 + top) // (2 * top)) for i in range(65536)]
    if tags.get(_PHOTOMETRIC) == 0:
        table = [255 - value for value in table]
    deep = band.convert("I")
    grey = deep.point(table, "L")
    clear = band.info.get("transparency")
    if not isinstance(clear, int):
        return grey
    seen = grey.convert("RGBA")
    seen.putalpha(deep.point([0 if i == clear else 255 for i in range(65536)], "L"))
    return seen


def _encode(image: Image.Image) -> tuple[bytes, str]:
    image.info = {}
    out = io.BytesIO()
    if image.mode == "RGBA" or image.getcolors(FEW_COLOURS) is not None:
        image.save(out, "PNG")
        return out.getvalue(), ".png"
    image.save(out, "JPEG", quality=90, subsampling=0)
    return out.getvalue(), ".jpg"


def arm() -> None:
    """Set the limits of the library that decodes."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    PngImagePlugin.MAX_TEXT_CHUNK = MAX_TEXT_BYTES
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def broken(path: Path, error: Exception) -> NoReturn:
    """Raise StoreError for what went wrong while a picture was decoded."""
    if isinstance(error, MemoryError) or "memory" in str(error):
        refuse(path, "The picture needs more memory than the kiosk gives it.", SMALLER)
    refuse(path, "The picture is damaged or cut short.", MEND)


def _kind(path: Path, head: bytes) -> str:
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(_PNG):
        return "PNG"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "TIFF"
    named = [name for at, mark, name in _STRANGERS if head[at:].startswith(mark)]
    if not named and b"<svg" in head:
        named = ["an SVG drawing"]
    what = f"This is {named[0]}" if named else "This is not a picture that the kiosk knows"
    refuse(path, f"{what}; the kiosk takes {KINDS}.", SAVE_AGAIN)


def _check(path: Path, image: ImageFile.ImageFile) -> None:
    width, height = image.size
    if min(width, height) < 1:
        refuse(path, "The picture has no width or no height.", MEND)
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE_PX:
        refuse(path, f"The picture is too large: {width} by {height} pixels.", SMALLER)
    tags = getattr(image, "tag_v2", {})
    if _DNG_VERSION in tags or int(tags.get(_SUBFILE, 0)) & 1:
        refuse(path, "This is a camera's raw file or only a preview.", SAVE_AGAIN)
    if image.mode in ("I", "F"):
        remedy = "Save it with 8 or 16 bits for each colour."
        refuse(path, "The picture has 32 bits for each colour.", remedy)


def _turn(image: ImageFile.ImageFile, file: BinaryIO, kind: str) -> int:
    if kind == "TIFF":
        return 1  # Pillow turns a TIFF while it loads, and its size is already turned
    try:
        late = _late_exif(file) if kind == "PNG" and "exif" not in image.info else b""
        exif = Image.Exif()
        if late:
            exif.load(late)
        else:
            exif = Image.Image.getexif(image)
        turn = exif.get(_ORIENTATION, 1)
    except Exception:
        return 1
    return turn if isinstance(turn, int) and turn in TURNS else 1


def _late_exif(file: BinaryIO) -> bytes:
    """Return the EXIF block that some editors put after the pixels of a PNG."""
    before, place = file.tell(), len(_PNG)
    try:
        while True:
            file.seek(place)
            head = file.read(8)
            if len(head) < len(_PNG) or head[4:] == b"IEND":
                return b""
            length = int.from_bytes(head[:4])
            if head[4:] == b"eXIf":
                return file.read(min(length, MAX_TEXT_BYTES))
            place += length + 12
    finally:
        file.seek(before)
