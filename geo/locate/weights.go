package locate

import (
	"fmt"
	"strconv"
	"strings"
)

// feature is one number that speaks for or against a candidate.
type feature int

// The features of the model. Those of the document count other names than the
// candidate's own.
const (
	fPopulation    feature = iota // log population, relative to the name's largest
	fKnown                        // the gazetteer's rank, relative to the name's best known
	fSize                         // log population / 7, absolute
	fCountry                      // kind: country
	fAdmin1                       // kind: first-level unit
	fAdmin2                       // kind: second-level unit
	fOtherKind                    // kind: neither a unit nor a city
	fAirport                      // kind: airport
	fTwin                         // a first-level unit that shares its name with a large city of its country
	fAlternate                    // matched by an alternate name
	fAlternateUnit                // a country or first-level unit matched by an alternate name
	fOtherName                    // matched by a name quite unlike its own, which another place bears as its own
	fSaint                        // writes out the saint that the text and a town as large write short
	fShort                        // matched by an abbreviation or code
	fFormer                       // a former state
	fCapital                      // a country\'s capital
	fLesser                       // how many times, in orders of magnitude, the largest city of the name has its people
	fOutshone                     // a town so much smaller than another of the name that that one is meant the world over
	fComma                        // lies in the unit named after the comma
	fCommaOther                   // another unit is named after the comma
	fHolds                        // a unit: named after the comma of a place that lies in it
	fListUnit                     // lies in the unit that closes its list, or that it is said to be in
	fCityOn                       // a water with the name of a city on it
	fAtHome                       // lies at home with who goes there, and so do others of its list
	fStateNamed                   // its first-level unit is named in the text; from here on in view of the others
	fCountryNamed                 // its country is named in the text
	fPeopleNamed                  // its country's people are
	fCountyNamed                  // a second-level unit of its first-level unit is named, and it lies in it or near
	fStateShare                   // share of the other places in its first-level unit
	fCountryShare                 // share in its country
	fNear                         // how likely a likely place is near
	fNearTown                     // how likely two towns are, or more: names that tell where a text plays
	fQuarter                      // share of the other places in its quarter of the globe
	fAround                       // how much of the others lies around it, where no namesake is far larger
	fAlike                        // a unit: share of the names in a row with it that are such too
	fSaidKind                     // the words beside the name say that it is of its kind
	fBesideState                  // how likely the names next to it lie in its first-level unit
	fLone                         // a country or a capital that nothing else has to do with, while a namesake is at home here
	fHome                         // lies in the first-level unit of the dateline or the source
	fHomeCountry                  // lies in their country
	features

	firstOfContext = fStateNamed
)

var featureNames = [features]string{
	"population", "known", "size", "country", "admin1", "admin2", "other kind", "airport", "twin city", "alternate name", "alternate name of a unit", "other name", "saint in full", "short name", "former", "capital", "lesser", "outshone",
	"after comma", "other unit after comma", "holds before comma", "unit of list", "city on it", "at home", "state named", "country named", "people named", "county named",
	"share in state", "share in country", "near", "near towns", "in its quarter", "around it", "alike in a row", "said kind", "state beside", "lone", "home state", "home country",
}

// Weights is what each feature counts in a candidate's score.
type Weights [features]float64

// DefaultWeights serve where none are given. Those in the assets are trained, which starts at these.
var DefaultWeights = Weights{
	fPopulation: 1.28, fKnown: 7.96, fSize: -0.21, fCountry: 2.07, fAdmin1: -0.6, fAdmin2: -0.28, fOtherKind: 1.49, fAirport: -1.73, fTwin: -0.75, fAlternate: -3.41, fAlternateUnit: -2.38, fOtherName: -4,
	fSaint: -2, fShort: 0, fFormer: -3, fCapital: 1.58, fLesser: -1.5, fOutshone: -1.2, fComma: 8.14,
	fCommaOther: -1.14, fHolds: 4.3, fListUnit: 3, fCityOn: -2.5, fAtHome: 8, fStateNamed: 1, fCountryNamed: 0.8, fPeopleNamed: 0.6, fCountyNamed: 0.6, fStateShare: 2.5, fCountryShare: 2.91,
	fNear: 3.71, fNearTown: 4, fQuarter: 2, fAround: 5, fAlike: 3.22, fSaidKind: 4, fBesideState: 1.5, fLone: -5, fHome: 1.36, fHomeCountry: 1.48,
}

// ReadWeights reads a table of lines "feature<TAB>weight"; # begins a comment.
// A feature that the table lacks counts nothing.
func ReadWeights(tsv string) (*Weights, error) {
	w := &Weights{}
	for n, line := range strings.Split(tsv, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		name, num, _ := strings.Cut(line, "\t")
		v, err := strconv.ParseFloat(num, 64)
		at := -1
		for i, f := range featureNames {
			if f == name {
				at = i
			}
		}
		if err != nil || at < 0 {
			return nil, fmt.Errorf("locate: weights:%d: %q is not a known feature, a tab and a number", n+1, line)
		}
		w[at] = v
	}
	return w, nil
}

// Format returns the table that ReadWeights reads.
func (w *Weights) Format() string {
	var b strings.Builder
	for i, f := range featureNames {
		fmt.Fprintf(&b, "%s\t%g\n", f, w[i])
	}
	return b.String()
}
