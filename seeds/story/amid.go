package story

import (
	"slices"
	"strconv"
)

// Stops are told in a row, and what is only named stands together too: in the paragraphs of
// what happened before, of those at home and of what others do.

// amid says of each place how those are taken that are told around it.
type amid struct {
	told      []int // the visits by where the telling stands that names them best
	rank      []int // where each is among them
	paragraph []int // that of each sentence
	sure      []int // paragraph -> how many sure stops it names best
	places    []int // and how many places
}

// findAmid sorts the visits as they are told; nil in a brief, in which hardly anything stands in
// between.
func (a *analysis) findAmid(all []visit) *amid {
	if a.brief() {
		return nil
	}
	m := &amid{told: counting(len(all)), rank: make([]int, len(all)), paragraph: make([]int, len(a.sentences))}
	tok := func(i int) int { return a.places[all[i].evidence[all[i].best].place].first }
	slices.SortStableFunc(m.told, func(i, j int) int { return tok(i) - tok(j) })
	for k, i := range m.told {
		m.rank[i] = k
	}
	par := 0
	for i := range a.sentences {
		if i > 0 && a.tokens[a.sentences[i].first].Lines > 0 {
			par++
		}
		m.paragraph[i] = par
	}
	m.sure, m.places = make([]int, par+1), make([]int, par+1)
	for i := range all {
		p := m.paragraph[a.sentenceOfBest(&all[i])]
		m.places[p]++
		if all[i].score >= sure {
			m.sure[p]++
		}
	}
	return m
}

// seen states how those are taken that are told around the i-th place.
func (m *amid) seen(a *analysis, all []visit, i int, fx *sight) {
	if m == nil {
		return
	}
	v := &all[i]
	kind := sortOf(v.sense)
	before, behind := "none", "none"
	if k := m.rank[i]; k > 0 {
		o := &all[m.told[k-1]]
		before = m.level(a, o, v)
		fx.when(o.sense.Country == v.sense.Country, kind, "told-before-in-land=", level(o.score))
	}
	if k := m.rank[i] + 1; k < len(m.told) {
		o := &all[m.told[k]]
		behind = m.level(a, o, v)
		fx.when(o.sense.Country == v.sense.Country, kind, "told-behind-in-land=", level(o.score))
	}
	own := level(v.score)
	fx.add(kind, "told-before=", before)
	fx.add(kind, "told-behind=", behind)
	fx.add(kind, "told-around=", before, "+", behind)
	fx.add("told-around=", before, "+", behind, "+", own)
	p := m.paragraph[a.sentenceOfBest(v)]
	others, surely := m.places[p]-1, m.sure[p]
	if v.score >= sure {
		surely--
	}
	share := "alone"
	if others > 0 {
		share = strconv.Itoa(4 * surely / others)
	}
	fx.add(kind, "paragraph=", share)
	fx.add(kind, "paragraph=", share, "+", bucket(min(others, 4)))
	fx.add("paragraph=", share, "+", own)
}

// level sorts the score of another place, and says where another paragraph tells of it.
func (m *amid) level(a *analysis, other, v *visit) string {
	l := level(other.score)
	if m.paragraph[a.sentenceOfBest(other)] != m.paragraph[a.sentenceOfBest(v)] {
		l += "-apart"
	}
	return l
}
