#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline as an animated PNG, a GIF and a WebM: animate-test.py BINARY"""

import os
import struct
import subprocess
import zlib

from tap import main, test, without_display

BINARY = ""
FOLDER = ""
SMALL = ("--size", "400x250", "--detail", "110m")


def run(*args, env=None):
    done = subprocess.run([BINARY, "animate", *args], env=without_display(env), cwd=FOLDER, timeout=300,
                          capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode()


def chunks(name):
    """(type, data) of each chunk, whose checksums are right."""
    with open(os.path.join(FOLDER, name), "rb") as file:
        text = file.read()
    assert text[:8] == b"\x89PNG\r\n\x1a\n"
    at, found = 8, []
    while at < len(text):
        length, kind = struct.unpack(">I4s", text[at:at + 8])
        data = text[at + 8:at + 8 + length]
        assert struct.unpack(">I", text[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + data)
        found.append((kind.decode(), data))
        at += 12 + length
    assert found[-1][0] == "IEND"
    return found


def rows_of(data, width, height):
    raw = zlib.decompress(data)
    size = 1 + 4 * width
    assert len(raw) == size * height and all(raw[y * size] == 0 for y in range(height))
    return [raw[y * size + 1:(y + 1) * size] for y in range(height)]


def play(name):
    """The poster, and (milliseconds, canvas) of each frame as a browser composes it (W3C PNG, third edition)."""
    all_chunks = chunks(name)
    width, height = struct.unpack(">II", all_chunks[0][1][:8])
    poster = rows_of(b"".join(data for kind, data in all_chunks if kind == "IDAT"), width, height)
    canvas = [bytearray(4 * width) for _ in range(height)]
    frames, sequence, control = [], 0, None
    for kind, data in all_chunks:
        if kind not in ("fcTL", "fdAT"):
            continue
        assert struct.unpack(">I", data[:4])[0] == sequence
        sequence += 1
        if kind == "fcTL":
            control = struct.unpack(">IIIIHHBB", data[4:])
            continue
        w, h, x, y, delay, per_second, dispose, blend = control
        assert x + w <= width and y + h <= height and dispose == 0 and blend == 1
        for row, pixels in enumerate(rows_of(data[4:], w, h)):
            for column in range(w):
                pixel = pixels[4 * column:4 * column + 4]
                assert pixel[3] in (0, 255)
                if pixel[3] == 255:
                    at = 4 * (x + column)
                    canvas[y + row][at:at + 4] = pixel
        frames.append((delay * 1000 // per_second, [bytes(row) for row in canvas]))
    announced = struct.unpack(">II", dict(all_chunks)["acTL"])
    assert announced == (len(frames), 1)
    return poster, frames


@test
def a_frame_for_each_event_and_the_last_is_held():
    status, _, complaints = run("-o", "a.png", "--from", "2018-01-01", "--to", "2019-12-31", *SMALL)
    assert status == 0, complaints
    poster, frames = play("a.png")
    assert 5 <= len(frames) <= 60
    assert {delay for delay, _ in frames[:-1]} == {2500} and frames[-1][0] == 10000
    assert poster == frames[-1][1]
    assert len({b"".join(canvas) for _, canvas in frames}) == len(frames), "each frame has a caption of its own"


@test
def a_frame_is_the_map_of_its_day():
    assert run("-o", "b.png", "--step", "year", "--from", "2019-06-01", "--to", "2021-06-13", *SMALL)[0] == 0
    _, frames = play("b.png")
    assert len(frames) == 4, len(frames)
    assert run("-o", "c.png", "--step", "year", "--from", "2021-06-13", "--to", "2021-06-13", *SMALL)[0] == 0
    assert play("c.png")[1][-1][1] == frames[-1][1]


@test
def a_month_and_a_year_are_days():
    assert run("-o", "y.png", "--step", "year", "--from", "2020", "--to", "2021-06", *SMALL)[0] == 0
    assert run("-o", "z.png", "--step", "year", "--from", "2020-01-01", "--to", "2021-06-30", *SMALL)[0] == 0
    assert play("y.png") == play("z.png")
    for date in ("2019-13", "20-1", "2019-1", "----"):
        status, _, complaints = run("-o", "y.png", "--from", date, *SMALL)
        assert status == 2 and "--from" in complaints, (date, complaints)


@test
def words_stand_above_and_below_the_map():
    assert run("-o", "k.png", "--step", "year", "--from", "2018-06-01", "--to", "2021-06-13", "--size", "1200x750", "--detail",
               "110m")[0] == 0
    frames = [canvas for _, canvas in play("k.png")[1]]
    for canvas in frames:
        for y in (1, -2):
            row = canvas[y]
            assert len({row[at:at + 4] for at in range(4 * 300, 4 * 1150, 4)}) == 1, (y, "a strip lies above the map, and one below")


class Bits:
    """Codes of a stream whose lowest bits come first."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, size):
        first, value = self.at // 8, 0
        for i in range(4):
            value |= (self.data[first + i] if first + i < len(self.data) else 0) << (8 * i)
        value = value >> (self.at % 8) & ((1 << size) - 1)
        self.at += size
        return value


def unpack(data):
    """Lempel, Ziv and Welch's way back, as https://www.w3.org/Graphics/GIF/spec-gif89a.txt, appendix F, has it."""
    bits, out, table, size, last = Bits(data), bytearray(), None, 9, None
    while True:
        code = bits.take(size)
        if code == 257:
            return bytes(out)
        if code == 256:
            table, size, last = [bytes([i]) for i in range(256)] + [b"", b""], 9, None
            continue
        assert code < len(table) or (code == len(table) and last is not None), (code, len(table))
        entry = table[code] if code < len(table) else last + last[:1]
        if last is not None and len(table) < 4096:
            table.append(last + entry[:1])
        if len(table) == 1 << size and size < 12:
            size += 1
        out += entry
        last = entry


def play_gif(name):
    """(hundredths, canvas of R, G, B) of each frame."""
    with open(os.path.join(FOLDER, name), "rb") as file:
        text = file.read()
    assert text[:6] == b"GIF89a" and text[10] == 0x70 and text[-1] == 0x3B
    width, height = struct.unpack("<HH", text[6:10])
    at, canvas, frames, delay, clear = 13, [bytearray(3 * width) for _ in range(height)], [], None, None

    def blocks(at):
        data = bytearray()
        while text[at]:
            data += text[at + 1:at + 1 + text[at]]
            at += 1 + text[at]
        return bytes(data), at + 1

    while text[at] != 0x3B:
        if text[at] == 0x21:
            data, end = blocks(at + 2)
            if text[at + 1] == 0xF9:
                delay, clear = struct.unpack("<HB", data[1:4])
            at = end
            continue
        assert text[at] == 0x2C and text[at + 9] == 0x87
        x, y, w, h = struct.unpack("<HHHH", text[at + 1:at + 9])
        colours = text[at + 10:at + 778]
        data, at = blocks(at + 779)
        pixels = unpack(data)
        assert len(pixels) == w * h
        for i, pixel in enumerate(pixels):
            if pixel != clear:
                to = 3 * (x + i % w)
                canvas[y + i // w][to:to + 3] = colours[3 * pixel:3 * pixel + 3]
        frames.append((delay, [bytes(row) for row in canvas]))
    return frames


@test
def a_gif_shows_the_same_frames():
    wanted = ("--from", "2018-06-01", "--to", "2019-03-01", *SMALL)
    assert run("-o", "e.png", *wanted)[0] == 0 and run("-o", "e.gif", *wanted)[0] == 0
    frames, others = play("e.png")[1], play_gif("e.gif")
    assert len(frames) == len(others) > 2
    assert [delay // 10 for delay, _ in frames] == [delay for delay, _ in others]
    for (_, frame), (_, other) in zip(frames, others):
        apart = sum(max(abs(a[4 * i + k] - b[3 * i + k]) for k in range(3)) > 12
                    for a, b in zip(frame, other) for i in range(400))
        assert apart < 0.02 * 400 * 250, apart


@test
def it_speaks_the_language_of_the_map():
    names = []
    for language in ("en", "de"):
        names.append(f"{language}.png")
        assert run("-o", names[-1], "--step", "year", "--from", "2021-01-01", "--to", "2021-06-13", "--lang", language,
                   "--seconds", "0.5", *SMALL)[0] == 0
    english, german = (play(name)[1] for name in names)
    assert english[0][0] == 500 and english[0][1] != german[0][1]


def make_ffmpeg(does):
    """A folder with a program of that name, which stands for one that tests cannot count on."""
    folder = os.path.join(FOLDER, "bin")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "ffmpeg"), "w", encoding="utf-8") as file:
        file.write(f"#!/bin/sh\n{does}\n")
    os.chmod(file.name, 0o755)
    return {"PATH": folder + ":/usr/bin:/bin"}


@test
def a_webm_is_made_by_ffmpeg_where_there_is_one():
    wanted = ("-o", "e.webm", "--from", "2018-06-01", "--to", "2018-12-31", "--seconds", "0.1", *SMALL)
    env = make_ffmpeg('cat > fed.png; for last; do :; done; echo "$*" > told; printf film > "$last"')
    status, _, complaints = run(*wanted, env=env)
    assert status == 0, complaints
    with open(os.path.join(FOLDER, "e.webm"), "rb") as file:
        assert file.read() == b"film"
    with open(os.path.join(FOLDER, "told"), encoding="utf-8") as file:
        told = file.read()
    assert "libvpx-vp9" in told and "fps=20," in told and not os.path.exists(told.split()[-1]), told
    assert len(play("fed.png")[1]) >= 2
    status, _, complaints = run(*wanted, env=make_ffmpeg("cat > fed.png; echo 'no such codec' >&2; exit 1"))
    assert status == 1 and "e.webm: ffmpeg says: no such codec" in complaints, complaints
    with open(os.path.join(FOLDER, "e.webm"), "rb") as file:
        assert file.read() == b"film"


@test
def without_ffmpeg_the_package_is_named():
    status, _, complaints = run("-o", "f.webm", *SMALL, env={"PATH": os.path.join(FOLDER, "nowhere")})
    assert status == 1 and "install the package ffmpeg" in complaints and complaints.count("\n") == 1, complaints
    assert not os.path.exists(os.path.join(FOLDER, "f.webm"))


@test
def what_makes_no_sense_is_wrong_usage():
    for args, told in ((["-o", "d.jpg"], ".gif"), ([], "-o"), (["-o", "d.png", "--date", "2020-01-01"], "--date"),
                       (["-o", "d.png", "--step", "week"], "--step"), (["-o", "d.png", "--seconds", "0"], "--seconds"),
                       (["-o", "d.png", "--from", "1800-01-01", "--to", "1800-01-02"], "timeline"),
                       (["-o", "d.png", "--from", "soon"], "--from"), (["-o", "d.png", "more"], "more")):
        status, _, complaints = run(*args)
        assert status == 2 and told in complaints and complaints.count("\n") == 1, (args, status, complaints)
        assert not os.path.exists(os.path.join(FOLDER, args[1] if len(args) > 1 else "d.png"))


main(globals(), "BINARY")
