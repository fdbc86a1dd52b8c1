package story

// weights are the worth of each reason for and against a stop, in units in
// which a place becomes a stop above 0. They were set by hand and adjusted on
// the sample stories.
var weights = map[string]float64{
	// what sort of place it is
	"kind-place": -0.23, "kind-country": -1.08, "kind-admin1": -1.63, "kind-admin2": 0.29, "kind-region": -0.9, "kind-continent": -3.0, "kind-water": -1.67,
	"doubtful-name": -0.99, "dubious-name": -1.55,
	// where it stands on the page
	"headline": -0.23, "caption": -1.69, "heading": 0.44, "list-line": 0.96, "dateline": 1.11, "date-line": 3.09,
	// how it stands in its sentence
	"owner": -1.99, "attribute": -1.08, "list": -0.28,
	"visits": 0.92, "leaves": 1.15, "passes": 0.28, "object": 0.51,
	"trip-in": -0.1, "stop-in": 0.76, "meeting-in": -0.11,
	"arrives-in": 0.95, "begins-in": 1.29, "stays-in": 1.58, "does-in": 0.5, "says-in": -0.1, "speaks-of": -0.7, "moves-in": 0.76, "in": -0.28,
	"goes-to": 0.94, "trip-to": 0.78, "to": -0.47, "goes-from": 0.08, "trip-from": 0.62, "from": -0.8,
	"goes-via": -0.32, "via": -0.02, "after-place": -0.01, "trip-of": 0.53, "of": -0.3, "between": 0.5, "with": -0.38, "subject": -0.57, "bare": -0.93, "tight": -0.17, "second": -1.38, "acts-in": 0.34, "is-in": 0.21, "common-word": -2, "body-in": -0.8, "far-date": -1.2, "name-part": -3.0, "part-of-name": -1.03, "something-else": -0.51, "noun-to": 0.03, "native-of": -1.16,
	"date-follows": 0.53, "here": 1.6, "dateline-acts": 0.6,
	// who acts, and when
	"traveller-at": 0.9, "traveller-in": 0.5, "traveller": -0.06, "stranger": -1.2, "someone-else": -0.74, "resides": -1.38, "dated": 1.22, "dated-sentence": 0.25,
	"another-time": -1.56, "quoted": -0.71, "negated": -0.43, "thwarted": -1.05,
	"postponed": -3.0, "diverted": -3.0, "cancelled": -3.0,
}
