package locate

import (
	"slices"
	"strings"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// MentionsAt makes mentions of given spans of a text, for Resolve. The whole of
// a span is looked up first, then the longest name within it: "northern
// Kentucky". Spans that do not fit the text, and those without a known name,
// keep no senses.
func MentionsAt(g Gazetteer, text string, spans []seeds.Span) []mention.Mention {
	out := make([]mention.Mention, len(spans))
	for i, s := range spans {
		m := mention.Mention{Span: s, Text: s.Of(text), Score: 1}
		if m.Text != "" {
			m.Senses = sensesOf(g, m.Text)
			m.Demonym = len(m.Senses) > 0 && m.Senses[0].Via == seeds.ViaDemonym
		}
		out[i] = m
	}
	return out
}

func sensesOf(g Gazetteer, name string) []seeds.Sense {
	// as it is written first: "Ga." is Georgia, "GA" Gabon
	if l, ok := g.(seeds.Lexicon); ok {
		if n, senses := l.Longest(name, 0); n > 0 && n >= len(strings.TrimRight(name, ".")) {
			return slices.Clone(senses)
		}
	}
	for _, n := range append([]string{name, possessive.Replace(name)}, within(name)...) {
		if places := g.Find(n); len(places) > 0 {
			senses := make([]seeds.Sense, 0, len(places))
			for _, p := range places {
				senses = append(senses, p.Sense)
			}
			// an adjective where nothing else bears the name
			slices.SortStableFunc(senses, func(a, b seeds.Sense) int { return demonymLast(a) - demonymLast(b) })
			return senses
		}
	}
	return nil
}

var possessive = strings.NewReplacer("'s", "", "’s", "", "'S", "", "’S", "")

func demonymLast(s seeds.Sense) int {
	if s.Via == seeds.ViaDemonym {
		return 1
	}
	return 0
}

// within returns the other spellings of a name, then the rows of words in it,
// longest first.
func within(name string) []string {
	var out []string
	for _, v := range variants(name) {
		out = append(out, v.name)
	}
	words := strings.Fields(name)
	if isBuilding(words) {
		return nil
	}
	if len(words) > 8 {
		words = words[:8]
	}
	// a single word of several says too little: "Ti Tree" is not Tree
	for n := len(words) - 1; n > 1; n-- {
		for at := 0; at+n <= len(words); at++ {
			if part := strings.Trim(strings.Join(words[at:at+n], " "), ",.;:"); len(part) > 3 && !isGeneric(strings.Fields(gazetteer.Fold(part))) {
				out = append(out, part)
			}
		}
	}
	return out
}

// isBuilding reports whether a name is that of a street, a house or a park,
// which no part of it locates: Third Street, Barclays Center.
func isBuilding(words []string) bool {
	return len(words) > 1 && generic().buildings[strings.ToLower(strings.Trim(words[len(words)-1], ".,"))]
}
