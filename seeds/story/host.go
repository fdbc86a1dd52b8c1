package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// Whoever is at Leeds Cathedral is in Leeds, and whoever plays at the Kassel Brass
// Festival in Kassel: the names of many venues and events begin with that of their town.

const (
	// hostReach is how many words such a name has at most behind that of its town.
	hostReach = 4
	// hostTown is how many people a town has whose venues are told of by its name alone,
	// and hostCity where its name is one of people or a word of every day too.
	hostTown = 20_000
	hostCity = 150_000
)

// hostedUntil returns the token behind the name of a venue or an event whose words go on
// at a token; 0 where they are no such name.
func (a *analysis) hostedUntil(from int) int {
	end := from
	for end < len(a.tokens) && end < from+hostReach && a.namesOn(end) {
		end++
	}
	if end == from || end < len(a.tokens) && a.namesOn(end) || !a.endsClass(end, pack.Host) {
		return 0
	}
	return end
}

// namesOn reports whether a capitalised word stands behind another within one name.
func (a *analysis) namesOn(i int) bool {
	t := a.tokens[i]
	return t.Class == prose.Word && t.Title && t.Space && t.Lines == 0
}

// hosted reports whether a place is the town or the county in the name of a venue or an event.
func (a *analysis) hosted(p *place) bool {
	return (p.sense.Kind == seeds.City || p.sense.Kind == seeds.Admin2) && a.hostedUntil(p.last) > 0
}

// inOtherTown reports whether the name of a venue begins with that of a place but is told
// to lie in another town: "the Burton Gallery in Bideford".
func (a *analysis) inOtherTown(p *place) bool {
	k := a.hostedUntil(p.last)
	if k == 0 {
		return false
	}
	for k < len(a.tokens) && a.tokens[k].Lower && (a.isClass(k, pack.Venue) || a.isClass(k, pack.PlaceNoun)) {
		k++
	}
	if k+1 >= len(a.tokens) || !a.within(k) || a.placeAt[k+1] < 0 {
		return false
	}
	other := a.places[a.placeAt[k+1]].sense
	return other.Kind == seeds.City && other.ID != p.sense.ID
}

// withHosts adds to the mentions of the text before a byte the towns in the names of
// venues and events that the finder did not take for places.
func (a *analysis) withHosts(ms []mention.Mention, from, end int) []mention.Mention {
	if a.lexicon == nil {
		return ms
	}
	var more []mention.Mention
	for k := from; k < len(a.tokens) && a.tokens[k].Start < end; k++ {
		if !a.tokens[k].Title || !a.isClass(k, pack.Host) || !a.namesOn(k) {
			continue
		}
		first := k
		for first > 0 && first > k-hostReach && a.namesOn(first) && a.tokens[first-1].Title {
			first--
		}
		t := a.tokens[first]
		if t.Class != prose.Word || !t.Title || a.isClass(first, pack.Month) || a.isClass(first, pack.Weekday) {
			continue
		}
		n, senses := a.lexicon.Longest(a.text, t.Start)
		last := first
		for last < k && a.tokens[last].End <= t.Start+n {
			last++
		}
		if n == 0 || last == first || a.tokens[last-1].End != t.Start+n || !a.hosts(a.text[t.Start:t.Start+n], senses, k) || a.hostedUntil(last) == 0 {
			continue
		}
		if slices.ContainsFunc(ms, func(m mention.Mention) bool { return m.Start < t.Start+n && t.Start < m.End }) ||
			len(more) > 0 && more[len(more)-1].Start == t.Start {
			continue
		}
		more = append(more, mention.Mention{Span: seeds.Span{Start: t.Start, End: t.Start + n}, Text: a.text[t.Start : t.Start+n], Senses: slices.Clone(senses)})
	}
	if len(more) == 0 {
		return ms
	}
	ms = append(slices.Clone(ms), more...)
	slices.SortFunc(ms, func(x, y mention.Mention) int { return x.Start - y.Start })
	return ms
}

// hosts reports whether a name is that of a town large enough for venues to be called
// after it alone, as the court and the station are of any, and the word at token k is.
func (a *analysis) hosts(name string, senses []seeds.Sense, k int) bool {
	least := hostTown
	if h, ok := a.is(k, pack.Host); ok && h.Value == "public" {
		least = 0
	}
	if u := a.useOf(name); u.Given || u.Surname || u.Common >= 0 {
		least = hostCity
	}
	return slices.ContainsFunc(senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.City && s.Via == seeds.ViaName && s.Population >= least
	})
}
