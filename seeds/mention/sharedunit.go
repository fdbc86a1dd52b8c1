package mention

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// longestShared is how many words a name in such a list has at most.
const longestShared = 3

// shareUnits gives the names of a list the places that the word behind the list makes of
// them: "Potter, Warren and Elk counties" are no towns.
func (r *reader) shareUnits() {
	for i := range r.toks {
		t := &r.toks[i]
		if !t.Lower || i < 3 || !r.toks[i-1].Title {
			continue
		}
		forms := vocabularies.shared[t.Of(r.text)]
		if forms == nil {
			continue
		}
		for k, n := i, 0; ; n++ {
			from := r.listed(k)
			if from == k || n == 0 && !r.and(from-1) {
				break // no list
			}
			r.share(from, k, forms)
			if k = from - 1; !r.lists(k) {
				break
			}
			if r.and(k) && k > 0 && r.toks[k-1].Of(r.text) == "," {
				k--
			}
		}
	}
}

// listed returns the first token of the capitalised words that end before token k, k where
// there are none.
func (r *reader) listed(k int) int {
	from := k
	for from > 0 && from > k-longestShared {
		if t := r.toks[from-1]; t.Class != prose.Word || !t.Title || t.Lines > 0 && from < k {
			break
		}
		if from--; r.toks[from].start {
			break
		}
	}
	return from
}

// share makes the capitalised words of some tokens a mention of the units of that name.
func (r *reader) share(from, to int, forms []string) {
	span := seeds.Span{Start: r.toks[from].Start, End: r.toks[to-1].End}
	text := r.text[span.Start:span.End]
	var senses []seeds.Sense
	for _, form := range forms {
		name := strings.Replace(form, "%s", text, 1)
		n, found := r.f.Lexicon.Longest(name, 0)
		if n != len(name) {
			continue
		}
		for _, s := range found {
			if s.Kind != seeds.City && s.Kind != seeds.Airport && !slices.ContainsFunc(senses, func(o seeds.Sense) bool { return o.ID == s.ID }) {
				senses = append(senses, s)
			}
		}
	}
	if len(senses) == 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(r.out, span.Start, func(m Mention, start int) int { return m.Start - start })
	switch {
	case at < len(r.out) && r.out[at].Span == span:
		r.out[at].Senses, r.out[at].Demonym = senses, false
	case (at == len(r.out) || r.out[at].Start >= span.End) && (at == 0 || r.out[at-1].End <= span.Start):
		r.out = slices.Insert(r.out, at, Mention{Span: span, Text: text, Senses: senses, Score: spelt})
	}
}
