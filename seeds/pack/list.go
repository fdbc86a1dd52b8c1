package pack

import (
	"slices"
	"strings"

	"dateline/seeds/wordlist"
)

// List is a class of words that are no phrases of texts: rules about names take them as a list,
// whatever the language of a text, or look for one word in it.
type List string

// The lists. Values, where a list has them, stand beside it.
const (
	ListCommon     List = "common"      // frequent words by which a language is told
	ListNumeral    List = "numeral"     // what ends a number in digits that counts in order: the st of 1st
	ListGrammar    List = "grammar"     // drops pronouns: a verb needs none for who acted last
	ListLabel      List = "label"       // the articles with which a traveller without a name is called; value race: one without a noun
	ListKind       List = "kind"        // says what a name names; value: where it stands (behind, of, which, before), then the kind
	ListJoins      List = "kindjoins"   // stands between such a word and the name: the city of
	ListRanking    List = "ranking"     // before such a word, tells which of several it is of what is named behind; value superlative: an ending, other: one that is none
	ListGeneric    List = "generic"     // says what a place is rather than which; value: behind or before its name, added behind, added before, or word
	ListRow        List = "row"         // stands between the names of a row; value comma: behind a comma, too
	ListWire       List = "wire"        // agencies that a dateline names
	ListSaint      List = "saint"       // how names write a saint in full; value: how they write it short
	ListArticle    List = "namearticle" // may stand before a name that gazetteers have without it
	ListHemisphere List = "hemisphere"  // value: north, south, east or west
	ListAngle      List = "angle"       // value: degree, or part for minutes and seconds
	ListRegion     List = "region"      // parts of the world and waters; value: the name by which gazetteers know them
	ListFormer     List = "former"      // states that are no more, and names that no gazetteer has; value: the countries there today
)

// lists are those that a pack may have.
var lists = map[List]bool{ListCommon: true, ListNumeral: true, ListLabel: true, ListGrammar: true, ListKind: true, ListJoins: true, ListRanking: true, ListGeneric: true, ListRow: true, ListWire: true,
	ListSaint: true, ListArticle: true, ListHemisphere: true, ListAngle: true, ListRegion: true, ListFormer: true}

// Term is a word or a phrase of a list, as the pack writes it.
type Term struct{ Value, Phrase string }

// Terms returns a list of all languages, language by language as Langs has them, in the order of
// the packs; it reads no more of these than their lists.
func Terms(l List) []Term {
	var all []Term
	for _, lang := range langs() {
		all = append(all, languages()[lang].lists()[l]...)
	}
	return all
}

// Numeral reports whether a language writes numbers that count in order with that end behind the
// digits: 1st.
func (p *Pack) Numeral(end string) bool {
	return slices.ContainsFunc(p.Terms(ListNumeral), func(t Term) bool { return t.Phrase == end })
}

// DropsPronouns reports whether a verb of the language stands without a pronoun for who acted last.
func (p *Pack) DropsPronouns() bool { return len(p.Terms(ListGrammar)) > 0 }

// Terms returns a list of the language.
func (p *Pack) Terms(l List) []Term {
	if f, ok := languages()[p.Lang]; ok {
		return f.lists()[l]
	}
	return nil
}

// Phrases returns a set of the phrases of a list.
func (l List) Phrases() map[string]bool {
	set := map[string]bool{}
	for _, t := range Terms(l) {
		set[t.Phrase] = true
	}
	return set
}

// listsOf reads the lists of a pack's file.
func listsOf(data string) map[List][]Term {
	all := map[List][]Term{}
	for _, line := range wordlist.Lines(data) {
		name, value, _ := strings.Cut(line.Head, " ")
		if l := List(name); lists[l] {
			for phrase := range strings.SplitSeq(line.Rest, ",") {
				if phrase = strings.TrimSpace(phrase); phrase != "" {
					all[l] = append(all[l], Term{value, phrase})
				}
			}
		}
	}
	return all
}

// commonOf returns the common words of a language, folded.
func commonOf(terms []Term) map[string]bool {
	words := make(map[string]bool, len(terms))
	for _, t := range terms {
		words[Fold(t.Phrase)] = true
	}
	return words
}
