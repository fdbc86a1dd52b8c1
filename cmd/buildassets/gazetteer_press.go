package main

import (
	"regexp"

	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// inCyrillic are the countries whose names reach English by way of Cyrillic letters.
var inCyrillic = map[string]bool{"BY": true, "KG": true, "KZ": true, "RU": true, "TJ": true, "UA": true}

var (
	glide  = regexp.MustCompile(`([aeiou])y([bcdfghklmnprstvz])`)
	ending = regexp.MustCompile(`[iy]y\b`)
)

// addPressSpellings gives towns of names from Cyrillic the spelling of the press: Baikalsk for
// Baykal’sk, Bely for Belyy.
func (w *world) addPressSpellings() {
	for _, id := range w.order {
		if e := w.entries[id]; inCyrillic[e.Country] {
			addName(e, ending.ReplaceAllString(glide.ReplaceAllString(plainLetters(e.Name), "${1}i${2}"), "y"), seeds.ViaAlternate, gazetteer.FormAny)
		}
	}
}
