package dateline

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/seeds"
	"dateline/seeds/encoding"
	"dateline/seeds/mention"
)

// PlacesOptions say which mentions of a text are wanted.
type PlacesOptions struct {
	ReadOptions
	Adjectives bool         // also adjectives and peoples: "Peruvian"
	Spans      []seeds.Span // resolve these instead of finding; byte offsets
}

// PlaceMention is a place that a text names. The zero Candidate stands for a
// given span that nothing is known of.
type PlaceMention struct {
	mention.Mention
	geo.Candidate
}

// Places returns every place that a document of prose names, in the order of
// the text, and the text that the spans refer to: the bytes given, for plain
// text in UTF-8. An empty document names none. It fails on a form that has no prose, on bytes
// that are no text, on spans beyond the text, and with an *OptionError for options that are none.
func Places(data []byte, opt PlacesOptions) (string, []PlaceMention, error) {
	var words string
	var all []PlaceMention
	err := EachPlace(data, opt, func(text string, some []PlaceMention) error {
		words = text
		all = append(all, some...)
		return nil
	})
	return words, all, err
}

// EachPlace is Places that hands over some mentions at a time, in order, so
// that a long document needs no more memory than its text. The slice is not
// kept. An error that yield returns ends it, and is returned.
func EachPlace(data []byte, opt PlacesOptions, yield func(text string, some []PlaceMention) error) error {
	if yield == nil {
		return errors.New("dateline: EachPlace needs a function that takes the places")
	}
	if err := opt.Check(); err != nil {
		return err
	}
	words, err := opt.words(data)
	if err != nil {
		return err
	}
	g, err := known(opt.Gazetteer)
	if err != nil {
		return err
	}
	if words == "" {
		return yield(words, nil)
	}
	weights, err := locatingWeights()
	if err != nil {
		return fmt.Errorf("dateline: the embedded weights: %w", err)
	}
	resolve := locate.ResolveOptions{Weights: weights}
	for i, s := range opt.Spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(words) {
			return fmt.Errorf("%s: span %d goes from %d to %d, and the text has %d bytes; give offsets into it", opt.name(), i+1, s.Start, s.End, len(words))
		}
	}
	if opt.Spans != nil {
		return yield(words, resolved(words, locate.MentionsAt(g, words, opt.Spans), g, resolve, true))
	}
	find, err := finder(g)
	if err != nil {
		return err
	}
	find.Each(words, func(window []mention.Mention, _ int) {
		if err != nil {
			return
		}
		some := resolved(words, window, g, resolve, false)
		if !opt.Adjectives {
			some = slices.DeleteFunc(some, func(m PlaceMention) bool { return m.Demonym })
		}
		err = yield(words, some)
	})
	return err
}

// words is the prose of the document. Plain UTF-8 is taken byte for byte, so
// that offsets stay those of the caller's file.
func (opt PlacesOptions) words(data []byte) (string, error) {
	kind := opt.From
	if kind == "" {
		var err error
		if kind, err = Sniff(opt.name(), data); errors.Is(err, ErrEmpty) {
			return "", nil
		} else if err != nil {
			return "", err
		}
	}
	switch kind {
	case KindHTML, KindMarkdown, KindEmail, KindWord, KindPDF:
		p, err := opt.prose(kind, data)
		return p.Text, err
	case KindGeoPackage, KindKMZ:
		return "", fmt.Errorf("%s: this is %s, not prose; 'dateline stops' reads its places", opt.name(), kind)
	}
	text, _, err := encoding.Decode(data)
	if err != nil {
		return "", fmt.Errorf("%s: %w", opt.name(), err)
	}
	return string(text), nil
}

func resolved(words string, mentions []mention.Mention, g *gazetteer.Gazetteer, opt locate.ResolveOptions, keepUnknown bool) []PlaceMention {
	choices := locate.Resolve(words, mentions, g, opt)
	out := make([]PlaceMention, 0, len(mentions))
	for i, c := range choices {
		if c.ID == "" && !keepUnknown {
			continue
		}
		out = append(out, PlaceMention{Mention: mentions[i], Candidate: c.Candidate})
	}
	return out
}

// PlacesJourney makes a journey without legs of the places that a document
// names, each once in the order of first mention: a locator map of a story
// without a trip. It fails as Places does, and where no place is named that is known.
func PlacesJourney(data []byte, opt ReadOptions) (*geo.Journey, error) {
	words, places, err := Places(data, PlacesOptions{ReadOptions: opt})
	if err != nil {
		return nil, err
	}
	it := &seeds.Itinerary{Source: opt.name(), Text: words, Lang: opt.Lang, Published: opt.Published}
	j := &geo.Journey{Itinerary: it}
	var oceans []geo.Stop
	seen := map[string]bool{}
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	for _, m := range places {
		if town, ok := locate.TownOf(g, m.Of(words), &m.Place); ok { // who writes Rotterdam means the town, not its district
			m.Place, m.Kind = town, town.Kind
		}
		if seen[m.ID] {
			continue
		}
		seen[m.ID] = true
		seed := seeds.Seed{Name: m.Of(words), Kind: m.Kind, Span: m.Span, Rule: "named"}
		stop := geo.Stop{Seed: seed, Place: m.Place, Confidence: m.Confidence, Why: m.Why}
		switch { // no point of them says where they are
		case m.Kind == seeds.Continent:
			j.Notices = append(j.Notices, seeds.Notice{Code: "continent", Span: m.Span, Text: seed.Name + " is a continent, and has no marker"})
			continue
		case isOcean(m.Place):
			oceans = append(oceans, stop)
			continue
		}
		it.Seeds = append(it.Seeds, seed)
		j.Stops = append(j.Stops, stop)
	}
	alone := len(j.Stops) == 0 // then the oceans are all there is to map
	for _, o := range oceans {
		if alone {
			it.Seeds, j.Stops = append(it.Seeds, o.Seed), append(j.Stops, o)
			continue
		}
		j.Notices = append(j.Notices, seeds.Notice{Code: "ocean", Span: o.Seed.Span, Text: o.Seed.Name + " is an ocean, and has no marker"})
	}
	if len(j.Stops) == 0 {
		return nil, fmt.Errorf("%s: names no place that is known, so there is nothing to map; give a gazetteer that knows its places", opt.name())
	}
	return j, nil
}

// isOcean reports whether a place is an ocean: the basemap names it, or its parts (North Atlantic Ocean).
func isOcean(p geo.Place) bool {
	a, err := Atlas()
	if err != nil || p.Kind != seeds.Water || p.Country != "" {
		return false
	}
	for w := range a.Waters(atlas.Everywhere) {
		if w.Kind == atlas.Ocean && (w.Name == p.Name || strings.HasSuffix(w.Name, " "+p.Name)) {
			return true
		}
	}
	return false
}
