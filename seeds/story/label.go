package story

import (
	"strings"

	"dateline/seeds/pack"
)

// unshouted is a name with the names of people in it that are set in capitals, as wires and records
// have surnames, written as others are: "Ingrid DAHL" is Ingrid Dahl.
func (a *analysis) unshouted(e *entity) string {
	if e.kind == "ship" {
		return e.full
	}
	words := strings.Split(e.full, " ")
	for i, w := range words {
		if u := a.useOf(w); len(w) > 3 && w == strings.ToUpper(w) && (u.Given || u.Surname) {
			words[i] = calmed(w, "")
		}
	}
	return strings.Join(words, " ")
}

// theNoun is how a traveller without a name is called: "the ship", "la delegación". Where the
// language has several articles, it is the one that the text puts before the noun. Without a noun
// it is a race.
func (a *analysis) theNoun(noun string) string {
	var articles []string
	for _, t := range a.pack.Terms(pack.ListLabel) {
		switch {
		case t.Value == "":
			articles = append(articles, t.Phrase)
		case noun == "":
			return t.Phrase
		}
	}
	written := strings.ReplaceAll(noun, " - ", "-") // a hyphen is a word among the others
	if len(articles) == 1 && strings.HasPrefix(written, articles[0]+" ") {
		return written // "the accused"
	}
	if len(articles) == 1 {
		return articles[0] + " " + written
	}
	n := len(strings.Fields(noun))
	for i := 1; i+n <= len(a.tokens); i++ {
		if strings.Join(a.words[i:i+n], " ") != noun {
			continue
		}
		for _, article := range articles {
			if a.words[i-1] == article {
				return strings.ToLower(a.text[a.tokens[i-1].Start:a.tokens[i+n-1].End])
			}
		}
	}
	return written
}
