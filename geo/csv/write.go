// Package csv writes the stops, or the legs, of a journey as a table: UTF-8,
// commas, one header line. Unlike a GIS column, the columns arrive and depart
// also hold what is known of a date without its year (04-14). What a cell holds
// is written as it is, formulas too: a table that is to be read back must not be
// changed. Package seeds/table reads the stops.
package csv

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"

	"dateline/geo"
	"dateline/geo/feature"
)

// Options steer Write. The zero value writes the stops.
type Options struct {
	Legs bool // the table of legs instead
	Tabs bool // tabs between the cells
}

// Write writes the table. An error is the writer's.
func Write(w io.Writer, j *geo.Journey, opt Options) error {
	if err := j.Check(); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if opt.Tabs {
		out.Comma = '\t'
	}
	rows := stops(j)
	if opt.Legs {
		rows = legs(j)
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}

func stops(j *geo.Journey) [][]string {
	l := feature.Stops(j)
	rows := [][]string{{"seq", "stop", "country", "admin1", "lat", "lon", "id", "kind", "arrive", "depart", "arrive_text", "depart_text",
		"not_before", "not_after", "day_doubtful", "doubtful_day", "role", "mode", "highlight", "highlight_label", "note", "place_confidence", "approximate", "said"}}
	for i, row := range l.Rows {
		s := j.Stops[i]
		get := func(name string) string { return cell(l.Value(row, name)) }
		p := feature.Round6(s.Place.At)
		rows = append(rows, []string{get("seq"), get("name"), get("country"), get("admin1"), cell(p[1]), cell(p[0]), get("id"), get("kind"),
			s.Seed.Arrive.String(), s.Seed.Depart.String(), s.Seed.ArriveText, s.Seed.DepartText,
			get("not_before"), get("not_after"), get("day_doubtful"), s.Seed.DoubtfulDay.String(), get("role"), get("mode"), get("highlight"), get("highlight_label"), get("note"), get("confidence"), get("approximate"), get("sentence")})
	}
	return rows
}

func legs(j *geo.Journey) [][]string {
	l := feature.Legs(j)
	head := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		head[i] = c.Name
	}
	rows := [][]string{head}
	for _, row := range l.Rows {
		cells := make([]string, len(row.Values))
		for i, v := range row.Values {
			cells[i] = cell(v)
		}
		rows = append(rows, cells)
	}
	return rows
}

func cell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(math.Round(v*1e6)/1e6+0, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}
