package model

import (
	"fmt"
	"sort"
	"strings"

	"dateline/seeds"
	"dateline/seeds/when"
)

// seed writes what a claim has whether or not it is on the route.
func (c *checker) seed(f *found) seeds.Seed {
	at := c.page.span(f.place.from, f.place.to)
	s := seeds.Seed{Name: plain(at.Of(c.page.text)), Span: at, Sentence: c.sentence(at), Rule: Rule, Confidence: sureOften}
	if f.once {
		s.Confidence = sureOnce
	}
	if s.Name != plain(f.Place) {
		s.Name = plain(f.Place) // the same letters; the text shouts
	}
	if in := c.page.names(f.In, c.page.everywhere()); len(in) > 0 && plain(f.In) != s.Name {
		s.Hint = plain(f.In)
	}
	return s
}

// stop is a stop of the route.
func (c *checker) stop(f *found, d *dating) seeds.Seed {
	s := c.seed(f)
	s.Mode = f.mode
	d.date(&s, f)
	s.Role = role(f, s, d.resolver.Story)
	return s
}

// outside is a place that is no stop.
func (c *checker) outside(f *found, d *dating) seeds.Seed {
	s := c.seed(f)
	s.Status, s.Why = f.status, why[f.status]
	d.date(&s, f)
	return s
}

var why = map[seeds.Status]string{
	seeds.Cancelled:  "the visit was called off",
	seeds.Postponed:  "the visit was put off",
	seeds.Diverted:   "the way led elsewhere instead",
	seeds.Background: "told of another time, or of somebody else",
	seeds.Mentioned:  "only spoken of",
}

// role is the model's word, unless the dates say better what is to come.
func role(f *found, s seeds.Seed, story seeds.Date) seeds.Role {
	day := s.Arrive
	if !day.Known() {
		day = s.Depart
	}
	future := f.role == seeds.Planned || f.Tense == future && f.role != seeds.Return
	if day.Grain >= seeds.GrainDay && story.Grain >= seeds.GrainDay {
		if order, ok := when.Compare(day, story); ok && order != 0 {
			future = order > 0
		}
	}
	switch {
	case f.role == seeds.Return:
		return seeds.Return
	case future:
		return seeds.Planned
	case f.role == seeds.Origin:
		return seeds.Origin
	}
	return seeds.Visited
}

// sentence returns the sentence that a span begins in.
func (c *checker) sentence(at seeds.Span) seeds.Span {
	i := sort.Search(len(c.sentences), func(i int) bool { return c.sentences[i].End > at.Start })
	if i == len(c.sentences) || c.sentences[i].Start > at.Start {
		return at
	}
	s := c.sentences[i]
	s.End = max(s.End, at.End)
	return s
}

// traveller is whom the model names, if the text does.
func (c *checker) traveller(name string) string {
	if name = plain(name); name == "" {
		return ""
	}
	if len(c.page.phrases(name, c.page.everywhere())) == 0 {
		c.notice("traveller-not-found", seeds.Span{}, fmt.Sprintf("the model's traveller %s does not stand in the text and was left", quoted(name)))
		return ""
	}
	return name
}

// highlight marks the one stop that the model says matters most.
func (c *checker) highlight(it *seeds.Itinerary, stops []found) {
	for i := range stops {
		if s := &it.Seeds[i]; stops[i].Highlight {
			s.Highlight = true
			s.Why = plain(s.Sentence.Of(it.Text))
			return
		}
	}
}

// focus keeps the borders and regions whose words stand in the text.
func (c *checker) focus(it *seeds.Itinerary, areas []area) {
	for _, a := range areas[:min(len(areas), maxClaims)] {
		at := c.page.phrases(a.Name, c.page.everywhere())
		var countries []string
		for _, name := range a.Countries[:min(len(a.Countries), maxClaims)] {
			if len(c.page.names(name, c.page.everywhere())) > 0 {
				countries = append(countries, plain(name))
			}
		}
		if len(at) == 0 || len(countries) == 0 && len(a.Countries) > 0 { // a region need not name its countries
			c.notice("focus-not-found", seeds.Span{}, fmt.Sprintf("the model's focus %s does not stand in the text with its countries and was left", quoted(a.Name)))
			continue
		}
		f := seeds.Focus{Countries: countries, Span: c.page.span(at[0].from, at[0].to)}
		f.Name = plain(f.Span.Of(it.Text))
		if !repeated(it.Focus, f) {
			f.Stop = stopIn(it.Seeds, c.sentence(f.Span))
			it.Focus = append(it.Focus, f)
		}
	}
}

func repeated(fs []seeds.Focus, f seeds.Focus) bool {
	for _, g := range fs {
		if strings.Join(g.Countries, ",") == strings.Join(f.Countries, ",") && (len(f.Countries) > 0 || strings.EqualFold(g.Name, f.Name)) {
			return true
		}
	}
	return false
}

// stopIn returns the number of the first stop that a sentence names, 0 for none.
func stopIn(ss []seeds.Seed, sentence seeds.Span) int {
	for i, s := range ss {
		if sentence.Contains(s.Span) {
			return i + 1
		}
	}
	return 0
}
