package mention

import (
	"embed"
	"fmt"
	"slices"
	"strings"
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

// vocabulary holds the words whose presence beside a name tells, of all languages.
var vocabulary = func() map[string]role {
	m := make(map[string]role, 2048)
	files, err := wordLists.ReadDir("words")
	if err != nil {
		panic(err) // the files are embedded
	}
	for _, f := range files {
		data, err := wordLists.ReadFile("words/" + f.Name())
		if err != nil {
			panic(err)
		}
		readRoles(m, f.Name(), string(data))
	}
	return m
}()

// readRoles reads lines of words under the names of their roles.
func readRoles(m map[string]role, name, data string) {
	var r role
	var folded []byte
	n := 0
	for line := range strings.SplitSeq(data, "\n") {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		if head, ok := strings.CutSuffix(line, ":"); ok {
			k := slices.Index(roleNames, head)
			if k < 0 {
				panic(fmt.Sprintf("mention: words/%s:%d: no role %q", name, n, head))
			}
			r = 1 << k
			continue
		}
		for w := range strings.FieldsSeq(line) {
			folded = FoldWord(folded[:0], w)
			m[string(folded)] |= r
		}
	}
}
