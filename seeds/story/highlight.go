package story

import (
	"iter"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// How sure it is which stop a sentence means, by what names the stop.
const (
	namedThere = 1.0 // the sentence itself
	byDay      = 0.9 // its day, "Thursday is the one that counts"
	namedAhead = 0.9 // the sentence after, of "still to come"
	namedAgo   = 0.9 // the sentence before; this much less for each one further back
	stepBack   = 0.9
	doubtful   = 0.55 // what is less sure than this is not said
)

// lookBack is how many sentences before the one that says what matters most may
// name it.
const lookBack = 3

// lookAhead is how many sentences after one that speaks of what is still to come may name it.
const lookAhead = 1

// nearAim is within how many words of it a trip's purpose is the place named: "the
// reason for the trip was X".
const nearAim = 6

// highlight marks the stop that the story says matters most: the one for which the
// phrases that say so, and their bearing on it, add up to most.
func (a *analysis) highlight(it *seeds.Itinerary, stops []visit) {
	named := a.namings(stops)
	sum, top, why := make([]float64, len(stops)), make([]float64, len(stops)), make([]int, len(stops))
	best := -1
	for s := range a.sentences {
		f, ok := a.stressed(s)
		if !ok || a.sentences[s].layout == aside || a.sentences[s].layout == heading {
			continue
		}
		k, sure := a.meantStop(it, named, s, f)
		if k < 0 {
			continue
		}
		w := f.weight * sure
		if sum[k] += w; w > top[k] {
			top[k], why[k] = w, s
		}
		if sum[k] >= doubtful && (best < 0 || sum[k] > sum[best]) {
			best = k
		}
	}
	if best >= 0 {
		it.Seeds[best].Highlight = true
		it.Seeds[best].Why = strings.Join(strings.Fields(a.sentences[why[best]].Of(a.text)), " ")
	}
}

// naming is a stop's name in a sentence, whether or not it tells of the visit
// there: "the Sofia show will be the high point".
type naming struct {
	visit, tok int
	score      float64 // above 0 it tells of the visit
}

// namings are the places where the stops are named.
type namings struct {
	in    map[int][]naming // by sentence
	known []bool           // by place: it is a stop, or where the trip began
	here  int              // the stop that "here" means; -1
}

// namings lists where the stops are named.
func (a *analysis) namings(stops []visit) *namings {
	out := &namings{in: map[int][]naming{}, known: make([]bool, len(a.places)), here: -1}
	only := map[string]int{} // the only stop of a place's identifier or name; -1 where there are more
	one := func(key string, k int) {
		if j, ok := only[key]; ok && j != k {
			k = -1
		}
		only[key] = k
	}
	add := func(k, place int, score float64) {
		p := &a.places[place]
		if out.known[place] = true; !stops[k].origin {
			out.in[p.sentence] = append(out.in[p.sentence], naming{k, p.first, score})
		}
	}
	for k := range stops {
		v := &stops[k]
		one(v.sense.ID, k)
		for i := range v.evidence {
			e := &v.evidence[i]
			one(a.places[e.place].key, k)
			if e.origin && e.score > 0 {
				out.known[e.place] = true
				continue
			}
			score := e.score
			if e.place == a.dateline && e.here == 0 {
				score = min(score, 0) // where it was written
			}
			add(k, e.place, score)
		}
		for i := range v.absorbed { // the country around it
			add(k, v.absorbed[i].place, min(v.absorbed[i].score, 0))
		}
	}
	if a.dateline >= 0 {
		if k, ok := only[a.places[a.dateline].sense.ID]; ok {
			out.here = k
		}
	}
	lands := onlyStops(stops)
	for i := range a.places {
		p := &a.places[i]
		if p.Demonym {
			if k, ok := lands[p.sense.Country]; ok && k >= 0 {
				add(k, i, 0)
			}
		} else if k, ok := only[p.key]; ok && k >= 0 && !out.known[i] {
			add(k, i, 0) // named without a word of a visit
		}
	}
	return out
}

// onlyStops returns the only stop of each country, -1 where there are more: "the Namibian leg".
func onlyStops(stops []visit) map[string]int {
	only := map[string]int{}
	for k := range stops {
		land := stops[k].sense.Country
		if stops[k].origin || land == "" {
			continue
		}
		if _, more := only[land]; more {
			only[land] = -1
		} else {
			only[land] = k
		}
	}
	return only
}

// meantStop returns the stop that sentence s means by its phrase f, and how sure
// that is; -1 for none.
func (a *analysis) meantStop(it *seeds.Itinerary, named *namings, s int, f stress) (int, float64) {
	points := a.pointsBack(s, f) // "it was the high point": the stop is named before
	from, to := a.tripGoal(f)
	names := slices.DeleteFunc(slices.Clone(named.in[s]), func(n naming) bool {
		return n.tok >= from && n.tok < to || a.passedTo(named.in[s], n) || f.ahead && n.tok < f.last ||
			f.aim && n.tok > f.last+nearAim && n.score <= 0 // "to open a school in Texas" is no place yet, "the aim was Texas" is
	})
	if k, ok := a.saidOf(names, f, a.sentences[s].first); ok {
		return k, namedThere
	}
	if f.aim && a.toDo(f.last, a.sentences[s].last) {
		return -1, 0 // "the purpose of the trip is to raise money"
	}
	if k := a.nearestStop(names, f.first, points); k >= 0 {
		return k, namedThere
	}
	if f.ahead || !points && len(names) == 0 && len(named.in[s]) > 0 {
		return -1, 0 // no stop is named but those on the way of which it is said
	}
	if _, ok := a.seek(a.sentences[s].first, f.first, pack.Here); ok && named.here >= 0 {
		return named.here, namedThere // "coming here is what she prayed for"
	}
	if !points {
		points = a.definite(s, f) // "he called the visit the aim of the trip"
		if f.aim && !points {
			return -1, 0
		}
		days := a.onItsDay(it, s)
		switch {
		case len(days) == 1:
			return days[0], byDay
		case len(days) > 1:
			if k, sure := a.namedBefore(it, named, s); slices.Contains(days, k) {
				return k, sure
			}
			return -1, 0
		case a.afterAll(it, s):
			return len(it.Seeds) - 1, byDay
		case points:
		case a.namesElsewhere(named, s):
			return -1, 0
		case a.sentences[s].classes.has(pack.Ahead):
			return a.namedNext(named, s), namedAhead
		case a.givesDay(s):
			if k, sure := a.namedBefore(it, named, s); k >= 0 && !it.Seeds[k].Arrive.Known() {
				return k, sure
			}
			return -1, 0
		}
	}
	return a.namedBefore(it, named, s)
}

// tripGoal returns the tokens that say where the trip goes of which the phrase f is said, half-open:
// "the purpose of his journey to Estonia and Latvia".
func (a *analysis) tripGoal(f stress) (from, to int) {
	t := a.tripFrom(f.last + 1)
	if t == 0 || !a.isPrep(t+1, "to") && !a.isPrep(t+1, "of") && !a.isPrep(t+1, "via") && !a.isPrep(t+1, "from") {
		return 0, 0
	}
	for to = t + 1; to < len(a.tokens) && (a.placeAt[to] >= 0 || a.isClass(to, pack.Prep) || a.isClass(to, pack.Det) || a.isClass(to, pack.And) || a.words[to] == ","); to++ {
	}
	return t + 1, to
}

// passedTo reports whether the way leads from or through what is named to another stop: "from Huye
// through the forest to Rusizi".
func (a *analysis) passedTo(names []naming, n naming) bool {
	by := func(n naming) string {
		t := n.tok - 1
		for a.isClass(t, pack.Det) && !a.isClass(t, pack.Prep) {
			t--
		}
		if h, ok := a.is(t, pack.Prep); ok {
			return h.Value
		}
		return ""
	}
	if v := by(n); v != "from" && v != "via" {
		return false
	}
	from := max(0, n.tok-tripGap)
	for from < n.tok && !(a.isPrep(from, "from") && a.placeAt[from+1] >= 0) {
		from++
	}
	if from >= n.tok {
		return false
	}
	return slices.ContainsFunc(names, func(m naming) bool { return m.tok > n.tok && m.visit != n.visit && by(m) == "to" })
}

// toDo reports whether something to be done is all that is said from token i on: "is to raise money".
func (a *analysis) toDo(i, end int) bool {
	for ; i < end; i++ {
		if a.isClass(i, pack.Future) {
			return true
		}
		if a.isClass(i, pack.Be) {
			return false
		}
	}
	return false
}

// definite reports whether before its phrase f sentence s speaks of a stop, a meeting or the like that
// was told of before: "officials had billed the stop as the summit of the tour".
func (a *analysis) definite(s int, f stress) bool {
	if a.isClass(a.sentences[s].first, pack.Meeting) {
		return true
	}
	for t := a.sentences[s].first; t+1 < f.first; t++ {
		if h, ok := a.is(t, pack.Article); ok && h.Value == "definite" && (a.isClass(t+1, pack.StopNoun) || a.isClass(t+1, pack.Meeting) || a.isClass(t+1, pack.Crux)) {
			return true
		}
	}
	return false
}

// saidOf returns the stop right before the phrase f, with nothing between but what makes
// the phrase say something of it: "Lima will be the high point", "Lima, the main goal of the
// tour"; ok is false where no place stands there, and the stop -1 where it is said of another place.
func (a *analysis) saidOf(names []naming, f stress, first int) (stop int, ok bool) {
	is := false
	for t := f.first - 1; t >= first; t-- {
		is = is || a.isClass(t, pack.Be) || a.isClass(t, pack.Helper)
		switch {
		case a.placeAt[t] >= 0:
			for _, n := range names {
				if n.tok == a.places[a.placeAt[t]].first {
					return n.visit, true
				}
			}
			return -1, is && !f.ahead && a.isTown(&a.places[a.placeAt[t]])
		case a.isClass(t, pack.Be), a.isClass(t, pack.Helper), a.isClass(t, pack.Future), a.isClass(t, pack.Det), a.isClass(t, pack.Chief), a.isClass(t, pack.Hedge), a.tokens[t].Class == prose.Mark && t > first, a.dateAt[t] >= 0, a.adverb(t):
		default:
			return -1, false
		}
	}
	return -1, false
}

// namedNext returns the stop that is told of right after sentence s, which speaks of
// what is still to come; -1 for none.
func (a *analysis) namedNext(named *namings, s int) int {
	for next := s + 1; next <= s+lookAhead && next < len(a.sentences); next++ {
		if k := a.nearestStop(named.in[next], a.sentences[next].first, false); k >= 0 {
			return k
		}
	}
	return -1
}

// namedBefore returns the stop that was named last before sentence s, and how sure it is
// that s means it; -1 where it is none, or where a place was that is no stop.
func (a *analysis) namedBefore(it *seeds.Itinerary, named *namings, s int) (int, float64) {
	sure := namedAgo
	for back := s - 1; back >= 0 && back >= s-lookBack; back-- {
		if k := a.nearestStop(named.in[back], a.sentences[back].last, false); k >= 0 {
			return k, sure
		}
		if a.namesElsewhere(named, back) && !a.sentences[back].quoted {
			if days := a.onItsDay(it, back); len(days) == 1 {
				return days[0], sure
			}
			return -1, 0
		}
		sure *= stepBack
	}
	return -1, 0
}

// nearestStop returns the stop named nearest to token i of a sentence, sooner one
// that is told of, and sooner after i than before; -1 for none. Where only what is
// told counts, other names do not.
func (a *analysis) nearestStop(names []naming, i int, toldOnly bool) int {
	best, cost := -1, 1<<30
	for _, n := range names {
		d := n.tok - i
		if d < 0 {
			d = 1000 - d
		}
		if n.score <= 0 {
			if toldOnly {
				continue
			}
			d += 10000
		}
		if d < cost {
			best, cost = n.visit, d
		}
	}
	return best
}

// pointsBack reports whether what sentence s says with the phrase f is about what was
// named before: "that day will be the crowning moment", "what happens there".
func (a *analysis) pointsBack(s int, f stress) bool {
	t := a.sentences[s].first
	for t < f.first && a.tokens[t].Class == prose.Mark {
		t++
	}
	if a.isClass(t, pack.Anaphor) {
		return true
	}
	there, ok := a.seek(t, f.first, pack.There)
	return ok && !a.isClass(there+1, pack.Be)
}

// singleDays are the days that sentence s gives.
func (a *analysis) singleDays(s int) iter.Seq[seeds.Date] {
	return func(yield func(seeds.Date) bool) {
		for d := a.firstDate(s); d < len(a.dates) && a.dates[d].sentence == s; d++ {
			if v := &a.values[d]; v.From.Known() && v.From.Grain >= seeds.GrainDay && !v.To.Known() && !yield(v.From) {
				return
			}
		}
	}
}

// onItsDay returns the stops on the days that sentence s gives.
func (a *analysis) onItsDay(it *seeds.Itinerary, s int) (stops []int) {
	for day := range a.singleDays(s) {
		for k := range it.Seeds {
			if o, comparable := when.Compare(it.Seeds[k].Arrive, day); comparable && o == 0 && it.Seeds[k].Arrive.Grain >= seeds.GrainDay && !slices.Contains(stops, k) {
				stops = append(stops, k)
			}
		}
	}
	return stops
}

// afterAll reports whether sentence s gives a day after those of all stops, and the last has none.
func (a *analysis) afterAll(it *seeds.Itinerary, s int) bool {
	last := len(it.Seeds) - 1
	if last <= 0 || it.Seeds[last].Arrive.Known() || it.Seeds[last].Depart.Known() {
		return false
	}
	for day := range a.singleDays(s) {
		return !slices.ContainsFunc(it.Seeds[:last], func(seed seeds.Seed) bool {
			o, comparable := when.Compare(day, seed.Arrive)
			return seed.Arrive.Known() && (!comparable || o <= 0)
		})
	}
	return false
}

// givesDay reports whether sentence s gives a day.
func (a *analysis) givesDay(s int) bool {
	for range a.singleDays(s) {
		return true
	}
	return false
}

// namesElsewhere reports whether a sentence names a town or the like that is no stop.
func (a *analysis) namesElsewhere(named *namings, s int) bool {
	for t := a.sentences[s].first; t < a.sentences[s].last; t++ {
		if p := a.placeAt[t]; p >= 0 && !named.known[p] && int(p) != a.dateline && a.isTown(&a.places[p]) {
			return true
		}
	}
	return false
}

// isTown reports whether a place is none of those in which stops lie.
func (a *analysis) isTown(p *place) bool {
	switch p.sense.Kind {
	case seeds.Country, seeds.Continent, seeds.Admin1:
		return false
	}
	return !p.Demonym
}
