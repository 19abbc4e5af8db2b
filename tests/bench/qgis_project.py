# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a project of QGIS with the map of Europe at 50m: qgis_project.py NATURAL_EARTH FOLDER_OF_RINGS PROJECT

For the Python that QGIS has its bindings in; bench.py runs it where there are some.
"""
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import qgis.core as qgis  # pylint: disable=wrong-import-position

COLOURS = {"K": "214,39,40", "D": "31,119,180", "R": "44,160,44"}


def add(project, path, symbol):
    layer = qgis.QgsVectorLayer(path, os.path.basename(path), "ogr")
    layer.setCrs(qgis.QgsCoordinateReferenceSystem("EPSG:4326"))
    layer.setRenderer(qgis.QgsSingleSymbolRenderer(symbol))
    project.addMapLayer(layer)


def main(natural_earth, rings, target):
    application = qgis.QgsApplication([], False)
    application.initQgis()
    project = qgis.QgsProject.instance()
    project.setCrs(qgis.QgsCoordinateReferenceSystem("EPSG:3035"))
    base = os.path.join(natural_earth, "50m", "ne_50m_")
    add(project, base + "land.shp", qgis.QgsFillSymbol.createSimple({"color": "#f3efe3", "style_border": "no"}))
    add(project, base + "admin_0_boundary_lines_land.shp", qgis.QgsLineSymbol.createSimple({"color": "#828282"}))
    for name in sorted(os.listdir(rings)):
        if name.startswith("e50-") and name.endswith(".shp") and "-line" not in name:
            colour = COLOURS[name[4]]
            add(project, os.path.join(rings, name),
                qgis.QgsFillSymbol.createSimple({"color": colour + ",25", "outline_color": colour}))
    project.write(target)
    # QGIS crashes where its objects are taken down in Python's order.
    sys.stdout.flush()
    os._exit(0)  # pylint: disable=protected-access


if __name__ == "__main__":
    main(*sys.argv[1:])
