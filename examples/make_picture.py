"""
Draw the invented photograph of the example story: hills, a mill and a standing figure.

The picture has no date inside, on purpose: what it can prove is one of the story's open questions.
Run `python examples/make_picture.py`; it writes `examples/torvane/old-mill.png`.
"""

import math
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

WIDTH, HEIGHT = 480, 300
TARGET = Path(__file__).parent / "torvane" / "old-mill.png"

Colour = tuple[int, int, int]
SNOW: Colour = (236, 238, 240)
FAR_HILL: Colour = (126, 146, 160)
NEAR_HILL: Colour = (92, 112, 88)
MEADOW: Colour = (122, 138, 84)
STONE: Colour = (150, 138, 122)
ROOF: Colour = (104, 62, 50)
TIMBER: Colour = (74, 56, 42)
WATER: Colour = (84, 124, 146)
COAT: Colour = (40, 44, 62)
SKIN: Colour = (206, 172, 144)


def in_window(x: int, y: int) -> bool:
    """
    Return whether the pixel lies in one of the mill's windows.
    """
    return 270 <= x <= 366 and 190 <= y <= 208 and 10 <= (x - 270) % 32 < 22


def in_wheel(x: int, y: int) -> bool:
    """
    Return whether the pixel lies in the rim or a spoke of the mill wheel.
    """
    far = math.hypot(x - 372, y - 232)
    spoke = abs(math.sin(6 * math.atan2(y - 232, x - 372))) < 0.18
    return 30 <= far <= 36 or (far < 30 and spoke)


def ridge(x: int) -> float:
    """
    Return the height of the far ridge in this column.
    """
    return 112 + 34 * math.sin(x / 48) + 10 * math.sin(x / 17)


# Front to back: the first layer that covers a pixel gives its colour.
LAYERS: tuple[tuple[Colour, Callable[[int, int], bool]], ...] = (
    (SKIN, lambda x, y: (x - 148) ** 2 + (y - 205) ** 2 <= 49),
    (COAT, lambda x, y: 138 <= x <= 158 and 213 <= y <= 262),
    (TIMBER, in_wheel),
    (TIMBER, in_window),
    (STONE, lambda x, y: 270 <= x <= 366 and 170 <= y <= 252),
    (ROOF, lambda x, y: 118 <= y < 170 and abs(x - 318) <= (y - 118) * 1.2),
    (WATER, lambda x, y: 254 + 5 * math.sin(x / 40) < y < 276 + 6 * math.sin(x / 55)),
    (MEADOW, lambda x, y: y > 214 + 8 * math.sin(x / 70)),
    (NEAR_HILL, lambda x, y: y > 168 + 24 * math.sin(x / 62 + 1.4)),
    (SNOW, lambda x, y: ridge(x) < y < ridge(x) + 18),
    (FAR_HILL, lambda x, y: y > ridge(x)),
)


def colour_at(x: int, y: int) -> Colour:
    """
    Return the colour of one pixel; where no layer covers it, the sky.
    """
    sky = (176 + y // 4, 200 + y // 5, 222 + y // 8)
    return next((colour for colour, covers in LAYERS if covers(x, y)), sky)


def chunk(name: bytes, body: bytes) -> bytes:
    """
    Return one PNG chunk: length, name, body and check sum.
    """
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png() -> bytes:
    """
    Return the picture as an 8-bit RGB PNG without any metadata.
    """
    rows = b"".join(
        b"\0" + bytes(part for x in range(WIDTH) for part in colour_at(x, y)) for y in range(HEIGHT)
    )
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


if __name__ == "__main__":
    TARGET.write_bytes(png())
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
