package mention

import "dateline/seeds"

var viaNames = [5]string{"name", "alternate", "abbreviation", "code", "demonym"}

// fameOf is how well the best known place of a name is known: its kind, and
// for a city the size of its population.
func fameOf(senses []seeds.Sense) string {
	best, kind := 0, senses[0].Kind
	for i := range senses {
		s := &senses[i]
		if s.Via == seeds.ViaDemonym || s.Via == seeds.ViaCode {
			continue
		}
		switch s.Kind {
		case seeds.Country, seeds.Continent:
			return "country"
		case seeds.Admin1:
			if i < 3 {
				return "state"
			}
		}
		best = max(best, s.Population)
	}
	switch kind {
	case seeds.City, seeds.Admin1, seeds.Point:
	case seeds.Admin2:
		return "county"
	default:
		return string(kind)
	}
	return sizes[sizeOf(best)]
}

var sizes = [8]string{"pop0", "pop1", "pop2", "pop3", "pop4", "pop5", "pop6", "pop7"}

func sizeOf(n int) int {
	for i, limit := range [7]int{1, 1000, 5000, 20000, 100000, 500000, 3000000} {
		if n < limit {
			return i
		}
	}
	return 7
}

func bucket(n int) string {
	switch {
	case n <= 2:
		return digit(n)
	case n <= 5:
		return "3-5"
	case n <= 12:
		return "6-12"
	}
	return "many"
}

func lengthOf(bytes int) string {
	switch {
	case bytes <= 4:
		return digit(bytes)
	case bytes <= 6:
		return "5-6"
	}
	return "7+"
}

func whoOf(u Use) string {
	switch {
	case u.Given && u.Surname:
		return "both"
	case u.Given:
		return "given"
	case u.Surname:
		return "surname"
	}
	return "none"
}

func gradeOf(u Use) string {
	if u.Common < 0 {
		return "-"
	}
	return digit(u.Common)
}

func digit(n int) string {
	if n < 0 || n > 9 {
		return "9"
	}
	return "0123456789"[n : n+1]
}
