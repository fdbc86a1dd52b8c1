package main

import (
	"fmt"
	"strings"

	"dateline/geo/atlas"
)

// worldviews is the table assets/tables/worldviews.tsv: which areas there are that
// change hands, and to whom each view gives them.
type worldviews struct {
	views []atlas.SourceView
	areas []area
	claim map[[2]string]string // owner by view and area
}

// area is a set of first-level units, by Natural Earth's codes or ISO 3166-2.
type area struct {
	name     string
	disputed bool
	codes    []string
}

// holds says whether the unit is one of the area's.
func (a area) holds(u unit) bool {
	for _, c := range a.codes {
		if c == u.ISO2 || c == u.Adm0 || c == u.Unit {
			return true
		}
	}
	return false
}

func readWorldviews(src *sources) (*worldviews, error) {
	const name = "worldviews.tsv"
	data, err := src.table(name)
	if err != nil {
		return nil, err
	}
	w := &worldviews{claim: map[[2]string]string{}}
	known := map[string]bool{}
	for i, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case f[0] == "area" && len(f) == 4:
			w.areas = append(w.areas, area{f[1], f[2] == "disputed", strings.Fields(f[3])})
			known[f[1]] = true
		case f[0] == "view" && len(f) == 4:
			w.views = append(w.views, atlas.SourceView{Code: f[1], Name: f[2], National: f[3] == "national"})
			known[f[1]] = true
		case f[0] == "gives" && len(f) == 4 && known[f[1]] && known[f[2]]:
			w.claim[[2]string{f[1], f[2]}] = f[3]
		default:
			return nil, fmt.Errorf("%s:%d: want an area, a view, or what a view gives to whom", name, i+1)
		}
	}
	return w, nil
}

// owners are the codes of those who own a unit, for each view.
func (w *worldviews) owners(u unit) []string {
	out := make([]string, len(w.views))
	for i, v := range w.views {
		out[i] = u.code()
		for _, a := range w.areas {
			if owner, ok := w.claim[[2]string{v.Code, a.name}]; ok && a.holds(u) {
				out[i] = owner
			}
		}
	}
	return out
}

func (w *worldviews) disputed(u unit) bool {
	for _, a := range w.areas {
		if a.disputed && a.holds(u) {
			return true
		}
	}
	return false
}
