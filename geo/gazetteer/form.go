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
)

// posting is one place that a name stands for. A name with one place keeps it
// in the transducer's value; one with several keeps there the offset of a list.
//
//	value: offset<<1 | 1, or row<<7 | code<<1
//	list:  uvarint count, count times uvarint row<<6 | code
//	code:  form<<3 | via
type posting uint64

const maxPlaces = 1 << 28

func newPosting(row uint32, via seeds.Via, form Form) posting {
	return posting(row)<<6 | posting(form)<<3 | posting(via)
}

func (p posting) row() uint32    { return uint32(p >> 6) }
func (p posting) via() seeds.Via { return seeds.Via(p & 7) }
func (p posting) form() Form     { return Form(p >> 3 & 7) }

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
		if uint64(p>>6) < uint64(s.l.size) {
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
