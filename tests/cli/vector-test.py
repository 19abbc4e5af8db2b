#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SVG and PDF files as the program writes them, read and drawn by others.

Usage: vector-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass. What needs rsvg-convert (Debian: librsvg2-bin) or pdfinfo and
pdftoppm (poppler-utils) is left out where these are missing, except where CI=true.
"""

import concurrent.futures
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
import zlib

from picture import Picture
from tap import comma_locale, main, test, without_display

BINARY = None
FOLDER = None

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
DC = "{http://purl.org/dc/elements/1.1/}"

THEMES = ("light", "dark", "print", "contrast")
SMALL = ("--size", "900x600", "--detail", "110m")
# Among others, from the ground up.
LAYERS = ["background", "ocean", "land", "members", "disputed-areas", "lakes", "coast", "borders",
          "disputed", "sites", "site-labels", "ring-labels", "places", "furniture"]
# Names as hostile as a title may be: XML's own letters, right to left, Chinese, beyond the basic plane.
HOSTILE = ("a < b & \"c\" > 'd' ]]> "
           "\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd \u0642\u0627\u0647\u0631\u0629 \u5317\u4eac \U0001f680")

# Of the mean colours of blocks, of 255: two renderers smooth edges and place letters each in its own way, and blocks
# do not see that. The mean over all blocks grows when thin lines are missing (coast or borders: 0.65 instead of 0.36 in
# the SVG), the largest when a text, a mark or a fill is (29 and more instead of 10; 23 at the edge of a large figure).
BLOCK = 10
MEAN_SVG = 1  # three tints over the whole map, each rounded in its own way
MEAN_PDF = 1.5  # Poppler draws thin lines stronger
LARGEST = 24


def run(*args, env=None):
    clean = without_display(env)
    if "SOURCE_DATE_EPOCH" not in (env or {}):
        clean.pop("SOURCE_DATE_EPOCH", None)
    return subprocess.run([BINARY, *args], env=clean, cwd=FOLDER, capture_output=True, timeout=100, check=False)


def render(name, *args, **more):
    done = run("render", "-o", name, *args, **more)
    assert done.returncode == 0 and not done.stderr and not done.stdout, (args, done.returncode, done.stderr)
    return read(name)


def read(name):
    with open(os.path.join(FOLDER, name), "rb") as file:
        return file.read()


def read_svg(*args):
    return ElementTree.fromstring(render("map.svg", *args))


def tool(*args):
    """What the tool prints; None where it is not installed."""
    if shutil.which(args[0]) is None:
        assert os.environ.get("CI") != "true", f"{args[0]} is missing"
        print(f"# {args[0]} is missing: not tested")
        return None
    return subprocess.run(args, cwd=FOLDER, capture_output=True, timeout=100, check=True).stdout


def blocks(picture):
    """The mean of each channel of each block."""
    for y in range(0, picture.height, BLOCK):
        sums = list(map(sum, zip(*picture.rows[y:y + BLOCK])))
        for x in range(0, picture.width, BLOCK):
            for channel in range(3):
                part = sums[x * picture.channels + channel:(x + BLOCK) * picture.channels:picture.channels]
                yield sum(part) / BLOCK ** 2


def look_alike(one, other, mean):
    assert (one.width, one.height) == (other.width, other.height)
    differences = [abs(a - b) for a, b in zip(blocks(one), blocks(other))]
    found = sum(differences) / len(differences)
    print(f"# mean {found:.3f}, largest {max(differences):.1f}")
    assert found < mean and max(differences) < LARGEST, (found, max(differences))


def scenarios():
    done = run("list", "scenarios")
    names = [line.split()[0] for line in done.stdout.decode().splitlines()[1:]]
    assert "status-quo-2021" in names and len(names) >= 15, names
    return names


def on_all_cores(check, cases):
    """Calls @check with each of @cases; each must name its files after its case."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(check, cases))


def labels(root):
    """All texts, those along a line by their path; not the letters that stand in for these."""
    letters = {text for group in root.iter(SVG + "g") if group.get("aria-hidden") for text in group.iter(SVG + "text")}
    found = [text for text in root.iter(SVG + "text") if text not in letters]
    for text in found:
        path = text.find(SVG + "textPath")
        if path is not None:
            text.text = path.text
    return found


# SVG


@test
def the_svg_begins_with_its_title():
    root = read_svg(*SMALL)
    assert root.tag == SVG + "svg"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("900px", "600px", "0 0 900 600")
    assert root.get("role") == "img"
    title, description = root[0], root[1]
    assert title.tag == SVG + "title" and title.text == "Missile ranges after the INF Treaty, June 2021"
    assert description.tag == SVG + "desc" and "Reported: 9M729" in description.text
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


@test
def the_svg_has_the_layers_in_order():
    root = read_svg(*SMALL)
    layers = [child for child in root if child.tag == SVG + "g"]
    assert all(layer.get(INKSCAPE + "groupmode") == "layer" and layer.get(INKSCAPE + "label") for layer in layers)
    ids = [layer.get("id") for layer in layers]
    assert [name for name in ids if name in LAYERS] == LAYERS, ids
    assert "graticule" not in ids, ids
    assert sum(name.startswith("ring-line-") for name in ids) == 3, ids


@test
def ids_are_unique_and_every_reference_is_within_the_file():
    for options in (SMALL, (*SMALL, "--scenario", "moratorium-offer")):
        text = render("map.svg", *options).decode("utf-8")
        ids = [element.get("id") for element in ElementTree.fromstring(text).iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        assert set(re.findall(r"url\(#([^)]*)\)", text)) <= set(ids)
        assert set(re.findall(r'href="#([^"]*)"', text)) <= set(ids)
        assert not re.search(r"href=\"[^#]|<image|<style|<script|@import|url\([^#]", text)


def check_structure(scenario):
    root = ElementTree.fromstring(render(f"{scenario}.svg", *SMALL, "--scenario", scenario, "--compass-circles"))
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"[A-Za-z][\w.-]*", name) for name in ids), scenario
    assert root.get("role") == "img" and [child.tag for child in root[:2]] == [SVG + "title", SVG + "desc"], scenario
    assert root[0].text.strip() and root[1].text.strip(), scenario
    layers = [child for child in root if child.tag == SVG + "g"]
    assert len(layers) >= len(LAYERS), scenario
    for layer in layers:
        assert layer.get("id") and layer.get(INKSCAPE + "groupmode") == "layer", (scenario, layer.attrib)
        assert layer.get(INKSCAPE + "label", "").strip(), (scenario, layer.attrib)
    assert not [group for layer in layers for group in layer.iter(SVG + "g") if group is not layer
                and group.get(INKSCAPE + "groupmode") == "layer"], scenario


@test
def every_scenario_has_the_structure():
    on_all_cores(check_structure, scenarios())


@test
def the_lesson_has_layers_of_its_own():
    plain = ("--scenario", "none", "--projection", "mercator", "--ring", "54.71,20.51:2350")
    ids = [child.get("id") for child in read_svg(*SMALL, *plain, "--compass-circles") if child.tag == SVG + "g"]
    assert "compass-circles" in ids and "compass-label" in ids, ids
    root = read_svg(*SMALL, *plain)
    assert not [child for child in root if (child.get("id") or "").startswith("compass")]


@test
def numbers_are_numbers():
    for layer in read_svg(*SMALL).iter(SVG + "g"):
        for element in layer:
            for name in ("x", "y", "cx", "cy", "r", "width", "height", "font-size", "stroke-width", "fill-opacity"):
                assert re.fullmatch(r"-?\d+(\.\d{1,3})?", element.get(name, "0")), (element.tag, element.attrib)
            data = element.get("d", "M0 0")
            assert re.fullmatch(r"([Mlz]|[ -]?(\d+(\.\d\d?)?|\.\d\d?))+", data), data[:80]
            assert re.fullmatch(r"rotate\((-?\d+(\.\d{1,3})? ?){3}\)", element.get("transform", "rotate(0 0 0)"))
            assert re.fullmatch(r"[\d., -]*", element.get("points", ""))


@test
def text_is_text():
    root = read_svg(*SMALL)
    words = [label.text for label in labels(root)]
    for name in ("Kapustin Yar", "Kamyshlov", "Warsaw", "Missile ranges after the INF Treaty, June 2021"):
        assert words.count(name) == 1, name
    for label in labels(root):
        assert label.get("font-family").startswith("Inter, ") and label.get("font-family").endswith("sans-serif")


@test
def hostile_words_come_through():
    root = read_svg("--size", "1600x1000", "--detail", "110m", "--title", HOSTILE, "--note", "<note> & \u0085",
                    "--scenario", "status-quo-2021", "--ring", "46,31:500:</text><b>&amp;")
    assert root[0].text == HOSTILE
    drawn = " ".join(label.text for label in labels(root))
    for word in HOSTILE.split():
        assert word in drawn, word
    assert "<note> & \ufffd" in drawn
    assert "</text><b>&amp;" in drawn
    for text in labels(read_svg(*SMALL, "--title", "\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd")):
        assert (text.get("direction") == "rtl") == text.text.startswith("\u05d9"), text.attrib


@test
def credit_and_sources_are_in_the_metadata_of_a_plain_map_too():
    for options in (SMALL, (*SMALL, "--plain")):
        metadata = read_svg(*options).find(SVG + "metadata")
        words = " ".join(metadata.itertext())
        assert "Made with Natural Earth" in words and "Boundaries: United Nations view" in words
        assert metadata.find(f".//{DC}source").text.startswith("Range figures: ")


@test
def millimetres_are_millimetres():
    for dpi in ("96", "300"):
        root = read_svg("--size", "180x120mm", "--dpi", dpi, "--detail", "110m")
        assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("180mm", "120mm", "0 0 680.31 453.54")
    root = read_svg("--size", "180x120mm", "--scale", "0.5", "--detail", "110m")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("90mm", "60mm", "0 0 680.31 453.54")
    root = read_svg(*SMALL, "--scale", "2")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("1800px", "1200px", "0 0 900 600")


@test
def the_svg_looks_as_the_png():
    for options in (SMALL, (*SMALL, "--theme", "dark", "--scenario", "moratorium-offer")):
        render("map.svg", *options)
        drawn = tool("rsvg-convert", "map.svg")
        if drawn is None:
            return
        look_alike(Picture(render("map.png", *options)), Picture(drawn), MEAN_SVG)


@test
def letters_become_areas_where_a_desk_lacks_the_font():
    live = Picture(render("map.png", *SMALL))
    svg = render("outlines.svg", *SMALL, "--text", "outlines").decode()
    assert "<text" not in svg and "font-family" not in svg and 'aria-label="480 km"' in svg
    assert render("live.svg", *SMALL, "--text", "live") == render("map.svg", *SMALL) != svg.encode()
    drawn = tool("rsvg-convert", "outlines.svg")
    if drawn is not None:
        look_alike(live, Picture(drawn), MEAN_SVG)
    assert b"/Font" in pdf_objects(render("live.pdf", *SMALL))
    assert b"/FontFile" not in pdf_objects(render("outlines.pdf", *SMALL, "--text", "outlines"))
    for wrong in ("", "letters"):
        done = run("render", "-o", "no.svg", "--text", wrong)
        assert done.returncode == 2 and done.stderr.startswith(b"range-atlas: --text: "), done.stderr


# PDF


def pdf_objects(data):
    """The file with its streams unpacked."""
    whole = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            whole.append(zlib.decompressobj().decompress(match.group(1)))
        except zlib.error:
            pass
    assert len(whole) > 1
    return b"\n".join(whole)


@test
def the_pdf_has_vectors_alone():
    for options in (SMALL, (*SMALL, "--scenario", "moratorium-offer"), (*SMALL, "--plain", "--scenario", "status-quo-2021", "--ring", "50,30:900"),
                    (*SMALL, "--theme", "contrast", "--projection", "globe")):
        data = pdf_objects(render("map.pdf", *options))
        assert not re.search(rb"/Subtype\s*/Image", data), options
        assert not re.search(rb"\bBI\s.*?\bID\s", data), options
        assert re.search(rb"/FontFile", data) or "--plain" in options
        listed = tool("pdfimages", "-list", "map.pdf")
        assert listed is None or len(listed.splitlines()) == 2, listed


def check_vectors(case):
    scenario, theme = case
    data = pdf_objects(render(f"{scenario}-{theme}.pdf", *SMALL, "--scenario", scenario, "--theme", theme))
    assert not re.search(rb"/Subtype\s*/Image", data) and not re.search(rb"\bBI\s.*?\bID\s", data), case


@test
def no_scenario_and_no_theme_needs_a_picture():
    on_all_cores(check_vectors, [(scenario, THEMES[number % len(THEMES)]) for number, scenario in enumerate(scenarios())])


def pdf_facts(*args, **more):
    render("map.pdf", *args, **more)
    text = tool("pdfinfo", "-isodates", "map.pdf")
    if text is None:
        return None
    return dict(line.split(":", 1) for line in text.decode().splitlines())


@test
def the_pdf_says_what_it_is():
    facts = pdf_facts(*SMALL, "--title", HOSTILE)
    if facts is None:
        return
    assert facts["Title"].strip() == HOSTILE
    assert "Reported: 9M729" in facts["Subject"] and "Within at least one ring lie " in facts["Subject"]
    assert "Made with Natural Earth" in facts["Keywords"] and "Range figures: " in facts["Keywords"]
    assert facts["Creator"].strip() == "Range Atlas"
    assert facts["CreationDate"].strip() == facts["ModDate"].strip() == "2021-06-13T00:00:00Z"
    facts = pdf_facts(*SMALL, env={"SOURCE_DATE_EPOCH": "1623628800"})
    assert facts["CreationDate"].strip() == facts["ModDate"].strip() == "2021-06-14T00:00:00Z"
    assert facts["Author"].strip() == "Made with Natural Earth" and facts["Tagged"].strip() == "yes"
    assert facts["Metadata Stream"].strip() == "yes"
    data = pdf_objects(read("map.pdf"))
    assert b"/Lang (en)" in data and b"/S /Figure" in data and b"/Alt <FEFF" in data
    assert "Iptc4xmpCore:AltTextAccessibility" in tool("pdfinfo", "-meta", "map.pdf").decode()


@test
def the_page_of_the_pdf_is_as_large_as_asked_for():
    for options, width, height in ((("--size", "180x120mm"), 180 / 25.4 * 72, 120 / 25.4 * 72),
                                   (("--size", "180x120mm", "--dpi", "300"), 180 / 25.4 * 72, 120 / 25.4 * 72),
                                   (("--size", "180x120mm", "--scale", "2"), 360 / 25.4 * 72, 240 / 25.4 * 72),
                                   (("--size", "900x600"), 675, 450), (("--size", "900x600", "--scale=2"), 1350, 900)):
        facts = pdf_facts(*options, "--detail", "110m")
        if facts is None:
            return
        found = re.match(r"\s*([\d.]+) x ([\d.]+) pts", facts["Page size"])
        assert abs(float(found[1]) - width) < 0.01 and abs(float(found[2]) - height) < 0.01, facts["Page size"]


@test
def the_pdf_looks_as_the_png():
    # Poppler moves thin level lines to whole pixels: of a double line in the key it may leave the core alone.
    options = (*SMALL, "--scenario", "us-german-announcement-2024")
    render("map.pdf", *options)
    if tool("pdftoppm", "-r", "96", "-png", "-singlefile", "map.pdf", "drawn") is None:
        return
    look_alike(Picture(render("map.png", *options)), Picture(read("drawn.png")), MEAN_PDF)


@test
def the_text_of_the_pdf_can_be_searched():
    render("map.pdf", *SMALL)
    text = tool("pdftotext", "map.pdf", "-")
    assert text is None or all(word in text.decode() for word in ("Kapustin Yar", "Kamyshlov", "Natural Earth"))
    assert text is None or "\ufffd" not in text.decode()


# Both


@test
def bytes_do_not_follow_the_surroundings():
    with comma_locale() as comma:
        surroundings = ({"TZ": "UTC", "LC_ALL": "C"}, {"TZ": "Asia/Kathmandu", **comma},
                        {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "LANGUAGE": "ru"})
        for name in ("map.svg", "map.pdf"):
            files = {render(name, *SMALL, env=env) for env in surroundings}
            assert len(files) == 1, name


@test
def the_suffix_chooses():
    for name, start in (("a.svg", b"<?xml"), ("b.SVG", b"<?xml"), ("c.pdf", b"%PDF-1.4"), ("d.Pdf", b"%PDF-1.4"),
                        ("e.svg.PNG", b"\x89PNG")):
        assert render(name, *SMALL).startswith(start), name
    assert run("render", "-o", "-", *SMALL).stdout.startswith(b"\x89PNG")


@test
def a_comparison_is_drawn_in_every_format():
    for name, start in (("a.svg", b"<?xml"), ("b.pdf", b"%PDF-1.4"), ("c.PNG", b"\x89PNG")):
        done = run("compare", "inf-in-force", "moratorium-offer", "-o", name, *SMALL)
        assert done.returncode == 0 and not done.stderr, done.stderr
        assert read(name).startswith(start), name
    assert b"url(#hatch-" in read("a.svg")
    assert not re.search(rb"/Subtype\s*/Image", pdf_objects(read("b.pdf")))
    drawn = tool("rsvg-convert", "a.svg")
    if drawn is not None:
        look_alike(Picture(read("c.PNG")), Picture(drawn), 2 * MEAN_SVG)
    done = run("compare", "inf-in-force", "moratorium-offer", "--format", "svg", "-o", "-", *SMALL)
    assert done.stdout == read("a.svg"), done.stderr


@test
def a_failure_leaves_the_file_as_it_was():
    path = os.path.join(FOLDER, "map.pdf")
    with open(path, "wb") as file:
        file.write(b"before")
    done = run("render", "-o", "map.pdf", "--size", "32000x100", "--detail", "110m")
    assert done.returncode == 1 and done.stderr.startswith(b"range-atlas: map.pdf: a PDF page of "), done.stderr
    assert read("map.pdf") == b"before"


main(globals(), "BINARY")
