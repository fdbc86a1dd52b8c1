package table

import (
	"slices"
	"strings"

	"dateline/seeds"
)

// written are the keys of a stop that a person may mean by one that is misspelt.
var written = []field{fPlace, fHint, fCountry, fUnit, fKind, fArrive, fDepart, fArriveText, fDepartText, fNotBefore, fNotAfter, fNights,
	fRole, fStatus, fMode, fWhy, fNote, fHighlight, fHighlightLabel, fLabel, fFocus}

// writtenWhole are those of the whole trip.
var writtenWhole = []field{fTitle, fSubtitle, fTraveller, fSource, fSources, fCredit, fLang, fPublished, fFocus, fHighlight, fStops, fLeftOut}

// asWritten is the key by which the data for reading only are known: their start and
// their end are offsets into a text, and no days.
const asWritten = "aswritten"

// computed are the keys that our own data carry for reading only.
var computed = strings.Fields(asWritten + " countryname admin1name population daydoubtful confidence stopconfidence placeconfidence approximate reasons said sentence datelabel notices")

// unknown reads a key that is none of ours. What became of the stop may stand as a key
// that is true: "cancelled: true". Else its value is kept; where it is a misspelt key of
// ours, that is said, and in a list of records every other is named too.
func (r *reader) unknown(s *seeds.Seed, key string, v *node) {
	if yes, ok := truth(v.string()); ok && v.kind == scalarNode {
		status, role := statuses[fold(key)], roles[fold(key)]
		if status != "" || role != "" {
			if yes && status != "" {
				s.Status = status
			} else if yes {
				s.Role = role
			}
			return
		}
	}
	if v.kind == scalarNode && v.string() == "" {
		return
	}
	r.extra(s, key, v)
	meant := misspelt(key, names(written))
	switch {
	case slices.Contains(computed, foldKey(key)):
	case meant != "":
		r.notice("unknown-key", v.line, "the key "+quote(key)+" is not known, and is kept as it is", "if "+meant+" is meant, correct it")
	case r.records && !slices.Contains(r.foreign, key):
		r.foreign = append(r.foreign, key)
		if r.foreignLine == 0 {
			r.foreignLine = v.line
		}
	}
}

// sayForeign names the keys of somebody else's, once for the whole document.
func (r *reader) sayForeign() {
	if len(r.foreign) == 0 {
		return
	}
	const most = 6
	names := make([]string, 0, most)
	for _, k := range r.foreign[:min(most, len(r.foreign))] {
		names = append(names, quote(k))
	}
	text := "the key " + names[0] + " is not known, and is kept as it is"
	if len(r.foreign) > 1 {
		text = "the keys " + strings.Join(names, ", ") + " are not known, and are kept as they are"
	}
	r.notice("unknown-key", r.foreignLine, text, "write under extra what is not for the map")
}

// misspelt returns the word of ours that a key is nearly, "" where it is like none:
// it begins with the same letter, and at most a third of its letters differ.
func misspelt(key string, ours []string) string {
	key = foldKey(key)
	best, least := "", 0
	for _, word := range ours {
		folded := foldKey(word)
		if key == "" || key[0] != folded[0] {
			continue
		}
		if d := edits(key, folded); d <= max(len(key), len(folded))/3 && len(key) > 3 && (best == "" || d < least) {
			best, least = word, d
		}
	}
	return best
}

// names are the words of fields as they are written.
func names(fields []field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = string(f)
	}
	return out
}

// namesOf are all the words that a field goes by, the one that is written first.
func namesOf(f field) []string { return append([]string{string(f)}, strings.Fields(synonyms[f])...) }

// loneKey returns the key that is meant by one which stands alone in its record and may as
// well be the name of a stop, as Lima is in {Lima: 13 April}; "" where it is that. It is a
// misspelt key where no place is called so, and where what stands behind it is what the
// key takes.
func (r *reader) loneKey(key string, v *node) string {
	if !r.records || v.kind != scalarNode || r.known != nil && r.known(key) {
		return ""
	}
	meant := misspelt(key, append(namesOf(fPlace), names(written)...))
	word := fold(v.string())
	_, _, dated := ParseDates(word, r.order)
	switch f := fieldOf(meant); f {
	case "":
		return ""
	case fArrive, fDepart, fNotBefore, fNotAfter:
		return only(meant, dated)
	case fRole, fStatus:
		return only(meant, roles[word] != "" || statuses[word] != "")
	case fMode:
		return only(meant, modes[word] != "")
	case fKind:
		return only(meant, kinds[word] != "")
	case fNights:
		return only(meant, atoi(word) > 0)
	}
	return only(meant, !dated && word != "")
}

// only returns a word where something holds.
func only(word string, holds bool) string {
	if holds {
		return word
	}
	return ""
}

// misspelt returns where the first key stands that is nearly one of our words, and which is
// meant; "" where none is.
func (n *node) misspelt(ours []string) (at int, meant string) {
	for i, k := range n.keys {
		if fieldOf(k) == "" {
			if meant = misspelt(k, ours); meant != "" {
				return i, meant
			}
		}
	}
	return 0, ""
}

// failKey says of a record's key that it is none of ours, and which is near.
func (r *reader) failKey(n *node, at int, meant string) {
	r.fail(n.values[at].line, "the key "+quote(n.keys[at])+" is not known; did you mean "+meant+"?")
}

// edits counts the letters by which two words differ; two that are swapped are one.
func edits(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			differ := 1
			if a[i-1] == b[j-1] {
				differ = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
