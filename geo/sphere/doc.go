// Package sphere measures and draws on the WGS84 ellipsoid: distance, bearing,
// the geodesic between two points as a line dense enough to draw, the cut at
// the antimeridian, and bounds that know that the Earth is round. It projects
// nothing and knows no stops.
//
// Points are degrees, longitude before latitude; distances are metres;
// bearings are degrees clockwise from north. What leaves the package is
// quantised to 1e-7 degree (about a centimetre), 1 m and 0.01 degree of
// bearing, so that every processor writes the same bytes. The geodesics are
// Karney's, doi:10.1007/s00190-012-0578-z.
package sphere
