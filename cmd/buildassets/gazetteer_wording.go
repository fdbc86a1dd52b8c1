package main

import (
	"strings"

	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// addWording gives waters and islands the names that they have with the word for what
// they are in the other place, or at all: River Gambia, Lake Khyargas, Sibuyan Island, and
// where English is older, Isle of Mull.
func (w *world) addWording() {
	for _, id := range w.order {
		e := w.entries[id]
		switch e.Kind {
		case seeds.Water:
			for _, word := range []string{"River", "Lake"} {
				if bare, ok := strings.CutSuffix(e.Name, " "+word); ok {
					addName(e, word+" "+bare, seeds.ViaAlternate, gazetteer.FormAny)
				}
			}
		case seeds.Island:
			if strings.ContainsAny(e.Name, " -") { // says what it is, or is no single island
				continue
			}
			addName(e, e.Name+" Island", seeds.ViaAlternate, gazetteer.FormAny)
			if ofIsles[e.Country] {
				addName(e, "Isle of "+e.Name, seeds.ViaAlternate, gazetteer.FormAny)
			}
		}
	}
}

// ofIsles are the countries whose islands are isles.
var ofIsles = map[string]bool{"GB": true, "IE": true, "IM": true, "GG": true, "JE": true}
