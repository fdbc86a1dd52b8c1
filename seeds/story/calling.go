package story

import "dateline/seeds/pack"

// callTraveller decides what the traveller is called in the output. Where what
// the story is best read after is no fit name for a trip, the likeliest of the
// others that is one lends its own: "the very", "LTA" who only sent somebody,
// "the tour" of an orchestra.
func (a *analysis) callTraveller(all []candidate, best int) {
	if k := &all[best]; a.fit(k) || k.under != nil && a.cast.main >= 0 && k.under.fit() {
		return
	}
	other := -1
	for i := range all {
		if k := &all[i]; !k.narrator && a.fit(k) && k.early+k.trips > 0 && (other < 0 || k.worth > all[other].worth) {
			other = i
		}
	}
	if other < 0 {
		if !a.tellsMuch(&all[best]) {
			a.cast.label = "" // "the preparations" went on in Lima: nobody is better than that
		}
		return
	}
	was := a.cast
	a.follow(&all[other])
	was.label = a.cast.label
	a.cast = was
}

// tellsMuch reports whether a trip may be called after what is no fit name for one, where nobody
// else is there: a body, or what the story tells again and again to move.
func (a *analysis) tellsMuch(k *candidate) bool {
	u := k.under
	if u != nil && !(u.strange && u.goes >= narrated) {
		return false
	}
	if a.cast.main >= 0 {
		e := &a.cast.entities[a.cast.main]
		return !a.everyday(e) && !coded(e)
	}
	return true
}

// singulars are what one of those that a noun of many calls may be called, without one letter and without
// two: "coache" and "coach" of "coaches"; none where it ends as no noun of many does.
func (a *analysis) singulars(noun string) (out []string) {
	const longest = 2 // letters of an ending of many
	for cut := 1; cut <= longest && len(noun) > cut+1 && a.pack.Ends(noun, "many"); cut++ {
		out = append(out, noun[:len(noun)-cut])
	}
	return out
}

// mayTravel reports whether a noun that the pack does not know is of people, animals or vehicles
// by the books, or one that they do not have: "whimbrel", but not "fault".
func (a *analysis) mayTravel(noun string) bool {
	u := a.useOf(noun)
	for _, one := range a.singulars(noun) {
		if a.pack.Has(pack.Traveller, one) {
			return true // "containers"
		}
		if u.Common < 0 {
			u = a.useOf(one)
		}
	}
	return u.Travels || u.Common < 0 && a.pack.Ending(noun) == ""
}

// fit reports whether somebody may give a trip its name.
func (a *analysis) fit(k *candidate) bool {
	switch {
	case k.entity >= 0:
		e := &a.cast.entities[k.entity]
		return e.kind != "org" && !a.initials(e) && !a.everyday(e) && !coded(e) && 2*k.says < k.all+k.trips
	case k.kind == "race" && k.under == nil:
		return a.raced()
	case k.under != nil:
		return k.under.fit() && (!k.under.strange || k.under.said > 1 || k.under.goes >= narrated || a.mayTravel(k.noun))
	}
	return k.narrator && k.moves >= narrated
}

// fit reports whether a noun may give a trip its name: what the story speaks of by it, and
// tells to move where that is not the sort of those who travel.
func (c *called) fit() bool {
	switch {
	case c.strange:
		return c.stands && (c.goes > 0 || c.moves >= narrated)
	case c.hardly:
		return c.moves >= narrated
	}
	return c.spoken || c.goes >= narrated
}

// narrated is in how many clauses of travel who tells a story must act for it to
// be its own trip, not one that it reports, and what hardly travels for the trip to be called after it.
const narrated = 2
