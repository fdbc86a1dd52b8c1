package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// homelands finds of which countries, by code, and first-level units, by ID, the
// traveller is said to be: "Fiji's Prime Minister Ann Hale", "the
// Indian leader", "Tom Reed, governor of Ohio". A trip seldom goes to where
// they are only somebody of.
func (a *analysis) homelands() map[string]bool {
	c := &a.cast
	homes := map[string]bool{}
	add := func(p int32) {
		switch s := a.places[p].sense; {
		case s.Kind == seeds.Country || a.places[p].Demonym && s.Country != "":
			homes[s.Country] = true
		case s.Kind == seeds.Admin1:
			homes[s.ID] = true
		}
	}
	for i := range a.names {
		n := &a.names[i]
		if n.entity != c.main {
			continue
		}
		if p := a.beforeOffice(n.first, n.title != ""); p >= 0 {
			add(p)
		}
		if a.isPrep(n.last, "of") && n.last+1 < len(a.tokens) && a.placeAt[n.last+1] >= 0 {
			add(a.placeAt[n.last+1]) // "President Ann Hale of Fiji"
		}
		if a.word(n.last) == "," {
			k := n.last + 1
			for k < n.last+6 && k < len(a.tokens) && (a.office(k) || a.isClass(k, pack.Article)) {
				k++
			}
			if a.isPrep(k, "of") && k > n.last+1 && k+1 < len(a.tokens) && a.placeAt[k+1] >= 0 {
				add(a.placeAt[k+1])
			}
		}
	}
	if len(homes) > 0 {
		return homes // "the Chinese foreign minister" is another than her
	}
	for i := range a.tokens {
		if a.nameAt[i] < 0 && c.nouns[a.words[i]] && !a.isClass(i+1, pack.Title) {
			if p := a.beforeOffice(i, true); p >= 0 {
				add(p)
			}
		}
	}
	return homes
}

// beforeOffice returns the place of which somebody holds an office whose name
// or noun stands at token i, -1 for none. titled tells that the office has been
// passed already.
func (a *analysis) beforeOffice(i int, titled bool) int32 {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		switch {
		case a.tokens[k+1].Lines > 0:
			return -1
		case a.placeAt[k] >= 0:
			if titled || a.places[a.placeAt[k]].Demonym || a.tokens[k+1].Class == prose.Clitic {
				return a.placeAt[k]
			}
			return -1
		case a.office(k):
			titled = true
		case a.words[k] == "." || a.tokens[k].Class == prose.Clitic:
		case a.isClass(k, pack.Det) && !a.isClass(k, pack.Article): // "Norway's new minister"
		default:
			return -1
		}
	}
	return -1
}

// office reports whether a word belongs to what somebody is: "foreign minister".
func (a *analysis) office(i int) bool {
	return a.isClass(i, pack.Title) || a.isClass(i, pack.Traveller) || a.isClass(i, pack.Person) || a.isClass(i, pack.Honour) || a.nounLike(i)
}

// ownLand says how a place stands to where the traveller is of: it is that land,
// or lies in it; "" where neither.
func (a *analysis) ownLand(s *seeds.Sense) string {
	switch {
	case s.Kind == seeds.Country && a.homes[s.Country], s.Kind == seeds.Admin1 && a.homes[s.ID]:
		return "own-land"
	case s.Kind != seeds.Country && a.homes[s.Country]:
		return "in-own-land"
	}
	return ""
}

// landOfTraveller returns the country, by code, of which the traveller is said to
// be, where it is one alone; "" else.
func (a *analysis) landOfTraveller() string {
	land := ""
	for home := range a.homes {
		if len(home) != 2 || land != "" && land != home {
			return ""
		}
		land = home
	}
	return land
}
