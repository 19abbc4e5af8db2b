#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives that KMZ, SHZ and spreadsheets are, damaged and made to harm: archives-test.py BINARY"""

import io
import os
import shutil
import struct
import subprocess
import zipfile

from tap import main, test, without_display

BINARY = None
FOLDER = None
KML = """<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>A</name><description>500 km</description><Point><coordinates>20.5,54.7,0</coordinates></Point></Placemark>
</Document></kml>"""
NAMES = ("a.kmz", "a.xlsx", "a.ods", "a.shz", "a.shp.zip", "a.zip")


def path(name):
    return os.path.join(FOLDER, name)


def write(name, data):
    with open(path(name), "wb") as file:
        file.write(data)


def told(name):
    """The one line of a refusal, without the program's and the file's name."""
    done = subprocess.run([BINARY, "import", name, "-o", "s.rangeatlas"], env=without_display(), cwd=FOLDER, timeout=60,
                          capture_output=True, text=True)
    head = f"range-atlas: {name}: "
    assert done.returncode == 1 and done.stderr.startswith(head) and done.stderr.count("\n") == 1, done
    assert not os.path.exists(path("s.rangeatlas"))
    return done.stderr[len(head):-1]


def is_read(name):
    done = subprocess.run([BINARY, "import", name, "-o", "-"], env=without_display(), cwd=FOLDER, timeout=60,
                          capture_output=True, text=True)
    assert done.returncode == 0 and '"A"' in done.stdout, (name, done)


def pack(members, method=zipfile.ZIP_DEFLATED, comment=b""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.comment = comment
        for name, text in members:
            archive.writestr(name, text)
    return file.getvalue()


@test
def archives_of_all_makers():
    """Stored, deflated, streamed with the sizes behind, with a comment, with folders, and by other programs."""
    for name, data in (("stored", pack([("doc.kml", KML)], zipfile.ZIP_STORED)), ("packed", pack([("doc.kml", KML)])),
                       ("comment", pack([("doc.kml", KML)], comment=b"c" * 1000)),
                       ("folder", pack([("files/", ""), ("doc.kml", KML)]))):
        write(name + ".kmz", data)
        is_read(name + ".kmz")
    class Pipe(io.RawIOBase):
        def __init__(self):
            self.data = b""
        def writable(self):
            return True
        def write(self, data):
            self.data += bytes(data)
            return len(data)
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", KML)
    write("streamed.kmz", pipe.data)
    is_read("streamed.kmz")
    # As libarchive does, and with it the file managers: of sizes that come behind, the larger one in front, too.
    write("told.kmz", pipe.data[:22] + struct.pack("<I", len(KML)) + pipe.data[26:])
    is_read("told.kmz")
    for number, words in enumerate((("zip", "-q"), ("bsdtar", "--format", "zip", "-cf"), ("7z", "a", "-tzip", "-bd"))):
        if shutil.which(words[0]):
            write("doc.kml", KML.encode())
            subprocess.run([*words, f"by{number}.kmz", "doc.kml"], cwd=FOLDER, check=True, stdout=subprocess.DEVNULL)
            is_read(f"by{number}.kmz")


@test
def what_is_no_archive():
    """The name says an archive, and another file stands there: one line for each kind."""
    for name in NAMES:
        for data, words in ((b"name,lat,lon\nA,54.7,20.5\n", "a text, whatever its name says"),
                            (b"", "an empty file, whatever its name says"),
                            (b"PK\x03\x04", "no archive, as its name has it"),
                            (bytes(100), "a file of an unknown kind, whatever its name says"),
                            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old spreadsheet (XLS)")):
            write(name, data)
            assert told(name).startswith(words), (name, data[:10], told(name))
    for name, members, words in (("b.ods", [("xl/workbook.xml", "")], "a spreadsheet (XLSX), whatever its name says; name it .xlsx"),
                                 ("b.xlsx", [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")],
                                  "a spreadsheet (ODS), whatever its name says; name it .ods")):
        write(name, pack(members, zipfile.ZIP_STORED))
        assert told(name) == words, told(name)


@test
def no_folder_is_told():
    """GDAL names files by where they lie."""
    for name, text in (("a.kml", "no KML"), ("b.gpkg", "no database"), ("c.gpx", "<gpx>"), ("d.shp", "x"), ("e.xlsx", "")):
        write(name, pack([("xl/workbook.xml", "<workbook")]) if name == "e.xlsx" else text.encode())
        assert FOLDER not in told(name), told(name)


@test
def damaged_archives():
    whole = pack([("doc.kml", KML), ("b.kml", KML * 50)])
    for cut in range(1, len(whole), 7):
        write("cut.kmz", whole[:cut])
        assert told("cut.kmz") in ("no archive, as its name has it", "a damaged archive",
                                   "a text, whatever its name says", "a file of an unknown kind, whatever its name says"), cut
    changed = bytearray(whole)
    changed[60] ^= 0xff
    write("changed.kmz", bytes(changed))
    assert told("changed.kmz") == "a damaged archive"


@test
def members_that_are_packed_in_other_ways():
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        write("m.kmz", pack([("doc.kml", KML)], method))
        assert told("m.kmz") == "packed in a way that is not read"
    locked = bytearray(pack([("doc.kml", KML)]))
    locked[6] |= 1
    locked[locked.index(b"PK\1\2") + 8] |= 1
    write("l.kmz", bytes(locked))
    assert told("l.kmz") == "it is locked by a password"


def directory(whole):
    """Members, entries of the directory, and the end of an archive."""
    at = whole.index(b"PK\1\2")
    end = whole.rindex(b"PK\5\6")
    return whole[:at], whole[at:end], whole[end:]


@test
def many_names_for_one_member():
    """60 MB, packed in 60 kB, a hundred times over."""
    members, entry, _ = directory(pack([("x.kml", bytes(60_000_000))]))
    entries = entry * 100
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 100, 100, len(entries), len(members), 0)
    write("o.kmz", members + entries + end)
    assert told("o.kmz") in ("its members overlap", "a damaged archive", "more than 64 MiB are packed in it")


@test
def two_ends():
    """For one reader the archive is the harmless one, for another the other."""
    good = pack([("doc.kml", KML)])
    bomb = pack([("doc.kml", bytes(80_000_000))])
    members, entry, end = directory(good)
    for first, second in ((good, bomb), (bomb, good)):
        write("two.kmz", first + second)
        told("two.kmz")
        if len(second) < 65536:
            write("comment.kmz", first[:-2] + struct.pack("<H", len(second)) + second)
            told("comment.kmz")
    # An archive within another is no second end.
    write("nested.kmz", pack([("doc.kml", KML), ("inner.kmz", good)], zipfile.ZIP_STORED))
    is_read("nested.kmz")
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(good), 1)
    write("far.kmz", members + entry + locator + end)
    assert "ZIP64" in told("far.kmz") or "damaged" in told("far.kmz")
    write("near.kmz", pack([("a.txt", locator), ("doc.kml", KML)], zipfile.ZIP_STORED))
    assert "ZIP64" in told("near.kmz")


main(globals(), "BINARY")
