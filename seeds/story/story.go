package story

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/prose"
)

// Options say how to read. The zero Options reads nothing: a lexicon is
// needed.
type Options struct {
	Lexicon   seeds.Lexicon
	Finder    *mention.Finder // how to find places; nil for one over Lexicon
	Published seeds.Date      // the day of publication; unknown where zero
	Lang      string          // a language pack; "" to recognise the language
	Traveller string          // whose trip; "" for the main traveller's
	Source    string          // the file's name, for the itinerary
	Judge     *Judge          // what speaks for a stop; nil for the trained one
	Explain   bool            // fill Document.Explained
	Tokens    []prose.Token   // of the text as it is given; nil where it is not cut yet

	// Meant says which place each mention of a stretch of text means, in view of the
	// others there; nil where it cannot tell. nil leaves it to the reader. What it
	// points to stays as it is.
	Meant func(text string, mentions []mention.Mention) []*seeds.Sense
}

// leniency lowers the finder's threshold: what a story says of a name tells
// more than the name alone; not so of a code.
const leniency = -2

// lexicon is what knows the names of places, nil where nothing does.
func (o Options) lexicon() seeds.Lexicon {
	if o.Lexicon == nil && o.Finder != nil {
		return o.Finder.Lexicon
	}
	return o.Lexicon
}

// finder is how places are found.
func (o Options) finder() mention.Finder {
	if o.Finder != nil {
		return *o.Finder
	}
	return mention.Finder{Lexicon: o.Lexicon}
}

// eachWindow calls take with the mentions of one window of a text after the other,
// and where the window ends.
func (o Options) eachWindow(text string, tokens []prose.Token, take func(ms []mention.Mention, end int)) {
	f := o.finder()
	f.Threshold += leniency
	f.Misspelt = true
	f.EachOf(text, tokens, func(ms []mention.Mention, end int) {
		take(slices.DeleteFunc(ms, func(m mention.Mention) bool {
			return m.Score < 0 && len(m.Senses) > 0 && m.Senses[0].Via == seeds.ViaCode
		}), end)
	})
}

// Document is what a story says of its trips: the main traveller's first.
// There is always one itinerary, an empty one where the story tells no trip.
type Document struct {
	Text        string
	Lang        string
	Itineraries []*seeds.Itinerary
	Explained   []Explained // where it was asked for
	census      census      // of the main traveller's stops
}

// Main returns the main traveller's itinerary.
func (d *Document) Main() *seeds.Itinerary { return d.Itineraries[0] }

// Read reads a story. It fails only where the language pack is damaged or
// unknown; a text without a trip comes back as an empty itinerary with a
// notice. Bytes that are no UTF-8 become the replacement character, so spans
// refer to Document.Text.
func Read(text string, opt Options) (*Document, error) {
	given := text
	if text = clean(text); text != given {
		opt.Tokens = nil
	}
	opt.Published = opt.Published.WithoutTime()
	doc := &Document{Text: text}
	t := opt.cut(text)
	p, lang := opt.language(t)
	doc.Lang = lang
	if p == nil {
		it := opt.empty(text)
		it.Notices = append(it.Notices, unknownLanguage(opt.Lang))
		doc.Itineraries = []*seeds.Itinerary{it}
		return doc, nil
	}
	if opt.Judge == nil {
		j, err := trained()
		if err != nil {
			return nil, err
		}
		opt.Judge = j
	}
	a, err := analyse(t, p, opt)
	if err != nil {
		return nil, err
	}
	a.judge = opt.Judge
	it, explained := a.mainTrip(opt)
	doc.Itineraries, doc.Explained, doc.census = []*seeds.Itinerary{it}, explained, a.census
	if opt.Traveller == "" && !a.tripless() {
		doc.Itineraries = append(doc.Itineraries, a.others(opt, it)...)
	}
	if text != a.text {
		for _, it := range doc.Itineraries {
			it.Text = text
			if it.Headline != "" {
				it.Headline = a.headline().Of(text)
			}
		}
	}
	return doc, nil
}

// cut cuts a text up, with the capitals by which names are told where it is written in
// one case alone. Offsets stay as they are.
func (o Options) cut(text string) *cutText {
	given := text
	if f := o.finder(); f.Lexicon != nil {
		text = f.Recase(text)
	}
	if o.Tokens == nil || text != given {
		return cutUp(text)
	}
	return cutInto(text, o.Tokens)
}

// clean makes a text valid UTF-8, with a line feed where a line was meant to end.
func clean(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return prose.Unwrap(text)
}

func (o Options) empty(text string) *seeds.Itinerary {
	return &seeds.Itinerary{Text: text, Source: o.Source, Published: o.Published}
}

// journey is what a story tells of the way of whoever is followed.
type journey struct {
	evidence    []evidence
	stops, rest []visit
	anothers    []visit // stops, though not of whoever is followed
}

// journey gathers the stops of whoever is followed, their days still to be settled.
func (a *analysis) journey() journey {
	a.notices = nil
	t := journey{evidence: a.allEvidence()}
	if !a.wanted && !a.cast.second {
		t.evidence = a.followLead(t.evidence)
	}
	t.stops, t.rest = a.visits(t.evidence, a.judge)
	if a.cast.second {
		a.keepOwn(&t)
	}
	return t
}

// keepOwn leaves to a further traveller only the stops at which the story names that
// one: most of what it tells is of another trip.
func (a *analysis) keepOwn(t *journey) {
	var stops []visit
	for _, v := range t.stops {
		if a.own(&v) {
			stops = append(stops, v)
		} else {
			t.anothers = append(t.anothers, v)
		}
	}
	t.stops = stops
}

// itinerary puts a journey in order and writes it down.
func (a *analysis) itinerary(opt Options, t *journey) *seeds.Itinerary {
	it := opt.empty(a.text)
	it.Lang = a.pack.Lang
	it.Traveller = a.cast.label
	if s := a.headline(); s != nil {
		it.Headline = s.Of(a.text)
	}
	a.homecoming = a.homecomings(t.stops)
	for _, vs := range [][]visit{t.stops, t.anothers} {
		for i := range vs {
			a.settle(&vs[i])
		}
	}
	a.arrange(t.stops)
	if once := a.stayed(t.stops); len(once) < len(t.stops) {
		t.stops = once
		daysInOrder(t.stops)
	}
	a.fromFirstLine(t.stops)
	a.rowStays(t.stops)
	a.lendDepartures(t.stops)
	a.lendTripDays(t.stops)
	fillBetween(t.stops)
	a.fillToday(t.stops)
	a.write(it, t.stops, append(t.rest, t.anothers...))
	a.highlight(it, t.stops)
	a.doubtDays(it, t.stops)
	return it
}

// arrange gives the stops their roles and days, and the order of travel.
func (a *analysis) arrange(stops []visit) {
	a.chooseRoles(stops)
	a.order(stops, a.judge)
	if daysInOrder(stops) { // other days may mean another order
		byToken(a, stops)
		a.order(stops, a.judge)
		daysInOrder(stops)
	}
	if a.dropPastOfPlanned(stops) {
		byToken(a, stops)
		a.order(stops, a.judge)
	}
}

// dropPastOfPlanned takes from stops that are still to come the doubtful days that are over: these are of
// something else, and no stop that is past comes behind. It reports whether there were any.
func (a *analysis) dropPastOfPlanned(stops []visit) (any bool) {
	for i := range stops {
		v := &stops[i]
		if v.role != seeds.Planned || !v.planned || !v.date.doubtful || !isBefore(v.date.from, a.resolver.Story) {
			continue
		}
		v.days, any = nil, true
		v.takeDay(-1)
	}
	return any
}

// mainTrip reads the trip that a story tells first of all: of who is wanted, or of
// the likeliest.
func (a *analysis) mainTrip(opt Options) (*seeds.Itinerary, []Explained) {
	if !a.findTraveller(opt.Traveller, a.judge) {
		it := opt.empty(a.text)
		it.Lang = a.pack.Lang
		it.Notices = append(it.Notices, a.noSuchTraveller(opt.Traveller))
		return it, nil
	}
	a.wanted = opt.Traveller != ""
	t := a.journey()
	it := a.itinerary(opt, &t)
	a.focus(it, t.stops)
	a.mixed(it, t.stops)
	a.besides(it, &t)
	it.Notices = append(it.Notices, a.notices...)
	if !a.cast.second { // the story counts the stops of its main traveller
		a.census = a.tallied(t.stops, it.Seeds)
		a.census.check(it)
	}
	a.remark(it)
	it.Notices = append(it.Notices, a.unknownStops(t.evidence)...)
	if !a.long.Empty() {
		it.Notices = append(it.Notices, longSentence(a.long))
	}
	if !opt.Explain {
		return it, nil
	}
	return it, a.explain(&t)
}

// noSuchTraveller says who travels where nobody of the name wanted does.
func (a *analysis) noSuchTraveller(wanted string) seeds.Notice {
	n := seeds.Notice{Code: "no-such-traveller", Text: "the story names no traveller " + wanted, Fix: "leave the traveller out to read the main one's trip"}
	if a.cast.label != "" {
		n.Fix += ", that of " + a.cast.label
	}
	return n
}
