package table

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"dateline/seeds"
)

// itinerary reads the whole tree: a list of stops, or a record with stops.
func (r *reader) itinerary(root *node) {
	switch root.kind {
	case listNode:
		r.stops(root)
		return
	case scalarNode:
		for _, line := range strings.Split(root.text, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				s := seeds.Seed{Line: root.line}
				r.parseLine(&s, line)
				r.it.Seeds = append(r.it.Seeds, s)
			}
		}
		return
	case nullNode:
		return
	}
	defer r.headed()
	if stops := root.get(fStops); stops != nil {
		r.stops(stops)
	} else if root.get(fPlace) != nil || root.get(fAt) != nil || root.get(fLat) != nil {
		r.stops(list(root)) // a single stop
		return
	} else if at, meant := root.misspelt(append(namesOf(fStops), namesOf(fPlace)...)); meant != "" {
		r.failKey(root, at, meant)
	}
	for i, key := range root.keys {
		r.wholeField(key, root.values[i])
	}
}

// headed takes a headline for the title where there is no story that it is of.
func (r *reader) headed() {
	if it := r.it; it.Text == "" && it.Title == "" {
		it.Title, it.Headline = it.Headline, ""
	}
}

// wholeField reads a key that concerns the whole trip.
func (r *reader) wholeField(key string, v *node) {
	it := r.it
	switch fieldOf(key) {
	case fStops:
	case fTitle:
		it.Title = v.string()
	case fHeadline:
		it.Headline = v.string()
	case fSubtitle:
		it.Subtitle = v.string()
	case fTraveller:
		it.Traveller = strings.Join(v.strings(), ", ")
	case fSource:
		if s := v.string(); s != "" {
			it.Source = s
		}
	case fSources:
		it.Sources = v.strings()
	case fCredit:
		it.Credit = v.string()
	case fLang:
		it.Lang = v.string()
	case fText:
		it.Text = v.text
	case fPublished, fArrive: // "date" of the whole document
		r.dates(&seeds.Seed{Line: v.line}, v, &it.Published, nil, nil)
	case fDoubtful:
		if it.Doubtful, _ = truth(v.string()); it.Doubtful {
			r.notice("doubtful-trip", v.line, "the itinerary is marked as doubtful: the text hardly tells of a trip", "correct the stops, and take the mark out once they are right")
		}
	case fFocus:
		it.Focus = append(it.Focus, r.focusOf(v, 0)...)
	case fHighlight:
		r.highlight(v)
	case fLeftOut:
		for _, item := range v.items {
			if s, _ := r.stop(item); !blank(s) {
				it.LeftOut = append(it.LeftOut, s)
			} else {
				r.failBlank(item)
			}
		}
	default:
		if slices.Contains(computed, foldKey(key)) {
			return
		}
		fix := "use title, subtitle, traveller, source, credit, published, focus, stops or left_out"
		if meant := misspelt(key, names(writtenWhole)); meant != "" {
			fix = "if " + meant + " is meant, correct it"
		}
		r.notice("unknown-key", v.line, "the key "+quote(key)+" is not known and is left out", fix)
	}
}

// stops reads the list of stops, in the order of their numbers where all have one.
func (r *reader) stops(n *node) {
	items := n.items
	switch n.kind {
	case scalarNode:
		r.itinerary(n)
		return
	case dictNode: // {Lima: 12 April, Quito: 14 April}
		for i, k := range n.keys {
			one := (&node{line: n.values[i].line})
			one.put(k, n.values[i])
			items = append(items, one)
		}
	}
	if len(items) > maxStops {
		r.fail(items[maxStops].line, fmt.Sprintf("more than %d stops are no trip that a map can show; give a part of them", maxStops))
		return
	}
	items = r.bySeq(items)
	for _, item := range items {
		r.wordy = false
		s, focus := r.stop(item)
		putBack(&s, item)
		if s.Status != "" || item.get(fStatus).string() == leftOutWord {
			r.it.LeftOut = append(r.it.LeftOut, s)
			continue
		}
		if blank(s) {
			r.failBlank(item)
			continue
		}
		r.it.Seeds, r.was = append(r.it.Seeds, s), append(r.was, item.get(fLocated).get(fPlace).string())
		if r.wordy && r.records {
			r.yearless = append(r.yearless, len(r.it.Seeds)-1)
		}
		for _, f := range focus {
			if f.Stop < 0 {
				f.Stop = len(r.it.Seeds)
			}
			r.it.Focus = append(r.it.Focus, f)
		}
	}
}

// failBlank says of a stop without a place what it lacks.
func (r *reader) failBlank(item *node) {
	if item.empty() {
		return
	}
	if at, meant := item.misspelt(namesOf(fPlace)); meant != "" && r.records && len(item.keys) > 1 {
		r.failKey(item, at, meant)
	} else if id := item.get(fID); id.string() != "" {
		r.fail(id.line, "the id "+quote(id.string())+" is none that is known; write it as geonames:3685533, iso:CO or iata:CUC, or give the place")
	} else if len(r.errs) == 0 {
		r.fail(item.line, "the stop has no place; give its place, its id, or its lat and lon")
	}
}

// blank reports whether a stop names no place at all.
func blank(s seeds.Seed) bool { return s.Name == "" && s.ID == "" && s.At == nil }

// bySeq sorts the items by their numbers, if all have a number and they are not in order.
func (r *reader) bySeq(items []*node) []*node {
	type numbered struct {
		item *node
		seq  float64
	}
	rows := make([]numbered, 0, len(items))
	for _, item := range items {
		seq, err := strconv.ParseFloat(item.get(fSeq).string(), 64)
		if err != nil {
			return items
		}
		rows = append(rows, numbered{item, seq})
	}
	less := func(i, j int) bool { return rows[i].seq < rows[j].seq }
	if sort.SliceIsSorted(rows, less) {
		return items
	}
	sort.SliceStable(rows, less)
	out := make([]*node, len(rows))
	for i, row := range rows {
		out[i] = row.item
	}
	r.notice("reordered", out[0].line, "the stops are put in the order of their numbers", "")
	return out
}

// highlight marks the stops that the whole document names as highlights.
func (r *reader) highlight(v *node) {
	for _, name := range v.strings() {
		found := false
		for i := range r.it.Seeds {
			if fold(r.it.Seeds[i].Name) == fold(name) || strconv.Itoa(i+1) == name {
				r.it.Seeds[i].Highlight, found = true, true
			}
		}
		if !found {
			r.notice("unknown-stop", v.line, "the highlight "+quote(name)+" is none of the stops", "give its number or its name as it stands under stops")
		}
	}
}
