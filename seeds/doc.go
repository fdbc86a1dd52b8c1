// Package seeds holds what a document says about a trip, before anything is
// looked up on Earth: the itinerary, its seeds (stops as named), their dates
// and roles. Its children read documents into an Itinerary: story (prose),
// table (YAML, JSON, CSV, TSV) and track (GPX, KML, GeoJSON).
//
// Spans are byte offsets into Itinerary.Text, half-open. Points are degrees on
// WGS84, longitude before latitude. Dates are calendar dates without a zone,
// and their year may be unknown. Nothing here imports another package of ours.
package seeds
