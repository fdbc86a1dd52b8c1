// Package render composes a map of a journey: it chooses the projection and the
// frame, lays the land, the legs, the stops and the furniture, and finds a place
// for every label. Draw is the one entry; its result is a scene that the
// painters (paint/png, paint/svg, paint/pdf) write, and a layout that says where
// everything stands.
//
// Lengths are px (1/96 inch) at scale 1, y down; places are WGS84 degrees. It
// looks nothing up and locates nothing: the journey brings its places.
package render
