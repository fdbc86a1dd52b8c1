package locate

import (
	"slices"
	"strings"
	"unicode"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// query is what is asked for: a name, and what else is said of where it is.
type query struct {
	name  string
	hints []hint // outermost last: "Springfield, Sangamon County, Illinois"
}

// hint is one thing said of where a place is, and what it may mean.
type hint struct {
	text      string
	countries map[string]bool // ISO codes, where it names a country, of today or not
	parts     []string        // those of the countries of a continent or another part of the world
	units     []geo.Place     // first-level and second-level units, cities, regions of that name
	historic  bool            // the name of a former state
}

// empty reports whether nothing on Earth bears the hint's name.
func (h hint) empty() bool { return len(h.countries) == 0 && len(h.parts) == 0 && len(h.units) == 0 }

// parse cuts a query at its commas and brackets.
func parse(g Gazetteer, text string) query {
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, " ")), " ")
	var q query
	var parts []string
	for _, p := range strings.FieldsFunc(text, func(r rune) bool {
		return r == ',' || r == ';' || r == '(' || r == ')' || r == '،' || r == '、' || r == '，'
	}) {
		if p = strings.TrimSpace(p); hasLetter(p) {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return q
	}
	q.name = parts[0]
	rest := parts[1:]
	// "Korea, South" and "Germany, Federal Republic of" are one name
	for len(rest) > 1 {
		joined := rest[len(rest)-2] + ", " + rest[len(rest)-1]
		h := readHint(g, joined)
		if len(h.countries) == 0 {
			break
		}
		q.hints = append(q.hints, h)
		rest = rest[:len(rest)-2]
	}
	for _, p := range rest {
		q.hints = append(q.hints, readHint(g, p))
	}
	return q
}

// readHint finds what a name may stand for as a container of places.
func readHint(g Gazetteer, text string) hint {
	h := hint{text: text, countries: map[string]bool{}}
	key := bareName(strings.ReplaceAll(gazetteer.Fold(text), ",", ""))
	if codes, ok := formerStates()[key]; ok {
		h.historic = true
		for _, c := range codes {
			h.countries[c] = true
		}
		return h
	}
	called := g.Find(text)
	if own := RegionName(text); own != "" {
		called = append(called, g.Find(own)...)
	}
	for _, p := range called {
		if codes := worldRegions()[p.ID]; codes != nil && p.Via != seeds.ViaDemonym {
			h.parts = append(h.parts, codes...)
			continue
		}
		switch p.Kind {
		case seeds.Country:
			if p.Via != seeds.ViaDemonym || len(h.countries) == 0 {
				h.countries[p.Country] = true
			}
		case seeds.Airport, seeds.Continent:
		default:
			h.units = append(h.units, p)
		}
	}
	if len(h.countries) > 0 { // "Paris, US" is not the one beside Us in France
		h.units = slices.DeleteFunc(h.units, func(p geo.Place) bool { return p.Kind == seeds.City })
	}
	// a phrase: "Colombian city of", "in northern Peru"; the "by" of "by bus" is not Belarus
	if words := strings.Fields(text); h.empty() && len(words) > 1 && len(words) < 12 {
		for n := min(len(words)-1, 4); n > 0; n-- {
			for at := 0; at+n <= len(words); at++ {
				for _, p := range g.Find(strings.Join(words[at:at+n], " ")) {
					if p.Via == seeds.ViaCode && words[at] == strings.ToLower(words[at]) {
						continue
					}
					if p.Kind == seeds.Country {
						h.countries[p.Country] = true
					} else if p.Kind == seeds.Admin1 && p.Via == seeds.ViaName && n == len(words)-1 {
						h.units = append(h.units, p)
					}
				}
			}
			if !h.empty() {
				return h
			}
		}
	}
	// "South Korea" may be asked for as "Korea, South"
	if h.empty() && strings.Contains(text, ",") {
		a, b, _ := strings.Cut(text, ",")
		for _, p := range g.Find(strings.TrimSpace(b) + " " + a) {
			if p.Kind == seeds.Country {
				h.countries[p.Country] = true
			}
		}
	}
	return h
}

// bareName is a folded name without the article that it may begin with.
func bareName(key string) string {
	if article, rest, ok := strings.Cut(key, " "); ok && isArticle(article) {
		return rest
	}
	return key
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// fit says how well a place agrees with a hint, 0 to 1; ruled says that it
// does only as a territory, or a former one, of the country.
func (h hint) fit(p *geo.Place) (v float64, ruled bool) {
	if h.countries[p.Country] || slices.Contains(h.parts, p.Country) {
		v = 1
	}
	for i := range h.units {
		u := &h.units[i]
		if u.Country != p.Country || u.ID == p.ID {
			continue
		}
		switch u.Kind {
		case seeds.Admin1:
			if u.Admin1 == p.Admin1 {
				return 1, false
			}
		case seeds.Admin2:
			if (u.Admin1 == p.Admin1 || p.Admin1 == "") && (u.Admin2 == p.Admin2 && u.Admin2 != "" || distance(u.At, p.At) < 40) {
				return 1, false
			}
		default:
			// a city, an island or a region: what lies near, the nearer the better
			reach := 60.0
			if u.Kind != seeds.City {
				reach = 400
			}
			if d := distance(u.At, p.At); d < reach {
				v = max(v, 0.9-0.5*d/reach)
			}
		}
	}
	if v == 0 {
		for c := range h.countries {
			for _, r := range ruledFrom()[c] {
				if r == p.Country {
					return 0.6, true
				}
			}
		}
	}
	return v, false
}

// fits says how well a place agrees with all hints: the least of them.
func (q query) fits(p *geo.Place) (v float64, ruled bool) {
	v = 1
	for _, h := range q.hints {
		if h.empty() {
			v = min(v, 0.5) // a hint that nobody knows says nothing
			continue
		}
		f, r := h.fit(p)
		v, ruled = min(v, f), ruled || r
	}
	return v, ruled
}

// IsCountry reports whether a name or an ISO code is one of a country, or of a state that is gone:
// what GeocodeOptions.Country takes.
func IsCountry(g Gazetteer, name string) bool { return len(readHint(g, name).countries) > 0 }
