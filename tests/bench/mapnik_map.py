# SPDX-License-Identifier: GPL-3.0-or-later
"""mapnik_map.py STYLE FILE WEST,SOUTH,EAST,NORTH WIDTH HEIGHT: draws a map with Mapnik, for rivals.py to time."""
import sys

import mapnik


def main(style, target, corners, width, height):
    drawn = mapnik.Map(int(width), int(height))
    mapnik.load_map(drawn, style)
    drawn.zoom_to_box(mapnik.Box2d(*map(float, corners.split(","))))
    suffix = target.rpartition(".")[2]
    mapnik.render_to_file(drawn, target, "png32" if suffix == "png" else suffix)


if __name__ == "__main__":
    main(*sys.argv[1:])
