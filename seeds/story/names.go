package story

import (
	"slices"
	"strings"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// name is a capitalised name that is no place: of a person, a ship, a storm.
type name struct {
	first, last int
	entity      int // index into the cast
	before      int // 1 + the name before it of the same entity, 0 for none
	title       string
}

// links reports whether a word stands in lower case within names: Osama bin
// Laden, Jean-Luc.
func (a *analysis) links(w string) bool { return w == "-" || a.pack.Has(pack.Linking, w) }

// findNames finds the runs of capitalised words that are neither places nor
// dates, and gathers them into the cast.
func (a *analysis) findNames() {
	a.nameAt = none(len(a.tokens))
	if a.loud() {
		return // capitals tell nothing
	}
	a.christen()
	seen := map[string]bool{} // words capitalised within a sentence
	for i := range a.tokens {
		if a.capital(i) && i > 0 && !a.opens(i) {
			seen[a.words[i]] = true
		}
	}
	for s := range a.sentences {
		st := &a.sentences[s]
		if st.layout == title || st.layout == aside || st.layout == item || a.shouted(st) {
			continue
		}
		start := st.first
		if a.dateline >= 0 && a.places[a.dateline].sentence == s {
			start = max(start, a.datelineEnd(a.places[a.dateline].last))
		}
		for i := start; i < st.last; i++ {
			if !a.capital(i) || a.isClass(i, pack.Pronoun) || a.opens(i) && !a.honoured(i) && !a.initialsOpen(i, st.last) && (a.isClass(i, pack.Stop) || !seen[a.words[i]] && !(i+1 < st.last && a.capital(i+1)) && !a.linkedOn(i+1, st.last) && !a.hyphenOpens(i, st.last) && !a.strangerActs(i, st)) || a.isClass(i, pack.Honour) {
				continue
			}
			n := name{first: i}
			if h, ok := a.is(i, pack.Title); ok {
				// the title belongs to the name, the name begins after it
				k := i + h.N
				for k < st.last {
					h2, more := a.is(k, pack.Title)
					if !more || !a.capital(k) {
						break
					}
					k += h2.N
				}
				n.title = strings.Join(a.words[i:k], " ")
				if k = a.pastHonours(k, st.last); k >= st.last || !a.capital(k) {
					i = k - 1
					continue
				}
				n.first = k
			} else if h, ok := a.ends(i, pack.Title); ok {
				n.title = strings.Join(a.words[i-h.N:i], " ")
			}
			k := n.first
			afloat := a.marksShip(n.first)
			for k < st.last && (a.capital(k) || afloat && k > n.first && linksName(a, k) || a.initialled(n.first, k, st.last) || a.links(a.words[k]) && k > n.first && k+1 < st.last && (a.capital(k+1) || a.links(a.words[k+1]) && k+2 < st.last && a.capital(k+2)) && a.tokens[k].Lines == 0) {
				if k > n.first && !afloat && a.isClass(k, pack.Title) && a.capital(k) && !a.namedSo(n.first, k, st.last) {
					break
				}
				k++
			}
			n.last = a.pastTail(k, st.last)
			a.skipOffice(&n)
			a.skipOpening(&n, seen)
			if n.last > n.first {
				a.addName(n)
			}
			if k > i {
				i = k - 1
			}
		}
	}
}

// nameWanted takes the wanted name for a name wherever the text has it, whatever else it was
// taken for: who asks for it knows that it is one.
func (a *analysis) nameWanted(wanted string) {
	want := pack.Words(wanted, prose.Tokens(wanted))
	if len(want) == 0 || slices.ContainsFunc(a.cast.entities, func(e entity) bool { return matches(&e, wanted) }) {
		return
	}
	for i := 0; i+len(want) <= len(a.tokens); i++ {
		if !slices.Equal(a.words[i:i+len(want)], want) || a.tokens[i].Lower || a.nameAt[i] >= 0 {
			continue
		}
		for k := i; k < i+len(want); k++ {
			if p := a.placeAt[k]; p >= 0 {
				a.drop(int(p))
			}
		}
		a.addName(name{first: i, last: i + len(want)})
		i += len(want) - 1
	}
}

// honoured reports whether a word of honour with its stop stands before token i: "Dr. Hale".
func (a *analysis) honoured(i int) bool {
	return i > 1 && a.words[i-1] == "." && !a.isClass(i, pack.Stop) && a.isClass(i-2, pack.Honour)
}

// initialsOpen reports whether a name begins with the initial at token i: "H. G. Wells".
func (a *analysis) initialsOpen(i, end int) bool {
	return i+2 < end && a.initialled(i, i+1, end) && !a.isClass(i+2, pack.Stop)
}

// hyphenOpens reports whether a name begins with the hyphenated word at token i: "Jean-Luc
// Hale", but not "Ex-President Hale".
func (a *analysis) hyphenOpens(i, end int) bool {
	if i+2 >= end || a.words[i+1] != "-" || a.tokens[i+1].Space || a.tokens[i+2].Space || !a.capital(i+2) || a.isClass(i+2, pack.Title) {
		return false
	}
	u := a.useOf(a.words[i])
	return u.Given || u.Common < commonEnough
}

// linkedOn reports whether a name goes on at token i with words in lower case: the "von der" of
// "Ann von der Hale".
func (a *analysis) linkedOn(i, end int) bool {
	k := i
	for k < end && k < i+3 && a.words[k] != "-" && a.links(a.words[k]) {
		k++
	}
	return k > i && k < end && a.capital(k)
}

// strangerActs reports whether the word that opens a sentence is one that no text has in
// lower case, and a verb follows: "Lankum played".
func (a *analysis) strangerActs(i int, s *sentence) bool {
	if s.layout != body || i+1 >= s.last || a.from[i] < a.from[i+1] || len(a.words[i]) < 3 {
		return false
	}
	if u := a.useOf(a.words[i]); a.tokens[i+1].Class == prose.Clitic && i+2 < s.last && a.tokens[i+2].Lower && (u.Given || u.Surname || u.Common < 0) {
		return true // "Harry's journey"
	}
	if a.saidToBe(i+1) || a.useOf(a.words[i]).Given && a.words[i+1] == "," && a.pack.Has(pack.Personal, a.word(i+2)) {
		return true // "Cher, the singer, landed", "Tom, who is 76, took"
	}
	if a.useOf(a.words[i]).Common >= 0 || a.pack.Ends(a.words[i], "many") || a.pack.Ending(a.words[i]) != "" {
		return false
	}
	v, ok := a.readVerb(i + 1)
	return ok && v.form != "ing" && a.tokens[i+1].Lower
}

// namedSo reports whether a title is no office but the surname or the middle of somebody's
// name that begins at token first with a given name: "Robert King", "Hassan Sheikh Mohamud".
func (a *analysis) namedSo(first, i, end int) bool {
	if h, _ := a.is(i, pack.Title); h.N != 1 || i != first+1 || !a.useOf(a.words[first]).Given {
		return false
	}
	use := a.useOf(a.words[i])
	if i+1 < end && a.capital(i+1) {
		return use.Given
	}
	return use.Surname
}

// initialled reports whether the stop at token i ends an initial within a name that
// begins at token first: "Ann E. Hale".
func (a *analysis) initialled(first, i, end int) bool {
	return i > first && i+1 < end && a.capital(i+1) && a.tokens[i+1].Lines == 0 && a.initial(i-1)
}

// loud reports whether the whole text is set in capitals, as broadcasters do.
func (a *analysis) loud() bool {
	upper, words := 0, 0
	for _, t := range a.tokens {
		if t.Class == prose.Word {
			words++
			if t.Upper {
				upper++
			}
		}
	}
	return upper*10 > words*7
}

// christen takes from the places the names of ships and storms: HMCS Cormorant
// Bay, Hurricane Florence, also where they stand without their title.
func (a *analysis) christen() {
	known := map[string]bool{}
	for i := 0; i+1 < len(a.tokens); i++ {
		if !a.marksShip(i) && (a.tokens[i].Lower || !a.isWord(i, pack.StormMark)) {
			continue
		}
		for k := i + 1; k < len(a.tokens) && k < i+4 && (a.tokens[k].Title || a.tokens[k].Upper || linksName(a, k)) && a.tokens[k].Lines == 0; k++ {
			if p := a.placeAt[k]; p >= 0 && !a.places[p].Demonym {
				known[a.places[p].key] = true
				a.drop(int(p))
			}
		}
	}
	for i := range a.tokens {
		a.christenAfter(i)
	}
	if len(known) == 0 {
		return
	}
	for i := range a.places {
		if known[a.places[i].key] && a.places[i].hint < 0 {
			a.drop(i)
		}
	}
}

// christenAfter takes the name right behind a word for a ship: "the trawler
// Nova Esperança", "the cruise ship Star of Vevey". The same name may stand for
// the place elsewhere.
func (a *analysis) christenAfter(i int) {
	h, ok := a.is(i, pack.Traveller)
	if !ok || h.Value != "ship" {
		return
	}
	k := i + h.N
	if k < len(a.tokens) && a.isClass(k, pack.Called) {
		k++
	}
	for first := k; k < len(a.tokens) && k < first+4; k++ {
		t := a.tokens[k]
		named := t.Class == prose.Word && (t.Title || t.Upper) || k > first && a.isClass(k, pack.Prep) && linksName(a, k)
		if t.Lines > 0 || !named {
			return
		}
		if p := a.placeAt[k]; p >= 0 && !a.places[p].Demonym && a.places[p].first == k {
			if a.places[p].hint < 0 {
				a.drop(int(p))
			}
			return
		}
	}
}

// marksShip reports whether a ship's name follows token i: "HMS".
func (a *analysis) marksShip(i int) bool {
	return a.tokens[i].Upper && a.isWord(i, pack.ShipMark)
}

// linksName reports whether a preposition stands within a name: "Star of Vevey".
func linksName(a *analysis, k int) bool {
	return a.isPrep(k, "of") && a.tokens[k-1].Title && k+1 < len(a.tokens) && a.tokens[k+1].Title
}

// drop takes a place out of the reading.
func (a *analysis) drop(i int) {
	p := &a.places[i]
	for k := p.first; k < p.last; k++ {
		a.placeAt[k] = -1
	}
	p.Senses, p.Demonym = nil, true
}

// capital reports whether token i is a capitalised word that no place or date
// has taken.
func (a *analysis) capital(i int) bool {
	t := a.tokens[i]
	return t.Class == prose.Word && (t.Title || t.Upper) && a.dateAt[i] < 0 && a.placeAt[i] < 0 && !a.isClass(i, pack.Month) && !a.isClass(i, pack.Weekday)
}

// opens reports whether token i stands where any word is capitalised.
func (a *analysis) opens(i int) bool {
	if i == 0 || a.tokens[i].Lines > 0 {
		return true
	}
	s := a.sentenceOf(i)
	if a.sentences[s].first == i {
		return true
	}
	switch a.words[i-1] {
	case `"`, "“", "«", "-", "–", "—", ":", ".", "•", "(", "|":
		return true
	}
	return false
}

// shouted reports whether a line is set in capitals or in headline style.
func (a *analysis) shouted(s *sentence) bool {
	if s.layout != heading && s.layout != title {
		return false
	}
	caps, words := 0, 0
	for i := s.first; i < s.last; i++ {
		if a.tokens[i].Class == prose.Word && len(a.words[i]) > 3 {
			words++
			if !a.tokens[i].Lower {
				caps++
			}
		}
	}
	return words > 2 && caps*10 >= words*8
}

// onlyDescribes reports whether a capitalised noun stands for somebody without
// being a name: "the Ship", "Sailors", "the Board Chair", "Falkenau Sailors" of
// the ship Falkenau.
func (a *analysis) onlyDescribes(n *name) bool {
	if a.isClass(n.first, pack.Article) {
		return true
	}
	if n.title != "" {
		return false
	}
	h, ok := a.is(n.last-1, pack.Traveller)
	of, known := a.cast.byWord[a.words[n.first]]
	if n.last > n.first+1 {
		theirs := known && h.Value == "group" && compatible(a.cast.entities[of].words, a.words[n.first:n.last-1])
		return ok && (theirs || h.Value == "person" && (a.isClass(n.first-1, pack.Article) || a.isClass(n.first-1, pack.Possessive)))
	}
	return !known && (ok || a.isClass(n.first, pack.Person))
}

// pastHonours returns the token after the words of honour that stand between a
// title and its name: "Prime Minister the Hon. Ann Hale".
func (a *analysis) pastHonours(i, end int) int {
	k := i
	if a.isClass(k, pack.Article) && k+1 < end && a.isClass(k+1, pack.Honour) {
		k++
	}
	for k+1 < end && (a.isClass(k, pack.Honour) || k > i && a.words[k] == ".") {
		k++
	}
	if k >= end || !a.capital(k) {
		return i
	}
	return k
}

// pastTail returns the token after the half of a name that is written small
// behind a hyphen: "Lin Mei-fen", but not "Hale-led".
func (a *analysis) pastTail(i, end int) int {
	if i < 1 || i+1 >= end || a.words[i] != "-" || a.tokens[i].Space || a.tokens[i+1].Space || !a.tokens[i+1].Lower || len(a.words[i+1]) > 5 {
		return i
	}
	w := a.words[i+1]
	if len(w) <= 2 {
		return i + 2
	}
	said := slices.ContainsFunc(a.class[a.from[i+1]:a.from[i+2]], func(c pack.Class) bool { return c != pack.Nowhere })
	if said || a.pack.Ending(w) != "" || a.useOf(w).Common >= 0 && !a.syllable(i-1) {
		return i
	}
	return i + 2
}

// syllable reports whether the word at token i is too short to be more than the first half of
// a given name, behind another of the same name: the Ki of "Ban Ki-moon".
func (a *analysis) syllable(i int) bool {
	return i > 0 && len(a.words[i]) <= 4 && a.capital(i-1) && a.tokens[i].Lines == 0 && a.useOf(a.words[i]).Common < commonEnough
}

// skipOffice takes from a run of capitals the field of an office or a body that it
// opens with: the "Foreign Affairs" of "Minister of Foreign Affairs Ann Hale", the
// "Tourism" of "the Tourism Minister". The run is no name where it has nothing else.
func (a *analysis) skipOffice(n *name) {
	h, of := a.ends(n.first, pack.Prep)
	of = of && (h.Value == "of" || h.Value == "to") // "for" is one of those
	of = of && (a.endsClass(n.first-1, pack.Title) || a.endsClass(n.first-1, pack.Org))
	if !of && !a.isClass(n.last, pack.Title) || a.has(n.first, n.last, pack.Org) {
		return // "the crew of Coast Guard Cutter Hale"
	}
	for n.first < n.last {
		if u := a.uses.Of([]byte(a.words[n.first])); u.Common < 1 && a.words[n.first] != "-" {
			break
		}
		n.first++
	}
}

// skipOpening takes from a run of capitals a word of every text that is written so only
// because a sentence begins with it: "Retired captain", "Fans Ann and".
func (a *analysis) skipOpening(n *name, seen map[string]bool) {
	if n.title != "" || n.last < n.first+2 || !a.opens(n.first) || a.words[n.first+1] == "-" {
		return
	}
	w := a.words[n.first]
	if seen[w] {
		return
	}
	u := a.uses.Of([]byte(w))
	shouts := a.tokens[n.first].Upper && !a.tokens[n.first+1].Upper && u.Common >= 0 && len(w) > 3 // "PUBLICAN Ann Hale"
	if (shouts || u.Common >= commonEnough) && !u.Given && !u.Surname {
		n.first++
	}
}

func (a *analysis) addName(n name) {
	for n.first+1 < n.last && a.isClass(n.first, pack.Article) {
		n.first++
	}
	if w := a.words[n.first]; n.last == n.first+1 && (a.pack.Has(pack.StormMark, w) || a.pack.Has(pack.ShipMark, w) || a.pack.Has(pack.Nowhere, w)) {
		return // "Typhoon" alone is no name, and nobody is called Christmas
	}
	if a.onlyDescribes(&n) {
		return
	}
	n.entity = a.cast.meet(a, n)
	for i := n.first; i < n.last; i++ {
		a.nameAt[i] = int32(len(a.names))
	}
	e := &a.cast.entities[n.entity]
	n.before, e.named = e.named, len(a.names)+1
	a.names = append(a.names, n)
}
