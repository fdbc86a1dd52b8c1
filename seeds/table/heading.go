package table

import (
	"slices"
	"strings"
	"unicode"
)

// findHeader returns the row that names the columns, -1 where none does, and the
// title that stands alone above it.
func findHeader(rows []row) (header int, title string) {
	above := true // only rows of one cell so far
	for i, row := range rows[:min(len(rows), 6)] {
		named, place := 0, false
		for _, cell := range row.cells {
			f := columnField(cell)
			if f != "" {
				named++
			}
			switch f {
			case fPlace, fLat, fAt, fLonLat, fFrom, fTo, fID, fGeonames, fIATA, fCountry:
				place = true
			}
		}
		alone := len(filled(row.cells)) == 1
		if named >= 2 || named == 1 && (place && alone || !alone && overData(rows[i:])) || above && !alone && unlike(rows[i:]) {
			if i > 0 && len(filled(rows[0].cells)) == 1 {
				title = filled(rows[0].cells)[0]
			}
			return i, title
		}
		above = above && alone
	}
	return -1, ""
}

// overData reports whether the first row is words above a column of dates or degrees.
func overData(rows []row) bool {
	for i, cell := range rows[0].cells {
		if !isWords(cell) {
			return false
		}
		if columnField(cell) != "" && share(rows[1:], i, isWords) < 0.5 && share(rows[1:], i, isDate)+share(rows[1:], i, isAngle) > 0 {
			return true
		}
	}
	return false
}

// unlike reports whether the first row names the columns in words that nobody knows: it has words
// alone, and below them there is a column of days. A trip's first stop may lack its day, so
// two columns must be told by some word, and three at least have a cell in each.
func unlike(rows []row) bool {
	days, told := false, false
	for i, cell := range rows[0].cells {
		if cell != "" && !isWords(cell) {
			return false
		}
		days = days || cell != "" && len(rows) > 2 && share(rows[1:], i, isDate) > 0.6
		told = told || headingField(cell) != ""
	}
	return days && (told || len(filled(rows[0].cells)) > 2)
}

// columnField is what a header cell means; "extra:…" is a key of our own writing.
func columnField(cell string) field {
	if strings.HasPrefix(cell, extraPrefix) {
		return fExtra
	}
	return fieldOf(cell)
}

func filled(cells []string) []string {
	var out []string
	for _, c := range cells {
		if c != "" {
			out = append(out, c)
		}
	}
	return out
}

// headingWords are the words that a heading of several may be told by, "Gig date" and "Date of
// visit": those of synonyms that mean nothing else beside others, as "name" and "in" do.
var headingWords = map[field]string{
	fPlace:   "stop city town location destination port place village parada lugar ciudad destino localidad puerto escala pueblo municipio ville stadt ort",
	fCountry: "country nation pais pays land",
	fUnit:    "state province region provincia departamento",
	fArrive:  "arrival arrive arrives arriving checkin eta arr llegada entrada arrivee ankunft",
	fDepart:  "departure depart departs departing leaving checkout etd dep salida partida abreise",
	fNights:  "nights noches nuits",
}

// anyDay are the words for a day that is an arrival's unless another word says what it is.
const anyDay = "date dates day when fecha fechas dia datum jour"

// otherDays are the words that make a day none of the trip's: "Booking date", "Date of birth".
const otherDays = "birth born booking booked order ordered payment paid invoice issue issued due deadline release released update updated created added registration expiry nacimiento reserva pago vencimiento"

// headingField is what a heading that is none of the known ones means by its words, "" for
// nothing: "Gig date", "Place / Venue", "Departure city", "Stop #".
func headingField(cell string) field {
	words := wordsOf(cell)
	arrive, depart, place := words.hold(headingWords[fArrive]), words.hold(headingWords[fDepart]), words.hold(headingWords[fPlace])
	switch {
	case words.hold(headingWords[fNights]):
		return fNights
	case isNumbering(cell):
		return fSeq
	case words.hold(otherDays), arrive && depart:
		return ""
	case place && arrive:
		return fTo
	case place && depart:
		return fFrom
	case arrive:
		return fArrive
	case depart:
		return fDepart
	case words.hold(anyDay):
		return fArrive
	case place:
		return fPlace
	case words.hold(headingWords[fCountry]):
		return fCountry
	case words.hold(headingWords[fUnit]):
		return fUnit
	}
	return ""
}

// words are those of a heading, folded.
type words []string

func wordsOf(heading string) words {
	return strings.FieldsFunc(fold(heading), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// hold reports whether one of the words is in a list, or two beside each other are, written as
// one: "Check in".
func (ws words) hold(list string) bool {
	known := strings.Fields(list)
	for i, w := range ws {
		if slices.Contains(known, w) || i > 0 && slices.Contains(known, ws[i-1]+w) {
			return true
		}
	}
	return false
}

// isNumbering reports whether a heading is of the rows' numbers: "Stop #", "Leg no.".
func isNumbering(cell string) bool {
	words := strings.Fields(fold(cell))
	return len(words) > 1 && fieldOf(words[len(words)-1]) == fSeq
}
