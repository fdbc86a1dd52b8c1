package geo

import "dateline/seeds"

// Dates returns the first and the last date that the stops carry; unknown dates where none do.
func (j *Journey) Dates() (from, to seeds.Date) {
	for _, s := range j.Stops {
		for _, d := range []seeds.Date{s.Seed.Arrive, s.Seed.Depart} {
			if !d.Known() {
				continue
			}
			if !from.Known() || d.Before(from) {
				from = d
			}
			if !to.Known() || to.Before(d) {
				to = d
			}
		}
	}
	return from, to
}
