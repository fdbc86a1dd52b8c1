package story

import (
	"slices"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// boundary reports whether a clause begins at token i.
func (a *analysis) boundary(s *sentence, start, i int) (skip int, ok bool) {
	w := a.words[i]
	switch a.words[i-1] {
	case ";", ":", "—", "–":
		return 0, true
	case `"`, "”", "»":
		if i > s.first+1 {
			switch a.words[i-2] {
			case ",", "?", "!", "…":
				return 0, true // what was said ends, who said it follows
			}
		}
	case "-":
		if a.tokens[i].Space && a.tokens[i-1].Space {
			return 0, true
		}
	}
	if a.opensHeld(s, start, i) || a.endsOpening(s, start, i) || a.endsRelative(start, i) {
		return 0, true
	}
	if a.placeAt[i] >= 0 || a.dateAt[i] >= 0 {
		return 0, false
	}
	if a.resumes(start, i) {
		return 0, true
	}
	if w == "," {
		if !a.hasVerb(start, i) {
			return 0, false
		}
		k := a.skipAdverbs(i+1, s.last)
		v, is := a.verbAt(k)
		told := is && (v.form == "ing" || v.form == "past" && !(v.class == pack.Act && a.ofNoun(k+1))) || a.relates(start) && (is || a.isClass(i+1, pack.Future))
		return 0, told || a.credits(i, s.last)
	}
	h, is := a.is(i, pack.Clause)
	if !is {
		return 0, false
	}
	if a.word(i+h.N) == "," && (a.words[i-1] == "," || a.dateAt[i-1] >= 0) {
		return 0, false // ", though," and "the Saturday before,"
	}
	switch h.Value {
	case "joins", "turns":
		if a.words[i-1] == "," && i+1 < s.last && a.dateAt[i+1] >= 0 {
			return 0, true // ", and the following day in Colombo"
		}
		k := a.skipAdverbs(i+h.N, s.last)
		if k >= s.last {
			return 0, false
		}
		if _, v := a.verbAt(k); v {
			return 0, true
		}
		if _, f := a.is(k, pack.Future); f {
			return 0, true
		}
		if p, isP := a.is(k, pack.Pronoun); isP && p.Value != "" && a.pack.Has(pack.Nominative, a.words[k]) {
			return 0, true
		}
		if h.Value != "turns" && (!a.tells(start, i) || a.standsAlone(i-1)) {
			return 0, false // "the captain and the crew left"
		}
		return 0, a.opensOwn(k, min(k+7, s.last)) || h.Value == "turns"
	case "likens", "reports", "dates":
		if n, isP := a.is(i+1, pack.Pronoun); isP && n.N > 0 {
			return 0, true
		}
		article, _ := a.is(i+1, pack.Article)
		return 0, h.Value == "likens" && i+1 < len(a.tokens) && (a.nameAt[i+1] >= 0 || article.Value == "definite") && a.hasVerb(i+1, min(i+8, s.last)) ||
			h.Value == "reports" && !a.isClass(i-1, pack.Prep) && a.hasVerb(i+1, min(i+10, s.last)) && a.dateAt[i] < 0
	}
	return h.N - 1, true
}

// endsOpening reports whether the main clause begins at token i, after one that opens
// the sentence and only says when or how: "After leaving Lima, the ship sailed".
func (a *analysis) endsOpening(s *sentence, start, i int) bool {
	if start != s.first || a.dateAt[i] >= 0 || a.tokens[i].Class == prose.Mark || a.words[i-1] != "," && !a.endsWithPlace(start, i) {
		return false
	}
	participle := false
	for _, v := range a.verbsIn(start, i) {
		switch {
		case v.form == "ing":
			participle = true
		case !a.isClass(start, pack.Perfect):
			return false
		}
	}
	return participle && a.opensOwn(i, min(i+10, s.last))
}

// endsWithPlace reports whether the words before token i end in a place behind what was done
// there, and a subject begins: "After stopping in Oslo the band".
func (a *analysis) endsWithPlace(start, i int) bool {
	return a.placeAt[i-1] >= 0 && a.placeAt[i] < 0 && a.isClass(start, pack.Turning) && (a.isClass(i, pack.Article) || a.nameAt[i] >= 0 || a.pack.Has(pack.Nominative, a.words[i]))
}

// endsRelative reports whether the main clause begins with its pronoun at token i, behind
// one about a noun: "In Lima, which she knows, she will".
func (a *analysis) endsRelative(start, i int) bool {
	return a.relates(start) && a.words[i-1] == "," && a.pack.Has(pack.Nominative, a.words[i]) && a.hasVerb(start, i)
}

// standsAlone reports whether a name that ends at token i follows a comma:
// "after a week in Rome, Ann".
func (a *analysis) standsAlone(i int) bool {
	n := a.nameAt[i]
	return n >= 0 && a.word(a.names[n].first-1) == ","
}

// opensOwn reports whether a subject and its verb stand from token k on.
func (a *analysis) opensOwn(k, end int) bool {
	for j := k; j < end; j++ {
		if j > k && j+1 < end && a.placeAt[j-1] >= 0 && (a.words[j] == "," || a.isClass(j, pack.And)) && a.listed(j, j+2) {
			continue // "the visit to Oslo, Bergen and Rome is"
		}
		if a.words[j] == "," && j+2 < end && a.tokens[j+1].Class == prose.Number && a.words[j+2] == "," {
			j += 2 // "Ann, 45, left"
			continue
		}
		if a.words[j] == "," || j > k && a.isClass(j, pack.Clause) {
			return false
		}
		if v, ok := a.verbAt(j); ok && v.form != "ing" && j > k && !(v.form == "base" && a.infinitive(j)) {
			return true
		}
		if a.isClass(j, pack.Future) || j > k && a.isClass(j, pack.Be) && a.tokens[j].Class != prose.Clitic {
			return true
		}
	}
	return false
}

// opensHeld reports whether what somebody says or believes begins at token i,
// without a conjunction: "officials said the ship had left".
func (a *analysis) opensHeld(s *sentence, start, i int) bool {
	k := i - 1
	for k > start && a.dateAt[k] >= 0 {
		k--
	}
	if k <= start || !a.isClass(k, pack.Holding) || a.tokens[k-1].Class == prose.Mark && a.words[k-1] != ")" && a.words[k-1] != "," {
		return false
	}
	if a.dateAt[i] >= 0 || a.tokens[i].Class == prose.Mark || a.isClass(i, pack.Clause) || a.isClass(i, pack.Prep) {
		return false
	}
	if _, ok := a.verbAt(k); !ok {
		return false
	}
	return a.opensOwn(i, min(i+10, s.last))
}

// credits reports whether the comma at token i, behind what was done, opens who said it all,
// up to where the sentence ends: "the ship sailed on to Lima, the harbour master said on Monday".
func (a *analysis) credits(i, end int) bool {
	for k := i + 1; k < end && k < i+creditReach; k++ {
		v, ok := a.verbAt(k)
		switch {
		case ok:
			return v.class == pack.Say && v.form != "ing" && k > i+1 && a.bare(k+v.n, end)
		case a.tokens[k].Class == prose.Mark && a.words[k] != "-" && a.words[k] != ".", a.isClass(k, pack.Clause) && !a.isClass(k, pack.And):
			return false
		}
	}
	return false
}

// creditReach is within how many words those who said something are named.
const creditReach = 12

// bare reports whether nothing but words without a mark or a verb follow to the end.
func (a *analysis) bare(i, end int) bool {
	for ; i < end; i++ {
		if a.tokens[i].Class == prose.Mark && a.words[i] != "-" && i+1 < end {
			return false
		}
		if _, ok := a.verbAt(i); ok {
			return false
		}
	}
	return true
}

// relates reports whether the clause that begins at token i is one about the
// noun before it.
func (a *analysis) relates(i int) bool {
	return i > 0 && a.tokens[i].Lower && a.isWord(i, pack.Relative) // "That worked"
}

// resumes reports whether the main clause goes on at token i, after a relative
// clause that began at start: a second finite verb without a conjunction.
func (a *analysis) resumes(start, i int) bool {
	if !a.relates(start) || i < start+3 || !a.hasVerb(start, i) {
		return false
	}
	v, ok := a.verbAt(i)
	told := ok && v.form == "past" && v.class != pack.Act && v.class != pack.Be
	if !told && !a.helped(i) {
		return false
	}
	k := i - 1
	if a.placeAt[k] < 0 && a.nameAt[k] < 0 && a.dateAt[k] < 0 && !a.tokens[k].Lower || a.pack.Ends(a.words[k], "adverb") {
		return false
	}
	if _, verb := a.verbAt(k); verb {
		return false
	}
	for _, h := range a.hits[a.from[k]:a.from[k+1]] {
		switch h.Class {
		case pack.Det, pack.Prep, pack.And, pack.Clause, pack.Pronoun, pack.Be, pack.Future, pack.Negate, pack.Helper:
			return false
		}
	}
	return true
}

// helped reports whether a helper and its participle stand at token i: "was
// winched".
func (a *analysis) helped(i int) bool {
	if !a.isClass(i, pack.Helper) || a.isClass(i-1, pack.Helper) {
		return false
	}
	for k := i + 1; k < i+4 && k < len(a.tokens); k++ {
		if v, ok := a.verbAt(k); ok {
			return v.form == "past"
		}
		if !a.isClass(k, pack.Helper) && !a.adverb(k) {
			return false
		}
	}
	return false
}

func (a *analysis) skipAdverbs(i, end int) int {
	for i < end {
		if a.dateAt[i] >= 0 {
			i++
			continue
		}
		if h, ok := a.is(i, pack.After); ok {
			i += h.N
			continue
		}
		if h, ok := a.is(i, pack.Before); ok {
			i += h.N
			continue
		}
		if a.adverb(i) || a.isClass(i, pack.Helper) || a.words[i] == "," {
			i++
			continue
		}
		break
	}
	return i
}

func (a *analysis) hasVerb(from, to int) bool {
	return len(a.verbsIn(from, to)) > 0
}

// tells reports whether a verb in [from, to) may be the main one of a clause:
// more than "carrying".
func (a *analysis) tells(from, to int) bool {
	return slices.ContainsFunc(a.verbsIn(from, to), func(v verb) bool { return v.form != "ing" || v.tok <= from+1 })
}
