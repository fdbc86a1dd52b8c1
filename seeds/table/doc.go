// Package table reads and writes itineraries that somebody wrote down as data:
// YAML, JSON, CSV and TSV. YAML and JSON share one form, from a bare list of
// names up to full records; itinerary.schema.json describes it. A table's
// columns are recognised under their many names, in English and Spanish.
//
// It looks nothing up: names stay names. Points are WGS84 degrees, longitude
// before latitude, except in words ("12°03'S 77°02'W", "-12.05, -77.03"), where
// latitude comes first as people write it. Dates have no zone, and no year is
// supplied where none is written.
//
// What is written by WriteYAML, WriteJSON and WriteCSV is read back as it was;
// only notices (they are about the reading) and line numbers are not kept, and
// WriteCSV carries stops, not what concerns the whole trip.
package table
