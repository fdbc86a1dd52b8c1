package story

// weights are the worth of each reason for and against a stop, in units in
// which a place becomes a stop above 0. They were set by hand and adjusted on
// the sample stories.
var weights = map[string]float64{
	// what sort of place it is
	"kind-place": -0.3, "kind-country": -1.11, "kind-admin1": -2.28, "kind-admin2": 0.09, "kind-region": -0.95, "kind-continent": -3.42, "kind-water": -1.89,
	"doubtful-name": -1.25, "dubious-name": -1.55,
	// where it stands on the page
	"headline": 0.08, "caption": -1.04, "heading": 0.44, "list-line": 0.93, "dateline": 1.3, "date-line": 3.29,
	// how it stands in its sentence
	"owner": -2.12, "attribute": -0.63, "list": -0.42,
	"visits": 0.51, "leaves": 1.19, "passes": -0.09, "object": 1.08,
	"trip-in": -0.46, "stop-in": 0.77, "meeting-in": -0.61,
	"arrives-in": 0.82, "begins-in": 1.15, "stays-in": 1.64, "does-in": 0.4, "says-in": 0.11, "speaks-of": -0.34, "moves-in": 0.57, "in": -0.01,
	"goes-to": 0.87, "trip-to": 0.55, "to": -0.41, "goes-from": -0.15, "trip-from": 0.74, "from": -0.85,
	"goes-via": -0.75, "via": -0.13, "after-place": -0.18, "trip-of": 0.42, "of": -0.29, "between": 0.5, "about": -1.2, "after-talks": 1.2, "with": -0.1, "subject": -1.23, "bare": -1.14, "tight": 0.02, "second": -1.0, "acts-in": 0.42, "is-in": 0.15, "common-word": -2.0, "border-of": -1.5, "body-in": -0.72, "far-date": -1.03, "name-part": -3.0, "part-of-name": -1.25, "something-else": -0.46, "noun-to": 0.46, "native-of": -0.91,
	"date-follows": 0.44, "here": 1.68, "dateline-acts": 0.6,
	// who acts, and when
	"traveller-at": 0.43, "traveller-in": 0.33, "traveller": -0.12, "stranger": -1.14, "someone-else": -0.44, "resides": -1.21, "dated": 1.43, "dated-sentence": 0.44,
	"another-time": -1.38, "quoted": -0.74, "negated": -0.55, "thwarted": -1.47,
	"postponed": -3.0, "diverted": -3.0, "cancelled": -3.0,
}
