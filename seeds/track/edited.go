package track

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/seeds"
	"dateline/seeds/table"
)

// moved is how far, in degrees, a stop may be from where it was written and
// still be the same: files hold six decimals.
const moved = 2e-6

// ours reports whether Dateline wrote the file: its stops carry their seed.
func (d *document) ours() bool {
	for _, r := range d.rows {
		if r.props["seed"] != "" {
			return true
		}
	}
	return false
}

// edited reads back a file of ours: what stands in the columns is what a person
// may have changed, and holds; the column seed restores the rest.
func (d *document) edited() (*seeds.Itinerary, error) {
	it := &seeds.Itinerary{}
	if d.trip != "" {
		trip, called, err := table.ParseTrip(d.trip)
		if err != nil {
			d.notice("trip-lost", 0, "what the file says of the whole trip cannot be read; the stops are", "")
		} else {
			it, d.called = trip, called
		}
	}
	type stop struct {
		seed    seeds.Seed
		row     row
		seq     float64
		added   bool
		written int // its number when it was written, 0 for a stop that was added
	}
	var stops []stop
	for _, r := range d.rows {
		if r.layer == "legs" || r.layer == "focus" {
			continue
		}
		seq, err := strconv.ParseFloat(r.props["seq"], 64)
		added := r.props["seed"] == ""
		if err != nil || math.IsNaN(seq) {
			seq = math.Inf(1) // a stop that was added without a number comes last
		}
		seed, err := d.restore(r)
		if err != nil {
			return nil, err
		}
		if seed.Name == "" && seed.ID == "" && seed.At == nil {
			d.notice("stop-left-out", r.line, "a stop without a name and without a point is left out", "give it one")
			continue
		}
		one := stop{seed: seed, row: r, seq: seq, added: added}
		if !added {
			one.written = int(seq)
		}
		stops = append(stops, one)
	}
	sort.SliceStable(stops, func(i, j int) bool {
		if stops[i].seq != stops[j].seq {
			return stops[i].seq < stops[j].seq
		}
		return stops[i].added && !stops[j].added // a new third stop goes before the old third
	})
	now := map[int]int{} // number written -> number now
	for i, s := range stops {
		if s.written > 0 {
			now[s.written] = i + 1
		}
		if s.added {
			d.notice("stop-added", s.row.line, "stop "+strconv.Itoa(i+1)+", "+quoted(s.seed.Name)+", was added to the file", "")
		}
		it.Seeds = append(it.Seeds, s.seed)
	}
	for _, r := range d.rows {
		if r.layer == "focus" {
			f := seeds.Focus{Name: r.props["name"]}
			for _, c := range strings.Split(r.props["countries"], ",") {
				if c = strings.TrimSpace(c); c != "" {
					f.Countries = append(f.Countries, c)
				}
			}
			if n, err := strconv.Atoi(r.props["stop"]); err == nil {
				f.Stop = now[n]
			}
			it.Focus = append(it.Focus, f)
		}
	}
	if it.Text == "" {
		sentences := make([]string, len(stops))
		for i, s := range stops {
			sentences[i] = s.row.props["sentence"]
		}
		retell(it, sentences)
	}
	return it, nil
}

// restore makes the seed of one row.
func (d *document) restore(r row) (seeds.Seed, error) {
	data := r.props["seed"]
	if data == "" {
		it, err := table.FromRecords(d.name, []table.Record{d.added(r)}, table.Options{Dates: d.opt.Dates})
		if err != nil {
			return seeds.Seed{}, err
		}
		d.notices = append(d.notices, it.Notices...)
		if len(it.Seeds) == 0 {
			return seeds.Seed{}, nil
		}
		return it.Seeds[0], nil
	}
	s, was, err := table.ParseSeed(data)
	if err != nil {
		return s, d.fail(r.line, "the column seed is damaged; restore it, or empty it to look the stop up anew")
	}
	s.Line = r.line
	d.place(&s, was, r)
	dates(&s.Arrive, &s.ArriveText, r.props["arrive"], r.props["arrive_text"])
	dates(&s.Depart, &s.DepartText, r.props["depart"], r.props["depart_text"])
	s.Note, s.HighlightLabel = r.props["note"], r.props["highlight_label"]
	s.Highlight, s.Role, s.Mode, s.Bounds = false, "", "", [2]seeds.Date{}
	again := table.Record{Line: r.line, Keys: []string{"highlight", "role", "mode", "not_before", "not_after"}}
	for _, k := range again.Keys {
		again.Values = append(again.Values, r.props[k])
	}
	amended, notices := table.Amend(s, again)
	d.notices = append(d.notices, notices...)
	return amended, nil
}

// place applies a new name or a new point. What is unchanged stays the place
// that was chosen; what was moved stands where the file has it. Where only the name
// was changed, it is to be seen whether that is another place or a name of one's own.
func (d *document) place(s *seeds.Seed, was table.Located, r row) {
	same := r.at != nil && math.Abs(r.at[0]-was.At[0]) <= moved && math.Abs(r.at[1]-was.At[1]) <= moved
	name := r.props["name"]
	switch {
	case name == was.Name && (same || r.at == nil):
		if s.ID == "" && s.At == nil {
			s.ID, s.Chosen = was.ID, true
			if s.ID == "" && r.at != nil {
				s.At = point(*r.at)
			}
		}
		return
	case r.at != nil:
		s.At = point(*r.at)
	default:
		s.At = nil // renamed, and its geometry taken away: look it up
	}
	s.ID, s.Chosen, s.Name = "", false, name
	if name != was.Name && (same || r.at == nil) {
		s.Was = was.Name
	}
}

func point(p orb.Point) *orb.Point {
	p = quantise(p)
	return &p
}

// dates applies an edited date: the column holds whole days or nothing, so a date
// of which less was known, or more, is kept while the column is unchanged.
func dates(into *seeds.Date, words *string, column, text string) {
	said := *words
	if said == "" && (!into.Full() || into.Grain == seeds.GrainMinute) {
		said = into.String()
	}
	d, ok := table.ParseDate(column, table.DayFirst)
	changed := column != "" && ok && d.ISO() != into.ISO() || column == "" && into.ISO() != ""
	if changed {
		*into = seeds.Date{}
		if ok {
			*into = d
		}
		if text == said { // the old words do not fit the new date
			*words = ""
			return
		}
	}
	if text == said {
		return
	}
	*words = text
	if d, ok := table.ParseDate(text, table.DayFirst); ok && !changed {
		*into = d
	}
}

// computed are the columns that are written for reading only.
var computed = map[string]bool{"seq": true, "layer": true, "fid": true, "id": true, "confidence": true, "approximate": true, "sentence": true, "seed": true, "country_name": true, "date_label": true, "day_doubtful": true,
	"title": true, "description": true, "marker-color": true, "marker-size": true, "marker-symbol": true, "stroke": true, "stroke-width": true, "stroke-opacity": true, "kind": true}

// added is the record of a stop that somebody added in a GIS.
func (d *document) added(r row) table.Record {
	rec := table.Record{Line: r.line, At: r.at}
	for _, k := range r.keys {
		if !computed[k] {
			rec.Keys, rec.Values = append(rec.Keys, k), append(rec.Values, r.props[k])
		}
	}
	if p := rec.At; p != nil {
		rec.At = point(*p)
	}
	return rec
}

// retell makes the text of the sentences that the stops carry, where the text
// itself was lost on the way.
func retell(it *seeds.Itinerary, sentences []string) {
	var b strings.Builder
	spans := map[string]seeds.Span{}
	for i := range it.Seeds {
		s := &it.Seeds[i]
		s.Span, s.Sentence = seeds.Span{}, seeds.Span{}
		words := sentences[i]
		if words == "" {
			continue
		}
		span, ok := spans[words]
		if !ok {
			if b.Len() > 0 {
				b.WriteString("\n")
			}
			span = seeds.Span{Start: b.Len(), End: b.Len() + len(words)}
			b.WriteString(words)
			spans[words] = span
		}
		s.Sentence = span
		if at := strings.Index(words, s.Name); at >= 0 && s.Name != "" {
			s.Span = seeds.Span{Start: span.Start + at, End: span.Start + at + len(s.Name)}
		}
	}
	for i := range it.LeftOut {
		it.LeftOut[i].Span, it.LeftOut[i].Sentence = seeds.Span{}, seeds.Span{}
	}
	it.Text = b.String()
}

func quoted(s string) string {
	if s == "" {
		return "without a name"
	}
	return strconv.Quote(s)
}
