package locate

import (
	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// A name that is spelt nearly like a place's is a guess: what is asked for may as well be a place
// that the gazetteer lacks, or none. The shorter the name and the less known the place, the
// likelier that is. Where the query says in what the place lies, there is less to choose from.
const (
	shortGuess = 5  // letters from which on one may be wrong
	longGuess  = 9  // and from which on two may
	wordyGuess = 8  // from which on a smaller town may be meant
	townRank   = 30 // that of a small town
	cityRank   = 45 // of a city that is known abroad
	worldRank  = 65 // and of one that all the world knows
)

// misspelt takes places whose names differ from the query's in a letter, or
// two where it is long enough for that to mean something.
func (s *search) misspelt(name string, words int) {
	key := gazetteer.Fold(name)
	edits := guessEdits(key)
	if len(s.q.hints) > 0 {
		edits = editsAllowed(name)
	}
	for distance := 1; distance <= edits; distance++ {
		for _, n := range s.g.Fuzzy(name, distance, 200) {
			if n.Distance != distance || n.Via == seeds.ViaCode || n.Via == seeds.ViaAbbreviation || n.Via == seeds.ViaDemonym || !ownName(&n) {
				continue
			}
			fit, ruled := s.q.fits(&n.Place)
			if fit == 0 || ruled {
				continue
			}
			if sameSpelling(n.Country, key, n.Name) && likeOwn(&n) {
				s.add(hit{place: n.Place, fit: fit, words: words, spelt: true, why: n.Name})
				continue
			}
			if !plausible(key, n.Name, n.Distance) || len(s.q.hints) == 0 && n.Rank < guessRank(key, &n) {
				continue
			}
			s.add(hit{place: n.Place, fit: fit, edits: n.Distance, words: words, why: n.Name, own: n.Name == gazetteer.Fold(n.Place.Name), share: 1 - 2*float64(n.Distance)/float64(len(key))})
		}
		if s.done() {
			return
		}
	}
}

// ownName reports whether the name that is near a query is what its place is called, or much like
// it, or that of a city which all the world knows by it, too: nobody misspells the name that a
// place has in a third language, or once had.
func ownName(n *gazetteer.Near) bool {
	return likeOwn(n) || n.Kind == seeds.City && n.Rank >= worldRank && n.Distance == 1 && len(n.Name) >= wordyGuess
}

// likeOwn reports whether it is like what its place is called.
func likeOwn(n *gazetteer.Near) bool {
	own := gazetteer.Fold(n.Place.Name)
	return n.Via == seeds.ViaName || mention.Alike([]byte(n.Name), []byte(own)) || sameSpelling(n.Country, n.Name, own)
}

// guessEdits is how many letters of a folded name may be wrong where nothing is said of where the
// place lies.
func guessEdits(key string) int {
	switch n := len(key); {
	case n < shortGuess:
		return 0
	case n < longGuess:
		return 1
	}
	return maxEdits
}

// guessRank is how well a place must be known to be meant by a folded name near its own. Where
// names come from another script there are many ways to write them.
func guessRank(key string, n *gazetteer.Near) int {
	if len(key) < wordyGuess || n.Distance > 1 && !transcribed[n.Country] {
		return cityRank
	}
	return townRank
}

// editsAllowed is how many letters may part a name from those that are named for it.
func editsAllowed(name string) int {
	switch n := len(gazetteer.Fold(name)); {
	case n < 4:
		return 0
	case n < 7:
		return 1
	}
	return maxEdits
}

// maxEdits is by how many letters a name may differ at most.
const maxEdits = 2
