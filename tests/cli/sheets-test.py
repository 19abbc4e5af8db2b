#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a spreadsheet hides, shows and names, and files that do not say where they are: sheets-test.py BINARY"""

import json
import os
import subprocess
import zipfile

from tap import main, test, without_display

BINARY = None
FOLDER = None
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = ["name", "lat", "lon", "range (km)"]


def path(name):
    return os.path.join(FOLDER, name)


def write(name, text):
    with open(path(name), "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def run(name, *args, status=0):
    """What is told, and the names with their ranges."""
    done = subprocess.run([BINARY, "import", name, "-o", "s.rangeatlas", *args], env=without_display(), cwd=FOLDER,
                          timeout=100, capture_output=True, text=True)
    assert done.returncode == status, (name, args, done)
    if status:
        return done.stderr, None
    with open(path("s.rangeatlas"), encoding="utf-8") as file:
        made = json.load(file)
    names = {site["id"]: site["name"] for site in made.get("sites", [])}
    rings = {ring["site"]: ring["max_km"] for ring in made.get("rings", [])}
    return done.stderr, {names[site]: rings.get(site) for site in names}


def cell(column, row, value, style=""):
    where = f"{chr(65 + column)}{row}"
    if isinstance(value, (int, float)):
        return f'<c r="{where}"{style}><v>{value}</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t>{value}</t></is></c>'


def sheet_of(rows, hidden=(), columns="", style=lambda row, column: "", first=1):
    text = "".join(
        f'<row r="{i}"' + (' hidden="1"' if i in hidden else "") + ">"
        + "".join(cell(j, i, value, style(i, j)) for j, value in enumerate(row)) + "</row>"
        for i, row in enumerate(rows, first))
    return f'<worksheet xmlns="{MAIN}">{columns}<sheetData>{text}</sheetData></worksheet>'


def write_xlsx(name, sheets, styles="", state=""):
    """sheets: name -> XML. As offices write it, with the sheets in another order than their files."""
    count = len(sheets)
    numbers = {sheet: count - i for i, sheet in enumerate(sheets)}
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
                  for number in numbers.values()) + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        + "".join(f'<sheet name="{sheet}" sheetId="{i}" r:id="rId{numbers[sheet]}"{state}/>' for i, sheet in enumerate(sheets, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
                  for number in numbers.values()) + "</Relationships>"}
    for sheet, text in sheets.items():
        members[f"xl/worksheets/sheet{numbers[sheet]}.xml"] = text
    if styles:
        members["xl/styles.xml"] = styles
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as archive:
        for member, text in members.items():
            archive.writestr(member, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def write_ods(name, table):
    content = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
               'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
               f'<office:body><office:spreadsheet><table:table table:name="T">{table}</table:table></office:spreadsheet></office:body>'
               '</office:document-content>')
    with zipfile.ZipFile(path(name), "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)


def ods_row(row, attributes=""):
    return f"<table:table-row{attributes}>" + "".join(
        f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
        if isinstance(value, (int, float)) else
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>' for value in row) + "</table:table-row>"


@test
def rows_that_a_filter_hides_are_left_out_and_told():
    rows = [["Old figures"], HEAD, ["A", 1, 2, 300], ["Hidden", 3, 4, 400], ["Two\nlines", 5, 6, 500], ["Also", 7, 8, 600],
            ["D", 9, "x", 700]]
    write_xlsx("h.xlsx", {"T": sheet_of(rows, hidden=(4, 6), first=1)})
    told, made = run("h.xlsx", "--skip-bad")
    assert set(made) == {"A", "Two\nlines"} or set(made) == {"A", "Two lines"}, made
    assert "2 hidden rows are left out" in told, told
    write_xlsx("two.xlsx", {"T": sheet_of([HEAD, ["A", 1, 2, 300], ["B", 3, 4, 400]], hidden=(5,), first=3)})
    told, made = run("two.xlsx")
    assert set(made) == {"A"} and "1 hidden row is left out" in told, (told, made)
    write_xlsx("none.xlsx", {"T": sheet_of([HEAD, ["A", 1, 2, 300]])})
    assert "hidden" not in run("none.xlsx")[0]


@test
def the_same_of_an_ods():
    for hiding in (' table:visibility="filter"', ' table:visibility="collapse"'):
        table = (ods_row([""], ' table:number-rows-repeated="2"') + ods_row(HEAD) + ods_row(["A", 1, 2, 300])
                 + ods_row(["Hidden", 3, 4, 400], hiding) + ods_row(["B", 5, 6, 500]))
        write_ods("h.ods", table)
        told, made = run("h.ods")
        assert set(made) == {"A", "B"} and "1 hidden row is left out" in told, (told, made)
    table = (ods_row(HEAD) + '<table:table-row-group table:display="false">' + ods_row(["Folded", 3, 4, 400])
             + "</table:table-row-group>" + ods_row(["B", 5, 6, 500]))
    write_ods("g.ods", table)
    assert set(run("g.ods")[1]) == {"B"}


@test
def hidden_columns_are_read_and_told():
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>'
    write_xlsx("c.xlsx", {"T": sheet_of([HEAD, ["A", 1, 2, 300]], columns=columns)})
    told, made = run("c.xlsx")
    assert made == {"A": 300} and "2 columns are hidden, and read" in told, (told, made)


@test
def a_sheet_by_its_name():
    write_xlsx("s.xlsx", {"Cover": sheet_of([["Notes"]]), "One": sheet_of([HEAD, ["A", 1, 2, 300]]),
                          "Größen": sheet_of([HEAD, ["B", 3, 4, 400], ["X", 1, 1, 1]], hidden=(3,))})
    assert set(run("s.xlsx")[1]) == {"A"}
    for words in ("Größen", "GRÖSSEN", "größen"):
        told, made = run("s.xlsx", "--sheet", words)
        assert set(made) == {"B"} and "1 hidden row is left out" in told and "another table" not in told, (told, made)
    told, _ = run("s.xlsx", "--sheet", "Two", status=1)
    assert told == 'range-atlas: s.xlsx: there is no sheet "Two"; there are "Cover", "One", "Größen"\n', told
    write("t.csv", "name,lat,lon\nA,1,2\n")
    assert "no spreadsheet" in run("t.csv", "--sheet", "One", status=1)[0]
    write_xlsx("hidden.xlsx", {"Old": sheet_of([HEAD, ["A", 1, 2, 300]])}, state=' state="hidden"')
    assert set(run("hidden.xlsx", "--sheet", "old")[1]) == {"A"}


@test
def percentages_are_no_distances():
    formats = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
    styles = (f'<styleSheet xmlns="{MAIN}">{formats}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1">'
              '<border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9"/>'
              '<xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>')
    for style in (1, 2, 3):
        for heading in ("range", "range (km)"):
            rows = [["name", "share", "lat", "lon", heading], ["A", 0.5, 1, 2, 0.5]]
            write_xlsx("p.xlsx", {"T": sheet_of(rows, style=lambda row, column: f' s="{style}"' if column in (1, 4) else "")}, styles)
            told, _ = run("p.xlsx", status=1)
            assert f'column 5, "{heading}", is shown as a percentage (E2: %)' in told, told
    rows = [["name", "share", "lat", "lon", "range (km)"], ["A", 0.5, 1, 2, 300]]
    write_xlsx("q.xlsx", {"T": sheet_of(rows, style=lambda row, column: ' s="1"' if column == 1 else "")}, styles)
    assert run("q.xlsx")[1] == {"A": 300}


@test
def a_shapefile_without_a_coordinate_system():
    def make(name, x, y):
        write(name + ".csv", f"name,range_km,x,y\nA,500,{x},{y}\n")
        subprocess.run(["ogr2ogr", "-f", "ESRI Shapefile", name + ".shp", name + ".csv", "-oo", "X_POSSIBLE_NAMES=x", "-oo",
                        "Y_POSSIBLE_NAMES=y"], cwd=FOLDER, check=True, capture_output=True)
        assert not os.path.exists(path(name + ".prj"))
    make("a", 20.5, 54.7)
    told, made = run("a.shp")
    assert set(made) == {"A"} and "does not say its coordinate system: taken as degrees of WGS84" in told, told
    make("b", 2283274, 7300000)
    told, _ = run("b.shp", status=1)
    assert "must be between -90 and 90" in told and "taken as degrees of WGS84" in told, told
    write("a.prj", 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
          'UNIT["degree",0.0174532925199433]]')
    assert "coordinate system" not in run("a.shp")[0]


main(globals(), "BINARY")
