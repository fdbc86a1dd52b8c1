package locate

import (
	"slices"
	"strings"

	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// variant is another way to ask for a name, and what it costs in words.
type variant struct {
	name string
	cost int
}

// Words that name what a place is rather than which, and that a gazetteer may
// have without them, or it without the gazetteer.
var genericTails = [][]string{
	{"international", "airport"}, {"air", "force", "base"}, {"air", "base"}, {"airport"}, {"airfield"}, {"airbase"}, {"field"}, {"afb"}, {"military", "city"}, {"naval", "base"},
	{"barracks"}, {"castle"}, {"palace"}, {"house"}, {"beach"}, {"island"}, {"islands"}, {"city"}, {"town"}, {"village"}, {"bay"}, {"harbor"}, {"harbour"}, {"port"},
	{"province"}, {"state"}, {"region"}, {"district"}, {"county"}, {"prefecture"}, {"department"}, {"governorate"}, {"oblast"}, {"municipality"}, {"parish"}, {"territory"},
	{"cathedral"}, {"monastery"}, {"ruins"}, {"stadium"}, {"university"}, {"valley"}, {"resort"}, {"area"}, {"metropolitan", "area"}, {"river"}, {"lake"},
}

var genericHeads = [][]string{
	{"city", "of"}, {"town", "of"}, {"village", "of"}, {"port", "of"}, {"province", "of"}, {"state", "of"}, {"republic", "of"}, {"municipality", "of"}, {"district", "of"},
	{"county"}, {"camp"}, {"fort"}, {"port"}, {"schloss"}, {"castle"}, {"mount"}, {"lake"}, {"isle", "of"}, {"island", "of"}, {"gulf", "of"}, {"bay", "of"}, {"ciudad", "de"}, {"ciudad"}, {"villa"},
	{"near"}, {"outside"}, {"downtown"}, {"central"}, {"greater"}, {"north"}, {"south"}, {"east"}, {"west"}, {"northern"}, {"southern"}, {"eastern"}, {"western"},
	{"northeastern"}, {"northwestern"}, {"southeastern"}, {"southwestern"}, {"northeast"}, {"northwest"}, {"southeast"}, {"southwest"}, {"old"}, {"new"}, {"upper"}, {"lower"}, {"metro"}, {"suburban"}, {"rural"}, {"coastal"}, {"mainland"}, {"al"}, {"el"},
}

// variants returns other ways to write a name, the closest first.
func variants(name string) []variant {
	words := strings.Fields(gazetteer.Fold(name))
	var out []variant
	add := func(w []string, cost int) {
		if n := strings.Join(w, " "); len(n) > 2 {
			out = append(out, variant{n, cost})
		}
	}
	if len(words) == 0 {
		return nil
	}
	// written together or apart: Heiligen-damm, Castelvetrano
	if len(words) == 2 {
		add([]string{words[0] + words[1]}, 0)
	}
	for _, more := range []string{"city", "island", "islands", "province", "al", "el", "county"} {
		switch more {
		case "al", "el":
			add(append([]string{more}, words...), 1)
		default:
			if words[len(words)-1] != more {
				add(append(append([]string{}, words...), more), 1)
			}
		}
	}
	for _, tail := range genericTails {
		if n := len(words) - len(tail); n > 0 && equal(words[n:], tail) {
			add(words[:n], len(tail))
		}
	}
	for _, head := range genericHeads {
		if len(words) > len(head) && equal(words[:len(head)], head) {
			add(words[len(head):], len(head))
		}
	}
	return out
}

func equal(a, b []string) bool {
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

// partly takes places that some of the query's words in a row name, the
// longest rows first; then misspellings of those.
func (s *search) partly() {
	words := strings.Fields(gazetteer.Fold(s.q.name))
	if len(words) > 12 {
		words = words[:12]
	}
	near := make([][]bool, len(words)) // by where a row begins and how long it is: it may be misspelt; once asked
	for _, spelling := range []bool{true, false} {
		for n := len(words) - 1; n > 0; n-- {
			for at := 0; at+n <= len(words); at++ {
				part := strings.Join(words[at:at+n], " ")
				if len(part) < 4 || n == 1 && len(s.q.hints) == 0 && len(words) > 3 || isGeneric(words[at:at+n]) {
					continue
				}
				if spelling {
					if n > 1 || s.telling(part) {
						s.try(part, hit{words: len(words) - n, why: part, share: float64(len(part)) / float64(len(strings.Join(words, " ")))})
					}
				} else if n > 1 || len(part) > 6 && len(s.q.hints) > 0 {
					if near[at] == nil {
						near[at] = s.g.NearStarts(words[at:], maxEdits)
					}
					if near[at][n] || gazetteer.Fold(part) != part {
						s.misspelt(part, len(words)-n)
					}
				}
			}
			if s.done() {
				return
			}
		}
	}
}

// genericPlace holds words that name what a place is, for names of streets and
// buildings and for what may not stand for a place alone.
var genericPlace = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`street st avenue ave road rd boulevard blvd drive lane court place plaza square parkway highway freeway turnpike bridge tunnel
		church chapel cathedral mosque temple synagogue hospital clinic school academy college university library museum gallery theater theatre cinema
		hotel inn motel restaurant bar pub cafe stadium arena field ground park gardens garden zoo cemetery hall center centre tower building house mansion palace castle
		prison jail courthouse barracks station depot terminal mall market store shop pharmacy farm ranch estate mill plant factory mine quarry dam pier wharf
		dock harbor harbour beach trail block corner intersection racecourse track gym club pool rink
		union republic federation kingdom state states county province region district ward parish township territory north south east west northern southern
		eastern western central middle upper lower new old great greater saint st. the of and for federal national international local area zone quarter neighborhood
		point head hill hills mountain mountains valley river lake creek canal bay gulf ocean sea island islands peninsula forest desert delta basin coast plain plateau`) {
		m[w] = true
	}
	return m
}()

// telling reports whether one word of several says which place is meant: it
// names a large place, or a single one in what the query says it lies in.
func (s *search) telling(word string) bool {
	n := 0
	for _, p := range s.g.Find(word) {
		if fit, ruled := s.q.fits(&p); fit == 0 || ruled || p.Via != seeds.ViaName && p.Via != seeds.ViaAlternate {
			continue
		}
		if p.Population >= 50000 || p.Kind == seeds.Country || p.Kind == seeds.Admin1 {
			return true
		}
		n++
	}
	return n == 1 && len(s.q.hints) > 0
}

// isGeneric reports whether words only say what a place is.
func isGeneric(words []string) bool {
	for _, w := range words {
		known := genericPlace[w]
		for _, list := range [][][]string{genericTails, genericHeads} {
			for _, g := range list {
				for _, x := range g {
					known = known || x == w
				}
			}
		}
		if !known {
			return false
		}
	}
	return true
}

// fallback takes what the query says the place lies in.
func (s *search) fallback() {
	for i := 0; i < len(s.q.hints); i++ {
		h := s.q.hints[i]
		for k := range h.units {
			if u := h.units[k]; u.Kind == seeds.Admin1 || u.Kind == seeds.Admin2 {
				s.add(hit{place: u, fit: 1, fallout: true})
			}
		}
		if codes := h.codes(); len(codes) > 0 && (!h.historic || len(codes) < 3) {
			for _, c := range codes {
				if p, ok := s.g.Country(c); ok {
					s.add(hit{place: p, fit: 1, fallout: true})
				}
			}
		} else if h.historic {
			// the heir of a state of many: where its capital was
			if p, ok := s.g.Country(formerStates[strings.ReplaceAll(gazetteer.Fold(h.text), ",", "")][0]); ok {
				s.add(hit{place: p, fit: 1, fallout: true})
			}
		}
		if s.done() {
			return
		}
	}
}

// codes returns the hint's countries in alphabetical order.
func (h hint) codes() []string {
	var out []string
	for c := range h.countries {
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}
