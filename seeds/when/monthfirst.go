package when

import "dateline/seeds/prose"

// monthFirst reports whether a text writes the month before the day: one of its dates can
// be read in no other way, and none only in the other. Where all can be read in both, those
// of a row lie near to each other: 06/01, 06/03, 06/04.
func monthFirst(tokens []prose.Token, words []string) bool {
	found := false
	var firsts, seconds []int
	for i := 1; i+1 < len(tokens); i++ {
		if words[i] != "/" || tokens[i].Space || tokens[i+1].Space {
			continue
		}
		a, b := number(words[i-1]), number(words[i+1])
		switch {
		case 12 < a && a <= 31 && 1 <= b && b <= 12:
			return false
		case 1 <= a && a <= 12 && 12 < b && b <= 31:
			found = true
		case 1 <= a && a <= 12 && 1 <= b && b <= 12:
			firsts, seconds = append(firsts, a), append(seconds, b)
		}
	}
	return found || rows(firsts, seconds)
}

// rowOf is how many days that could be read in both ways must be in a row to show which.
const rowOf = 3

// rows reports whether numbers stand in one month, in their order, if the first of each
// pair is the month's.
func rows(months, days []int) bool {
	if len(months) < rowOf {
		return false
	}
	for i := range months[1:] {
		if months[i+1] != months[i] || days[i+1] <= days[i] {
			return false
		}
	}
	return true
}
