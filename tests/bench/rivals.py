# SPDX-License-Identifier: GPL-3.0-or-later
"""The same maps for other programs: their configurations, and range rings as shapefiles for them.

A rival is given the form of a ring that it draws right: the points as they come over Europe, a polygon closed over the
pole and an open outline on a map of the world.
"""
import math
import pathlib
import shutil
import struct
import subprocess
import sys

SITES = {"K": (54.71, 20.51), "D": (44.08, 24.41), "R": (54.48, 17.10)}
RADII_KM = (5500, 2500, 1000, 500)
COLOURS = {"K": "214 39 40", "D": "31 119 180", "R": "44 160 44"}
# Corners in metres of the plane, and which scale of Natural Earth.
VIEWS = {
    "e50": ("epsg:3035", (1995864.929, 1873309.326, 7995864.929, 5248309.326), "50m"),
    "e10": ("epsg:3035", (1995864.929, 1873309.326, 7995864.929, 5248309.326), "10m"),
    "w50": ("proj=robin", (-17202000, -9676125, 17202000, 9676125), "50m"),
}
SIZE = (1920, 1080)


def rings_of(view):
    """(letter, kilometres): twelve of them over Europe, one on the map of the world."""
    return [("K", 5500)] if view == "w50" else [(site, km) for km in RADII_KM for site in SITES]


def circle(site, km, n=720):
    """On the sphere, longitude first: a rival is timed with it, not measured."""
    lat, lon = map(math.radians, SITES[site])
    rho = km / 6371.0088
    points = []
    for i in range(n + 1):
        azimuth = 2 * math.pi * (i % n) / n
        y = math.asin(math.sin(lat) * math.cos(rho) + math.cos(lat) * math.sin(rho) * math.cos(azimuth))
        x = lon + math.atan2(math.sin(azimuth) * math.sin(rho) * math.cos(lat),
                             math.cos(rho) - math.sin(lat) * math.sin(y))
        points.append(((math.degrees(x) + 180) % 360 - 180, math.degrees(y)))
    return points


def over_pole(points):
    """The open outline from west to east of a ring about the pole, and the polygon that it makes with the pole."""
    line = sorted(points[:-1])
    line = [(-180, line[0][1]), *line, (180, line[-1][1])]
    return line, [*line, (180, 90), (-180, 90), line[0]]


def write_shapefile(path, kind, points):
    """One record; @kind is 3 for a line, 5 for a polygon. Without fields, which nobody asks for."""
    xs, ys = zip(*points)
    content = struct.pack("<i4d2ii", kind, min(xs), min(ys), max(xs), max(ys), 1, len(points), 0)
    content += b"".join(struct.pack("<2d", *point) for point in points)
    head = struct.pack("<2i8d", 1000, kind, min(xs), min(ys), max(xs), max(ys), 0, 0, 0, 0)
    record = struct.pack(">2i", 1, len(content) // 2)
    for suffix, body in ((".shp", record + content), (".shx", struct.pack(">2i", 50, len(content) // 2))):
        length = (100 + len(body)) // 2
        path.with_suffix(suffix).write_bytes(struct.pack(">7i", 9994, 0, 0, 0, 0, 0, length) + head + body)
    path.with_suffix(".dbf").write_bytes(
        struct.pack("<4BIHH20x", 3, 120, 1, 1, 1, 65, 5) + struct.pack("<11sc4xBB14x", b"ID", b"N", 4, 0) + b"\r    1\x1a")


def write_rings(folder, view):
    for site, km in rings_of(view):
        points = circle(site, km)
        line, polygon = over_pole(points) if view == "w50" else (points, points)
        write_shapefile(folder / f"{view}-{site}{km}-line", 3, line)
        write_shapefile(folder / f"{view}-{site}{km}", 5, polygon)
    write_shapefile(folder / "world", 5, [(-180, -90), (-180, 90), (180, 90), (180, -90), (-180, -90)])


def mapserver_layer(name, kind, data, style):
    return (f'LAYER NAME "{name}" TYPE {kind} STATUS DEFAULT DATA "{data}" PROJECTION "epsg:4326" END\n'
            f"CLASS STYLE {style} END END END\n")


def mapserver(folder, natural_earth, view, suffix):
    """The command that draws @view with MapServer, or None where it is not installed."""
    if shutil.which("map2img") is None:
        return None
    projection, corners, scale = VIEWS[view]
    driver, mime = {"png": ("AGG/PNG", "image/png"), "svg": ("CAIRO/SVG", "image/svg+xml"),
                    "pdf": ("CAIRO/PDF", "application/x-pdf")}[suffix]
    lines = '"proj=robin" "datum=WGS84" "units=m"' if view == "w50" else f'"{projection}"'
    layers = [mapserver_layer("ocean", "POLYGON", folder / "world.shp", "COLOR 184 212 232")] if view == "w50" else []
    base = natural_earth / scale / f"ne_{scale}"
    layers.append(mapserver_layer("land", "POLYGON", f"{base}_land.shp", "COLOR 243 239 227"))
    layers.append(mapserver_layer("border", "LINE", f"{base}_admin_0_boundary_lines_land.shp",
                                  "COLOR 130 130 130 WIDTH 1"))
    for site, km in rings_of(view):
        path = folder / f"{view}-{site}{km}"
        layers.append(mapserver_layer(f"{site}{km}", "POLYGON", f"{path}.shp", f"COLOR {COLOURS[site]} OPACITY 10"))
        layers.append(mapserver_layer(f"{site}{km}l", "LINE", f"{path}-line.shp", f"COLOR {COLOURS[site]} WIDTH 1.5"))
    target = folder / f"mapserver-{view}.{suffix}"
    source = target.with_name(target.name + ".map")
    source.write_text(
        f'MAP NAME "m" SIZE {SIZE[0]} {SIZE[1]} EXTENT {" ".join(map(str, corners))} UNITS METERS\n'
        f'IMAGECOLOR {"255 255 255" if view == "w50" else "184 212 232"} MAXSIZE 8192 PROJECTION {lines} END\n'
        f'OUTPUTFORMAT NAME "o" DRIVER "{driver}" MIMETYPE "{mime}" IMAGEMODE RGB END IMAGETYPE "o"\n'
        + "".join(layers) + "END\n", encoding="utf-8")
    return ["map2img", "-m", str(source), "-o", str(target)], target


def mapnik_python():
    """The first Python that has Mapnik's bindings, or None: a distribution's belong to its own."""
    for python in dict.fromkeys((sys.executable, "/usr/bin/python3")):
        if subprocess.run([python, "-c", "import mapnik"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return python
    return None


def mapnik_layer(name, data, symbolizer):
    return (f'<Style name="{name}"><Rule><{symbolizer}/></Rule></Style>'
            f'<Layer name="{name}" srs="epsg:4326"><StyleName>{name}</StyleName><Datasource>'
            f'<Parameter name="type">shape</Parameter><Parameter name="file">{data}</Parameter></Datasource></Layer>\n')


def mapnik(folder, natural_earth, view, suffix, python):
    """The command that draws @view with Mapnik in @python."""
    projection, corners, scale = VIEWS[view]
    base = natural_earth / scale / f"ne_{scale}"
    layers = [mapnik_layer("ocean", folder / "world.shp", 'PolygonSymbolizer fill="#b8d4e8"')] if view == "w50" else []
    layers.append(mapnik_layer("land", f"{base}_land.shp", 'PolygonSymbolizer fill="#f3efe3"'))
    layers.append(mapnik_layer("border", f"{base}_admin_0_boundary_lines_land.shp", 'LineSymbolizer stroke="#828282"'))
    for site, km in rings_of(view):
        path = folder / f"{view}-{site}{km}"
        colour = f"rgb({','.join(COLOURS[site].split())})"
        layers.append(mapnik_layer(f"{site}{km}", f"{path}.shp",
                                   f'PolygonSymbolizer fill="{colour}" fill-opacity="0.1"'))
        layers.append(mapnik_layer(f"{site}{km}l", f"{path}-line.shp",
                                   f'LineSymbolizer stroke="{colour}" stroke-width="1.5"'))
    srs = "+proj=robin +datum=WGS84 +units=m" if view == "w50" else projection
    style = folder / f"mapnik-{view}-{suffix}.xml"
    style.write_text(f'<Map srs="{srs}" background-color="{"#ffffff" if view == "w50" else "#b8d4e8"}">\n'
                     + "".join(layers) + "</Map>\n", encoding="utf-8")
    target = folder / f"mapnik-{view}.{suffix}"
    return [python, str(pathlib.Path(__file__).with_name("mapnik_map.py")), str(style), str(target),
            ",".join(map(str, corners)), str(SIZE[0]), str(SIZE[1])], target


def own(program, folder, view, suffix):
    """The same map by Range Atlas, its borders' classes and lakes included."""
    _, corners, scale = VIEWS[view]
    target = folder / f"own-{view}.{suffix}"
    rings = [f"--ring={SITES[site][0]},{SITES[site][1]}:{km}" for site, km in rings_of(view)]
    frame = (["--projection", "robinson", "--center", "0,0"] if view == "w50"
             else ["--projection", "europe", "--center", "49.35,20.02"])
    width_km = (corners[2] - corners[0]) / 1000
    return [program, "render", "--scenario", "none", "--plain", *frame, "--width", f"{width_km:g}", "--detail", scale,
            "--size", f"{SIZE[0]}x{SIZE[1]}", *rings, "-o", str(target)], target


def floor(program, folder, natural_earth, view):
    """The bare map without cutting, which stands beside the program in the folder of its build; None where it does not."""
    tool = pathlib.Path(program).resolve().parents[1] / "tests" / "bench" / "bench-floor"
    _, (west, south, east, north), scale = VIEWS[view]
    base = natural_earth / scale / f"ne_{scale}"
    land = base.with_name(base.name + "_land.shp")
    if not tool.is_file() or not land.is_file() or view == "w50":
        return None
    target = folder / f"floor-{view}.png"
    laea = "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80"
    return [tool, laea, str(west), str(south), str(east), str(north), str(SIZE[0]), str(SIZE[1]), str(target), str(land),
            f"{base}_admin_0_boundary_lines_land.shp"], target


def windows(folder, natural_earth):
    """(name, command) of those programs with a window that are installed, each with a map of Europe before it."""
    if shutil.which("marble-qt") is not None:
        yield "marble", ["env", "QTWEBENGINE_DISABLE_SANDBOX=1", "marble-qt", "-qwindowgeometry", "1280x800",
                         "--latlon=54.71 20.51", "--distance=6000"]
    project = folder / "europe.qgs"
    if shutil.which("qgis") is None:
        return
    write_rings(folder, "e50")
    made = subprocess.run(["/usr/bin/python3", pathlib.Path(__file__).with_name("qgis_project.py"), natural_earth, folder,
                           project], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    # Or it asks which operation to use before it draws anything.
    settings = folder / "profiles" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[app]\nprojections\\promptWhenMultipleTransformsExist=false\n", encoding="utf-8")
    if made.returncode == 0 and project.is_file():
        corners = ",".join(map(str, VIEWS["e50"][1]))
        # With another Python first on the path it would stop at a message.
        yield "qgis", ["env", "PATH=/usr/bin:/bin", "qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder / "profiles"), "--extent",
                       corners, "--project", str(project)]
