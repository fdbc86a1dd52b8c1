package locate

import (
	"strings"

	"dateline/seeds"
)

// saidKind is the kind of place that the words beside a mention say it is:
// "Washington state", "the town of Beni"; "" where they say nothing.
func saidKind(text string, span seeds.Span) seeds.Kind {
	if span.Start < 0 || span.End > len(text) || span.Empty() {
		return ""
	}
	after := text[span.End:min(len(text), span.End+14)]
	if strings.HasPrefix(after, " ") {
		word := after[1:]
		if k := strings.IndexFunc(word, notLetter); k >= 0 {
			word = word[:k]
		}
		if kind, ok := kindWords[word]; ok {
			return kind
		}
	}
	before := strings.TrimSuffix(text[max(0, span.Start-16):span.Start], "the ")
	if rest, ok := strings.CutSuffix(before, " of "); ok {
		at := strings.LastIndexFunc(rest, notLetter) + 1
		word := strings.ToLower(rest[at:])
		if kind, ok := kindWords[word]; ok {
			return kind
		}
		if word == "city" && !ranksCities(rest[:at]) {
			return seeds.City
		}
	}
	return ""
}

// ranksCities reports whether what stands before "city" tells which of several it is of
// what is named behind it: "the second city of Sindh", "the largest city of Sindh".
func ranksCities(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 {
		return true // "cities and the city of" is cut off here
	}
	w := strings.ToLower(words[len(words)-1])
	return strings.HasSuffix(w, "est") && w != "west" && !strings.HasSuffix(w, "west") || rankWords[w]
}

var rankWords = map[string]bool{"first": true, "second": true, "third": true, "main": true, "capital": true, "major": true, "other": true, "only": true, "every": true, "each": true, "a": true}

func notLetter(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
}

var kindWords = map[string]seeds.Kind{
	"state": seeds.Admin1, "province": seeds.Admin1, "Province": seeds.Admin1, "State": seeds.Admin1, "oblast": seeds.Admin1, "prefecture": seeds.Admin1, "governorate": seeds.Admin1,
	"county": seeds.Admin2, "County": seeds.Admin2, "district": seeds.Admin2, "District": seeds.Admin2,
	"town": seeds.City, "village": seeds.City,
	"island": seeds.Island, "river": seeds.Water, "lake": seeds.Water, "River": seeds.Water, "Lake": seeds.Water,
}
