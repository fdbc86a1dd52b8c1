package render

import (
	"slices"
	"strings"
	"testing"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/seeds"
)

// A name whose letters no font has gives way to one that can be written, and a notice counts those.
func TestNamesWithoutLetters(t *testing.T) {
	j := andes(t)
	j.Stops[1].Seed.Name, j.Stops[1].Place.Via = "Asunción 市", seeds.ViaAlternate
	han := map[string]string{"BR": "巴西", "CO": "Kolumbien"}
	m := draw(t, j, Options{Lang: "de", Name: func(key string) string { return han[key] },
		TownName: func(t atlas.Town) string {
			if t.Name == "Caracas" {
				return "卡拉卡斯"
			}
			return ""
		},
		StopName: func(p geo.Place) string {
			if p.Name == "Lima" {
				return "利馬"
			}
			return ""
		}})
	var said []string
	for _, it := range m.Layout.Items {
		said = append(said, it.Text)
	}
	all := strings.Join(said, "|")
	for _, want := range []string{"Brazil", "Kolumbien", "Lima", "Asunción"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not on the map: %s", want, all)
		}
	}
	if strings.ContainsAny(all, "巴西卡拉卡斯利馬市") {
		t.Errorf("the map says %s", all)
	}
	n := 3
	if slices.Contains(said, "Caracas") {
		n++
	}
	if len(m.Notices) != 1 || m.Notices[0].Code != "missing-glyph" || !strings.HasPrefix(m.Notices[0].Text, "no font has the letters of some names: "+string(rune('0'+n))+" of the map") {
		t.Errorf("notices %v, want one about %d names", m.Notices, n)
	}
}

// The faces of the map write Cyrillic, and neither Arabic nor Han.
func TestWrites(t *testing.T) {
	for lang, want := range map[string]bool{"": true, "en": true, "pl": true, "tr": true, "ru": true, "uk": true, "ar": false, "ja": false, "ko": false, "zh": false} {
		if Writes(fonts(t), lang) != want {
			t.Errorf("the faces write %q: %v", lang, !want)
		}
	}
}

// Capitals are those of the map's language.
func TestCapitals(t *testing.T) {
	for _, k := range [][3]string{{"en", "Venezuela Highlands", "VENEZUELA HIGHLANDS"}, {"tr", "Brezilya", "BREZİLYA"}, {"tr", "Sırbistan", "SIRBİSTAN"}} {
		if got := (&composer{opt: Options{Lang: k[0]}}).capitals(k[1]); got != k[2] {
			t.Errorf("%s in %s capitals is %s, want %s", k[1], k[0], got, k[2])
		}
	}
}
