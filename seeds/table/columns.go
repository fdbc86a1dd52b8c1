package table

import "slices"

// columns returns the key of each column: what its heading means, else what its cells hold. Where
// none is a place, the first column of words that means nothing else is taken for it.
func (r *reader) columns(header []string, rows []row) []string {
	keys := append([]string(nil), header...)
	byWords(keys, rows)
	ends(keys, rows)
	ways(keys, rows)
	r.dayColumns(keys, rows)
	joinTimes(keys, rows)
	r.placeColumn(keys, rows)
	return keys
}

// byWords gives the headings that are none of the known ones what their words mean, where no other
// column has it and the cells fit.
func byWords(keys []string, rows []row) {
	taken, places := map[field]bool{}, 0
	for _, k := range keys {
		if columnField(k) == fPlace {
			places++
		}
	}
	for i, k := range keys {
		f := columnField(k)
		if isNumbering(k) || f == fPlace && places > 1 && share(rows, i, isCount) > 0.9 { // "Stop" beside "Place"
			keys[i], f = string(fSeq), fSeq
		}
		taken[f] = true
	}
	for i, k := range keys {
		if columnField(k) != "" {
			continue
		}
		f := headingField(k)
		fits := isName
		if f == fArrive || f == fDepart || f == fNights {
			fits = func(cell string) bool { return !isName(cell) }
		}
		if f != "" && !taken[f] && share(rows, i, fits) > 0.5 {
			keys[i], taken[f] = string(f), true
		}
	}
}

// dayColumns takes columns of days whose headings say nothing for the arrival, and behind it the
// departure, where no column is one.
func (r *reader) dayColumns(keys []string, rows []row) {
	has := func(f field) bool {
		return slices.ContainsFunc(keys, func(k string) bool { return columnField(k) == f })
	}
	if has(fArrive) || has(fFrom) {
		return
	}
	into := []field{fArrive, fDepart}
	if has(fDepart) {
		into = into[:1]
	}
	for i, k := range keys {
		if len(into) > 0 && columnField(k) == "" && k != "" && !wordsOf(k).hold(otherDays) && share(rows, i, isDate) > 0.6 {
			r.notice("day-column", 1, "the column "+quote(k)+" holds days and is taken for those of "+string(into[0]), "call the column "+string(into[0]))
			keys[i], into = string(into[0]), into[1:]
		}
	}
}

// halls are headings of columns that say where, beside a column of places in what house.
var halls = []string{"venue", "ground", "stadium", "sede", "recinto", "estadio"}

// placeColumn takes a column for the places where no heading says which.
func (r *reader) placeColumn(keys []string, rows []row) {
	for _, k := range keys {
		switch columnField(k) {
		case fPlace, fAt, fLonLat, fLat, fID, fGeonames, fIATA, fFrom, fTo:
			return
		}
	}
	best := -1
	for i, k := range keys {
		if columnField(k) == "" && share(rows, i, isName) > 0.5 && (best < 0 || slices.Contains(halls, foldKey(k)) && !slices.Contains(halls, foldKey(keys[best]))) {
			best = i
		}
	}
	if best >= 0 {
		r.notice("place-column", 1, "no column is called stop or place; the column "+quote(keys[best])+" is taken for it", "call the column stop")
		keys[best] = string(fPlace)
		return
	}
	for i, k := range keys {
		if f := columnField(k); f == fCountry || f == fUnit {
			keys[i] = string(fPlace) // a trip of countries
			return
		}
	}
}

// ways takes a destination for where a leg ends, where another column holds its beginning.
func ways(keys []string, rows []row) {
	from := slices.IndexFunc(keys, func(k string) bool { return columnField(k) == fFrom })
	if from < 0 || share(rows, from, isName) <= 0.5 {
		return
	}
	for i, k := range keys {
		if word := foldKey(k); word == "destination" || word == "destino" {
			keys[i] = string(fTo)
		}
	}
}
