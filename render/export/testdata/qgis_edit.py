"""Edits the stops of a file in a real QGIS, headless, as a person would: moves the
first, renames the second, deletes the third, gives the fourth another day, and
adds one at the end.

usage: /usr/bin/python3 qgis_edit.py FILE.gpkg|stops.geojson
"""
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

app = QgsApplication([], False)
QgsApplication.setPrefixPath("/usr", True)
QgsApplication.initQgis()
path = sys.argv[1]
layer = QgsVectorLayer(path + ("|layername=stops" if path.endswith(".gpkg") else ""), "stops", "ogr")
assert layer.isValid(), path
assert layer.startEditing()
index = layer.fields().indexOf
by_seq = {f["seq"]: f for f in layer.getFeatures()}
assert layer.changeGeometry(by_seq[1].id(), QgsGeometry.fromPointXY(QgsPointXY(-71.6, -33.05)))
assert layer.changeAttributeValue(by_seq[2].id(), index("name"), "The capital")
assert layer.deleteFeature(by_seq[3].id())
assert layer.changeAttributeValue(by_seq[4].id(), index("arrive"), QDate(2019, 4, 20))
added = QgsFeature(layer.fields())
added["name"], added["seq"], added["country"], added["arrive"] = "Bogotá", 5, "CO", QDate(2019, 4, 22)
added.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(-74.08, 4.6)))
assert layer.addFeature(added)
assert layer.commitChanges(), layer.commitErrors()
print("EDITED", layer.featureCount())
sys.stdout.flush()
del layer
os._exit(0)  # QGIS's own exit can crash after headless work
