#!/usr/bin/env python3
"""Reads the exported rings back with GDAL and measures every vertex with GeographicLib's GeodSolve.

usage: gdal-test.py BINARY    (prints TAP; needs ogr2ogr, ogrinfo and GeodSolve)
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

RINGS = [
    # lat, lon, min km, max km, whether the pole lies inside
    (54.71, 20.51, 0, 5500, True),
    (54.71, 20.51, 1000, 5500, True),
    (-17.0, 178.0, 1000, 3000, False),
    (0.0, 0.0, 0, 500, False),
    (-89.0, 0.0, 0, 2000, True),
    (10.0, 180.0, 0, 2350, False),
]
TOLERANCE_M = 1.0


def run(*command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr.strip()}")
    return done.stdout


def positions(geometry):
    """Every position of a geometry, and for each whether it lies on the cut or on a pole's line."""
    kind, coordinates = geometry["type"], geometry.get("coordinates", [])
    if kind == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from positions(part)
        return
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(kind, [])
    for polygon in polygons:
        for ring in polygon:
            for lon, lat, *_ in ring:
                yield lon, lat, abs(lon) > 180 - 1e-6 or abs(lat) > 90 - 1e-6


def layers(path):
    """Names of the layers; a KML folder is one."""
    for line in run("ogrinfo", "-so", "-q", path).splitlines():
        yield re.sub(r" \([^()]*\)$", "", line.split(": ", 1)[1])


def read_back(path, folder):
    """The features of a file, as GDAL understands them."""
    features = []
    for number, layer in enumerate(layers(path)):
        out = os.path.join(folder, f"{os.path.basename(path)}-{number}.geojson")
        run("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", out, path, layer)
        with open(out, encoding="utf-8") as file:
            features += json.load(file)["features"]
    return features


def distances(lat, lon, points):
    """Distances in metres from one point, by GeodSolve's inverse problem."""
    lines = "".join(f"{lat:.9f} {lon:.9f} {p[1]:.9f} {p[0]:.9f}\n" for p in points)
    return [float(line.split()[2]) for line in run("GeodSolve", "-i", "-p", "6", text=lines).splitlines()]


def check_ring(ring, features):
    lat, lon, min_km, max_km, _ = ring
    free = [(x, y) for feature in features for x, y, cut in positions(feature["geometry"]) if not cut]
    if len(free) < 700:
        return f"only {len(free)} vertices"
    worst = max(min(abs(d - r * 1000) for r in (min_km, max_km) if r > 0) for d in distances(lat, lon, free))
    return None if worst <= TOLERANCE_M else f"a vertex is {worst:.2f} m off"


def check_pole(ring, features):
    encloses = any(abs(y) > 90 - 1e-6 for feature in features for _, y, _ in positions(feature["geometry"]))
    return None if encloses == ring[4] else "the pole is " + ("not " if ring[4] else "") + "inside"


def count_features(path):
    report = run("ogrinfo", "-al", "-so", path)
    return sum(int(line.split(": ")[1]) for line in report.splitlines() if line.startswith("Feature Count: "))


def check_count(path, expected):
    count = count_features(path)
    return None if count == expected else f"{count} features"


def cases(binary, folder):
    for number, ring in enumerate(RINGS):
        lat, lon, min_km, max_km, _ = ring
        radii = f"{min_km}-{max_km}" if min_km else f"{max_km}"
        for suffix in ("geojson", "kml"):
            path = os.path.join(folder, f"ring-{number}.{suffix}")
            run(binary, "rings", "--format", suffix, "--scenario", "none", "--ring", f"{lat},{lon}:{radii}", "-o", path)
            features = read_back(path, folder)
            name = f"{suffix} {lat},{lon}:{radii}"
            yield f"{name}: one feature", check_count(path, 1)
            yield f"{name}: vertices", check_ring(ring, features)
            yield f"{name}: pole", check_pole(ring, features)
    path = os.path.join(folder, "scenario.geojson")
    run(binary, "rings", "--format", "geojson", "-o", path)
    yield "scenario: 13 features", check_count(path, 13)
    report = run("ogrinfo", "-al", "-so", path)
    yield "scenario: claimants", None if "claimant: String" in report else report[-400:]


def main():
    missing = [tool for tool in ("ogr2ogr", "ogrinfo", "GeodSolve") if shutil.which(tool) is None]
    if missing:
        print("1..0 # SKIP " + ", ".join(missing) + " not installed")
        return 0
    failed = number = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, problem) in enumerate(cases(sys.argv[1], folder), 1):
            print(f"{'not ok' if problem else 'ok'} {number} - {name}" + (f": {problem}" if problem else ""))
            failed += problem is not None
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
