package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// travelWord reports whether a name is rather the word of travel that opens its sentence or
// line, and is capitalised for that: "Fly to Cusco", "Ferry to Naxos".
func (a *analysis) travelWord(p *place) bool {
	i := p.first
	if p.last != i+1 || p.hint >= 0 || !a.opens(i) || i+1 >= len(a.tokens) || a.tokens[i+1].Lines > 0 {
		return false
	}
	if h, ok := a.is(i+1, pack.Prep); !ok || h.Value != "to" && h.Value != "from" {
		return false
	}
	for _, c := range []pack.Class{pack.Go, pack.Return, pack.Depart, pack.Arrive, pack.Mode, pack.ModeVerb} {
		if a.isClass(i, c) {
			return true
		}
	}
	return false
}

// signature reports whether a name is a farewell, or stands behind one, alone, and is who wrote
// the text: "Regards, Ana".
func (a *analysis) signature(p *place) bool {
	if a.isClass(p.first, pack.Farewell) && a.opens(p.first) && p.last < len(a.tokens) && a.words[p.last] == "," {
		return true
	}
	k := p.first - 1
	comma := k > 0 && a.words[k] == ","
	if comma {
		k--
	}
	if k < 0 || !a.isClass(k, pack.Farewell) || !comma && a.tokens[p.first].Lines == 0 {
		return false
	}
	return p.last >= len(a.tokens) || a.tokens[p.last].Lines > 0 || a.tokens[p.last].Class == prose.Mark
}
