package story

import "dateline/seeds/prose"

// inOpeningBracket reports whether a place stands first in the bracket that opens a paragraph:
// "(Lausanne, 14 May 2025) – The union".
func (a *analysis) inOpeningBracket(p *place) bool {
	open := p.first - 1
	return open >= 0 && a.words[open] == "(" && open == a.sentences[p.sentence].first && a.tokens[open].Lines > 0
}

// releaseLine returns the token behind the line above a release on which only the place and the day
// stand from which it comes, "London, 14 May 2025"; 0 where a place has no such line. A list of
// places and days has more lines of that kind, and a release goes on with a sentence.
func (a *analysis) releaseLine(i int) int {
	end := a.endOfFiled(&a.places[i])
	if end == 0 || end >= len(a.tokens) || end > filedWithin {
		return 0
	}
	for k := range a.places {
		if k != i && a.endOfFiled(&a.places[k]) > 0 {
			return 0
		}
	}
	next := a.sentenceOf(end)
	if s := &a.sentences[next]; s.first != end || !a.hasPredicate(s) && a.tokens[s.last-1].Class != prose.Mark || a.headed(s.first) {
		return 0
	}
	return end
}

// endOfFiled returns the token behind a line that begins with a place and holds nothing else but where
// it lies and a day of a known year; 0 for any other.
func (a *analysis) endOfFiled(p *place) int {
	if a.tokens[p.first].Lines == 0 || p.Demonym {
		return 0
	}
	day := -1
	k := p.last
	for ; k < len(a.tokens) && a.tokens[k].Lines == 0; k++ {
		switch {
		case a.dateAt[k] >= 0:
			day = int(a.dateAt[k])
		case a.placeAt[k] < 0 && a.tokens[k].Class != prose.Mark || day >= 0:
			return 0
		}
	}
	if day < 0 || !a.dates[day].Absolute() || a.dates[day].Year == 0 || a.dates[day].ToDay != 0 {
		return 0
	}
	return k
}
