package gazetteer

import (
	"dateline/geo"
	"dateline/seeds"
)

// Find returns every place that bears the name, best known first, however it
// is written: case, accents, full stops and hyphens do not matter, nor does a
// leading "the". Via says which sort of name it is.
func (g *Gazetteer) Find(name string) []geo.Place {
	buf := scratch.Get().(*[64]byte)
	defer scratch.Put(buf)
	key := AppendFold(buf[:0], name)
	places := g.findKey(key)
	if len(places) == 0 && len(key) > 4 && string(key[:4]) == "the " {
		places = g.findKey(key[4:])
	}
	return places
}

func (g *Gazetteer) findKey(key []byte) []geo.Place {
	if len(key) == 0 {
		return nil
	}
	var places []geo.Place
	for k := len(g.layers) - 1; k >= 0; k-- {
		l := g.layers[k]
		value, ok := l.names.get(key)
		if !ok {
			continue
		}
		above := len(places)
		for s := l.list(value); ; {
			p, ok := s.next()
			if !ok {
				break
			}
			if above > 0 && has(places[:above], l.id(p.row())) {
				continue
			}
			places = append(places, g.place(l, p.row(), p.via()))
		}
	}
	return places
}

func has(places []geo.Place, id string) bool {
	for i := range places {
		if places[i].ID == id {
			return true
		}
	}
	return false
}

// AppendSenses appends the senses of a name, as Find does, without building the
// places.
func (g *Gazetteer) AppendSenses(dst []seeds.Sense, name string) []seeds.Sense {
	buf := scratch.Get().(*[64]byte)
	defer scratch.Put(buf)
	key := AppendFold(buf[:0], name)
	start := len(dst)
	for k := len(g.layers) - 1; k >= 0; k-- {
		l := g.layers[k]
		value, ok := l.names.get(key)
		if !ok {
			continue
		}
		mark := len(dst)
		for s := l.list(value); ; {
			p, ok := s.next()
			if !ok {
				break
			}
			dst = append(dst, seeds.Sense{})
			l.sense(p.row(), p.via(), &dst[len(dst)-1])
		}
		if mark > start {
			dst = g.merge(dst, start, mark)
		}
	}
	return dst
}
