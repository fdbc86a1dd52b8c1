// Package geo holds what was found on Earth: places, stops (seeds that are
// located), geodesic legs, the focus border and the journey that joins them.
// Its children look names up (gazetteer), know the land (atlas), choose
// (locate), measure (sphere), join (route) and write plain data (geojson, gpkg,
// gpx, csv). Nothing here draws.
//
// Points are WGS84 degrees, longitude before latitude; distances are metres;
// bearings are degrees clockwise from north.
package geo
