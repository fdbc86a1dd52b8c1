// Package story reads the itinerary of a story's traveller out of running
// text: who travels, which places are stops and in which order, when, which
// one matters most, and what was left out and why.
//
// The words it goes by are a language pack (seeds/pack); which words are
// names of places comes from a lexicon; both are handed in. It looks nothing
// up on Earth beyond the senses that the lexicon gives, and chooses a sense
// only as far as telling stops apart needs it: where the stop lies is
// seeds/mention's and geo/locate's business.
//
// Spans are byte offsets into the text, half-open. Dates have no zone, and a
// year that the text does not give stays unknown.
package story
