package cli

import "strings"

// reasonWords say in plain words what the reader of stories saw of a place. Those that are left out here
// are told otherwise: its kind, its day, and what became of it.
var reasonWords = map[string]string{
	"about": "the talk is of it", "acts-in": "something happens there", "affairs-of": "its affairs are told of",
	"after-place": "stands behind another place", "after-talks": "told of after talks", "agent": "it acts itself, as a government does",
	"another-time": "another time", "anothers-trip": "somebody else's trip", "arrives-in": "somebody arrives there", "attribute": "says which, not where",
	"bare": "without a preposition", "bearing": "says in which direction", "bearing-of-place": "says where another place lies",
	"begins-in": "something begins there", "beside-name": "beside another name", "between": "between two places", "body-in": "where an office or a body is",
	"border-of": "its border", "called-waypoint": "called a stop of the way", "cancelled": "called off", "caption": "in a caption",
	"carried": "it is carried there", "club-of": "the name of a club", "common-word": "a common word, too", "contest": "a match there or against it",
	"credits": "in the credits", "date-follows": "a date behind it", "date-line": "a line with a date", "dated": "a date beside it",
	"dated-sentence": "a date in the sentence", "dateline": "the dateline", "described": "only described", "diverted": "the way led elsewhere",
	"does-in": "somebody does something there", "doubtful-name": "hardly a place's name here", "far-ahead": "far in the future", "from": "from there",
	"goes-from": "somebody leaves it", "goes-to": "somebody goes there", "goes-via": "somebody goes by way of it", "heading": "in a heading",
	"headline": "in the headline", "here": "said to be here", "home": "said to be home", "in": "in it", "in-vain": "a way in vain", "in-venue": "within a venue's name",
	"interrupted": "an interrupted way", "is-in": "something is there", "leaves": "somebody leaves it", "leg": "a leg of a way", "list": "in a list",
	"list-line": "a line of a list", "lone-line": "a line of its own", "long-ago": "long ago", "meeting-in": "a meeting there", "moves-in": "somebody moves in it",
	"name-part": "part of another name", "native-of": "where somebody is from", "negated": "said not to be", "newcomer": "somebody who is new to the story",
	"noun-to": "a way there by its noun", "object": "what is done is done to it", "of": "of it", "old-picture": "an older picture", "once-lived": "somebody lived there",
	"only-named": "only named", "only-named-line": "only named in a line", "only-topic": "only what is talked about", "other-trips": "of other trips",
	"owner": "says whose, not where", "part-of-name": "part of another name", "parts-of-area": "parts of an area", "passes": "somebody passes it",
	"postponed": "put off", "quoted": "within a quotation", "resides": "somebody lives there", "rival": "a rival", "said-to-be": "said to be",
	"says-in": "something is said there", "second": "named second", "someone-else": "somebody else than the traveller", "something-else": "nobody who travels",
	"speaks-of": "somebody speaks of it", "stays-in": "somebody stays there", "stop-in": "a stop there", "stopped-short": "stopped short of it",
	"stranger": "a stranger to the trip", "subject": "it is the subject", "there": "said to be there", "thwarted": "the way came to nothing", "tight": "", "to": "to it",
	"traveller": "the traveller", "traveller-at": "the traveller is at it", "traveller-in": "the traveller is in it", "trip-before-it": "a trip before it",
	"trip-from": "a trip from there", "trip-in": "a trip in it", "trip-of": "a trip of it", "trip-to": "a trip there", "unsure": "not sure to be made",
	"via": "by way of it", "visits": "somebody visits it", "with": "with it",
}

// inWords says what was seen of a place in words.
func inWords(reasons []string) string {
	var out []string
	for _, r := range reasons {
		words, ok := reasonWords[r]
		switch rank, ranked := strings.CutPrefix(r, "ranked-"); {
		case strings.HasPrefix(r, "kind-") || ok && words == "":
			continue
		case ok:
		case ranked:
			words = "its place in the order: " + rank
		default:
			words = strings.ReplaceAll(r, "-", " ")
		}
		out = append(out, words)
	}
	return strings.Join(out, ", ")
}
