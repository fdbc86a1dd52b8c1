package story

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// Merge joins what several stories tell of one trip. Their texts follow each
// other in one, and the spans go with them; Seed.Source and the itinerary's
// Sources tell which story said what. The main itineraries are joined: a stop
// that two stories tell of is one, with the dates that either knows, unless
// the dates differ. Where the stories are of different travellers a notice
// says so.
func Merge(docs ...*Document) (*Document, error) {
	if len(docs) == 0 {
		return nil, errors.New("story: nothing to merge")
	}
	out := &Document{Lang: docs[0].Lang}
	it := *docs[0].Main()
	it.Seeds, it.LeftOut, it.Focus, it.Notices, it.Sources = nil, nil, nil, nil, nil
	out.Itineraries = []*seeds.Itinerary{&it}
	for n, d := range docs {
		m := d.Main()
		if n > 0 {
			out.Text += "\n\n"
		}
		base := len(out.Text)
		out.Text += d.Text
		it.Sources = append(it.Sources, m.Source)
		if m.Traveller != "" && it.Traveller != "" && !related(it.Traveller, m.Traveller) {
			it.Notices = append(it.Notices, seeds.Notice{Code: "other-traveller", Span: seeds.Span{Start: base, End: base},
				Text: fmt.Sprintf("%s tells of %s, not of %s", m.Source, m.Traveller, it.Traveller), Fix: "map the stories apart if these are two trips"})
		}
		it.Doubtful = it.Doubtful && m.Doubtful
		if it.Traveller == "" {
			it.Traveller = m.Traveller
		}
		if !it.Published.Known() || m.Published.Known() && it.Published.Before(m.Published) {
			it.Published = m.Published
		}
		place := map[int]int{} // of the story's stops in the merged trip
		at := -1
		for i, s := range m.Seeds {
			s.Span, s.Sentence, s.Source = moved(s.Span, base), moved(s.Sentence, base), n
			if k := same(it.Seeds, s); k >= 0 {
				if t := &it.Seeds[k]; putOff(t, &s) && t.Arrive != s.Arrive {
					it.Notices = append(it.Notices, otherDay(&it, t, &s))
				}
				unite(&it.Seeds[k], s)
				place[i], at = k, k
				continue
			}
			at = insertion(it.Seeds, s, at)
			it.Seeds = append(it.Seeds, seeds.Seed{})
			copy(it.Seeds[at+1:], it.Seeds[at:])
			it.Seeds[at] = s
			for j := range place {
				if place[j] >= at {
					place[j]++
				}
			}
			for j := range it.Focus {
				if it.Focus[j].Stop > at {
					it.Focus[j].Stop++
				}
			}
			place[i] = at
		}
		for _, s := range m.LeftOut {
			s.Span, s.Sentence, s.Source = moved(s.Span, base), moved(s.Sentence, base), n
			it.LeftOut = append(it.LeftOut, s)
		}
		for _, f := range m.Focus {
			f.Span = moved(f.Span, base)
			if k, ok := place[f.Stop-1]; ok {
				f.Stop = k + 1
			}
			if !seen(it.Focus, f.Countries) {
				it.Focus = append(it.Focus, f)
			}
		}
		out.census.add(d.census, base)
		for _, no := range m.Notices {
			if no.Code == countMismatch {
				continue // the stories together may tell of all
			}
			if m.Source != "" && len(docs) > 1 && !strings.HasPrefix(no.Text, m.Source) {
				no.Text = m.Source + ": " + no.Text
			}
			no.Span = moved(no.Span, base)
			if k, ok := place[no.Stop-1]; ok {
				no.Stop = k + 1
			}
			it.Notices = append(it.Notices, no)
		}
		for _, e := range d.Explained {
			e.Sentence = moved(e.Sentence, base)
			e.Taken = append([]Taken(nil), e.Taken...)
			for j := range e.Taken {
				e.Taken[j].Span = moved(e.Taken[j].Span, base)
			}
			out.Explained = append(out.Explained, e)
		}
	}
	it.Text, it.Source = out.Text, docs[0].Main().Source
	callOff(&it)
	it.LeftOut = notStops(it.LeftOut, it.Seeds)
	bound(it.Seeds)
	out.census.check(&it)
	return out, nil
}

func moved(s seeds.Span, by int) seeds.Span {
	if s.Empty() {
		return s
	}
	return seeds.Span{Start: s.Start + by, End: s.End + by}
}

// related reports whether two names share a word, as "the Pope" and "Pope
// Francis" do.
func related(a, b string) bool {
	in := map[string]bool{}
	for _, w := range fields(a) {
		in[w] = true
	}
	for _, w := range fields(b) {
		if in[w] {
			return true
		}
	}
	return false
}

func fields(s string) []string {
	var out []string
	start := -1
	f := pack.Fold(s)
	for i := 0; i <= len(f); i++ {
		if i < len(f) && f[i] != ' ' && f[i] != '-' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && i-start > 2 && f[start:i] != "the" {
			out = append(out, f[start:i])
		}
		start = -1
	}
	return out
}

// same finds the stop that tells of the same visit, or -1.
func same(ss []seeds.Seed, s seeds.Seed) int {
	for i := range ss {
		t := &ss[i]
		if pack.Fold(t.Name) != pack.Fold(s.Name) || (t.Role == seeds.Return) != (s.Role == seeds.Return) {
			continue
		}
		if o, ok := when.Compare(t.Arrive, s.Arrive); ok && o != 0 && t.Arrive.Grain >= seeds.GrainDay && s.Arrive.Grain >= seeds.GrainDay && !putOff(t, &s) {
			continue
		}
		return i
	}
	return -1
}

// putOff reports whether two tellings with different days are of one visit: one
// of them saw it to come, and it came a few days off.
func putOff(a, b *seeds.Seed) bool {
	const few = 7
	return (a.Role == seeds.Planned) != (b.Role == seeds.Planned) && a.Arrive.Full() && b.Arrive.Full() && when.Days(a.Arrive, b.Arrive) <= few
}

// otherDay notices that two stories give a stop different days, and which is taken.
func otherDay(it *seeds.Itinerary, t, s *seeds.Seed) seeds.Notice {
	taken, other := t, s
	if t.Role == seeds.Planned {
		taken, other = s, t
	}
	return seeds.Notice{Code: "other-day", Span: other.Span,
		Text: fmt.Sprintf("%s expects %s on %s; %s has it on %s, which is taken", it.Sources[other.Source], t.Name, other.Arrive, it.Sources[taken.Source], taken.Arrive),
		Fix:  "look at both, and correct the day if need be"}
}

// unite adds to a stop what another telling knows of it.
func unite(t *seeds.Seed, s seeds.Seed) {
	if putOff(t, &s) && t.Role == seeds.Planned { // the story that saw it knows the day
		t.Arrive, t.ArriveText, t.Depart, t.DepartText, t.Span, t.Sentence, t.Source = s.Arrive, s.ArriveText, s.Depart, s.DepartText, s.Span, s.Sentence, s.Source
	}
	if s.Arrive.Grain > t.Arrive.Grain || s.Arrive.Grain == t.Arrive.Grain && t.Arrive.Year == 0 && s.Arrive.Year != 0 {
		t.Arrive, t.ArriveText = s.Arrive, s.ArriveText
	}
	if s.Depart.Grain > t.Depart.Grain {
		t.Depart, t.DepartText = s.Depart, s.DepartText
	}
	if t.Hint == "" {
		t.Hint = s.Hint
	}
	if t.Mode == "" {
		t.Mode = s.Mode
	}
	if s.Highlight && !t.Highlight {
		t.Highlight, t.Why, t.HighlightLabel = true, s.Why, s.HighlightLabel
	}
	if t.Role == seeds.Planned && s.Role == seeds.Visited {
		t.Role = s.Role // a later story saw it done
	}
	t.Confidence = max(t.Confidence, s.Confidence)
}

// insertion is where a stop belongs: by its date, else after the stop that its
// own story tells before it.
func insertion(ss []seeds.Seed, s seeds.Seed, after int) int {
	at := after + 1
	if after < 0 {
		at = len(ss)
	}
	for i := range ss {
		if o, ok := when.Compare(s.Arrive, ss[i].Arrive); ok && o < 0 {
			return min(at, i)
		}
	}
	for i := len(ss) - 1; i >= at; i-- {
		if o, ok := when.Compare(ss[i].Arrive, s.Arrive); ok && o < 0 {
			return i + 1
		}
	}
	return at
}

// callOff takes the stops that one story saw to come off the route where a later
// one tells that they were called off.
func callOff(it *seeds.Itinerary) {
	for i := len(it.Seeds) - 1; i >= 0; i-- {
		s := &it.Seeds[i]
		off := s.Role == seeds.Planned && slices.ContainsFunc(it.LeftOut, func(l seeds.Seed) bool {
			return (l.Status == seeds.Cancelled || l.Status == seeds.Postponed) && l.Source > s.Source && pack.Fold(l.Name) == pack.Fold(s.Name)
		})
		if !off {
			continue
		}
		it.Seeds = slices.Delete(it.Seeds, i, i+1)
		renumber := func(stop *int) {
			if *stop == i+1 {
				*stop = 0
			} else if *stop > i+1 {
				*stop--
			}
		}
		for j := range it.Focus {
			renumber(&it.Focus[j].Stop)
		}
		for j := range it.Notices {
			renumber(&it.Notices[j].Stop)
		}
	}
}

// notStops drops what one story left out and another tells as a stop.
func notStops(left, stops []seeds.Seed) []seeds.Seed {
	in := map[string]bool{}
	for _, s := range stops {
		in[pack.Fold(s.Name)] = true
	}
	out := left[:0]
	for _, s := range left {
		if !in[pack.Fold(s.Name)] || s.Status == seeds.Cancelled || s.Status == seeds.Postponed {
			out = append(out, s)
		}
	}
	return out
}
