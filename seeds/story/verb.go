package story

import (
	"slices"
	"sort"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

type verb struct {
	tok, n int
	apart  int // which of its tokens, from 0, is no part of it, 0 for none
	class  pack.Class
	form   string
}

// wordsOf returns what a verb is called, without an adverb within it.
func (a *analysis) wordsOf(v *verb) string {
	if v.apart == 0 {
		return joined(a.words[v.tok : v.tok+v.n])
	}
	return joined(a.words[v.tok:v.tok+v.apart]) + " " + joined(a.words[v.tok+v.apart+1:v.tok+v.n])
}

var verbClasses = [256]bool{pack.Arrive: true, pack.Go: true, pack.Depart: true, pack.Visit: true, pack.Stay: true, pack.Event: true,
	pack.Pass: true, pack.Say: true, pack.Act: true, pack.Return: true, pack.Begin: true, pack.Reach: true, pack.Reside: true, pack.Be: true}

// verbBits are the bits of these classes.
var verbBits = func() (bits uint64) {
	for c, is := range verbClasses {
		if is {
			bits |= bitOf(pack.Class(c))
		}
	}
	return bits
}()

// verbAt returns the verb at token i, where the words can be one there.
func (a *analysis) verbAt(i int) (verb, bool) {
	if a.verbOf == nil {
		return a.readVerb(i) // what is a name is not settled yet
	}
	if i < 0 || i >= len(a.tokens) || a.verbOf[i] < 0 {
		return verb{}, false
	}
	return a.verbs[a.verbOf[i]], true
}

// verbsIn returns the verbs at tokens [from, to), once all are read.
func (a *analysis) verbsIn(from, to int) []verb {
	at := func(i int) int { return sort.Search(len(a.verbs), func(k int) bool { return a.verbs[k].tok >= i }) }
	first := at(from)
	return a.verbs[first:max(first, at(to))]
}

// wholeVerbs returns the verbs that lie in tokens [from, to), none over another: mostly a part of
// all there are.
func (a *analysis) wholeVerbs(from, to int) []verb {
	all, end := slices.Clip(a.verbsIn(from, to)), from
	over := func(v verb) bool {
		if v.tok < end || v.tok+v.n > to {
			return true
		}
		end = v.tok + v.n
		return false
	}
	if !slices.ContainsFunc(all, over) {
		return all
	}
	end = from
	return slices.DeleteFunc(slices.Clone(all), over)
}

// findVerbs reads the verbs of the whole text, once all names are known.
func (a *analysis) findVerbs() {
	of := none(len(a.tokens))
	a.verbs = make([]verb, 0, len(a.tokens)/10) // about one to a dozen tokens
	for i := range a.tokens {
		if v, ok := a.readVerb(i); ok {
			of[i] = int32(len(a.verbs))
			a.verbs = append(a.verbs, v)
		}
	}
	a.verbOf = of
}

// readVerb finds what verbAt returns. Of the classes that share a word, the
// longest phrase and then the one that says most of travel is taken.
func (a *analysis) readVerb(i int) (verb, bool) {
	if i < 0 || i >= len(a.tokens) || a.nameAt != nil && a.nameAt[i] >= 0 || a.placeAt[i] >= 0 || a.dateAt[i] >= 0 || a.compounded(i) {
		return verb{}, false
	}
	if a.begins[i]&verbBits == 0 {
		return a.strangeVerb(i)
	}
	var v verb
	noun, helped := false, a.modal(i)
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if h.Class == pack.Trip || h.Class == pack.StopNoun || h.Class == pack.Meeting || h.Class == pack.Traveller || h.Class == pack.PlaceNoun || h.Class == pack.Venue || h.Class == pack.Title {
			noun = noun || h.N >= v.n
		}
		if !verbClasses[h.Class] || h.N < v.n {
			continue
		}
		told, plain := "past", "base"
		if helped {
			told, plain = plain, told // "will set out"
		}
		if h.N == v.n && v.form == told && h.Value == plain {
			continue // "set out" is told rather than planned
		}
		if h.N > v.n || rank(h.Class) < rank(v.class) || v.form == plain && h.Value == told {
			v = verb{tok: i, n: h.N, apart: h.Apart, class: h.Class, form: h.Value}
		}
	}
	if v.n == 0 {
		return a.strangeVerb(i)
	}
	if h, ok := a.is(i, pack.Go); ok && v.class == pack.Depart && h.N == v.n && a.isPrep(i+v.n, "to") {
		v.class = pack.Go // "sailed to", but "sailed from"
	}
	if v.class == pack.Event && a.isWord(i, pack.Coming) && a.isPrep(i+v.n, "via") {
		v.class = pack.Go // "came by way of", but "came under fire"
	}
	if v.class == pack.Be && v.n > 1 && a.passive(i+v.n-1) {
		return verb{}, false // "had been towed" is told by its end
	}
	if v.class == pack.Be && v.n == 1 {
		return v, a.stands(i)
	}
	if v.form == "base" && v.n == 1 && i > 0 && a.tokens[i].Lines == 0 && a.tokens[i-1].Lower && a.pack.Ends(a.words[i-1], "ing") && a.governs(i-1) {
		return verb{}, false // "before hitting land"
	}
	if v.form == "past" && !(noun && v.n == 1) {
		return v, v.n > 1 || !a.isClass(i-1, pack.Article) // "the battered cities"
	}
	if v.n > 1 {
		noun = a.nominal(i) && a.modified(i) // "the previous stop in"
	}
	return v, a.verbal(i, noun)
}

// modal reports whether what wants a verb's plain form stands before token i: "will set out".
func (a *analysis) modal(i int) bool {
	k := i - 1
	for k > 0 && a.adverb(k) && !a.isClass(k, pack.Aux) {
		k--
	}
	return k >= 0 && a.tokens[i].Lines == 0 && (a.isWord(k, pack.Aux) || a.endsClass(k+1, pack.Future))
}

// foretold reports whether a past form at token i belongs to what is or is still to come:
// "will have reached", "will be met", "is reached".
func (a *analysis) foretold(i int) bool {
	k := i - 1
	for k > 0 && (a.adverb(k) || a.isClass(k, pack.Helper)) && !a.isClass(k, pack.Now) {
		k--
	}
	return k >= 0 && (a.isClass(k, pack.Helper) && a.isClass(k, pack.Now) || k < i-1 && a.endsClass(k+1, pack.Future))
}

// governs reports whether the word at token i is a verb of the pack.
func (a *analysis) governs(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if verbClasses[h.Class] && h.Value == "ing" {
			return true
		}
	}
	return false
}

// passive reports whether a verb of more words than a form of "to be" begins
// at token i: "been towed to".
func (a *analysis) passive(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if verbClasses[h.Class] && h.Class != pack.Be && h.N > 1 {
			return true
		}
	}
	return false
}

// compounded reports whether the word at token i is the end of a hyphenated
// one: "anti-woke", "Dutch-built".
func (a *analysis) compounded(i int) bool {
	return i > 1 && a.words[i-1] == "-" && !a.tokens[i].Space && !a.tokens[i-1].Space && a.tokens[i].Lines == 0
}

// contracted reports whether the word at token i is what is left of a verb after
// its subject: "he's", "they're".
func (a *analysis) contracted(i int) bool {
	return i > 0 && a.tokens[i].Class == prose.Clitic && a.isClass(i, pack.Be) && a.pack.Has(pack.Nominative, a.words[i-1])
}

// stands reports whether a form of "to be" tells where something is: a
// preposition of place follows.
func (a *analysis) stands(i int) bool {
	if a.tokens[i].Class == prose.Clitic && i+1 < len(a.tokens) && a.tokens[i+1].Title {
		return false // "the monk's In Praise of"
	}
	k := i + 1
	for k < len(a.tokens) && (a.dateAt[k] >= 0 || a.adverb(k)) {
		k++
	}
	return a.isPrep(k, "in")
}

// adverb reports whether a word only says how, when or that not.
func (a *analysis) adverb(i int) bool {
	return a.isClass(i, pack.Adverb) || a.pack.Ends(a.words[i], "adverb")
}

// strangeVerb takes a word for a verb that the pack does not know, by its
// ending and what stands before it. It governs what follows, and says nothing
// of travel.
func (a *analysis) strangeVerb(i int) (verb, bool) {
	w := a.words[i]
	if i == 0 || !a.tokens[i].Lower || len(w) < 3 || len(w) < 5 && !a.endsClass(i, pack.Future) {
		return verb{}, false
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Trip, pack.StopNoun, pack.Meeting, pack.PlaceNoun, pack.Traveller, pack.Person, pack.Det, pack.Prep, pack.Cancel, pack.Postpone, pack.Divert, pack.After, pack.Adverb, pack.Follow, pack.Turn, pack.Final, pack.Highlight, pack.Unit:
			return verb{}, false
		}
	}
	k := i - 1
	if _, ok := a.ends(i, pack.Future); ok {
		return verb{tok: i, n: 1, class: pack.Act, form: "base"}, true
	}
	if a.pack.Ends(a.words[k], "adverb") && k > 0 {
		k-- // "in hotly contested Lima"
	}
	form := a.pack.Ending(w)
	if form == "" {
		return verb{}, false
	}
	if a.isClass(k, pack.Det) && !(form == "past" && a.isClass(k, pack.Ordinal) && a.isClass(i+1, pack.Passive)) || a.isClass(k, pack.Prep) && !(form == "ing" && a.opensGerund(k)) || a.tokens[k].Class == prose.Number || a.tokens[k].Class == prose.Clitic && !a.contracted(k) || a.words[k] == "-" {
		return verb{}, false
	}
	if form == "ing" && a.compounds(i) {
		return verb{}, false // "a wine processing plant"
	}
	if form == "past" && a.taking(k) {
		return verb{}, false // "visited flooded Lasa"
	}
	if form == "ing" && (a.isClass(i+1, pack.NounOf) || a.isClass(i+1, pack.Trip) && a.endsVerb(i)) {
		return verb{}, false // "a screening of the film", "paid working visits"
	}
	return verb{tok: i, n: 1, class: pack.Act, form: form}, true
}

// opensGerund reports whether the word at token k may stand before what was done before or
// after: "after inundating Lima".
func (a *analysis) opensGerund(k int) bool {
	h, _ := a.is(k, pack.Prep)
	return h.N == 1 && (h.Value == "after" || h.Value == "before") && a.isClass(k, pack.Clause)
}

// compounds reports whether the word at token i stands between two nouns that it joins.
func (a *analysis) compounds(i int) bool {
	if i+1 >= len(a.tokens) || !a.tokens[i-1].Lower || !a.tokens[i+1].Lower || a.pack.Ends(a.words[i-1], "many") || a.pack.Ends(a.words[i-1], "adverb") || a.from[i-1] < a.from[i] {
		return false
	}
	return a.isClass(i+1, pack.PlaceNoun) || a.isClass(i+1, pack.Venue) || a.from[i+1] == a.from[i+2]
}

// endsVerb reports whether a verb that the pack knows ends before token i.
func (a *analysis) endsVerb(i int) bool {
	for k := a.from[i-1]; k < a.from[i]; k++ {
		if verbClasses[a.class[k]] && a.hits[k].N == 1 && a.hits[k].Value != "ing" {
			return true
		}
	}
	return false
}

// taking reports whether the word at token i is a verb that a place may follow as its object.
func (a *analysis) taking(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Visit, pack.Reach, pack.Depart, pack.Pass:
			if h.N == 1 {
				return true
			}
		}
	}
	return false
}

// rank prefers what says more of travel.
func rank(c pack.Class) int {
	switch c {
	case pack.Return:
		return 0
	case pack.Arrive, pack.Reach:
		return 1
	case pack.Visit, pack.Depart:
		return 2
	case pack.Go:
		return 3
	case pack.Pass:
		return 4
	case pack.Begin:
		return 5
	case pack.Stay:
		return 6
	case pack.Event:
		return 7
	case pack.Be:
		return 9
	}
	return 8
}

// verbal reports whether what stands before token i lets it be a verb.
func (a *analysis) verbal(i int, noun bool) bool {
	if i == 0 || a.tokens[i].Lines > 0 {
		return !noun
	}
	k := i - 1
	for k > 0 && a.adverb(k) {
		k--
	}
	if a.isClass(k, pack.Aux) || a.endsClass(k+1, pack.Future) {
		return true
	}
	if a.contracted(k) {
		return a.pack.Ends(a.words[i], "ing")
	}
	if k > 0 && a.isClass(k, pack.Number) && a.isClass(k-1, pack.Det) && !noun && !a.pack.Ends(a.words[i], "many") {
		return true // "the four fly to"
	}
	if a.isClass(k, pack.Det) || a.tokens[k].Class == prose.Clitic || a.isClass(k, pack.Number) || a.isClass(k, pack.Ordinal) || a.tokens[k].Class == prose.Number || a.dateAt[k] >= 0 && noun {
		return false
	}
	if h, ok := a.is(k, pack.Prep); ok && noun && h.N > 0 {
		return a.pack.Ends(a.words[i], "ing") && a.opensGerund(k) && (a.leadsOn(i+1) || a.isClass(i+1, pack.Article))
	}
	if a.pack.Ends(a.words[i], "many") && a.takesNoun(k) {
		return false // "boarded trains for"
	}
	if _, ok := a.is(k, pack.Prep); ok {
		return a.pack.Ends(a.words[i], "ing")
	}
	if noun {
		// a noun unless a subject stands right before it, or what it takes behind it
		p, isP := a.is(k, pack.Pronoun)
		ing := a.pack.Ends(a.words[i], "ing")
		return isP && p.Value != "" && a.pack.Has(pack.Nominative, a.words[k]) || a.nameAt != nil && a.nameAt[k] >= 0 && a.agrees(k, i) || a.isClass(k, pack.Traveller) && !ing || a.pack.Has(pack.Relative, a.words[k]) ||
			ing && a.words[k] == "," && a.leadsOn(i+1) || !ing && a.helpedBefore(i) || !ing && (a.words[k] == "," || a.isClass(k, pack.And)) && a.takesPlace(i+1)
	}
	return !a.wearsAttribute(k, i)
}

// wearsAttribute reports whether the word at token k only goes with that at token i, which
// then is a noun: "a huge land convoy", "the super load will", "inspected ongoing works".
func (a *analysis) wearsAttribute(k, i int) bool {
	if i+1 >= len(a.tokens) || k != i-1 || !a.tokens[k].Lower || a.from[k] < a.from[k+1] || a.pack.Ends(a.words[k], "many") || a.nameAt != nil && a.nameAt[k] >= 0 {
		return false
	}
	many := a.pack.Ends(a.words[i], "many")
	if many && k > 0 && (a.tokens[k-1].Class == prose.Number || a.isClass(k-1, pack.Number) || a.isClass(k-1, pack.Vague) && a.isClass(k-2, pack.Prep)) {
		return true // "two special trains", "to a cement works"
	}
	if a.pack.Ending(a.words[k]) != "" && many {
		_, told := a.verbEnding(k)
		return told || a.endsClass(k, pack.Prep)
	}
	if many || a.tokens[i+1].Lines > 0 || !a.endsClass(k, pack.Article) {
		return false
	}
	return a.isClass(i+1, pack.Future) || a.isClass(i+1, pack.Be) || a.isPrep(i+1, "of") || a.isClass(i+1, pack.Traveller)
}

// helpedBefore reports whether a word that wants a plain verb stands before token i, and
// only says when stands between: "will for the first time visit".
func (a *analysis) helpedBefore(i int) bool {
	between := false
	for k := i - 1; k >= 0 && k > i-7; k-- {
		switch {
		case a.dateAt[k] >= 0:
			k, between = a.dates[a.dateAt[k]].first, true
		case a.isClass(k, pack.Aux) && a.isClass(k, pack.Future):
			return between
		case a.isClass(k, pack.Ordinal), a.isClass(k, pack.Unit), a.isClass(k, pack.Still), a.words[k] == ",", a.isClass(k, pack.Turn):
			between = true
		case !a.isClass(k, pack.Prep) && !a.isClass(k, pack.Article) && !a.adverb(k):
			return false
		}
	}
	return false
}

// agrees reports whether a name that ends at token k may have a verb at token i that is
// a noun too: "Harry tours", "Harry and Ann tour", but "the Jubilee tour".
func (a *analysis) agrees(k, i int) bool {
	n := &a.names[a.nameAt[k]]
	return a.pack.Ends(a.words[i], "many") || a.pack.Ends(a.words[k], "many") || a.pack.Ends(a.words[i], "ing") || a.endsClass(n.first, pack.And)
}

// takesNoun reports whether the word at token k is a verb that tells, so that a word like "trains"
// right behind it is what it takes.
func (a *analysis) takesNoun(k int) bool {
	if !a.tokens[k].Lower || a.isClass(k, pack.Helper) {
		return false
	}
	for _, h := range a.hits[a.from[k]:a.from[k+1]] {
		if verbClasses[h.Class] && h.Class != pack.Be && h.N == 1 && h.Value == "past" {
			return true
		}
	}
	return false
}

// leadsOn reports whether a participle before token i goes on to where: "crossing over to".
func (a *analysis) leadsOn(i int) bool {
	h, ok := a.is(i, pack.Prep)
	return ok && h.Value != "of" || i < len(a.tokens) && (a.placeAt[i] >= 0 || a.isClass(i, pack.Adverb))
}

// takesPlace reports whether a place stands at token i, so that a verb takes it: "and visit Lima".
func (a *analysis) takesPlace(i int) bool {
	for i < len(a.tokens) && a.isClass(i, pack.Article) {
		i++
	}
	if i >= len(a.tokens) || a.placeAt[i] < 0 {
		return false
	}
	p := &a.places[a.placeAt[i]]
	return !p.Demonym && !(p.last < len(a.tokens) && a.tokens[p.last].Title && a.tokens[p.last].Lines == 0)
}

// modified reports whether what stands before token i makes the word there a noun: an
// article, whose it is, or a verb that takes it: "their 10-day swing through".
func (a *analysis) modified(i int) bool {
	if v, ok := a.verbEnding(i); ok && v.class != pack.Be {
		return true
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch {
		case a.isClass(k, pack.Article), a.tokens[k].Class == prose.Clitic && !a.contracted(k):
			return true
		case a.dateAt[k] >= 0, a.words[k] == "-", a.isClass(k, pack.Det), a.isClass(k, pack.Follow), a.tokens[k].Class == prose.Number, a.tokens[k].Lower && a.from[k] == a.from[k+1]:
		default:
			return false
		}
	}
	return false
}
