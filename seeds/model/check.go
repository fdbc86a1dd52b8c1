package model

import (
	"fmt"
	"slices"

	"dateline/seeds"
	"dateline/seeds/prose"
)

const (
	maxClaims  = 200 // stops of one answer; hardly a story tells as many
	maxNotices = 50  // on what was thrown away
)

// How sure a stop is that the model found: the model may misread, and a quote
// that stands more than once may be meant elsewhere.
const (
	sureOnce  = 0.8
	sureOften = 0.6
)

// checker holds an answer against the text.
type checker struct {
	page      *page
	sentences []seeds.Span
	taken     []found
	notices   []seeds.Notice
	cut       int // notices not kept
}

// found is a claim that the text bears out.
type found struct {
	claim
	place  stretch
	quote  stretch
	role   seeds.Role
	status seeds.Status
	mode   seeds.Mode
	once   bool

	arrive, depart int // the date expressions that it points at, -1 for none
}

// itinerary keeps of an answer what the text bears out.
func (a answer) itinerary(text string, opt Options) (*seeds.Itinerary, error) {
	it := &seeds.Itinerary{Text: text, Source: opt.Source, Published: opt.Published}
	c := &checker{page: newPage(text), sentences: prose.Sentences(text)}
	it.Traveller = c.traveller(a.traveller)
	stops, leftOut := c.all(a)
	d, err := newDating(c.page, opt, stops, leftOut)
	if err != nil {
		return nil, err
	}
	it.Lang = d.lang
	for i := range stops {
		it.Seeds = append(it.Seeds, c.stop(&stops[i], d))
	}
	for i := range leftOut {
		it.LeftOut = append(it.LeftOut, c.outside(&leftOut[i], d))
	}
	bound(it.Seeds)
	c.highlight(it, stops)
	c.focus(it, a.focus)
	it.Notices = append(c.closed(), d.notices()...)
	it.Notices = append(it.Notices, remarks(it, len(a.stops))...)
	return it, nil
}

// all returns the claims that hold. A stop with a state is none.
func (c *checker) all(a answer) (stops, leftOut []found) {
	for i, cl := range first(a.stops) {
		f, ok := c.check(cl, fmt.Sprintf("stop %d", i+1))
		switch {
		case ok && f.status != "":
			leftOut = append(leftOut, f)
		case ok:
			stops = append(stops, f)
		}
	}
	for i, cl := range first(a.leftOut) {
		f, ok := c.check(cl, fmt.Sprintf("place %d left out", i+1))
		if !ok {
			continue
		}
		if f.status == "" {
			f.status = seeds.Mentioned // the mildest of the states
		}
		leftOut = append(leftOut, f)
	}
	if len(a.stops) > maxClaims || len(a.leftOut) > maxClaims {
		c.notice("answer-cut", seeds.Span{}, fmt.Sprintf("the model names more than %d places; the rest are left", maxClaims))
	}
	return stops, leftOut
}

func first(cs []claim) []claim { return cs[:min(len(cs), maxClaims)] }

// check finds a claim in the text. who is the claim, for messages.
func (c *checker) check(cl claim, who string) (found, bool) {
	f := found{claim: cl}
	if cl.broken {
		c.notice("answer-form", seeds.Span{}, fmt.Sprintf("the model's %s is not of the form asked and was thrown away", who))
		return f, false
	}
	who = fmt.Sprintf("the model's %s, %s,", who, quoted(cl.Place))
	quotes := c.page.quotes(cl.Quote)
	if len(quotes) == 0 {
		c.notice("quote-not-found", seeds.Span{}, fmt.Sprintf("%s was thrown away: its quote %s does not stand in the text", who, quoted(cl.Quote)))
		return f, false
	}
	f.once = len(quotes) == 1
	c.words(&f, who)
	named := false
	for _, strict := range []bool{true, false} {
		for _, q := range quotes {
			for _, name := range c.page.names(cl.Place, q) {
				named = true
				f.place, f.quote = name, q
				if !c.told(f, strict) {
					c.taken = append(c.taken, f)
					return f, true
				}
			}
		}
	}
	if !named {
		c.notice("place-not-in-quote", c.page.span(quotes[0].from, quotes[0].to), who+" was thrown away: its quote does not name it")
	} else {
		c.notice("stop-repeated", c.page.span(f.place.from, f.place.to), who+" was thrown away: it repeats another")
	}
	return f, false
}

// told reports whether the same words were taken before: at all, or, not
// strictly, as the same sort of stop. "Back from Lima" may be two stops in one.
func (c *checker) told(f found, strict bool) bool {
	for _, t := range c.taken {
		if t.place == f.place && (strict || t.role == f.role && t.status == f.status) {
			return true
		}
	}
	return false
}

// words takes role, mode and state from the closed lists.
func (c *checker) words(f *found, who string) {
	f.role = oneOf(f.Role, seeds.Origin, seeds.Visited, seeds.Planned, seeds.Return)
	f.mode = oneOf(f.Mode, seeds.Flight, seeds.Road, seeds.Rail, seeds.Sea, seeds.Foot)
	f.status = oneOf(f.Status, seeds.Cancelled, seeds.Postponed, seeds.Diverted, seeds.Background, seeds.Mentioned)
	for _, w := range []struct{ what, said, taken string }{
		{"role", f.Role, string(f.role)}, {"mode", f.Mode, string(f.mode)}, {"status", f.Status, string(f.status)},
	} {
		if w.said != w.taken {
			c.notice("word-unknown", seeds.Span{}, fmt.Sprintf("%s has the %s %s, which is none; it was left", who, w.what, quoted(w.said)))
		}
	}
}

// oneOf returns the word that s is, or "".
func oneOf[W ~string](s string, words ...W) W {
	if i := slices.Index(words, W(s)); i >= 0 {
		return words[i]
	}
	return ""
}

func (c *checker) notice(code string, at seeds.Span, text string) {
	if len(c.notices) == maxNotices {
		c.cut++
		return
	}
	c.notices = append(c.notices, seeds.Notice{Code: code, Span: at, Text: text})
}

// closed returns the notices, with their number where some were cut.
func (c *checker) closed() []seeds.Notice {
	if c.cut > 0 {
		c.notices = append(c.notices, seeds.Notice{Code: "answer-cut", Text: fmt.Sprintf("%d more faults of the model's answer are not listed", c.cut)})
	}
	return c.notices
}

// remarks says what the whole lacks.
func remarks(it *seeds.Itinerary, named int) []seeds.Notice {
	if len(it.Seeds) == 0 {
		n := seeds.Notice{Code: "no-trip", Text: "the model finds no trip in the story", Fix: "map its places instead"}
		if named > 0 {
			n.Text = fmt.Sprintf("nothing that the model says is borne out by the story (stops named: %d)", named)
			n.Fix = "name another model, or read by the rules"
		}
		return []seeds.Notice{n}
	}
	for i, s := range it.Seeds {
		if s.Arrive.Grain >= seeds.GrainDay && s.Arrive.Year == 0 {
			return []seeds.Notice{{Code: "year-unknown", Stop: i + 1, Text: "the story does not give the year", Fix: "state the day of publication"}}
		}
	}
	return nil
}
