package seeds

import "github.com/paulmach/orb"

// Sense is one place that a name may stand for.
type Sense struct {
	ID         string // geonames:3685533, iso:CO, iso:CO-NSA, iata:CUC, dateline:darien-gap
	Name       string // the place's own name, with its accents
	Country    string // ISO 3166-1 alpha-2, "" where it has none (a sea)
	Admin1     string // the first-level unit's code within the country, "" where unknown
	Admin2     string // the second-level unit's code within the first, "" where unknown
	Kind       Kind
	Population int       // 0 where unknown
	Capital    bool      // a country's capital
	At         orb.Point // degrees, longitude before latitude
	Via        Via       // which sort of name was matched
	Ref        uint32    // the lexicon's own handle of the place
}

// Lexicon is what a story reader needs to know about the world: which words
// are names of places, and which places those are. A gazetteer answers it.
type Lexicon interface {
	// Longest returns the length in bytes of the longest place name that
	// starts at text[at:] and ends at a word's end, with its senses, best
	// known first; 0 and nil where none does. The match ignores case and
	// accents. The senses are valid until the next call.
	Longest(text string, at int) (n int, senses []Sense)
}
