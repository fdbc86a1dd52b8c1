package gazetteer

import (
	"bytes"
	"sync"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/pack"
)

// Find returns every place that bears the name, best known first, however it
// is written: case, accents, full stops and hyphens do not matter, nor does an
// article before it. Via says which sort of name it is.
func (g *Gazetteer) Find(name string) []geo.Place {
	buf := scratch.Get().(*[64]byte)
	defer scratch.Put(buf)
	key := AppendFold(buf[:0], name)
	places := g.findKey(key)
	if len(places) > 0 {
		return places // the packs are not read for it
	}
	for _, article := range articles() {
		if bare, ok := bytes.CutPrefix(key, article); ok {
			return g.findKey(bare)
		}
	}
	return nil
}

// articles are those of all languages that a name may go without, folded, with the space behind.
var articles = sync.OnceValue(func() (all [][]byte) {
	for _, t := range pack.Terms(pack.ListArticle) {
		all = append(all, append(AppendFold(nil, t.Phrase), ' '))
	}
	return all
})

func (g *Gazetteer) findKey(key []byte) []geo.Place {
	var places []geo.Place
	g.eachPosting(key, func(l *layer, row uint32, via seeds.Via) { places = append(places, g.place(l, row, via)) })
	return places
}

// eachPosting visits every place that bears the folded name once, the top
// layer's names first.
func (g *Gazetteer) eachPosting(key []byte, visit func(l *layer, row uint32, via seeds.Via)) {
	if len(key) == 0 {
		return
	}
	var seen map[uint32]bool
	for k := len(g.layers) - 1; k >= 0; k-- {
		l := g.layers[k]
		value, ok := l.names.get(key)
		if !ok {
			continue
		}
		for s := l.list(value); ; {
			p, ok := s.next()
			if !ok {
				break
			}
			in, row := g.top(k, p.row())
			if len(g.layers) > 1 {
				if seen[in.base+row] {
					continue
				}
				if seen == nil {
					seen = map[uint32]bool{}
				}
				seen[in.base+row] = true
			}
			visit(in, row, p.via())
		}
	}
}

// AppendSenses appends the senses of a name, as Find does, without building the
// places.
func (g *Gazetteer) AppendSenses(dst []seeds.Sense, name string) []seeds.Sense {
	buf := scratch.Get().(*[64]byte)
	defer scratch.Put(buf)
	start := len(dst)
	g.eachPosting(AppendFold(buf[:0], name), func(l *layer, row uint32, via seeds.Via) {
		dst = append(dst, seeds.Sense{})
		l.sense(row, via, &dst[len(dst)-1])
	})
	g.fillIDs(dst[start:])
	return dst
}
