// Package gpkg writes a journey as a GeoPackage 1.3 (OGC 12-128r17): the layers
// stops, legs and focus, with spatial indexes, typed columns (dates as DATE or
// NULL), and, where they are given, a basemap and the styles with which QGIS
// opens each layer. It styles nothing itself and reads nothing.
//
// Geometries are WGS84 degrees, longitude before latitude. The same journey
// gives the same bytes.
package gpkg
