package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// dropSurnames drops the towns that only have the surname of somebody whom the
// story names in full: the Davie of "Robin Davie". A name that the story puts
// anywhere, or says the country of, is a town's all the same.
func (a *analysis) dropSurnames() {
	surnames := a.surnames()
	if a.loud() {
		return
	}
	for i := range a.places {
		p := &a.places[i]
		if !p.Demonym && a.initial(p.first) && (a.initial(p.first-2) || a.initial(p.first+2)) || a.opens(p.first) && p.sense.Kind != seeds.Country && a.saidToBe(p.last) {
			a.drop(i) // the K of "J. K. Hale", the Boise of "Boise, the band, landed"
		} else if a.speaksOfPerson(i) {
			a.drop(i)
		}
	}
	if len(surnames) == 0 {
		return
	}
	for i := range a.places {
		if a.isPut(i) {
			delete(surnames, a.words[a.places[i].first])
		}
	}
	for i := range a.places {
		p := &a.places[i]
		if p.last == p.first+1 && !p.Demonym && (p.sense.Kind == seeds.City || p.sense.Kind == seeds.Admin2 || p.sense.Kind == seeds.Country && a.useOf(p.Text).Given) && surnames[a.words[p.first]] {
			a.drop(i)
		}
	}
}

// surnames gathers the words that stand behind a given name, these given names, and the
// towns with somebody's age: "Davie, 67, reached port".
func (a *analysis) surnames() map[string]bool {
	out := map[string]bool{}
	for i := 1; i < len(a.tokens); i++ {
		t := a.tokens[i]
		if t.Class != prose.Word || !t.Title || t.Upper || t.Lines > 0 || !a.oneWord(i) {
			continue
		}
		k := a.pastMiddle(i)
		if a.initial(i-2) && a.initial(i-4) {
			out[a.words[i]] = true // the Wells of "H. G. Wells"
			continue
		}
		given := a.tokens[k]
		if given.Class != prose.Word || !given.Title || given.Upper || !a.oneWord(k) || a.dateAt[k] >= 0 {
			continue
		}
		if use := a.useOf(given.Of(a.text)); use.Given && use.Common < 2 {
			out[a.words[i]] = true
			if u := a.useOf(t.Of(a.text)); a.placeAt[i] < 0 && u.Surname && !u.Given {
				out[a.words[k]] = true // the Norman of "Norman Hale"
			}
		}
	}
	for i := range a.places {
		if k := a.places[i].last; a.word(k) == "," && a.word(k+2) == "," && a.tokens[k+1].Class == prose.Number && a.dateAt[k+1] < 0 && len(a.words[k+1]) == 2 {
			out[a.words[k-1]] = true
		}
	}
	return out
}

// speaksOfPerson reports whether place i is rather somebody by a given name alone: the Florence of
// "Florence, who is 76, took it", or of "Florence only ever cried at night" where the story goes on with
// "she" and puts nothing in it.
func (a *analysis) speaksOfPerson(i int) bool {
	p := &a.places[i]
	if p.Demonym || p.last != p.first+1 || p.sense.Kind == seeds.Country || p.sense.Kind == seeds.Admin1 || p.within >= 0 || !a.opens(p.first) || i == a.dateline {
		return false
	}
	if u := a.useOf(p.Text); !u.Given || u.Common >= 0 {
		return false
	}
	k := p.last
	if a.word(k) == "," {
		return a.pack.Has(pack.Personal, a.word(k+1)) && !a.putAnywhere(p.key)
	}
	for k < len(a.tokens) && a.adverb(k) {
		k++
	}
	if k >= len(a.tokens) {
		return false
	}
	if v, ok := a.readVerb(k); !a.tokens[k].Lower || (!ok || v.form == "ing") && !a.pack.Ends(a.words[k], "past") {
		return false
	}
	for k++; k < p.last+anaphorReach && k < len(a.tokens); k++ {
		if h, ok := a.is(k, pack.Pronoun); ok {
			return (h.Value == "he" || h.Value == "she") && !a.putAnywhere(p.key)
		}
		if !a.tokens[k].Lower && a.tokens[k].Class == prose.Word && !a.opens(k) {
			return false
		}
	}
	return false
}

// putAnywhere reports whether the story says of a name, folded, what only a place can have.
func (a *analysis) putAnywhere(key string) bool {
	for i := range a.places {
		if a.places[i].key == key && a.isPut(i) {
			return true
		}
	}
	return false
}

// saidToBe reports whether commas at token i enclose what somebody is, and a word of what that
// one does follows.
func (a *analysis) saidToBe(i int) bool {
	if a.word(i) != "," || !a.isClass(i+1, pack.Article) {
		return false
	}
	for k := i + 2; k < min(i+7, len(a.tokens)); k++ {
		if s, n := a.nounAt(k); n > 0 && (s.kind == "person" || s.kind == "group") && a.word(k+n) == "," {
			_, does := a.readVerb(k + n + 1)
			return does
		}
		if a.word(k) == "," || a.isClass(k, pack.Prep) {
			break
		}
	}
	return false
}

// pastMiddle returns the token before a surname, and before the initials and the nickname in
// front of it: the Harry of "Harry S. Hale", of "Harry 'Hal' Hale".
func (a *analysis) pastMiddle(i int) int {
	k := i - 1
	if k >= 3 && a.tokens[k].Class == prose.Mark && nickMarks[a.words[k]] && nickMarks[a.words[k-2]] {
		return k - 3
	}
	for k >= 2 && a.words[k] == "." && !a.tokens[k].Space && a.tokens[k-1].End-a.tokens[k-1].Start == 1 {
		k -= 2
	}
	for k >= 1 && a.tokens[k].Upper && a.tokens[k].End-a.tokens[k].Start == 1 {
		k--
	}
	return k
}

// initial reports whether the word at token i is an initial with its stop.
func (a *analysis) initial(i int) bool {
	if i < 0 || a.word(i+1) != "." {
		return false
	}
	t := a.tokens[i]
	return t.End-t.Start == 1 && t.Class == prose.Word && !t.Lower
}

// nickMarks stand around nicknames.
var nickMarks = map[string]bool{"'": true, "‘": true, "’": true, "\"": true, "“": true, "”": true, "(": true, ")": true}

// oneWord reports whether a word is no place, or one of a single word.
func (a *analysis) oneWord(i int) bool {
	k := a.placeAt[i]
	return k < 0 || a.places[k].first == i && a.places[k].last == i+1
}

// isPut reports whether the story says of place i what only a place can have: that
// something is in it, or that somebody goes there.
func (a *analysis) isPut(i int) bool {
	p := &a.places[i]
	if p.hint >= 0 || i == a.dateline {
		return true
	}
	if p.last < len(a.tokens) && a.tokens[p.last].Class == prose.Clitic {
		return false // "to Calder's team"
	}
	h, ok := a.ends(p.first, pack.Prep)
	if !ok {
		return false
	}
	switch h.Value {
	case "in", "near":
		return true
	case "to", "from", "via", "between":
		return a.wayFrom(a.backOver(p.first - h.N - 1))
	}
	return false
}

// wayFrom reports whether a way goes on behind token i: a verb of motion or a trip
// ends there, or another place, but "close to" and "sources connected to" lead nowhere.
func (a *analysis) wayFrom(i int) bool {
	if i < 0 || a.placeAt[i] >= 0 || a.endsClass(i+1, pack.Trip) || a.endsClass(i+1, pack.StopNoun) || a.endsClass(i+1, pack.Mode) || a.endsClass(i+1, pack.ModeVerb) {
		return true
	}
	v, ok := a.verbEnding(i + 1)
	if !ok {
		return false
	}
	switch v.class {
	case pack.Arrive, pack.Go, pack.Depart, pack.Return, pack.Reach, pack.Pass, pack.Begin, pack.Visit, pack.Stay:
		return true
	}
	return false
}
