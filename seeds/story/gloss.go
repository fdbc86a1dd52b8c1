package story

import (
	"strings"

	"dateline/seeds/prose"
)

// mostGlossed is how many letters an abbreviation has that is no shouted name.
const mostGlossed = 6

// glossed reports whether a name is an abbreviation of which the story says what it is
// short for: PAR, of the "Philippine Area of Responsibility (PAR)", is not Paris.
func (a *analysis) glossed(p *place) bool {
	if p.last != p.first+1 || !a.tokens[p.first].Upper || p.End-p.Start > mostGlossed {
		return false
	}
	if a.glosses == nil {
		a.glosses = a.findGlosses()
	}
	return a.glosses[a.words[p.first]]
}

// findGlosses returns the abbreviations in brackets behind what they are short for.
func (a *analysis) findGlosses() map[string]bool {
	out := map[string]bool{}
	for i := 1; i+2 < len(a.tokens); i++ {
		if a.words[i] == "(" && a.words[i+2] == ")" && a.initialsEnd(a.words[i+1], i) {
			out[a.words[i+1]] = true
		}
	}
	return out
}

// initialsEnd reports whether the capitalised words that end before token i have those
// initials; small words between them have none.
func (a *analysis) initialsEnd(initials string, i int) bool {
	letters := []rune(initials)
	n := len(letters)
	for k := i - 1; k >= 0 && n > 0 && a.tokens[k].Class == prose.Word && a.tokens[k+1].Lines == 0; k-- {
		switch t := a.tokens[k]; {
		case strings.HasPrefix(a.words[k], string(letters[n-1])) && (t.Title || t.Upper):
			n--
		case !t.Lower:
			return false
		}
	}
	return n == 0
}
