package dateline

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/page"
	"dateline/seeds/prose"
	"dateline/seeds/schedule"
	"dateline/seeds/story"
	"dateline/seeds/table"
)

// ReadOptions say how a document is read. The zero value recognises everything. The Gazetteer
// and Elsewhere must be those that Locate is given.
type ReadOptions struct {
	Name      string     // the file's name, for messages and as a hint of the form; "" is "input", "-" is standard input
	From      Kind       // the form, where it is not to be recognised
	Published seeds.Date // the day of publication, unknown where zero
	Lang      string     // the language of a story, one of Langs; "" to recognise it
	Traveller string     // whose trip, "" for the main one
	Model     Model      // reads stories in place of the rules; the zero value is none
	Explain   bool       // fill Document.Explained, which takes some memory

	Gazetteer *gazetteer.Gazetteer // the places there are; nil is the embedded ones

	Elsewhere geo.Elsewhere // who else is asked for names; nil is nobody
}

// Document is what was read.
type Document struct {
	Kind        Kind
	Text        string             // what the spans refer to, "" for tables and tracks
	Itineraries []*seeds.Itinerary // at least one; the main traveller's first
	Explained   []story.Explained  // for stories, where it was asked for: what was taken from each sentence, or from each line of a list

	name  string          // for messages
	story *story.Document // nil for tables and tracks
}

// A story's file may hold pictures; its words are bounded, since the memory
// that reading takes grows with them.
const (
	maxFile  = 32 << 20
	maxProse = 4 << 20
)

// Read reads a document of any form. An error names the file, where it can the
// line, and what to do. An empty document and a story without a trip are no
// errors: their itinerary is empty and carries a notice.
func Read(data []byte, opt ReadOptions) (*Document, error) {
	if err := opt.Check(); err != nil {
		return nil, err
	}
	doc, err := opt.read(data)
	if err != nil {
		return nil, err
	}
	doc.name = opt.name()
	return doc, nil
}

// read reads a document in its form, which is recognised where it is not forced.
func (opt ReadOptions) read(data []byte) (*Document, error) {
	kind := opt.From
	if len(bytes.TrimSpace(data)) == 0 {
		it := &seeds.Itinerary{Source: opt.name(), Notices: []seeds.Notice{{Code: "empty", Text: isEmpty(opt.name()).Error()}}}
		return opt.single(cmp.Or(kind, KindStory), it), nil
	}
	if kind == "" {
		var err error
		if kind, err = opt.recognise(data); err != nil {
			return nil, err
		}
		if kind == KindStory || kind == KindMarkdown {
			if doc, ok := opt.readTableWithin(data); ok {
				return doc, nil
			}
		}
	}
	switch kind {
	case KindYAML, KindJSON, KindCSV:
		return opt.readTable(kind, data, "")
	case KindGPX, KindKML, KindKMZ, KindGeoJSON, KindGeoPackage:
		return opt.readTrack(kind, data)
	}
	return opt.readStory(kind, data)
}

// recognise tells the form of a document from its content, and a table without a header from
// a list of names by what the gazetteer knows of them: "Lima, Peru" and "Lima, Quito". What its
// file's name calls a table is one.
func (opt ReadOptions) recognise(data []byte) (Kind, error) {
	kind, err := Sniff(opt.name(), data)
	if err != nil || kind != KindCSV || len(data) > schedule.Longest || byExtension[strings.ToLower(filepath.Ext(opt.name()))] == kind {
		return kind, err
	}
	p, err := page.Plain(opt.name(), data)
	if err != nil || table.Headed(p.Text) {
		return kind, nil
	}
	it, ok, err := opt.schedule(p.Text, nil)
	if ok && (it.Headline != "" || len(it.Seeds) != len(strings.FieldsFunc(p.Text, func(r rune) bool { return r == '\n' }))) {
		kind = KindStory
	}
	return kind, err
}

func (opt ReadOptions) name() string {
	switch opt.Name {
	case "":
		return "input"
	case "-":
		return "standard input"
	}
	return opt.Name
}

// readTable reads a table, and the years of its days from the lines that stand above it, too.
func (opt ReadOptions) readTable(kind Kind, data []byte, above string) (*Document, error) {
	format := table.Format(kind)
	if kind == KindCSV {
		format = table.CSV // it finds the delimiter
	}
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	isPlace := func(cell string) bool {
		name, _, _ := strings.Cut(cell, ",")
		return len(g.AppendWhole(nil, strings.TrimSpace(name))) > 0
	}
	it, err := table.Read(opt.name(), data, table.Options{Format: format, Known: isPlace})
	if err != nil {
		return nil, err
	}
	if kind == KindCSV {
		dateFrom(it, above+"\n"+it.Title, opt.Published)
	}
	return opt.single(kind, it), nil
}

// single wraps an itinerary that came whole.
func (opt ReadOptions) single(kind Kind, it *seeds.Itinerary) *Document {
	if opt.Published.Known() {
		it.Published = opt.Published
	}
	if it.Lang == "" {
		it.Lang = opt.Lang
	}
	return &Document{Kind: kind, Itineraries: []*seeds.Itinerary{it}}
}

func (opt ReadOptions) readStory(kind Kind, data []byte) (*Document, error) {
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s: a file of %d MB; the most is %d MB, give the story's text alone", opt.name(), len(data)>>20, maxFile>>20)
	}
	p, err := opt.prose(kind, data)
	if err != nil {
		return nil, err
	}
	if len(p.Text) > maxProse {
		return nil, fmt.Errorf("%s: a story of %d MB; the most is %d MB, cut it into parts", opt.name(), len(p.Text)>>20, maxProse>>20)
	}
	if kind != KindStory && kind != KindMarkdown && opt.From == "" {
		if doc, ok := opt.tableOfPage(kind, p); ok {
			return doc, nil
		}
	}
	title, notices := p.Title, p.Notices // p.Text is not held while another form of it is read
	read, err := opt.trips(p)
	if err != nil {
		return nil, err
	}
	for _, it := range read.Itineraries {
		if title != "" {
			it.Headline = title
		}
		it.Notices = append(it.Notices, notices...)
	}
	return ofStory(kind, read), nil
}

// trips has the rules, or the model that is asked for, read a page.
func (opt ReadOptions) trips(p page.Page) (*story.Document, error) {
	published := opt.Published
	if !published.Known() {
		published = p.Published
	}
	if p.Links {
		it := &seeds.Itinerary{Text: p.Text, Source: opt.name(), Published: published}
		return &story.Document{Text: p.Text, Itineraries: []*seeds.Itinerary{it}}, nil
	}
	if opt.Model.Endpoint != "" {
		return opt.Model.ask(p, opt, published)
	}
	opt.Published = published
	var tokens []prose.Token
	if len(p.Text) <= schedule.Longest {
		tokens = prose.Tokens(p.Text) // for both of its readers
	}
	if it, ok, err := opt.schedule(p.Text, tokens); err != nil {
		return nil, err
	} else if ok {
		read := &story.Document{Text: p.Text, Itineraries: []*seeds.Itinerary{it}}
		if opt.Explain {
			read.Explained = explainLines(it)
		}
		return read, nil
	}
	how, err := opt.Story()
	if err != nil {
		return nil, err
	}
	how.Tokens = tokens
	return story.Read(p.Text, how)
}

// schedule reads a text that is no prose, but a list of places or of legs. Whose trip it is
// such a list does not say.
func (opt ReadOptions) schedule(text string, tokens []prose.Token) (*seeds.Itinerary, bool, error) {
	g, err := known(opt.Gazetteer)
	if err != nil || opt.Traveller != "" {
		return nil, false, err
	}
	airport := func(code string) bool { _, ok := g.Place("iata:" + code); return ok }
	it, ok := schedule.Read(text, schedule.Options{Lexicon: g, Code: airport, Published: opt.Published, Lang: opt.Lang, Source: opt.name(), Tokens: tokens})
	return it, ok, nil
}

// Story returns what a story's prose is read with: the places there are, and
// the rules. Read uses it, and so does the trainer of the rules' weights.
func (opt ReadOptions) Story() (story.Options, error) {
	g, err := known(opt.Gazetteer)
	if err != nil {
		return story.Options{}, err
	}
	find, err := finder(g)
	if err != nil {
		return story.Options{}, err
	}
	return story.Options{Lexicon: g, Finder: find, Published: opt.Published, Lang: opt.Lang, Traveller: opt.Traveller, Source: opt.name(), Explain: opt.Explain,
		Meant: func(text string, mentions []mention.Mention) []*seeds.Sense { return meant(text, mentions, g) }}, nil
}

// meant has the locator say which places a text's names mean, where it is rather sure.
func meant(text string, mentions []mention.Mention, g *gazetteer.Gazetteer) []*seeds.Sense {
	weights, err := locatingWeights()
	if err != nil {
		return nil
	}
	return locate.Meanings(text, mentions, g, locate.ResolveOptions{Weights: weights}, 0.3)
}

func ofStory(kind Kind, read *story.Document) *Document {
	return &Document{Kind: kind, Text: read.Text, Itineraries: read.Itineraries, Explained: read.Explained, story: read}
}

// Merge joins several stories about one trip; one document comes back as it is. It fails
// where there is none, and for one that is empty or no story.
func Merge(docs ...*Document) (*Document, error) {
	if len(docs) == 0 {
		return nil, errors.New("dateline: no document to read")
	}
	for i, d := range docs {
		if d == nil || len(d.Itineraries) == 0 {
			return nil, fmt.Errorf("dateline: document %d of %d was not read; Merge takes what Read returns", i+1, len(docs))
		}
	}
	if len(docs) == 1 {
		return docs[0], nil
	}
	stories := make([]*story.Document, len(docs))
	for i, d := range docs {
		if slices.ContainsFunc(d.Itineraries[0].Notices, func(n seeds.Notice) bool { return n.Code == "empty" }) {
			return nil, fmt.Errorf("%s: %w; leave it out", d.name, ErrEmpty)
		}
		if d.story == nil {
			return nil, fmt.Errorf("%s: only stories can be merged, and this is %s; map it by itself", d.name, d.Kind)
		}
		stories[i] = d.story
	}
	merged, err := story.Merge(stories...)
	if err != nil {
		return nil, err
	}
	return ofStory(docs[0].Kind, merged), nil
}

// prose takes the words out of the form that a story came in.
func (opt ReadOptions) prose(kind Kind, data []byte) (page.Page, error) {
	if kind == KindStory {
		return page.Plain(opt.name(), data)
	}
	return page.Read(opt.name(), page.Form(kind), data)
}
