package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// deeds is what somebody does in a story.
type deeds struct {
	motion          float64 // how much it travels
	moves, toPlaces int     // clauses of motion, and those that name a place
	early, all      int     // clauses of motion in the lead, and all clauses
	past, says      int     // clauses that tell of another time, and that tell only what was said
	trips           int     // trips said to be somebody's: "her visit", "the tour by Ann Hale"
	goes            int     // clauses in running text in which one is told to move
	since           int     // 1 + the token of the clause in which it first moves to a place
}

// note adds a clause in which one acts, and how much it tells of travel.
func (d *deeds) note(a *analysis, c *clause, w float64) {
	d.all++
	if w == 0 {
		if len(c.verbs) > 0 && c.verbs[0].class == pack.Say {
			d.says++
		}
		return
	}
	d.moves++
	if a.sentences[c.sentence].layout == body && c.motion() >= 2 {
		d.goes++
	}
	if a.placeWithin(c) {
		d.toPlaces++
		if d.since == 0 && a.sentences[c.sentence].layout == body {
			d.since = c.first + 1
		}
	}
	if s := &a.sentences[c.sentence]; s.quoted || s.layout == aside {
		w *= 0.3
	}
	if c.sentence < 4 {
		w *= 2
		d.early++
	}
	if c.past {
		w *= 0.3
		d.past++
	}
	d.motion += w
}

func (d *deeds) seen(fx *sight) {
	reaches(fx, "moves", d.moves)
	reaches(fx, "to-places", d.toPlaces)
	reaches(fx, "early", d.early)
	reaches(fx, "clauses", d.all)
	reaches(fx, "past", d.past)
	reaches(fx, "motion", int(d.motion))
	reaches(fx, "trips", d.trips)
	fx.when(d.says > 0 && 2*d.says >= d.all, "says-most")
}

// reaches adds each mark that a count reaches, so that what many of something
// are worth is learned from all who have at least as many.
func reaches(fx *sight, of string, count int) {
	for _, m := range [...]struct {
		least int
		name  string
	}{{1, ">=1"}, {2, ">=2"}, {3, ">=3"}, {5, ">=5"}, {8, ">=8"}, {13, ">=13"}} {
		fx.when(count >= m.least, of, m.name)
	}
}

// noteTrips notes whose the trips are that the story says are somebody's by name.
func (a *analysis) noteTrips(people []deeds) {
	for i := range a.tokens {
		if !a.isClass(i, pack.Trip) || a.nameAt[i] >= 0 {
			continue
		}
		if e := a.tripOf(i); e >= 0 {
			people[e].trips++
		}
	}
}

// tripOf returns whose the trip at token i is by name, -1 where the story does
// not say: "Ann Hale's official visit", "the tour by Ann Hale".
func (a *analysis) tripOf(i int) int {
	for k := i - 1; k > i-6 && k > 0; k-- {
		if a.tokens[k].Class == prose.Clitic {
			if n := a.nameAt[k-1]; n >= 0 {
				return a.names[n].entity
			}
			break
		}
		if a.tokens[k].Class == prose.Mark && a.words[k] != "-" || a.isClass(k, pack.Prep) {
			break
		}
	}
	h, of := a.is(i+1, pack.Prep)
	if !a.isClass(i+1, pack.Passive) && !(of && h.Value == "of") {
		return -1
	}
	for k := i + 2; k < i+8 && k < len(a.tokens); k++ {
		if n := a.nameAt[k]; n >= 0 {
			return a.names[n].entity
		}
		if a.tokens[k].Class == prose.Mark || a.isClass(k, pack.Prep) || a.placeAt[k] >= 0 && !a.places[a.placeAt[k]].Demonym {
			break
		}
	}
	return -1
}

// standsNoun reports whether the word at token i ends a phrase that a small word
// opens, as a noun does: "the inmates fled", "two heavy crates", but not "the
// very" of "the very first".
func (a *analysis) standsNoun(i int) bool {
	if i+1 >= len(a.tokens) || a.plain(i+1) {
		return false
	}
	if i > 0 && a.pack.Ends(a.words[i], "many") && (a.plain(i-1) || a.opens(i-1)) {
		return true
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if a.isClass(k, pack.Article) || a.isClass(k, pack.Det) || a.isClass(k, pack.Number) || a.tokens[k].Class == prose.Number || a.placeAt[k] >= 0 {
			return true
		}
		if !a.plain(k) {
			return false
		}
	}
	return false
}

// plain reports whether a word in lower case may be a noun or go with one, and
// is no verb.
func (a *analysis) plain(i int) bool { return a.tokens[i].Lower && a.nounLike(i) }
