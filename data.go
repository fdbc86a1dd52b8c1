package dateline

import (
	"fmt"
	"io"
	"slices"

	"dateline/geo"
	"dateline/geo/csv"
	"dateline/geo/geojson"
	"dateline/geo/gpx"
	"dateline/geo/ics"
	"dateline/render/export"
	"dateline/seeds"
	"dateline/seeds/table"
)

// data returns what writes the journey in a format that is not drawn.
func (e *Encoder) data(f Format) (func(io.Writer) error, error) {
	j := e.Journey
	switch f {
	case FormatGeoJSON:
		return func(w io.Writer) error { return geojson.Write(w, j, geojson.Options{Title: e.title()}) }, nil
	case FormatGeoPackage:
		return e.geoPackage, nil
	case FormatKML:
		return e.styled(export.KML)
	case FormatKMZ:
		return e.styled(export.KMZ)
	case FormatGPX:
		return func(w io.Writer) error { return gpx.Write(w, j, gpx.Options{Title: e.title()}) }, nil
	case FormatCSV:
		return func(w io.Writer) error { return WriteCSV(w, j) }, nil
	case FormatTSV:
		return func(w io.Writer) error { return csv.Write(w, j, csv.Options{Tabs: true}) }, nil
	case FormatICS:
		e.notices = append(e.notices, ics.LeftOut(j)...)
		return func(w io.Writer) error { return ics.Write(w, j, ics.Options{}) }, nil
	case FormatYAML:
		return func(w io.Writer) error { return WriteYAML(w, j) }, nil
	case FormatJSON:
		j = told(j)
		return func(w io.Writer) error { return table.WriteJSON(w, settled(j), located(j)) }, nil
	}
	return nil, fmt.Errorf("dateline: no format %q", f)
}

// title is what data files are called: as on the map.
func (e *Encoder) title() string {
	if e.Options.Title != "" {
		return e.Options.Title
	}
	return Title(e.Journey, e.Options.language(e.Journey))
}

// WriteYAML writes the itinerary with what was located, in the form that Read
// reads again after it was corrected by hand. It fails where the journey does not pass its Check,
// or w fails.
func WriteYAML(w io.Writer, j *geo.Journey) error {
	if err := j.Check(); err != nil {
		return err
	}
	j = told(j)
	return table.WriteYAML(w, settled(j), located(j), Title(j, j.Itinerary.Lang))
}

// told is a journey with an itinerary that tells of its stops: one that a program made of
// places has none.
func told(j *geo.Journey) *geo.Journey {
	if j.Itinerary != nil && len(j.Itinerary.Seeds) > 0 {
		return j
	}
	var it seeds.Itinerary
	if j.Itinerary != nil {
		it = *j.Itinerary
	}
	whole := *j
	whole.Itinerary, whole.Stops = &it, slices.Clone(j.Stops)
	for i := range whole.Stops {
		s := &whole.Stops[i]
		if s.Seed.Name == "" {
			s.Seed.Name = s.Place.Name
		}
		if s.Seed.ID == "" && s.Place.ID == "" && s.Seed.At == nil {
			at := s.Place.At
			s.Seed.At = &at
		}
		s.Seed.Line = i + 1 // by which each is known, though two are of one name
		it.Seeds = append(it.Seeds, s.Seed)
	}
	return &whole
}

// settled is the itinerary with what locating made of its seeds: what no longer fitted
// a name that was corrected is gone.
func settled(j *geo.Journey) *seeds.Itinerary {
	it := *j.Itinerary
	it.Seeds = slices.Clone(it.Seeds)
	for i, s := range j.StopsOfSeeds() {
		if s >= 0 {
			it.Seeds[i] = j.Stops[s].Seed
		}
	}
	return &it
}

// WriteCSV writes the stops as a table that spreadsheets and Read take.
func WriteCSV(w io.Writer, j *geo.Journey) error { return csv.Write(w, j, csv.Options{}) }

// located pairs each seed with what was found for it; a seed that was not found has none.
func located(j *geo.Journey) []table.Located {
	out := make([]table.Located, len(j.Itinerary.Seeds))
	stops := j.StopsOfSeeds()
	for i, s := range stops {
		if s < 0 {
			out[i].Notes = []string{"not found: correct the name, or give coordinates as at: [longitude, latitude]"}
			continue
		}
		stop := j.Stops[s]
		out[i] = table.Located{ID: stop.Place.ID, Name: stop.Place.Name, Country: stop.Place.Country, At: stop.Place.At}
		if stop.Approximate {
			out[i].Notes = append(out[i].Notes, "approximate")
		}
	}
	for _, n := range j.Notices {
		if i := n.Stop - 1; i >= 0 && i < len(stops) && stops[i] >= 0 {
			out[i].Notes = append(out[i].Notes, n.String())
		}
	}
	return out
}
