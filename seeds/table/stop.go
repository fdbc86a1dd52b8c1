package table

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

var reID = pattern.Of(`^[a-z][a-z0-9]*:\S+$`)

// stop reads one stop: a line of words, a record, or {Lima: 13 April}.
func (r *reader) stop(n *node) (seeds.Seed, []seeds.Focus) {
	s := seeds.Seed{Line: n.line}
	switch n.kind {
	case scalarNode:
		r.parseLine(&s, n.string())
		return s, nil
	case listNode: // [Lima, Peru, 13 April]
		r.parseLine(&s, strings.Join(n.strings(), ", "))
		return s, nil
	case nullNode:
		return s, nil
	}
	if len(n.keys) == 1 && fieldOf(n.keys[0]) == "" {
		if a, d, ok := ParseDates(n.keys[0], r.order); ok && n.values[0].kind == scalarNode { // {2019-04-13: Lima}
			r.parseLine(&s, n.values[0].string())
			r.setDates(&s, a, d, n.keys[0])
			return s, nil
		}
		if meant := r.loneKey(n.keys[0], n.values[0]); meant != "" {
			r.failKey(n, 0, meant)
			return s, nil
		}
		s.Name, s.Hint = splitPlace(n.keys[0])
		switch v := n.values[0]; v.kind {
		case dictNode:
			n = v
		case scalarNode:
			if a, d, ok := ParseDates(v.string(), r.order); ok {
				r.setDates(&s, a, d, v.string())
			} else {
				s.Note = v.string()
			}
			return s, nil
		default:
			return s, nil
		}
	}
	focus := r.record(&s, n)
	return s, focus
}

// parts are the pieces of a record that only make sense together.
type parts struct {
	lat, lon      *node
	country, unit string
	hinted        bool // a hint is given, though it may be empty: the name is not taken apart
	located       *node
	nights        int
	wordy         bool // a day is written in words that lack its year
}

// chosenColumn is the column that says how sure it is which place was chosen. No table has it but
// those that were written with the places that were found.
const chosenColumn = "place_confidence"

// record fills s from the record's keys, in the order in which they stand.
func (r *reader) record(s *seeds.Seed, n *node) (focus []seeds.Focus) {
	var p parts
	offsets := slices.ContainsFunc(n.keys, func(k string) bool { return foldKey(k) == asWritten })
	for i, key := range n.keys {
		if k := foldKey(key); offsets && (k == "start" || k == "end") {
			continue
		}
		focus = append(focus, r.setField(s, &p, key, n.values[i])...)
	}
	p.within(s)
	if s.Hint == "" && !p.hinted && s.ID == "" && s.At == nil && p.lat == nil {
		s.Name, s.Hint = splitPlace(s.Name)
	}
	r.latLon(s, p.lat, p.lon)
	if p.nights > 0 && s.Arrive.Full() && !s.Depart.Known() {
		s.Depart = addDays(s.Arrive, p.nights)
	}
	if p.located != nil && s.ID == "" && s.At == nil {
		p.choice(s)
	}
	if s.ID != "" && s.At != nil && slices.Contains(n.keys, chosenColumn) {
		s.Chosen, s.Loose = true, true
	}
	r.wordy = p.wordy
	return focus
}

// setField reads one key of a record.
func (r *reader) setField(s *seeds.Seed, p *parts, key string, v *node) (focus []seeds.Focus) {
	f, words := fieldOf(key), v.string()
	keep := func() {
		if words != "" || v.kind != scalarNode {
			r.extra(s, key, v)
		}
	}
	switch f {
	case fPlace:
		if s.Name == "" {
			s.Name = words
		} else {
			keep()
		}
	case fHint:
		s.Hint, p.hinted = words, true
	case fCountry:
		if p.country == "" {
			p.country = words
		} else {
			keep()
		}
	case fUnit:
		p.unit = words
	case fID:
		if reID.MatchString(words) {
			s.ID = words
		} else {
			keep()
		}
	case fGeonames:
		if _, err := strconv.ParseUint(words, 10, 32); err == nil {
			s.ID = "geonames:" + words
		} else {
			keep()
		}
	case fIATA:
		if len(words) == 3 && strings.ToUpper(words) == words {
			s.ID = "iata:" + words
		} else {
			keep()
		}
	case fAt, fLonLat:
		r.point(s, v, f == fLonLat)
	case fLat:
		p.lat = v
	case fLon:
		p.lon = v
	case fKind:
		if k, ok := kinds[fold(words)]; ok {
			s.Kind = k
		} else {
			keep()
		}
	case fArrive, fFrom:
		r.dates(s, v, &s.Arrive, &s.ArriveText, &s.Depart)
		p.wordy = p.wordy || lacksYear(s.Arrive, words)
	case fDepart, fTo:
		r.dates(s, v, &s.Depart, &s.DepartText, nil)
		p.wordy = p.wordy || lacksYear(s.Depart, words)
	case fArriveText:
		s.ArriveText = words
	case fDepartText:
		s.DepartText = words
	case fNotBefore:
		r.dates(s, v, &s.Bounds[0], nil, nil)
	case fNotAfter:
		r.dates(s, v, &s.Bounds[1], nil, nil)
	case fDoubtfulDay:
		r.dates(s, v, &s.DoubtfulDay, nil, nil)
	case fNights:
		if p.nights = atoi(words); p.nights == 0 && words != "" && words != "0" {
			keep()
			r.notice("unknown-word", v.line, "the nights "+quote(words)+" are no number and are kept as they are", "write a whole number")
		}
	case fRole:
		if status, ok := statuses[fold(words)]; ok { // as a role may stand under status
			s.Status = status
			return nil
		}
		closed(r, s, key, v, roles, &s.Role)
	case fAhead:
		if yes, ok := truth(words); ok {
			s.Ahead = yes
		} else {
			keep()
		}
	case fStatus:
		if role, ok := roles[fold(words)]; ok { // "planned" is what many call a status
			s.Role = role
		} else if words != leftOutWord {
			closed(r, s, key, v, statuses, &s.Status)
		}
	case fMode:
		closed(r, s, key, v, modes, &s.Mode)
	case fWhy:
		s.Why = words
	case fNote:
		if s.Note != "" && words != "" {
			s.Note += "; " + words
		} else if words != "" {
			s.Note = words
		}
	case fHighlight:
		if yes, ok := truth(words); ok {
			s.Highlight = yes
		} else {
			s.Highlight, s.HighlightLabel = true, words
		}
	case fHighlightLabel:
		s.HighlightLabel = words
	case fLabel:
		if d, ok := offset(v); ok {
			s.LabelAt = d
		} else {
			keep()
		}
	case fFocus:
		return r.focusOf(v, -1)
	case fFound:
		for i, k := range v.keys {
			if fieldOf(k) != fStatus { // what it was, not what it is
				r.setField(s, p, k, v.values[i])
			}
		}
	case fSpan:
		s.Span = r.span(v)
	case fSentence:
		s.Sentence = r.span(v)
	case fRule:
		s.Rule = words
	case fConfidence:
		if c, err := strconv.ParseFloat(words, 64); err == nil && c >= 0 && c <= 1 {
			s.Confidence = c
		} else {
			keep()
		}
	case fSource:
		if i, err := strconv.Atoi(words); err == nil && i >= 0 {
			s.Source = i
		} else {
			keep()
		}
	case fLocated:
		p.located = v
	case fExtra:
		for i, k := range v.keys {
			r.extra(s, k, v.values[i])
		}
	case fSeq: // the caller has sorted by it
	default:
		r.unknown(s, key, v)
	}
	return nil
}

// closed reads a word of a closed set; another word is kept beside, with a notice.
func closed[T ~string](r *reader, s *seeds.Seed, key string, v *node, words map[string]T, into *T) {
	word := fold(v.string())
	if word == "" {
		return
	}
	if value, ok := words[word]; ok {
		*into = value
		return
	}
	r.extra(s, key, v)
	r.notice("unknown-word", v.line, "the "+key+" "+quote(v.string())+" is not known and is kept as it is", "write one of "+known(words))
}

// extra keeps what is not ours for the way back.
func (r *reader) extra(s *seeds.Seed, key string, v *node) {
	if s.Extra == nil {
		s.Extra = map[string]string{}
	}
	value := v.text
	if v.kind != scalarNode {
		value = plainJSON(v)
	}
	s.Extra[key] = value
}

// dates reads a date, or a range where there is room for its end. Words that are
// no date are kept beside it and said.
func (r *reader) dates(s *seeds.Seed, v *node, into *seeds.Date, words *string, end *seeds.Date) {
	cell := v.string()
	if cell == "" {
		return
	}
	if d, ok := ParseDate(cell, r.order); ok {
		*into = d
		if words != nil && *words == "" && cell != d.String() {
			*words = cell
		}
		return
	}
	if end != nil {
		if a, d, ok := ParseDates(cell, r.order); ok {
			*into, *words = a, cell
			if !end.Known() {
				*end = d
			}
			return
		}
	}
	if d, ok := fromSerial(cell); ok {
		*into = d
		r.notice("spreadsheet-date", v.line, "the number "+cell+" is read as the spreadsheet date "+d.String(), "format the column as a date before exporting it")
		return
	}
	if words == nil {
		r.fail(v.line, "the date "+quote(cell)+" is not understood; write YYYY-MM-DD")
		return
	}
	*words = cell
	r.notice("date-unread", v.line, "the date "+quote(cell)+" is not understood; its words are kept", "write YYYY-MM-DD")
}

// plainJSON writes a nested value of somebody else's as one line of JSON.
func plainJSON(v *node) string {
	switch v.kind {
	case listNode:
		out := make([]string, len(v.items))
		for i, item := range v.items {
			out[i] = plainJSON(item)
		}
		return "[" + strings.Join(out, ", ") + "]"
	case dictNode:
		out := make([]string, len(v.keys))
		for i, k := range v.keys {
			out[i] = jsonString(k) + ": " + plainJSON(v.values[i])
		}
		return "{" + strings.Join(out, ", ") + "}"
	case scalarNode:
		if v.bare && json.Valid([]byte(v.text)) {
			return v.text
		}
		return jsonString(v.text)
	}
	return "null"
}
