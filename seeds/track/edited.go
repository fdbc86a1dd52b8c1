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
		written int        // its number when it was written, 0 for a stop that was added
		mode    seeds.Mode // when it was written
	}
	d.decideOrder()
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
		seed, mode, err := d.restore(r)
		if err != nil {
			return nil, err
		}
		if seed.Name == "" && seed.ID == "" && seed.At == nil {
			d.notice("stop-left-out", r.line, "a stop without a name and without a point is left out", "give it one")
			continue
		}
		one := stop{seed: seed, row: r, seq: seq, added: added, mode: mode}
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
			fix := ""
			if math.IsInf(s.seq, 1) {
				fix = "give it the number of its place in the order as seq, if it is not the last"
			}
			d.notice("stop-added", s.row.line, "stop "+strconv.Itoa(i+1)+", "+quoted(s.seed.Name)+", was added to the file", fix)
		}
		it.Seeds = append(it.Seeds, s.seed)
	}
	for _, r := range d.rows {
		if n, err := strconv.Atoi(r.props["to_seq"]); err == nil && r.layer == "legs" && now[n] > 0 {
			d.legMode(&it.Seeds[now[n]-1], stops[now[n]-1].mode, r)
		}
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

// decideOrder decides how the numeric dates of the rows are read, where that is not given.
func (d *document) decideOrder() {
	if d.order = d.opt.Dates; d.order != table.AnyOrder {
		return
	}
	var rows []table.Record
	for _, r := range d.rows {
		if r.layer != "legs" && r.layer != "focus" {
			rec := table.Record{Line: r.line}
			for _, k := range []string{"arrive", "depart", "arrive_text", "depart_text"} {
				rec.Keys, rec.Values = append(rec.Keys, k), append(rec.Values, r.props[k])
			}
			rows = append(rows, rec)
		}
	}
	order, notices := table.OrderOf(rows)
	d.order, d.notices = order, append(d.notices, notices...)
}

// restore makes the seed of one row, and says how the stop was reached when it was written.
func (d *document) restore(r row) (s seeds.Seed, mode seeds.Mode, err error) {
	data := r.props["seed"]
	if data == "" {
		it, err := table.FromRecords(d.name, []table.Record{d.added(r)}, table.Options{Dates: d.order})
		if err != nil {
			return seeds.Seed{}, "", err
		}
		d.notices = append(d.notices, it.Notices...)
		if len(it.Seeds) == 0 {
			return seeds.Seed{}, "", nil
		}
		return it.Seeds[0], "", nil
	}
	s, was, err := table.ParseSeed(data)
	if err != nil {
		return s, "", d.fail(r.line, "the column seed is damaged; restore it, or empty it to look the stop up anew")
	}
	s.Line, mode = r.line, s.Mode
	d.place(&s, was, r)
	d.date(&s, "depart", r) // which a range of days in arrive may tell, too
	d.date(&s, "arrive", r)
	s.Note, s.HighlightLabel = r.props["note"], r.props["highlight_label"]
	s.Highlight, s.Role, s.Mode, s.Bounds = false, "", "", [2]seeds.Date{}
	return d.amend(s, r, "highlight", "role", "mode", "not_before", "not_after"), mode, nil
}

// amend reads columns of a row over what a stop says.
func (d *document) amend(s seeds.Seed, r row, keys ...string) seeds.Seed {
	rec := table.Record{Line: r.line, Keys: keys}
	for _, k := range keys {
		rec.Values = append(rec.Values, r.props[k])
	}
	amended, notices := table.Amend(s, rec, d.order)
	d.notices = append(d.notices, notices...)
	return amended
}

// legMode takes from a leg how the stop at its end was reached, where somebody has changed that in
// the row of the leg and not in the stop's.
func (d *document) legMode(s *seeds.Seed, written seeds.Mode, r row) {
	if mode, ok := r.props["mode"]; !ok || mode == string(written) || s.Mode != written {
		return
	}
	s.Mode = ""
	*s = d.amend(*s, r, "mode")
}

// place applies a new name or a new point. What is unchanged stays the place
// that was chosen; what was moved stands where the file has it. Where only the name
// was changed, it is to be seen whether that is another place or a name of one's own.
func (d *document) place(s *seeds.Seed, was table.Located, r row) {
	if country := r.props["country"]; country != "" && country != was.Country && was.Country != "" && (r.at == nil || d.stands(r, was)) { // another place of its name
		s.ID, s.At, s.Chosen, s.Hint, s.Span = "", nil, false, country, seeds.Span{}
		if r.props["name"] != was.Name {
			s.Name = r.props["name"]
		}
		return
	}
	same := d.stands(r, was)
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

// stands reports whether a row has the point that was written.
func (d *document) stands(r row, was table.Located) bool {
	return r.at != nil && math.Abs(r.at[0]-was.At[0]) <= moved && math.Abs(r.at[1]-was.At[1]) <= moved
}

func point(p orb.Point) *orb.Point {
	p = quantise(p)
	return &p
}

// date applies an edited day of arriving or leaving: the column holds whole days or nothing, so
// a date of which less was known, or more, is kept while the column is unchanged. What is no
// single day is read as everywhere: a range gives both days, and words are kept and said.
func (d *document) date(s *seeds.Seed, key string, r row) {
	into, words := &s.Arrive, &s.ArriveText
	if key == "depart" {
		into, words = &s.Depart, &s.DepartText
	}
	column, text := r.props[key], r.props[key+"_text"]
	said := *words
	if said == "" && (!into.Full() || into.Grain == seeds.GrainMinute) {
		said = into.String()
	}
	day, ok := table.ParseDate(column, d.order)
	if changed := column != into.ISO() && (!ok || day.ISO() != into.ISO()); changed {
		*into, *words = seeds.Date{}, text
		if text == said { // the old words do not fit the new date
			*words = ""
		}
		*s = d.amend(*s, r, key)
		return
	}
	if text == said {
		return
	}
	*words = text
	if d, ok := table.ParseDate(text, d.order); ok {
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
