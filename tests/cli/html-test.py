#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps as pages of HTML, tried in Chromium: html-test.py BINARY"""

import html.parser
import json
import os
import re
import shutil
import subprocess

from tap import main, test, without_display

BINARY = ""
FOLDER = ""
MOST_BYTES = 500000

# Acts as a person would and writes what came of it into the page's title.
ACTS = """<script>
var svg = document.querySelector('figure > svg');
function box() { return svg.getAttribute('viewBox').split(' ').map(Number); }
function press(key) { svg.dispatchEvent(new KeyboardEvent('keydown', { key: key, bubbles: true, cancelable: true })); }
var home = box(), told = {};
press('+'); told.nearer = box()[2] < home[2];
var before = box()[0]; press('ArrowRight'); told.moved = box()[0] > before;
press('0'); told.back = box().join() === home.join();
document.getElementById('in').click(); told.button = box()[2] < home[2];
document.getElementById('all').click();
svg.dispatchEvent(new WheelEvent('wheel', { deltaY: -300, clientX: 200, clientY: 200, cancelable: true }));
told.wheel = box()[2] < home[2]; press('Home');
var claims = JSON.parse(document.querySelector('.of-claims').textContent);
told.layers = claims.every(function (claim) { return claim.layers.some(function (id) { return document.getElementById(id); }); });
var layer = document.getElementById(claims[0].layers[1]);
document.getElementById('claim-0').click(); told.off = layer.style.display === 'none';
var labels = Array.from(document.querySelectorAll('#ring-labels [data-of]'));
var figure = claims[0].text.match(/[0-9,.]+ km/)[0];
var ofFirst = labels.filter(function (label) { return label.style.display === 'none'; });
told.label = ofFirst.length > 0 && ofFirst.length < labels.length && ofFirst[0].textContent.indexOf(figure) >= 0;
document.getElementById('claim-0').click(); told.on = layer.style.display !== 'none';
layer.querySelector('path').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 50, clientY: 50 }));
told.card = !document.getElementById('card').hidden && document.getElementById('card').textContent === claims[0].text;
document.title = 'told ' + JSON.stringify(told);
</script></body>"""


# Chooses the second scenario, hides a claim of it, and comes back.
CHOOSES = """<script>
var told = {}, choices = document.querySelectorAll('.scenarios input');
function svg() { return document.querySelector('figure > svg'); }
function names() { return document.querySelector('.claims').textContent; }
var first = svg(), firstNames = names();
first.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
choices[1].click();
told.other = svg() !== first && document.querySelectorAll('main svg').length === 1 && names() !== firstNames;
var claims = JSON.parse(document.querySelector('.of-claims').textContent);
var layer = document.getElementById(claims[0].layers[1]);
document.getElementById('claim-0').click(); told.off = layer.style.display === 'none' && svg().contains(layer);
var home = svg().getAttribute('viewBox');
svg().dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
told.zoomed = svg().getAttribute('viewBox') !== home;
choices[0].click(); told.back = svg() === first && names() === firstNames && document.getElementById('claim-0').checked;
choices[1].click(); told.kept = !document.getElementById('claim-0').checked;
told.free = document.querySelector('.zoom').getBoundingClientRect().top >= svg().getBoundingClientRect().bottom;
told.keys = document.querySelector('.scenarios input').tabIndex === 0 && svg().getAttribute('tabindex') === '0';
told.narrow = document.documentElement.scrollWidth <= window.innerWidth;
document.title = 'told ' + JSON.stringify(told);
</script></body>"""


# On a telephone: measures letters, hides a claim, and turns the telephone round.
HOLDS = """<script>
var told = {};
function svg() { return document.querySelector('figure > svg'); }
var scale = svg().getBoundingClientRect().width / svg().viewBox.baseVal.width;
told.wide = window.innerWidth;
told.least = Math.min.apply(null, Array.from(svg().querySelectorAll('text')).map(function (text) {
  return parseFloat(getComputedStyle(text).fontSize) * scale; }));
told.one = document.querySelectorAll('main svg').length;
told.fits = document.documentElement.scrollWidth <= window.innerWidth && svg().getBoundingClientRect().width > 330;
var claims = JSON.parse(document.querySelector('.of-claims').textContent);
var drawn = claims.findIndex(function (claim) { return document.getElementById(claim.layers[1]); });
document.getElementById('claim-' + drawn).click();
told.off = document.getElementById(claims[drawn].layers[1]).style.display === 'none';
var before = svg().getAttribute('viewBox');
svg().dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
told.nearer = svg().getAttribute('viewBox') !== before;
told.keys = svg().getAttribute('tabindex') === '0';
parent.postMessage(told, '*');
</script></body>"""

# A screen of that width, which a browser without a window does not have at once.
FRAME = """<title></title><script>
addEventListener('message', function (event) { document.title = 'told ' + JSON.stringify(event.data); });
</script><iframe src="inner.html" scrolling="no" style="width:360px;height:780px;border:0"></iframe></body>"""


class Page(html.parser.HTMLParser):
    """What elements there are, and every address that they name; ids but for those of templates, which are no part of it."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.addresses = []
        self.ids = []
        self.depth = 0  # of templates
        self.attributes = {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tags.append(tag)
        self.attributes.setdefault(tag, named)
        self.depth += tag == "template"
        self.ids += [named["id"]] if "id" in named and self.depth == 0 else []
        self.addresses += [named[name] for name in ("src", "href", "xlink:href") if name in named]

    def handle_endtag(self, tag):
        self.depth -= tag == "template"


def render(name, *args):
    done = subprocess.run([BINARY, "render", "-o", name, *args], env=without_display(), cwd=FOLDER, timeout=100,
                          capture_output=True)
    assert done.returncode == 0, done.stderr
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read()


@test
def a_page_needs_nothing_else_and_is_small():
    text = render("a.html")
    page = Page(text)
    assert len(text.encode()) < MOST_BYTES, len(text.encode())
    assert all(address.startswith("#") for address in page.addresses), page.addresses
    assert not re.search(r"@import|fetch *\(|XMLHttpRequest|url\((?!#)", text)
    assert len(page.ids) == len(set(page.ids))
    assert page.attributes["html"]["lang"] == "en" and page.tags.count("svg") == 2
    assert "<title>Missile ranges after the INF Treaty, June 2021</title>" in text
    claims = json.loads(text.split('class="of-claims">')[1].split("</script>")[0])
    assert len(claims) == 3 and all("km" in claim["text"] for claim in claims), claims
    assert render("b.html") == text


@test
def words_and_names_are_those_of_the_language_and_no_markup():
    text = render("a.html", "--lang", "de", "--scenario", "none", "--ring", "54.7,20.5:500:</script><b>&", "--title", "<i>A</i>")
    assert 'lang="de"' in text and "Vergrößern" in text and "<title>&lt;i&gt;A&lt;/i&gt;</title>" in text
    assert "</script><b>" not in text and "&lt;/script&gt;&lt;b&gt;&amp;" in text


def act(text, acts, size="1000,700"):
    """What the page's title tells after the browser has acted."""
    chromium = shutil.which("chromium")
    assert chromium is not None, "chromium is not installed"
    with open(os.path.join(FOLDER, "b.html"), "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", acts))
    done = subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom",
                           "--virtual-time-budget=2000",
                           f"--user-data-dir={FOLDER}/profile", f"--window-size={size}", f"file://{FOLDER}/b.html"],
                          cwd=FOLDER, capture_output=True, text=True, timeout=200, check=True)
    return json.loads(re.search(r"<title>told (.*?)</title>", done.stdout).group(1))


@test
def a_browser_obeys():
    told = act(render("a.html"), ACTS)
    assert len(told) == 10 and all(told.values()), told


@test
def letters_can_be_read_on_a_telephone():
    for language in ("en", "ru"):
        text = render("a.html", "--lang", language)
        with open(os.path.join(FOLDER, "inner.html"), "w", encoding="utf-8") as file:
            file.write(text.replace("</body>", HOLDS))
        told = act("</body>", FRAME)
        assert told["wide"] == 360 and told["one"] == 1 and told["least"] >= 9, (language, told)
        assert len(told) == 7 and all(told.values()), told
        assert len(text.encode()) < MOST_BYTES, (language, len(text.encode()))
    assert "<template" not in render("small.html", "--preset", "phone")


@test
def scenarios_are_chosen_on_one_page():
    text = render("a.html", "--with", "inf-in-force", "--lang", "de")
    page = Page(text)
    assert page.tags.count("svg") == 4 and page.tags.count("template") == 3 and "<legend>Szenarien</legend>" in text
    assert all(address.startswith("#") for address in page.addresses), page.addresses
    told = act(text, CHOOSES, "500,900")
    assert len(told) == 8 and all(told.values()), told


@test
def other_pictures_have_one_scenario():
    done = subprocess.run([BINARY, "render", "-o", "a.svg", "--with", "inf-in-force"], env=without_display(), cwd=FOLDER,
                          timeout=100, capture_output=True)
    assert done.returncode == 2 and b"--with: a page of HTML alone" in done.stderr, done.stderr
    done = subprocess.run([BINARY, "render", "-o", "c.html", "--with", "nothing"], env=without_display(), cwd=FOLDER,
                          timeout=100, capture_output=True)
    assert done.returncode == 2 and b"--with" in done.stderr and not os.path.exists(os.path.join(FOLDER, "c.html"))


main(globals(), "BINARY")
