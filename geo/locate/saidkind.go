package locate

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// How many bytes before and behind a name its kind is looked for.
const (
	kindBefore = 24
	kindBehind = 14
)

// kindWords are the words that say what a name names, by where they stand, in all languages.
type kindWords struct {
	behind map[string]seeds.Kind // as it is written: "Washington state"
	before map[string]seeds.Kind // "río Paraná"
	of     map[string]seeds.Kind // before it and a word that joins both: "the town of Beni"
	which  map[string]seeds.Kind // likewise, unless it says which of several it is
	joins  []string              // such words, with their blanks

	ranking      map[string]bool
	superlatives []string // how words end that rank
	positives    []string // and how some end that do not
}

var kinds = sync.OnceValue(func() *kindWords {
	w := &kindWords{behind: map[string]seeds.Kind{}, before: map[string]seeds.Kind{}, of: map[string]seeds.Kind{}, which: map[string]seeds.Kind{}, ranking: map[string]bool{}}
	stands := map[string]map[string]seeds.Kind{"behind": w.behind, "before": w.before, "of": w.of, "which": w.which}
	for _, t := range pack.Terms(pack.ListKind) {
		where, kind, _ := strings.Cut(t.Value, " ")
		stands[where][t.Phrase] = seeds.Kind(kind)
	}
	for _, t := range pack.Terms(pack.ListJoins) {
		w.joins = append(w.joins, " "+t.Phrase+" ")
	}
	for _, t := range pack.Terms(pack.ListRanking) {
		switch t.Value {
		case "superlative":
			w.superlatives = append(w.superlatives, t.Phrase)
		case "other":
			w.positives = append(w.positives, t.Phrase)
		default:
			w.ranking[t.Phrase] = true
		}
	}
	return w
})

// saidKind is the kind of place that the words beside a mention say it is:
// "Washington state", "the town of Beni"; "" where they say nothing.
func saidKind(text string, span seeds.Span) seeds.Kind {
	if span.Start < 0 || span.End > len(text) || span.Empty() {
		return ""
	}
	w := kinds()
	if after, ok := strings.CutPrefix(text[span.End:min(len(text), span.End+kindBehind)], " "); ok {
		if k := strings.IndexFunc(after, notLetter); k >= 0 {
			after = after[:k]
		}
		if kind, ok := w.behind[after]; ok {
			return kind
		}
	}
	before := text[max(0, span.Start-kindBefore):span.Start]
	for _, join := range w.joins {
		if rest, ok := strings.CutSuffix(before, join); ok {
			rest, word := lastWord(rest)
			if kind, ok := w.of[word]; ok {
				return kind
			}
			if kind, ok := w.which[word]; ok && !w.ranks(rest) {
				return kind
			}
			return ""
		}
	}
	if rest, ok := strings.CutSuffix(before, " "); ok {
		_, word := lastWord(rest)
		return w.before[word]
	}
	return ""
}

// lastWord cuts off the word that a text ends with, and puts it in lower case.
func lastWord(text string) (rest, word string) {
	at := 0
	if k := strings.LastIndexFunc(text, notLetter); k >= 0 {
		_, n := utf8.DecodeRuneInString(text[k:])
		at = k + n
	}
	return text[:at], strings.ToLower(text[at:])
}

// ranks reports whether what stands before "city" tells which of several it is of
// what is named behind it: "the second city of Sindh", "the largest city of Sindh".
func (w *kindWords) ranks(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 {
		return true // "cities and the city of" is cut off here
	}
	last := strings.ToLower(words[len(words)-1])
	ends := func(suffix string) bool { return strings.HasSuffix(last, suffix) }
	return w.ranking[last] || slices.ContainsFunc(w.superlatives, ends) && !slices.ContainsFunc(w.positives, ends)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
