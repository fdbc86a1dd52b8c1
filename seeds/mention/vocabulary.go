package mention

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"dateline/seeds/wordlist"
)

// role is what a word does to the names around it; a word may have several.
type role uint32

const (
	roleTitle role = 1 << iota // before a person
	roleOrg                    // ends an organisation's name
	roleGeo                    // ends a place's name
	roleDirection
	roleSay
	roleIn    // a preposition of place
	roleOther // another preposition
	roleTime  // a month or a weekday
	roleUnit  // "city", "province": "the city of X"
	roleMove
	roleFolk // "Toledo residents"
	roleSport
	roleKin // "son", "wife"
	roleStreet
	roleEvent
	roleVerb   // other verbs that people and states do
	roleArt    // the, a, an
	roleAnd    // and, or
	rolePron   // he, she, his
	roleSaint  // San, Santa, St: what begins the names of places and of people
	roleWork   // "film", "novel", "album"
	roleThing  // what bears a name of its own: "ship", "hurricane", "elephant"
	roleHoly   // whom people pray to
	roleMake   // makes of cars and aircraft, and companies known by one word
	roleJoin   // between what a place is and its name: "the city of X"
	roleChurch // what is given to a saint: "cathedral", "feast"
)

var roleNames = []string{"title", "org", "geo", "dir", "say", "in", "of", "time", "unit", "move", "folk", "sport", "kin", "street", "event", "verb", "the", "and", "he", "saint", "work", "thing", "holy", "make", "join", "church"}

// The vocabularies of the languages, as data: a role, then its words.
//
//go:embed words/*.txt
var wordLists embed.FS

// Words that rules look for as they are written.
type wordSet map[string]bool

// The names of the sets, and what they hold.
const (
	linkWords   = "link"    // small words within names of people: van
	saintWords  = "hallow"  // before the names of saints: Santa
	prefixWords = "prefix"  // in lower case before a hyphen, the beginning of a name: al-Arish
	overWords   = "over"    // looked over to the word before: "the Mayor of X"
	shortWords  = "short"   // what is left of a word behind its apostrophe: the ll of I'll
	stemEndings = "stem"    // endings that a word is looked up without, the likeliest first
	sharedWords = "closing" // units that close a list of their names, and how each is called by itself
)

// vocabulary holds the words whose presence beside a name tells, of all languages.
type vocabulary struct {
	roles  map[string]role // by the folded word
	sets   map[string]wordSet
	stems  []string
	shared map[string][]string // the names of one such unit, with %s for its own: "counties" -> "%s County"
}

var vocabularies = func() vocabulary {
	v := vocabulary{roles: make(map[string]role, 2048), shared: map[string][]string{},
		sets: map[string]wordSet{linkWords: {}, saintWords: {}, prefixWords: {}, overWords: {}, shortWords: {}}}
	wordlist.Each(wordLists, v.read)
	return v
}()

var (
	links    = vocabularies.sets[linkWords]
	saints   = vocabularies.sets[saintWords]
	prefixes = vocabularies.sets[prefixWords]
	lookOver = vocabularies.sets[overWords]
	shorts   = vocabularies.sets[shortWords]
)

// read reads lines of words under the names of their roles or sets.
func (v *vocabulary) read(name, data string) {
	var folded []byte
	for n, l := range wordlist.Lines(data) {
		set, role := v.sets[l.Head], slices.Index(roleNames, l.Head)
		switch {
		case l.Head == sharedWords:
			if units, forms, ok := strings.Cut(l.Rest, ": "); ok {
				v.shared[units] = strings.Split(forms, ", ")
			}
		case l.Head == stemEndings:
			v.stems = append(v.stems, strings.Fields(l.Rest)...)
		case set != nil:
			for w := range strings.FieldsSeq(l.Rest) {
				set[w] = true
			}
		case role >= 0:
			for w := range strings.FieldsSeq(l.Rest) {
				folded = FoldWord(folded[:0], w)
				v.roles[string(folded)] |= 1 << role
			}
		default:
			panic(fmt.Sprintf("mention: words/%s:%d: no role or set %q", name, n, l.Head))
		}
	}
}
