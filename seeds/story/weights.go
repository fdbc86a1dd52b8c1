package story

// weights are the worth of each reason for and against a stop, in units in
// which a place becomes a stop above 0. They were set by hand and adjusted on
// the sample stories.
var weights = map[string]float64{
	// what sort of place it is
	"kind-place": 0, "kind-country": -0.7, "kind-admin1": -0.9, "kind-admin2": -0.6, "kind-region": -1.3, "kind-continent": -2.5, "kind-water": -1.2,
	"doubtful-name": -0.5, "dubious-name": -1.2,
	// where it stands on the page
	"headline": -0.8, "caption": -2.5, "heading": -0.2, "list-line": 0.4, "dateline": -0.3, "date-line": 3,
	// how it stands in its sentence
	"owner": -1.8, "attribute": -2, "list": 0.2,
	"visits": 1.6, "leaves": 1.2, "passes": 0.8, "object": 0,
	"trip-in": 0.4, "stop-in": 1.0, "meeting-in": 0.7,
	"arrives-in": 1.6, "begins-in": 1.2, "stays-in": 1.3, "does-in": 0.8, "says-in": -0.1, "speaks-of": -0.9, "moves-in": 0.7, "in": -0.3,
	"goes-to": 1.4, "trip-to": 1.0, "to": -0.6, "goes-from": 0.9, "trip-from": 0.5, "from": -1.0,
	"goes-via": 0.8, "via": 0, "after-place": 0, "trip-of": 0.6, "of": -0.9, "between": 0.5, "with": -0.8, "subject": -0.2, "bare": -0.6, "tight": 0.5, "second": -2.2, "acts-in": 0, "is-in": 0.6, "name-part": -3, "part-of-name": -1.5, "something-else": -1.0, "noun-to": -0.5, "native-of": -1.5,
	"date-follows": 0.8, "here": 1.4, "dateline-acts": 0.6,
	// who acts, and when
	"traveller": 0.8, "someone-else": -2.6, "resides": -2.2, "dated": 0.7, "dated-sentence": 0.4,
	"another-time": -2.6, "quoted": -0.9, "negated": -1.0, "thwarted": -0.5,
	// where it stands in the story
	"named-once": 0, "named-often": 0, "introduced": 0, "great-city": 0, "small-town": 0, "early": 0, "late": 0,
	"traveller-moving": 0, "traveller-staying": 0, "someone-else-moving": 0, "someone-else-staying": 0, "nobody-moving": 0, "nobody-staying": 0,
	"to-come": 0, "done": 0,
	"postponed": -3, "diverted": -3, "cancelled": -3,
}
