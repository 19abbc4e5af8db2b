#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that GDAL's programs read and write for the program: other-formats-test.py BINARY"""

import json
import os
import subprocess
import zipfile

from tap import main, test, without_display

BINARY = ""
FOLDER = ""
KML = """<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>A</name><description>500 km</description><Point><coordinates>20.5,54.7,0</coordinates></Point></Placemark>
</Document></kml>"""
GPX = """<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="54.7" lon="20.5"><name>A</name></wpt><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk></gpx>"""
TABLE = "Ranges of 2021,,,\nname,lat,lon,range (mi)\nA,54.7,20.5,300\nB,1.5,2.5,n/a\n"


def path(name):
    return os.path.join(FOLDER, name)


def run(*args, status=0, env=None, errors=False):
    done = subprocess.run([BINARY, *args], env=without_display(env), cwd=FOLDER, timeout=100, capture_output=True)
    assert done.returncode == status, (args, done.returncode, done.stderr)
    return (done.stderr if errors or status else done.stdout).decode()


def ogr(*args):
    return subprocess.run(args, cwd=FOLDER, check=True, capture_output=True, text=True).stdout


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)


def read(name):
    with open(path(name), "rb") as file:
        return file.read()


def scenario(name, *args):
    run("import", name, "-o", "s.rangeatlas", *args)
    with open(path("s.rangeatlas"), encoding="utf-8") as file:
        return json.load(file)


def point(made):
    site, = made["sites"]
    return site["name"], round(site["lat"], 6), round(site["lon"], 6)


@test
def nothing_but_what_the_name_says():
    """GDAL itself takes a file for what stands in it: this one leads to another."""
    write("far.csv", "name,lat,lon,range_km\nA,54.7,20.5,500\n")
    write("a.kml", "<OGRVRTDataSource><OGRVRTLayer name='far'><SrcDataSource relativeToVRT='1'>far.csv</SrcDataSource>"
          "</OGRVRTLayer></OGRVRTDataSource>")
    assert "far" in ogr("ogrinfo", "-ro", "-q", "a.kml")
    complaint = run("import", "a.kml", "-o", "s.rangeatlas", status=1)
    assert complaint.startswith("range-atlas: a.kml: ") and "\n" not in complaint[:-1], complaint
    assert not os.path.exists(path("s.rangeatlas"))


@test
def points_of_other_programs():
    write("a.kml", KML)
    write("a.gpx", GPX)
    with zipfile.ZipFile(path("a.kmz"), "w") as archive:
        archive.writestr("doc.kml", KML)
    for name in ("a.kml", "a.gpx", "a.kmz"):
        assert point(scenario(name)) == ("A", 54.7, 20.5), name


@test
def ranges_of_other_programs():
    """As data of a place in KML, as an extension in GPX, where GDAL puts its own name before it."""
    write("d.geojson", json.dumps({"type": "Feature", "properties": {"name": "Ż", "range_km": 480},
                                   "geometry": {"type": "Point", "coordinates": [20.5, 54.7]}}))
    ogr("ogr2ogr", "-f", "KML", "d.kml", "d.geojson")
    ogr("ogr2ogr", "-f", "LIBKML", "e.kmz", "d.geojson")
    ogr("ogr2ogr", "-f", "GPX", "d.gpx", "d.geojson", "-dsco", "GPX_USE_EXTENSIONS=YES", "-nln", "waypoints")
    ogr("ogr2ogr", "-f", "ESRI Shapefile", "d.shz", "d.geojson", "-lco", "ENCODING=UTF-8")
    for name in ("d.kml", "e.kmz", "d.gpx", "d.shz"):
        done = subprocess.run([BINARY, "import", name, "-o", "s.rangeatlas"], env=without_display(), cwd=FOLDER,
                              capture_output=True, check=True, text=True)
        assert (done.stdout, done.stderr) == ("1 site, 1 ring; 0 rows not understood\n", ""), (name, done)
        made = scenario(name)
        assert point(made) == ("Ż", 54.7, 20.5) and made["rings"][0]["max_km"] == 480, (name, made)


@test
def a_shapefile_in_an_archive():
    """As downloads are: at the top or in a folder, and with other files beside it; one alone."""
    write("z.geojson", json.dumps({"type": "Feature", "properties": {"name": "A", "range_km": 480},
                                   "geometry": {"type": "Point", "coordinates": [20.5, 54.7]}}))
    ogr("ogr2ogr", "-f", "ESRI Shapefile", "z.shp", "z.geojson", "-t_srs", "EPSG:3857")
    parts = {suffix: read("z." + suffix) for suffix in ("shp", "shx", "dbf", "prj")}

    def pack(name, *stems):
        with zipfile.ZipFile(path(name), "w") as archive:
            archive.writestr("README.txt", "Sites")
            archive.writestr("__MACOSX/._z.shp", "Mac")
            for stem in stems:
                for suffix, part in parts.items():
                    archive.writestr(f"{stem}.{suffix}", part)

    pack("top.zip", "z")
    pack("folder.zip", "some sites/z")
    for name in ("top.zip", "folder.zip"):
        made = scenario(name)
        assert point(made) == ("A", 54.7, 20.5) and made["rings"][0]["max_km"] == 480, (name, made)
    pack("none.zip")
    assert run("import", "none.zip", "-o", "s.rangeatlas", status=1) == (
        "range-atlas: none.zip: an archive (ZIP) without a shapefile; unpack it first\n")
    pack("two.zip", "a", "b")
    assert run("import", "two.zip", "-o", "s.rangeatlas", status=1) == (
        "range-atlas: two.zip: an archive (ZIP) with 2 shapefiles; unpack it, and choose one\n")


@test
def a_shapefile_in_one_file():
    run("rings", "--scenario", "none", "--ring", "54.7,20.5:480", "-o", "r.shz")
    run("rings", "--scenario", "none", "--ring", "54.7,20.5:480", "--format", "shp", "-o", "again.SHZ")
    run("rings", "--scenario", "none", "--ring", "54.7,20.5:480", "-o", "plain.shp")
    assert read("r.shz") == read("again.SHZ")
    with zipfile.ZipFile(path("r.shz")) as archive:
        assert sorted(archive.namelist()) == ["rings." + end for end in ("cpg", "dbf", "prj", "shp", "shx")]
        assert archive.read("rings.shp") == read("plain.shp")
    assert "Feature Count: 1" in ogr("ogrinfo", "-ro", "-al", "-so", "r.shz")
    assert not os.path.exists(path("again.shx")) and not os.path.exists(path("r.dbf"))


@test
def a_track_is_no_place():
    write("track.gpx", '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="54.7" lon="20.5"/>'
          '<trkpt lat="54.8" lon="20.6"/></trkseg></trk></gpx>')
    assert "the waypoints are, and no tracks or routes" in run("import", "track.gpx", "-o", "t.rangeatlas", status=1)


@test
def other_coordinate_systems_are_turned_into_degrees():
    write("a.csv", "name,range,x,y\nA,500,2283274,7300000\n")
    ogr("ogr2ogr", "-f", "ESRI Shapefile", "a.shp", "a.csv", "-oo", "X_POSSIBLE_NAMES=x", "-oo", "Y_POSSIBLE_NAMES=y",
        "-a_srs", "EPSG:3857")
    ogr("ogr2ogr", "-f", "GPKG", "a.gpkg", "a.shp")
    for name in ("a.shp", "a.gpkg"):
        made = scenario(name)
        assert point(made) == ("A", 54.679965, 20.510999), made
        assert made["rings"][0]["max_km"] == 500
    # Without its .prj a shapefile is taken as it is.
    write("b.csv", "name,x,y\nB,20.5,54.7\n")
    ogr("ogr2ogr", "-f", "ESRI Shapefile", "b.shp", "b.csv", "-oo", "X_POSSIBLE_NAMES=x", "-oo", "Y_POSSIBLE_NAMES=y")
    assert point(scenario("b.shp")) == ("B", 54.7, 20.5)


XLSX = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Tabelle1" sheetId="1" r:id="r1"/>
</sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
 Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
</Relationships>"""}


def write_xlsx(name, rows, merged=""):
    """As offices write it: texts as texts, and numbers as numbers."""
    def cell(column, row, value):
        where = f"{chr(65 + column)}{row}"
        return (f'<c r="{where}"><v>{value}</v></c>' if isinstance(value, (int, float))
                else f'<c r="{where}" t="inlineStr"><is><t>{value}</t></is></c>')
    text = "".join(f'<row r="{i}">' + "".join(cell(j, i, value) for j, value in enumerate(row) if value is not None) + "</row>"
                   for i, row in enumerate(rows, 1))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{text}</sheetData>{merged}</worksheet>'
    with zipfile.ZipFile(path(name), "w") as archive:
        for member, content in {**XLSX, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(member, '<?xml version="1.0" encoding="UTF-8"?>' + content)


@test
def the_heading_of_a_spreadsheet_says_the_unit():
    """GDAL takes a row of texts above numbers for the names of the columns."""
    rows = [["Name", "Lat", "Lon", "Range (mi)"], ["A", 54.7, 20.5, 300], ["B", 1.5, 2.5, 100]]
    write_xlsx("u.xlsx", rows)
    ogr("ogr2ogr", "-f", "ODS", "u.ods", "u.xlsx")
    for name in ("u.xlsx", "u.ods"):
        made = scenario(name)
        assert [ring["max_km"] for ring in made["rings"]] == [482.8032, 160.9344], (name, made["rings"])
    write_xlsx("m.xlsx", [["Ranges of 2021", None, None, None], *rows],
               '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>')
    assert scenario("m.xlsx")["rings"][0]["max_km"] == 482.8032


@test
def spreadsheets():
    write("t.csv", TABLE)
    ogr("ogr2ogr", "-f", "XLSX", "t.xlsx", "t.csv", "-oo", "HEADERS=NO")
    ogr("ogr2ogr", "-f", "ODS", "t.ods", "t.csv", "-oo", "HEADERS=NO")
    for name in ("t.xlsx", "t.ods"):
        made = scenario(name)
        assert [site["name"] for site in made["sites"]] == ["A", "B"], made
        assert made["rings"][0]["max_km"] == 482.8032, made


@test
def a_cover_and_hidden_sheets_are_no_table():
    write("cover.csv", "Ranges of missiles\nfor the desk\n")
    write("old.csv", "Name,Lat,Lon,km\nOld,1.5,2.5,900\n")
    write("new.csv", "Name,Lat,Lon,km\nNew,3.5,4.5,300\n")
    for i, name in enumerate(["Old", "Cover", "New"]):
        ogr("ogr2ogr", "-f", "XLSX", *(["-update"] if i > 0 else []), "cover.xlsx", f"{name.lower()}.csv", "-nln", name)
    with zipfile.ZipFile(path("cover.xlsx")) as book, zipfile.ZipFile(path("hidden.xlsx"), "w") as hidden:
        for member in book.namelist():
            text = book.read(member)
            if member == "xl/workbook.xml":
                text = text.replace(b'state="visible"', b'state="hidden"', 1)
                assert b'state="hidden"' in text, text
            hidden.writestr(member, text)
    told = run("import", "hidden.xlsx", "-o", "hidden.rangeatlas", errors=True)
    assert 'the sheet "Old" is hidden and is not read' in told, told
    assert 'the sheet "New" is read; "Cover", which stands before it, is no table of places' in told, told
    made = read("hidden.rangeatlas").decode()
    assert "New" in made and "900" not in made, made


@test
def other_sheets_are_told_and_dates_are_no_ranges():
    write("one.csv", "name,lat,lon,range (km)\nA,54.5,20.5,500\n")
    write("two.csv", "name,lat,lon,range (km)\nB,44.5,20.5,2023-05-03\n")
    ogr("ogr2ogr", "-f", "XLSX", "sheets.xlsx", "one.csv", "-nln", "One")
    ogr("ogr2ogr", "-f", "XLSX", "-update", "sheets.xlsx", "two.csv", "-nln", "Two")
    told = run("import", "sheets.xlsx", "-o", "sheets.rangeatlas", errors=True)
    assert 'the sheet "Two" is another table and is not read' in told and "One" not in told, told
    ogr("ogr2ogr", "-f", "XLSX", "date.xlsx", "two.csv", "-oo", "AUTODETECT_TYPE=YES")
    assert "a date, and no distance" in run("import", "date.xlsx", "-o", "date.rangeatlas", status=1)


@test
def a_bomb_is_counted_before_it_is_opened():
    """80 MB in 80 kB, also where the archive says that it is little."""
    members = {"a.kmz": "doc.kml", "a.xlsx": "xl/worksheets/sheet1.xml", "a.ods": "content.xml", "a.shz": "a.shp", "a.shp.zip": "a.shp", "a.zip": "a.shp"}
    for name, member in members.items():
        with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(member, bytes(80_000_000))
        packed = read(name)
        for lie in (packed, packed.replace((80_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))):
            with open(path(name), "wb") as file:
                file.write(lie)
            told = run("import", name, "-o", "s.rangeatlas", status=1)
            assert told == f"range-atlas: {name}: more than 64 MiB are packed in it\n", told
    with open(path("cut.kmz"), "wb") as file:
        file.write(packed[:-1000] + packed[-22:])
    assert "a damaged archive" in run("import", "cut.kmz", "-o", "s.rangeatlas", status=1)


STYLES = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
<numFmt numFmtId="170" formatCode="#,##0\\ &quot;mi&quot;"/><numFmt numFmtId="171" formatCode="0&quot; km&quot;;-0"/></numFmts><fonts count="1"><font/></fonts>
<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs></styleSheet>"""


@test
def a_unit_that_a_spreadsheet_only_shows_is_not_lost():
    def make(heading, style):
        write_xlsx("f.xlsx", [["Name", "Lat", "Lon", heading], ["A", 54.7, 20.5, 300]])
        with zipfile.ZipFile(path("f.xlsx")) as archive:
            members = {name: archive.read(name).decode() for name in archive.namelist()}
        sheet = "xl/worksheets/sheet1.xml"
        members[sheet] = members[sheet].replace('r="D2"', f'r="D2" s="{style}"')
        with zipfile.ZipFile(path("f.xlsx"), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in {**members, "xl/styles.xml": STYLES}.items():
                archive.writestr(name, text)
    make("Range", 1)
    told = run("import", "f.xlsx", "-o", "f.rangeatlas", status=1)
    assert 'column 4, "Range", names no unit, and the spreadsheet shows one with its numbers (D2: mi)' in told, told
    assert scenario("f.xlsx", "--units", "mi")["rings"][0]["max_km"] == 482.8032
    make("Range (mi)", 1)
    assert scenario("f.xlsx")["rings"][0]["max_km"] == 482.8032
    for style in (0, 2):
        make("Range", style)
        assert scenario("f.xlsx")["rings"][0]["max_km"] == 300
    content = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
<office:automatic-styles><number:number-style style:name="N1"><number:number/><number:text> nmi</number:text></number:number-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="T">"""
    for row in (["Name", "Lat", "Lon", "Range"], ["A", 54.7, 20.5, 300]):
        content += "<table:table-row>" + "".join(
            f'<table:table-cell table:style-name="ce1" office:value-type="float" office:value="{cell}"><text:p>{cell} nmi</text:p></table:table-cell>'
            if isinstance(cell, (int, float)) else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row) + "</table:table-row>"
    with zipfile.ZipFile(path("f.ods"), "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content + "</table:table></office:spreadsheet></office:body></office:document-content>")
    told = run("import", "f.ods", "-o", "f.rangeatlas", status=1)
    assert "(a number format: nmi)" in told, told


@test
def rings_and_reach_are_read_back():
    for suffix in ("gpkg", "shp"):
        run("rings", "-o", f"rings.{suffix}")
        run("reach", "-o", f"places.{suffix}", "--capitals")
        for name, kind in (("rings", "Polygon"), ("places", "Point")):
            told = json.loads(ogr("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", f"{name}.{suffix}", name))
            features = told["features"]
            assert {feature["geometry"]["type"] for feature in features} <= {kind, "Multi" + kind}
            assert len(features) == (13 if name == "rings" else len(features)) and len(features) > 10
            if name == "rings":
                assert {"system", "claim", "site", "status", "min_km", "max_km", "claimant", "date", "sources", "confidence"} \
                    <= set(features[0]["properties"]), features[0]["properties"]
                # 480 km north of Kapustin Yar.
                assert abs(max(y for x, y in features[0]["geometry"]["coordinates"][0]) - 52.89887) < 1e-4
            else:
                berlin, = [feature for feature in features if feature["properties"]["name"] == "Berlin"]
                assert berlin["properties"]["country"] == "Germany" and berlin["properties"]["in_range"] in ("yes", "no")
    assert not [name for name in os.listdir(FOLDER) if name.startswith(".range-atlas")]


@test
def a_file_keeps_its_mode_and_its_link():
    for suffix in ("gpkg", "shp"):
        write(f"kept.{suffix}", "")
        os.chmod(path(f"kept.{suffix}"), 0o600)
        os.symlink(f"kept.{suffix}", path(f"link.{suffix}"))
        run("rings", "-o", f"link.{suffix}")
        assert os.path.islink(path(f"link.{suffix}"))
        assert os.stat(path(f"kept.{suffix}")).st_mode & 0o777 == 0o600 and len(read(f"kept.{suffix}")) > 10000


@test
def a_shapefile_is_never_of_two_exports():
    run("rings", "-o", "set.shp", "--scenario", "none", "--ring", "Warsaw:500")
    parts = [name for name in sorted(os.listdir(FOLDER)) if name.startswith("set.")]
    assert parts == ["set.cpg", "set.dbf", "set.prj", "set.shp", "set.shx"], parts
    old = {name: read(name) for name in parts}
    os.remove(path("set.prj"))
    os.mkdir(path("set.prj"))
    assert "set.prj" in run("rings", "-o", "set.shp", status=1)
    assert all(read(name) == old[name] for name in parts if name != "set.prj")
    os.rmdir(path("set.prj"))
    # Of another program, for the old shapes.
    write("set.qix", "index")
    run("rings", "-o", "set.shp")
    assert read("set.shp") != old["set.shp"] and not os.path.exists(path("set.qix"))


@test
def the_same_is_written_on_every_day():
    """GDAL notes when a file was written: the day of the map stands there."""
    for name in ("rings.gpkg", "rings.dbf"):
        output = name.replace(".dbf", ".shp")
        run("rings", "-o", output, "--date", "2021-06-13")
        first = read(name)
        run("rings", "-o", output, "--date", "2021-06-13")
        assert read(name) == first, name
    assert b"2021-06-13T00:00:00" in read("rings.gpkg")
    assert read("rings.dbf")[1:4] == bytes((121, 6, 13)), read("rings.dbf")[:4]


@test
def what_is_wrong_is_said():
    nowhere = {"PATH": FOLDER}
    write("a.kml", KML)
    for args in (("import", "a.kml", "-o", "s.rangeatlas"), ("rings", "-o", "r.gpkg")):
        assert "install gdal-bin (Debian, Ubuntu)" in run(*args, status=1, env=nowhere)
    write("bad.gpkg", "no GeoPackage")
    assert "bad.gpkg: GDAL" in run("import", "bad.gpkg", "-o", "s.rangeatlas", status=1)
    assert "none.kml: no such file" in run("import", "none.kml", "-o", "s.rangeatlas", status=1)
    assert "needs a file" in run("rings", "--format", "gpkg", "-o", "-", status=2)
    assert "needs a file" in run("reach", "--format", "shp", status=2)
    assert not os.path.exists(path("s.rangeatlas"))


main(globals(), "BINARY")
