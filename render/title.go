package render

import (
	"regexp"
	"strings"

	"dateline/geo"
	"dateline/geo/names"
	"dateline/render/text"
	"dateline/seeds"
)

// longTitle is the number of letters above which a document's own title is a
// headline and not a map's title.
const longTitle = 44

// titleOf composes what the map is called: the option, the document's own title where it
// is short, else traveller, countries and dates.
func (c *composer) titleOf() string {
	it := c.j.Itinerary
	switch {
	case c.opt.Title == "-":
		return ""
	case c.opt.Title != "":
		return c.opt.Title
	case it != nil && it.Title != "" && len([]rune(it.Title)) <= longTitle:
		return it.Title
	}
	where := c.whereabouts()
	if it != nil && it.Traveller != "" && len([]rune(it.Traveller)) <= longTitle {
		if where == "" {
			return it.Traveller
		}
		return it.Traveller + " in " + where
	}
	if where == "" {
		return "Route"
	}
	return where
}

// whereabouts names the one place, the few countries, or how many they are.
func (c *composer) whereabouts() string {
	var countries []string
	seen := map[string]bool{}
	for _, s := range c.j.Stops {
		if name := c.countryName(s.Place); name != "" && !seen[name] {
			seen[name] = true
			countries = append(countries, name)
		}
	}
	if len(c.sites) == 1 && len(c.j.Stops) > 0 {
		name := c.stopName(c.j.Stops[c.sites[0].stops[0]])
		if len(countries) == 1 && countries[0] != name {
			name += ", " + countries[0]
		}
		return name
	}
	switch n := len(countries); {
	case n == 0:
		return ""
	case n <= 3:
		return Join(countries, c.lang())
	}
	var names []string
	first, last := c.j.Stops[0], c.j.Stops[len(c.j.Stops)-1]
	for _, s := range []geo.Stop{first, last} {
		names = append(names, c.stopName(s))
	}
	if names[0] == names[1] {
		return "Round trip from " + names[0]
	}
	return names[0] + " to " + names[1]
}

// Join lists words in a language: "Peru, Chile and Bolivia".
func Join(w []string, lang string) string {
	if len(w) < 2 {
		return strings.Join(w, "")
	}
	return strings.Join(w[:len(w)-1], ", ") + phrasesOf(lang).and + w[len(w)-1]
}

// subtitleOf is the option, the itinerary's own, or the dates of the trip.
func (c *composer) subtitleOf(title string) string {
	it := c.j.Itinerary
	switch {
	case c.opt.Subtitle == "-":
		return ""
	case c.opt.Subtitle != "":
		return c.opt.Subtitle
	case it != nil && it.Subtitle != "":
		return it.Subtitle
	}
	first, last := c.j.Dates()
	s := seeds.FormatRange(first, last, c.lang())
	if s != "" && strings.Contains(title, s) {
		return ""
	}
	return seeds.MarkDoubt(s, c.j.DatesDoubtful())
}

// StopName is a stop's name on a map: as translate has it, nil for nobody; else
// as the document has it where that is another name of the place (Kiev for
// Kyiv), else the place's own, with its accents. A misspelt name is not
// repeated; a place that is not known keeps its name though it stands at its
// country's or unit's point.
func StopName(s geo.Stop, translate func(geo.Place) string) string {
	if translate != nil && !(s.Approximate && keepsItsName(s)) {
		if n := translate(s.Place); n != "" {
			return clean(n)
		}
	}
	name := plain(s.Place, s.Seed.Name)
	if written := s.Seed.Name; name == "" || written != "" && keepsItsName(s) {
		name = written
	}
	if name == "" {
		name = nameless
	}
	return clean(name)
}

// nameless is what a stop without a name is called.
const nameless = "Stop"

// plain is a place's own name: with the marks that the document writes, else without
// those of a transliteration (Kandahār).
func plain(p geo.Place, written string) string {
	bare := names.Unmarked(p.Name)
	switch {
	case written != bare && names.Unmarked(written) == bare:
		return written
	case names.Romanised(p.Country):
		return bare
	}
	return p.Name
}

// keepsItsName reports whether a stop keeps the name that the document gives it:
// another full name of the place, or a name that stands at its country's or unit's
// point for want of a better. A misspelt name gives way to the one found.
func keepsItsName(s geo.Stop) bool {
	if s.Approximate {
		switch s.Place.Kind {
		case seeds.Country, seeds.Admin1, seeds.Admin2:
			return true
		}
		return false
	}
	named := s.Place.Via == seeds.ViaAlternate || s.Place.Via == seeds.ViaName // which may be one of several: Khiva, Xiva
	return named && strings.ToUpper(s.Seed.Name) != s.Seed.Name && folded(s.Seed.Name) != folded(s.Place.Name)
}

func (c *composer) countryName(p geo.Place) string {
	if p.Country == "" {
		return ""
	}
	if n := c.isoName(p.Country); n != "" {
		return n
	}
	return p.CountryName
}

// translated is what the map's language calls the thing of a key, "" where the
// name of the atlas stands.
func (c *composer) translated(key string) string {
	if c.opt.Name == nil || key == "" {
		return ""
	}
	return c.opt.Name(key)
}

// isoName is a country's name on the map, "" where nobody knows it.
func (c *composer) isoName(iso string) string {
	own := ""
	if c.opt.Atlas != nil {
		if x, ok := c.opt.Atlas.Country(iso); ok {
			own = x.Name
		}
	}
	return c.called(c.translated(iso), own)
}

// clean turns white space and control characters into single spaces, so that no
// label breaks its line.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || r == 0x2028 || r == 0x2029 }), " ")
}

// heading is a callout's first line, where the document gives one, or the border that
// the stop is about.
func (c *composer) heading(s seeds.Seed) string {
	for _, f := range c.j.Focus {
		if f.Name == s.HighlightLabel {
			return c.focusName(f)
		}
	}
	return clean(s.HighlightLabel)
}

// noBreak is the space at which no line ends.
const noBreak = "\u00a0"

// tied holds together what should not part at the end of a heading's line: a dash and
// what stands before it, a day and its month.
func tied(title string) string {
	title = strings.ReplaceAll(title, " – ", noBreak+"– ")
	return dayAndMonth.ReplaceAllString(title, "$1"+noBreak+"$2")
}

var dayAndMonth = regexp.MustCompile(`(\d) (\pL)`)

// titleBlock sets title and subtitle to a width.
func (c *composer) titleBlock(width float64) block {
	title := clean(c.titleOf())
	sub := clean(c.subtitleOf(title))
	th := c.th
	big := text.Style{Weight: 700, Size: c.sz.typ(th.Type.Title)}
	full := big.Size
	for big.Size > max(c.sz.least, 0.8*full) && c.shape(title, big).Ink.Width() > width {
		big.Size = max(c.sz.least, big.Size*0.95) // smaller type, before it breaks
	}
	for big.Size > max(c.sz.least, 0.6*full) && c.shape(title, big).Ink.Width() > 1.9*width {
		big.Size = max(c.sz.least, big.Size*0.95) // before it breaks twice
	}
	var lines []words
	held := tied(title)
	broken := c.wrap(held, big, width, 2)
	for w := width; len(broken) == 2; { // two lines of about one length
		w *= 0.94
		even := c.wrap(held, big, w, 3)
		if len(even) != 2 || strings.Contains(even[0]+even[1], "…") {
			break
		}
		broken = even
	}
	for _, l := range broken {
		lines = append(lines, words{strings.ReplaceAll(l, noBreak, " "), big, th.Color.Title.NRGBA()})
	}
	small := text.Style{Size: c.sz.typ(th.Type.Subtitle)}
	for _, l := range c.wrap(sub, small, width, 2) {
		lines = append(lines, words{l, small, th.Color.Quiet.NRGBA()})
	}
	c.title, c.subtitle = title, sub
	return c.set(lines...)
}
