// Package atlas knows what the land is: countries and their first-level
// units, coasts, shared borders, disputed lines, rivers, lakes, ranked towns and
// the names of waters. It is opened in place over a slice of bytes, never parsed,
// and never draws: colours, widths and label placement are the renderer's.
//
// Points are WGS84 degrees, longitude before latitude, stored at 1e-5 degree
// (1.1 m). Areas are square kilometres, tolerances metres.
//
// # Shape of the land
//
// The land is one planar (spherical) subdivision. Every line of it, an Arc, is
// stored once and knows the country on either side, so that fills, coasts,
// borders and a stressed border fit each other exactly, at every scale. The
// smallest piece that can change hands from one worldview to another is a part; a
// Country is one or more parts, which may touch (Ukraine and Crimea): fill all of
// a country's polygons in one path and no seam shows. The same goes for Land.
//
// # Rings
//
// Exterior rings run counter-clockwise and holes clockwise, as in RFC 7946: seen
// from above, the inside lies to the left of the direction of travel. (d3-geo
// wants it to the right: reverse the rings for its algorithms.) Rings are closed:
// the last point is the first.
//
// Nothing is cut at ±180° or at the pole. Longitudes run on: a ring that crosses
// the date line goes from 179 to 181, not to -179, and starts somewhere within
// [-180, 180]. The one ring that goes round a pole (Antarctica) ends 360° from
// where it began, and says so by Ring.Polar. No edge runs along ±180° or along the
// pole, so strokes need no care. Edges are short enough (half a degree at most,
// where they are not meridians) to be taken as great circles or as straight lines
// in any projection, to within the scale's tolerance.
//
// # Cost
//
// Every arc carries boxes for itself and for each run of 64 edges. A run whose
// box lies outside the bound asked for is replaced by one straight edge, which
// stays outside too, as a straight line in degrees and as a great circle: the ring still
// winds around the frame as it should, and the cost does not grow with what lies
// outside. Give a bound that is a little larger than the frame.
//
// # Whose land
//
// Ownership is a choice, not an accident of the data. The default view follows
// ISO 3166: each piece belongs to the country whose code it carries there, which
// is also how GeoNames counts its places (Crimea is UA, Northern Cyprus CY,
// Somaliland SO, Western Sahara EH, all of it), and disputed lines are given the
// class Disputed, for a dashed stroke. Atlas.View gives other views: "de-facto" is
// who governs (Natural Earth's default), and a country's code is that country's
// own claim, as far as the data carry it. Atlas.Views lists them.
package atlas
