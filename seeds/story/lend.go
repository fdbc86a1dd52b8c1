package story

import "dateline/seeds"

// lendDateline lets the dateline name the city where the story puts the
// traveller only in its country.
func (a *analysis) lendDateline(all []visit) {
	if a.dateline < 0 {
		return
	}
	home := &a.places[a.dateline]
	var city *visit
	for i := range all {
		if all[i].sense.ID == home.sense.ID && cityLike(home.sense) {
			city = &all[i]
		}
	}
	if city == nil || city.score > 0 {
		return
	}
	for i := range all {
		v := &all[i]
		if v.sense.Country != home.sense.Country {
			continue
		}
		if cityLike(v.sense) && v.score > 0 {
			return // another city of that country is the stop
		}
	}
	for i := range all {
		v := &all[i]
		if v.score <= 0.5 || v.sense.Country != home.sense.Country || v.sense.Kind != seeds.Country && !(v.sense.Kind == seeds.Admin1 && v.sense.Admin1 == home.sense.Admin1) {
			continue
		}
		e := &v.evidence[v.best]
		if !e.origin && a.places[e.place].sentence <= home.sentence+3 && !e.planned {
			city.score = v.score
			city.evidence[0].score = v.score
			city.evidence[0].rule = "dateline-of-" + e.rule
			return
		}
	}
}

// How little may speak against a city for the visit to the land around it to be
// one to the city: likely where it is only named, lodged where something is told
// to be in it or to go there.
const (
	likely = -1.6
	lodged = -4.5
)

// lendCity lets a visit that the story tells of a country or a state alone be one
// to the city of it that the story all but says was visited.
func lendCity(all []visit) {
	in := byCountry(all)
	for i := range all {
		v := &all[i]
		if v.sense.Kind != seeds.Country && v.sense.Kind != seeds.Admin1 || v.score <= 0 || v.evidence[v.best].origin {
			continue
		}
		best := -1
		for _, k := range in[v.sense.Country] {
			w := &all[k]
			if !cityLike(w.sense) || !holds(v.sense, w.sense) {
				continue
			}
			if w.score > 0 {
				best = -1
				break
			}
			e := &w.evidence[w.best]
			least := likely
			if f := &e.frame; (f.prep == "in" || f.prep == "to") && !f.owner && !f.attrib {
				least = lodged
			}
			if w.score > least && e.status == "" && !e.told("another-time") && !e.told("resides") &&
				(best < 0 || w.score > all[best].score) {
				best = k
			}
		}
		if best >= 0 {
			w := &all[best]
			w.score = v.score
			w.evidence[w.best].score = v.score
			w.evidence[w.best].rule = "city-of-" + v.evidence[v.best].rule
		}
	}
}
