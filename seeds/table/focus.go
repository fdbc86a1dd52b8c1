package table

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

var (
	reBorder  = pattern.Of(`(?i)\b(?:the|border|borders|frontier|between|la|el|frontera|entre|of|de|con|with)\b`)
	reISOPair = pattern.Of(`^[A-Za-z]{2}\s*[-–—/,+&]\s*[A-Za-z]{2}$`)
	rePair    = pattern.Of(`\s*[–—/,&+]\s*|\s+(?:and|y|e)\s+|\s+-\s+`)
	reAnd     = pattern.Of(`(?i)^\s*(?:&|and|y|e)\s*$`)
)

// parseFocus reads a border or a region in words: "CO-VE", "Colombia–Venezuela
// border", "frontera entre Colombia y Venezuela", "Venezuela". known tells names that a
// conjunction stands in (Trinidad and Tobago), nil knows none.
func parseFocus(s string, known func(string) bool) seeds.Focus {
	s = strings.TrimSpace(s)
	if reISOPair.MatchString(s) {
		code := strings.ToUpper(s)
		return seeds.Focus{Countries: []string{code[:2], code[len(code)-2:]}}
	}
	bare := strings.Join(strings.Fields(reBorder.ReplaceAllString(s, " ")), " ")
	parts := pairOf(bare, known)
	if len(parts) == 1 && bare != s { // "Colombia-Venezuela border", but not Timor-Leste alone
		if a, b, ok := strings.Cut(bare, "-"); ok && !strings.Contains(b, "-") {
			parts = []string{a, b}
		}
	}
	f := seeds.Focus{}
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			f.Countries = append(f.Countries, p)
		}
	}
	if bare != s {
		f.Name = s
	}
	return f
}

// pairOf parts names where a dash, a comma or a conjunction stands between two, but not inside one
// that is known.
func pairOf(s string, known func(string) bool) []string {
	ends := append(rePair.FindAllStringIndex(s, -1), []int{len(s), len(s)}) // where each part ends, and the next begins
	var parts []string
	for i, from := 0, 0; i < len(ends); i++ {
		for k := i; known != nil && k+1 < len(ends) && reAnd.MatchString(s[ends[k][0]:ends[k][1]]); k++ {
			if known(s[from:ends[k+1][0]]) {
				i = k + 1
			}
		}
		parts = append(parts, s[from:ends[i][0]])
		from = ends[i][1]
	}
	return parts
}

// focusOf reads what stands under a focus key: words, a list of two countries, a
// list of such, or records of countries, name and stop. stop is the 1-based
// number of the stop under which it stands, 0 for the trip.
func (r *reader) focusOf(n *node, stop int) []seeds.Focus {
	switch {
	case n.empty():
		return nil
	case n.kind == scalarNode:
		if yes, ok := truth(n.string()); ok && !yes {
			return nil
		}
		f := parseFocus(n.string(), r.known)
		f.Stop, f.Line = stop, n.line
		return []seeds.Focus{f}
	case n.kind == dictNode:
		f := seeds.Focus{Stop: stop, Line: n.line}
		for i, key := range n.keys {
			v := n.values[i]
			switch foldKey(key) {
			case "countries", "country", "paises", "pais":
				f.Countries = v.strings()
			case "name", "nombre":
				f.Name = v.string()
			case "stop", "parada":
				f.Stop = r.stopNumber(v)
			case "span":
				f.Span = r.span(v)
			default:
				r.notice("unknown-key", v.line, "the key "+quote(key)+" is not known under focus", "use countries, name or stop")
			}
		}
		return []seeds.Focus{f}
	}
	plain := true
	for _, item := range n.items {
		if item.kind != scalarNode || len(parseFocus(item.string(), r.known).Countries) != 1 {
			plain = false
		}
	}
	if plain { // [Colombia, Venezuela] is one border
		return []seeds.Focus{{Countries: n.strings(), Stop: stop, Line: n.line}}
	}
	var out []seeds.Focus
	for _, item := range n.items {
		out = append(out, r.focusOf(item, stop)...)
	}
	return out
}

// stopNumber reads a 1-based number of a stop; a name is looked up once the stops are known,
// and where none has it among what they were called when the file was written.
func (r *reader) stopNumber(n *node) int {
	if i := atoi(n.string()); i > 0 {
		return i
	}
	for i, s := range r.it.Seeds {
		if strings.EqualFold(s.Name, n.string()) {
			return i + 1
		}
	}
	for i, name := range r.was {
		if name != "" && strings.EqualFold(name, n.string()) {
			return i + 1
		}
	}
	if s := n.string(); s != "" && s != "0" {
		r.notice("unknown-stop", n.line, "no stop is called "+quote(s), "give its number or its name as it stands under stops")
	}
	return 0
}
