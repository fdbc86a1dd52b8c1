package gazetteer

import "dateline/seeds"

// Form says how a name must be written in a running text to count. Find looks
// at none of this: who types "muc" means MUC.
type Form uint8

// The forms.
const (
	FormAny        Form = iota
	FormCapitals        // every letter a capital: US, MUC, N.S.W.
	FormStop            // a capital first and a full stop behind: Ky., Wash.
	FormPossessive      // ends in 's: St. John's
	FormEither          // as FormCapitals or as FormStop: KY and Ky.
	FormQuery           // never in a running text: the ISO codes IN, SO and THE
	FormInitial         // a capital first: Us in France, Bo, Rio; what a name of three letters or fewer asks for
)

// posting is one place that a name stands for. A name with one place keeps it
// in the transducer's value; one with several keeps there the offset of a list.
//
//	value: offset<<1 | 1, or row<<6 | sort<<1
//	list:  uvarint count, count times uvarint row<<5 | sort
//	sort:  its number in sorts
type posting uint64

const maxPlaces = 1 << 28

// nameSort is the sort of a name and the form it is written in.
type nameSort struct {
	via  seeds.Via
	form Form
}

// sorts are the pairs that occur, by their numbers in the file.
var sorts = [32]nameSort{
	{seeds.ViaName, FormAny}, {seeds.ViaName, FormInitial}, {seeds.ViaName, FormPossessive}, {seeds.ViaName, FormCapitals},
	{seeds.ViaAlternate, FormAny}, {seeds.ViaAlternate, FormInitial}, {seeds.ViaAlternate, FormPossessive}, {seeds.ViaAlternate, FormCapitals}, {seeds.ViaAlternate, FormQuery},
	{seeds.ViaAbbreviation, FormAny}, {seeds.ViaAbbreviation, FormInitial}, {seeds.ViaAbbreviation, FormCapitals}, {seeds.ViaAbbreviation, FormStop}, {seeds.ViaAbbreviation, FormEither},
	{seeds.ViaCode, FormAny}, {seeds.ViaCode, FormInitial}, {seeds.ViaCode, FormCapitals}, {seeds.ViaCode, FormQuery},
	{seeds.ViaDemonym, FormAny}, {seeds.ViaDemonym, FormInitial}, {seeds.ViaDemonym, FormPossessive},
}

// sortNumber is the number of a pair; of one that does not occur, the first
// with its form.
func sortNumber(via seeds.Via, form Form) uint8 {
	near := -1
	for i, s := range sorts {
		if s.form == form {
			if s.via == via {
				return uint8(i)
			}
			if near < 0 {
				near = i
			}
		}
	}
	return uint8(max(near, 0))
}

func newPosting(row uint32, sort uint8) posting { return posting(row)<<5 | posting(sort) }

func (p posting) row() uint32    { return uint32(p >> 5) }
func (p posting) via() seeds.Via { return sorts[p&31].via }
func (p posting) form() Form     { return sorts[p&31].form }

// list walks the postings of a transducer value.
type list struct {
	l    *layer
	one  posting
	left uint64
	at   uint64
}

func (l *layer) list(value uint64) list {
	if value&1 == 0 {
		return list{l: l, one: posting(value >> 1), left: 1}
	}
	n, at, ok := l.uvarint(value >> 1)
	if !ok {
		return list{}
	}
	return list{l: l, left: min(n, uint64(l.size)), at: at}
}

// next returns the next posting whose row exists.
func (s *list) next() (p posting, ok bool) {
	for s.left > 0 {
		s.left--
		p := s.one
		if s.at > 0 {
			v, at, ok := s.l.uvarint(s.at)
			if !ok {
				s.left = 0
				return 0, false
			}
			p, s.at = posting(v), at
		}
		if uint64(p>>5) < uint64(s.l.size) {
			return p, true
		}
	}
	return 0, false
}

// uvarint reads a number of the postings, and returns the offset behind it.
func (l *layer) uvarint(at uint64) (v, next uint64, ok bool) {
	for shift := 0; shift < 64 && at < uint64(len(l.postings)); shift += 7 {
		b := l.postings[at]
		at++
		v |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return v, at, true
		}
	}
	return 0, 0, false
}
