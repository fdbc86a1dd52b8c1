// Package locate chooses which place a name stands for: for the mentions of a
// text (Resolve), for the stops of an itinerary (Locate), for a query
// (Geocode). Candidates come from a gazetteer; a log-linear model over a few
// clear features ranks them, and every choice keeps its reasons and its rivals.
//
// It does not find names in texts, and joins no stops. Distances are metres on
// WGS84 where they are told, and kilometres on a sphere within the model.
// Confidences are probabilities under the model, 0 to 1.
package locate
