package table

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"dateline/seeds"
)

// Format is one of the ways in which an itinerary is written down.
type Format string

// The formats. Unknown lets the name and the content decide.
const (
	Unknown Format = ""
	YAML    Format = "yaml"
	JSON    Format = "json"
	CSV     Format = "csv"
	TSV     Format = "tsv"
)

// Options steer Read. The zero value works.
type Options struct {
	Format Format    // forced, where it is not Unknown
	Dates  DateOrder // how 03/04/2019 is read, where it is not AnyOrder
	Comma  rune      // a table's delimiter, 0 to find it

	// Known reports whether a name is a place's; nil knows none. It tells places from halls in a
	// table whose columns have no headings, and a name with a conjunction in it (Trinidad and Tobago) from two.
	Known func(name string) bool
}

const (
	maxStops  = 20_000 // more is a data set, not a trip: it would be drawn as a blot
	maxErrors = 8      // enough to see the pattern
)

// ErrNoStops is wrapped by the error of a document that was read but names no stop.
var ErrNoStops = errors.New("it names no stop")

// Read reads an itinerary. name is the file's name, for messages and, where opt
// does not force the format, as a hint of it. An error says the file, the line
// and what to do; at most the first eight are joined.
func Read(name string, data []byte, opt Options) (it *seeds.Itinerary, err error) {
	defer func() {
		if p := recover(); p != nil { // a parser of others gave up: no panic leaves the package
			it, err = nil, fmt.Errorf("seeds: %s: cannot be read (%v); check that it is valid", name, p)
		}
	}()
	r := &reader{name: name, order: opt.Dates, known: opt.Known, it: &seeds.Itinerary{Source: name}}
	format := opt.Format
	if format == Unknown {
		format = Detect(name, data)
	}
	words, err := r.decode(data)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(words) == "" {
		return nil, fmt.Errorf("seeds: %s: the file is empty: %w; write one stop a line", name, ErrNoStops)
	}
	var root *node
	switch format {
	case YAML:
		root, err = parseYAML(name, words)
	case JSON:
		root, err = parseJSON(name, words)
	default:
		comma := opt.Comma
		if comma == 0 && format == TSV {
			comma = '\t'
		}
		root, err = r.parseCSV(words, comma)
	}
	if err != nil {
		return nil, err
	}
	r.chooseOrder(root)
	r.records = format == YAML || format == JSON
	r.itinerary(root)
	r.dropPutBack()
	r.giveYears()
	r.sayForeign()
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	if len(r.it.Seeds)+len(r.it.LeftOut) == 0 {
		return nil, fmt.Errorf("seeds: %s: %w; give a list of places, or records with a place under stops", name, ErrNoStops)
	}
	return r.it, nil
}

// Detect tells the format by the file's extension, else by its content. CSV is
// the answer for what is neither JSON nor YAML: a plain list of names is a table
// of one column.
func Detect(name string, data []byte) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		return YAML
	case ".json":
		return JSON
	case ".csv":
		return CSV
	case ".tsv", ".tab":
		return TSV
	}
	head := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\ufeff")))
	if len(head) > 0 && (head[0] == '{' || head[0] == '[') {
		return JSON
	}
	for _, line := range strings.Split(string(head), "\n") {
		line = strings.TrimRight(line, "\r ")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, _, colon := strings.Cut(line, ":")
		if line == "---" || strings.HasPrefix(line, "- ") || colon && fieldOf(key) != "" && !strings.ContainsAny(key, ",;\t") {
			return YAML
		}
		if strings.Contains(line, "\t") {
			return TSV
		}
		return CSV
	}
	return CSV
}

// reader gathers what one document says.
type reader struct {
	name     string
	order    DateOrder
	known    func(cell string) bool // nil knows none
	it       *seeds.Itinerary
	wordy    bool  // the record that was read last has a day in words that lack its year
	yearless []int // the stops of such records

	was  []string // by stop: its name when the file was written, "" where it does not say
	errs []error

	records     bool     // written as YAML or JSON: every key is meant for us
	foreign     []string // the keys that are not known, each once
	foreignLine int      // where the first stands
}

func (r *reader) fail(line int, what string) {
	if len(r.errs) < maxErrors {
		r.errs = append(r.errs, fmt.Errorf("seeds: %s:%d: %s", r.name, line, what))
	}
}

func (r *reader) notice(code string, line int, what, fix string) {
	for _, n := range r.it.Notices {
		if n.Code == code && n.Text == what {
			return
		}
	}
	r.it.Notices = append(r.it.Notices, seeds.Notice{Code: code, Line: line, Text: what, Fix: fix})
}

// chooseOrder lets all dates of the document decide together how 03/04 is read.
func (r *reader) chooseOrder(root *node) {
	if r.order != AnyOrder {
		return
	}
	var cells []string
	line := 0
	walk(root, func(f field, v *node) {
		switch f {
		case fArrive, fDepart, fFrom, fTo, fPublished, fNotBefore, fNotAfter, fDoubtfulDay:
			if s := v.string(); reSlash.MatchString(s) || reSlash2.MatchString(s) {
				cells = append(cells, s)
				if line == 0 {
					line = v.line
				}
			}
		}
	})
	o := decideOrder(cells)
	if said, ok := witnessed(witnesses(root, nil)); ok && !o.mixed {
		o.order, o.sure = said, true
	}
	r.order = o.order
	how, other := "day/month", "month/day"
	if o.order == MonthFirst {
		how, other = other, how
	}
	switch {
	case o.mixed:
		r.notice("ambiguous-date", line, "the dates stand in both orders, as "+o.example+" and "+o.other+" show; what fits both is read as "+how, "write the days as YYYY-MM-DD")
	case !o.sure:
		r.notice("ambiguous-date", line, "the dates, such as "+o.example+", fit both day/month and month/day; they are read as "+how, "if they are "+other+", write them as YYYY-MM-DD")
	}
}

// walk calls visit for every value under a key, in the order of the document.
func walk(n *node, visit func(field, *node)) {
	for i, v := range n.values {
		visit(fieldOf(n.keys[i]), v)
		walk(v, visit)
	}
	for _, item := range n.items {
		walk(item, visit)
	}
}

func quote(s string) string {
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60]) + "…"
	}
	return strconv.Quote(s)
}

// known lists a closed set's own words.
func known[T ~string](words map[string]T) string {
	seen := map[string]bool{}
	var out []string
	for _, v := range words {
		if !seen[string(v)] {
			seen[string(v)] = true
			out = append(out, string(v))
		}
	}
	sort.Strings(out)
	return strings.Join(out, ", ")
}

// addDays counts on from a full date.
func addDays(d seeds.Date, days int) seeds.Date {
	t := time.Date(d.Year, time.Month(d.Month), d.Day+days, 0, 0, 0, 0, time.UTC)
	return seeds.Day(t.Year(), int(t.Month()), t.Day())
}
