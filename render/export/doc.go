// Package export writes data that carries its look: QGIS styles (QML) for every
// layer, a GeoPackage that opens styled, a folder of GeoJSON files with their
// styles beside them, a QGIS project with a page to print, and KML. What is
// drawn follows the theme of the map.
//
// Sizes in a theme are px (1/96 inch); styles are written in millimetres and
// points, so that they come out alike on a screen and on paper. Data that is
// written plain stands in geo/geojson, geo/gpkg and their neighbours.
package export
