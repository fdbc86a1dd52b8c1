// Package track reads itineraries out of map data: GPX, KML and KMZ, GeoJSON and
// GeoPackage. Files that Dateline wrote, and that somebody edited in a GIS (a
// stop moved, renamed, deleted, added, another date), come back with the edits
// and with all else that they carried. Points of others become stops, by their
// properties' names as in a table. A recorded track becomes the places where it
// stayed, with its two ends.
//
// It looks nothing up and follows no link. Points are WGS84 degrees, longitude
// before latitude; files in Web Mercator are converted, files in any other
// reference system are refused. Distances are metres along the ellipsoid's mean
// sphere, good to half a percent: enough to tell a stay from a journey.
package track
