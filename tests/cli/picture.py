# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads PNG files with the standard library alone."""

import struct
import zlib


class Picture:
    """A PNG of 8 bits a channel, RGB or RGBA, decoded as far as a test needs."""

    def __init__(self, data):
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        self.chunks = []
        at = 8
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + body)
            self.chunks.append((kind.decode(), body))
            at += 12 + length
        header = self.first("IHDR")
        self.width, self.height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", header)
        assert depth == 8 and colour in (2, 6) and interlace == 0
        self.channels = 3 if colour == 2 else 4
        self.rows = self.unfilter(zlib.decompress(b"".join(body for kind, body in self.chunks if kind == "IDAT")))

    def first(self, kind):
        return next(body for name, body in self.chunks if name == kind)

    def unfilter(self, raw):
        size = self.width * self.channels
        rows = []
        above = bytearray(size)
        for y in range(self.height):
            start = y * (size + 1)
            row = bytearray(raw[start + 1:start + 1 + size])
            self.undo(raw[start], row, above)
            rows.append(row)
            above = row
        return rows

    def undo(self, kind, row, above):
        step = self.channels
        if kind == 2:
            row[:] = bytes((a + b) & 255 for a, b in zip(row, above))
        elif kind != 0:
            for i, value in enumerate(row):
                left = row[i - step] if i >= step else 0
                corner = above[i - step] if i >= step else 0
                row[i] = (value + self.predict(kind, left, above[i], corner)) & 255

    @staticmethod
    def predict(kind, left, up, corner):
        if kind == 1:
            return left
        if kind == 3:
            return (left + up) // 2
        estimate = left + up - corner
        return min((left, up, corner), key=lambda value: abs(estimate - value))

    def pixel(self, x, y):
        at = int(x) * self.channels
        return bytes(self.rows[int(y)][at:at + 3])

    def dpi(self):
        across, down, unit = struct.unpack(">IIB", self.first("pHYs"))
        assert across == down and unit == 1
        return across
