package table

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"dateline/seeds"
)

// column is one column of the table that WriteCSV writes.
type column struct {
	name string
	cell func(seeds.Seed) string
}

var columns = []column{
	{"stop", func(s seeds.Seed) string { return s.Name }},
	{"hint", func(s seeds.Seed) string { return s.Hint }},
	{"id", func(s seeds.Seed) string { return s.ID }},
	{"lat", func(s seeds.Seed) string { return angle(s, 1) }},
	{"lon", func(s seeds.Seed) string { return angle(s, 0) }},
	{"kind", func(s seeds.Seed) string { return string(s.Kind) }},
	{"arrive", func(s seeds.Seed) string { return s.Arrive.String() }},
	{"arrive_text", func(s seeds.Seed) string { return s.ArriveText }},
	{"depart", func(s seeds.Seed) string { return s.Depart.String() }},
	{"depart_text", func(s seeds.Seed) string { return s.DepartText }},
	{"not_before", func(s seeds.Seed) string { return s.Bounds[0].String() }},
	{"not_after", func(s seeds.Seed) string { return s.Bounds[1].String() }},
	{"doubtful_day", func(s seeds.Seed) string { return s.DoubtfulDay.String() }},
	{"ahead", func(s seeds.Seed) string {
		if s.Ahead {
			return "true"
		}
		return ""
	}},
	{"mode", func(s seeds.Seed) string { return string(s.Mode) }},
	{"role", func(s seeds.Seed) string { return string(s.Role) }},
	{"status", func(s seeds.Seed) string { return string(s.Status) }},
	{"highlight", func(s seeds.Seed) string {
		if s.Highlight {
			return "yes"
		}
		return ""
	}},
	{"highlight_label", func(s seeds.Seed) string { return s.HighlightLabel }},
	{"why", func(s seeds.Seed) string { return s.Why }},
	{"note", func(s seeds.Seed) string { return s.Note }},
	{"label", func(s seeds.Seed) string {
		if s.LabelAt == nil {
			return ""
		}
		return num(s.LabelAt[0]) + " " + num(s.LabelAt[1])
	}},
	{"span", func(s seeds.Seed) string { return spanText(s.Span) }},
	{"sentence", func(s seeds.Seed) string { return spanText(s.Sentence) }},
	{"rule", func(s seeds.Seed) string { return s.Rule }},
	{"confidence", func(s seeds.Seed) string {
		if s.Confidence == 0 {
			return ""
		}
		return num(s.Confidence)
	}},
	{"source", func(s seeds.Seed) string {
		if s.Source == 0 {
			return ""
		}
		return strconv.Itoa(s.Source)
	}},
}

// WriteCSV writes the stops as a table with a header, the left-out ones last
// with their status. stop, hint, arrive, depart and note are always there, other
// columns where a stop fills them. Line ends inside cells are written as \n.
func WriteCSV(w io.Writer, it *seeds.Itinerary) error {
	all := append([]seeds.Seed(nil), it.Seeds...)
	for _, s := range it.LeftOut {
		if s.Status == "" {
			s.Status = leftOutWord
		}
		all = append(all, s)
	}
	var used []column
	for _, c := range columns {
		keep := c.name == "stop" || c.name == "hint" || c.name == "arrive" || c.name == "depart" || c.name == "note"
		for i := 0; i < len(all) && !keep; i++ {
			keep = c.cell(all[i]) != ""
		}
		if keep {
			used = append(used, c)
		}
	}
	extra := map[string]string{}
	for _, s := range all {
		for k := range s.Extra {
			extra[k] = ""
		}
	}
	for _, k := range slices.Sorted(maps.Keys(extra)) {
		name := k
		if fieldOf(k) != "" || k == "" || name[0] == ' ' {
			name = extraPrefix + k
		}
		used = append(used, column{name, func(s seeds.Seed) string { return s.Extra[k] }})
	}
	out := csv.NewWriter(w)
	record := make([]string, len(used))
	for i, c := range used {
		record[i] = c.name
	}
	if err := out.Write(record); err != nil {
		return fmt.Errorf("seeds: writing CSV: %w", err)
	}
	for _, s := range all {
		for i, c := range used {
			record[i] = c.cell(s)
		}
		if err := out.Write(record); err != nil {
			return fmt.Errorf("seeds: writing CSV: %w", err)
		}
	}
	out.Flush()
	return out.Error()
}

func angle(s seeds.Seed, axis int) string {
	if s.At == nil {
		return ""
	}
	return num(round7(s.At[axis]))
}

func spanText(s seeds.Span) string {
	if s == (seeds.Span{}) {
		return ""
	}
	return fmt.Sprintf("%d-%d", s.Start, s.End)
}
