package story

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// Merge joins what several stories tell of one trip. Their texts follow each
// other in one, and the spans go with them; Seed.Source and the itinerary's
// Sources tell which story said what. A stop that two stories tell of is one, with
// the dates that either knows, unless the dates differ. Stories of different
// travellers become an itinerary each.
func Merge(docs ...*Document) (*Document, error) {
	if len(docs) == 0 {
		return nil, errors.New("story: nothing to merge")
	}
	out := &Document{Lang: docs[0].Lang}
	var versions []version
	var sources []string
	var stops [][]seeds.Seed // of the main trip of each story whose sentences are explained, for each sentence
	for n, d := range docs {
		if n > 0 {
			out.Text += "\n\n"
		}
		base := len(out.Text)
		out.Text += d.Text
		sources = append(sources, d.Main().Source)
		for _, it := range d.Itineraries {
			versions = append(versions, version{it, d, n, base})
		}
		for _, e := range d.Explained {
			e.Sentence = moved(e.Sentence, base)
			e.Taken = append([]Taken(nil), e.Taken...)
			for j := range e.Taken {
				e.Taken[j].Span = moved(e.Taken[j].Span, base)
			}
			out.Explained = append(out.Explained, e)
			stops = append(stops, d.Main().Seeds)
		}
	}
	for _, trip := range byTraveller(versions) {
		it := trip.join(sources)
		it.Text = out.Text
		out.Itineraries = append(out.Itineraries, it)
	}
	for i := range out.Explained {
		numberAnew(out.Explained[i].Taken, stops[i], out.Main().Seeds)
	}
	return out, nil
}

// numberAnew gives what tells of the stops of one story the numbers that these have in the trip of all.
func numberAnew(taken []Taken, own, all []seeds.Seed) {
	for k := range taken {
		t := &taken[k]
		if t.Stop == 0 {
			continue
		}
		name := pack.Fold(own[t.Stop-1].Name)
		if t.Stop = 1 + slices.IndexFunc(all, func(s seeds.Seed) bool { return pack.Fold(s.Name) == name }); t.Stop == 0 {
			t.Status, t.Why = seeds.Mentioned, "no stop of the trip that all stories tell"
		}
	}
}

// version is what one story tells of one traveller's trip.
type version struct {
	*seeds.Itinerary
	doc  *Document
	n    int // which of the stories
	base int // where its text begins in that of all
}

// sameTrip is all that is told of one trip.
type sameTrip []version

// byTraveller sorts what several stories tell by the travellers, the first story's main
// one first.
func byTraveller(versions []version) []sameTrip {
	var out []sameTrip
	for _, t := range versions {
		k := slices.IndexFunc(out, func(of sameTrip) bool { return of.tells(t) })
		if k < 0 {
			out = append(out, nil)
			k = len(out) - 1
		}
		out[k] = append(out[k], t)
	}
	return out
}

// tells reports whether a trip is also that of a version: unless both are those of
// somebody by name, and neither text names the other one's.
func (of sameTrip) tells(t version) bool {
	for _, u := range of {
		switch {
		case u.n == t.n: // a story's own travellers are told apart already
		case related(u.Traveller, t.Traveller), !named(u.Traveller), !named(t.Traveller), mentions(u.doc.Text, t.Traveller), mentions(t.doc.Text, u.Traveller):
			return true
		}
	}
	return false
}

// named reports whether a traveller has a name, rather than a noun: "the ship".
func named(traveller string) bool {
	r, _ := utf8.DecodeRuneInString(traveller)
	return traveller != "" && !unicode.IsLower(r)
}

// mentions reports whether a text has the last word of a name.
func mentions(text, name string) bool {
	words := fields(name)
	return len(words) > 0 && slices.Contains(fields(text), words[len(words)-1])
}

// join makes one itinerary of what is told of a trip, in the order in which the stories
// came out.
func (of sameTrip) join(sources []string) *seeds.Itinerary {
	it := *of[0].Itinerary
	it.Seeds, it.LeftOut, it.Focus, it.Notices, it.Sources = nil, nil, nil, nil, sources
	for _, t := range of[1:] {
		if it.Traveller != "" && t.Traveller != "" && !related(it.Traveller, t.Traveller) && named(it.Traveller) == named(t.Traveller) {
			it.Notices = append(it.Notices, seeds.Notice{Code: "other-traveller", Span: seeds.Span{Start: t.base, End: t.base},
				Text: fmt.Sprintf("%s tells of %s, not of %s", t.Source, t.Traveller, it.Traveller), Fix: "map the stories apart if these are two trips"})
		}
		it.Traveller = fuller(it.Traveller, t.Traveller)
		it.Doubtful = it.Doubtful && t.Doubtful
		if !it.Published.Known() || t.Published.Known() && it.Published.Before(t.Published) {
			it.Published = t.Published
		}
	}
	told := slices.Clone(of)
	slices.SortStableFunc(told, func(x, y version) int {
		o, _ := when.Compare(x.Published, y.Published)
		return o
	})
	var counted census
	for _, t := range told {
		t.addTo(&it)
		callOff(&it, t.n)
		if t.Itinerary == t.doc.Main() {
			counted.add(t.doc.census, t.base)
		}
	}
	it.LeftOut = notStops(it.LeftOut, it.Seeds)
	it.Notices = slices.DeleteFunc(it.Notices, func(n seeds.Notice) bool { // where another story knows the day
		return n.Code == doubtfulDay && (n.Stop == 0 || !it.Seeds[n.Stop-1].DayDoubtful() || it.Seeds[n.Stop-1].Span != n.Span)
	})
	bound(it.Seeds)
	counted.check(&it)
	return &it
}

// fuller returns the one of two names that says more of who travels.
func fuller(a, b string) string {
	if named(a) == named(b) && (!related(a, b) || len(fields(a)) >= len(fields(b))) || named(a) && !named(b) {
		return a
	}
	return b
}

// addTo adds a version to what is known of the trip.
func (t version) addTo(it *seeds.Itinerary) {
	place := map[int]int{} // of the story's stops in the merged trip
	at := -1
	for i, s := range t.Seeds {
		if t.namesTraveller(&s, it.Traveller) {
			continue
		}
		borrowed := t.borrows(i)
		s.Span, s.Sentence, s.Source = moved(s.Span, t.base), moved(s.Sentence, t.base), t.n
		if k := same(it.Seeds, s, borrowed); k >= 0 {
			if u := &it.Seeds[k]; putOff(u, &s) && u.Arrive != s.Arrive && !borrowed && !u.DayDoubtful() {
				it.Notices = append(it.Notices, otherDay(it, u, &s))
			}
			unite(&it.Seeds[k], s, borrowed)
			place[i], at = k, k
			continue
		}
		at = insertion(it.Seeds, s, at)
		it.Seeds = slices.Insert(it.Seeds, at, s)
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
		for j := range it.Notices {
			if it.Notices[j].Stop > at {
				it.Notices[j].Stop++
			}
		}
		place[i] = at
	}
	for _, s := range t.LeftOut {
		s.Span, s.Sentence, s.Source = moved(s.Span, t.base), moved(s.Sentence, t.base), t.n
		it.LeftOut = append(it.LeftOut, s)
	}
	for _, f := range t.Focus {
		f.Span = moved(f.Span, t.base)
		if k, ok := place[f.Stop-1]; ok {
			f.Stop = k + 1
		}
		if !seen(it.Focus, &f) {
			it.Focus = append(it.Focus, f)
		}
	}
	for _, no := range t.Notices {
		if no.Code == countMismatch {
			continue // the stories together may tell of all
		}
		if t.Source != "" && len(it.Sources) > 1 && !strings.HasPrefix(no.Text, t.Source) {
			no.Text = t.Source + ": " + no.Text
		}
		no.Span = moved(no.Span, t.base)
		if k, ok := place[no.Stop-1]; ok {
			no.Stop = k + 1
		}
		it.Notices = append(it.Notices, no)
	}
}

// namesTraveller reports whether what a story has for a town, where it begins a sentence, is the
// surname of who travels by another story.
func (t version) namesTraveller(s *seeds.Seed, traveller string) bool {
	words := fields(traveller)
	return len(words) > 1 && s.Span.Start == s.Sentence.Start && pack.Fold(s.Name) == words[len(words)-1] && pack.Fold(t.Traveller) != pack.Fold(traveller)
}

// borrows reports whether the day of a story's stop is hardly its own: it is doubtful, or
// another stop of the sentence was read from the same words.
func (t version) borrows(i int) bool {
	s := &t.Seeds[i]
	return s.DayDoubtful() || s.ArriveText != "" && slices.ContainsFunc(t.Seeds, func(u seeds.Seed) bool {
		return u.Span != s.Span && u.Sentence == s.Sentence && u.ArriveText == s.ArriveText && u.Arrive == s.Arrive
	})
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
		if start >= 0 && i-start > 2 && !isThe(f[start:i]) {
			out = append(out, f[start:i])
		}
		start = -1
	}
	return out
}

// isThe reports whether a word is the definite article of some language.
func isThe(word string) bool {
	return pack.InAny(func(p *pack.Pack) bool { h, _ := p.Lone(pack.Article, word); return h.Value == "definite" })
}

// same finds the stop that tells of the same visit, or -1. Where the day of s is
// borrowed from another stop, it is no other visit that the story tells of.
func same(ss []seeds.Seed, s seeds.Seed, borrowed bool) int {
	for i := range ss {
		t := &ss[i]
		switch {
		case pack.Fold(t.Name) != pack.Fold(s.Name) || (t.Role == seeds.Return) != (s.Role == seeds.Return):
		case left(&s) && !left(t):
			if borrowed || stayedUntil(ss, i, leaving(&s)) {
				return i
			}
		case left(t) && !left(&s) && isDay(s.Arrive) && leaving(t).Before(s.Arrive):
			// back where the trip began
		case left(t) != left(&s), borrowed, t.DayDoubtful(), putOff(t, &s):
			return i
		default:
			if o, ok := when.Compare(t.Arrive, s.Arrive); !ok || o == 0 || t.Arrive.Grain < seeds.GrainDay || s.Arrive.Grain < seeds.GrainDay {
				return i
			}
		}
	}
	return -1
}

// left reports whether only the day of leaving is told of a stop.
func left(s *seeds.Seed) bool { return s.Role == seeds.Origin && isDay(leaving(s)) }

// leaving is the day of leaving where a trip begins.
func leaving(s *seeds.Seed) seeds.Date {
	if isDay(s.Depart) {
		return s.Depart
	}
	return s.Arrive
}

// stayedUntil reports whether who came to a stop was there until a day: no other stop's day
// lies between.
func stayedUntil(ss []seeds.Seed, i int, day seeds.Date) bool {
	if o, ok := when.Compare(ss[i].Arrive, day); !ok || o > 0 {
		return false
	}
	return !slices.ContainsFunc(ss, func(s seeds.Seed) bool { return s.Arrive.Before(day) && ss[i].Arrive.Before(s.Arrive) })
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
func unite(t *seeds.Seed, s seeds.Seed, borrowed bool) {
	switch {
	case borrowed && isDay(t.Arrive) && !t.DayDoubtful():
		s.Arrive, s.ArriveText, s.Depart, s.DepartText = seeds.Date{}, "", seeds.Date{}, ""
	case left(&s) && !left(t):
		s.Depart, s.Arrive, s.ArriveText = leaving(&s), seeds.Date{}, ""
	case left(t) && !left(&s):
		t.Role, t.Arrive, t.ArriveText = s.Role, s.Arrive, s.ArriveText
	case t.DayDoubtful() && isDay(s.Arrive) && (!borrowed || t.Role == seeds.Planned && s.Role != t.Role), putOff(t, &s) && t.Role == seeds.Planned: // the story that saw it knows the day
		t.Arrive, t.ArriveText, t.Depart, t.DepartText, t.Span, t.Sentence, t.Source = s.Arrive, s.ArriveText, s.Depart, s.DepartText, s.Span, s.Sentence, s.Source
		t.DoubtfulDay = s.DoubtfulDay
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
	t.Ahead = t.Ahead && s.Ahead
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

// callOff takes the stops that stories saw to come off the route where the later n-th
// one tells that they were called off.
func callOff(it *seeds.Itinerary, n int) {
	for i := len(it.Seeds) - 1; i >= 0; i-- {
		s := &it.Seeds[i]
		off := s.Role == seeds.Planned && slices.ContainsFunc(it.LeftOut, func(l seeds.Seed) bool {
			return calledOff(&l) && l.Source == n && s.Source != n && pack.Fold(l.Name) == pack.Fold(s.Name)
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

// calledOff reports whether a story says of a place that the visit did not come about.
func calledOff(s *seeds.Seed) bool {
	return s.Status == seeds.Cancelled || s.Status == seeds.Postponed || s.Status == seeds.Diverted
}

// notStops drops what one story left out and another tells as a stop.
func notStops(left, stops []seeds.Seed) []seeds.Seed {
	in := map[string]bool{}
	for _, s := range stops {
		in[pack.Fold(s.Name)] = true
	}
	out := left[:0]
	for _, s := range left {
		if !in[pack.Fold(s.Name)] || calledOff(&s) {
			out = append(out, s)
		}
	}
	return out
}
