package gazetteer

import (
	"bytes"
	"encoding/binary"
	"sort"

	"github.com/blevesearch/vellum"

	"dateline/seeds"
)

// named is a place under one name.
type named struct {
	p      posting
	weight int
}

// writeNames writes the transducer and the postings.
func (b *builder) writeNames() error {
	sec, err := b.section(secNames)
	if err != nil {
		return err
	}
	fst, err := vellum.New(sec, &vellum.BuilderOpts{Encoder: 1, RegistryTableSize: 400_000, RegistryMRUSize: 4})
	if err != nil {
		return err
	}
	postings, err := b.section(secPostings)
	if err != nil {
		return err
	}
	postings.Write([]byte{0}) // no list at offset 0
	var key []byte
	var group []named
	flush := func() error {
		if len(group) == 0 {
			return nil
		}
		group = oncePlace(group)
		value := uint64(group[0].p) << 1
		if len(group) > 1 {
			value = postings.size<<1 | 1
			out := binary.AppendUvarint(nil, uint64(len(group)))
			for _, n := range group {
				out = binary.AppendUvarint(out, uint64(n.p))
			}
			postings.Write(out)
		}
		b.report.Keys++
		group = group[:0]
		return fst.Insert(key, value)
	}
	err = b.names.each(func(item []byte) error {
		cut := bytes.IndexByte(item, 0)
		if !bytes.Equal(item[:cut], key) {
			if err := flush(); err != nil {
				return err
			}
			key = append(key[:0], item[:cut]...)
		}
		row := b.rowOf[binary.BigEndian.Uint32(item[cut+1:])]
		if row == none {
			return nil
		}
		p := newPosting(row, item[cut+5])
		group = append(group, named{p, weight(b.rankAt[row], p.via(), b.airport[row])})
		return nil
	})
	if err != nil {
		return err
	}
	if err := flush(); err != nil {
		return err
	}
	b.names.close()
	return fst.Close()
}

// oncePlace keeps each place once, by its best sort of name and its freest
// form, and puts the best known first.
func oncePlace(group []named) []named {
	sort.Slice(group, func(i, j int) bool {
		a, b := group[i].p, group[j].p
		if a.row() != b.row() {
			return a.row() < b.row()
		}
		if freer(a.form()) != freer(b.form()) {
			return freer(a.form()) < freer(b.form())
		}
		return standing(a.via()) < standing(b.via())
	})
	out := group[:0]
	for _, n := range group {
		last := len(out) - 1
		if last < 0 || n.p.row() != out[last].p.row() {
			out = append(out, n)
			continue
		}
		if kept := out[last].p; kept.form() == FormStop && n.p.form() == FormCapitals {
			out[last].p = newPosting(kept.row(), sortNumber(kept.via(), FormEither))
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].weight > out[j].weight })
	return out
}

// standing orders the sorts of name where a place has one by two: Iraqi is the
// people before it is the country in another language.
func standing(v seeds.Via) int {
	switch v {
	case seeds.ViaName:
		return 0
	case seeds.ViaDemonym:
		return 1
	case seeds.ViaAlternate:
		return 2
	case seeds.ViaAbbreviation:
		return 3
	}
	return 4
}

// freer orders forms by how much they ask of the writing.
func freer(f Form) int {
	switch f {
	case FormPossessive:
		return 0
	case FormAny, FormInitial:
		return 1
	case FormEither:
		return 2
	case FormStop:
		return 3
	case FormCapitals:
		return 4
	}
	return 5
}
