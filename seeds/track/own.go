package track

import (
	"dateline/seeds/table"
)

// ownWaypoints completes the rows of formats that carry a seed, a name and a
// point only: what has no column of its own is as the seed says, so that it is
// not taken for deleted.
func (d *document) ownWaypoints(rows []row) []row {
	for i := range rows {
		s, _, err := table.ParseSeed(rows[i].props["seed"])
		if err != nil || rows[i].props["seed"] == "" {
			continue
		}
		fill := func(key, value string) {
			if rows[i].props[key] == "" {
				rows[i].set(key, value)
			}
		}
		fill("arrive", s.Arrive.ISO())
		fill("depart", s.Depart.ISO())
		said := func(words, date string, full bool) string {
			if words == "" && !full {
				return date
			}
			return words
		}
		fill("arrive_text", said(s.ArriveText, s.Arrive.String(), s.Arrive.Full() && s.Arrive.String() == s.Arrive.ISO()))
		fill("depart_text", said(s.DepartText, s.Depart.String(), s.Depart.Full() && s.Depart.String() == s.Depart.ISO()))
		fill("note", s.Note)
		fill("role", string(s.Role))
		fill("mode", string(s.Mode))
		fill("highlight_label", s.HighlightLabel)
		if s.Highlight {
			fill("highlight", "true")
		}
	}
	return rows
}
