package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/seeds"
)

const placesHelp = `Lists every place that a text names, and where it is.

  dateline places story.txt
  dateline places story.txt --format geojson > places.geojson
  dateline places story.txt --adjectives               "Peruvian" and "Chileans" too
  dateline places story.txt --spans spans.json         resolve given mentions only

--spans reads a JSON array of {"start","end","text"}, byte offsets into the text.`

func newPlaces(streams Streams) *cobra.Command {
	var (
		format     formatFlag
		read       readFlags
		adjectives bool
		spans      string
	)
	cmd := &cobra.Command{
		Use:   "places FILE|-",
		Short: "List every place that a text names",
		Long:  placesHelp,
		Args:  wants(1, 1, "one document, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := format.check(); err != nil {
				return err
			}
			opt, err := read.options()
			if err != nil {
				return err
			}
			places := dateline.PlacesOptions{ReadOptions: opt, Adjectives: adjectives}
			if spans != "" {
				if places.Spans, err = readSpans(spans); err != nil {
					return err
				}
			}
			return runPlaces(args[0], format.value, places, streams)
		},
	}
	format.add(cmd, "table", "json", "csv", "geojson")
	read.addText(cmd)
	cmd.Flags().BoolVar(&adjectives, "adjectives", false, "also the adjectives and names of peoples that places gave")
	cmd.Flags().StringVar(&spans, "spans", "", "a JSON array of {start,end,text}: resolve these instead of finding")
	return cmd
}

func readSpans(path string) ([]seeds.Span, error) {
	data, err := readInput(path, Streams{})
	if err != nil {
		return nil, err
	}
	var spans []seeds.Span
	if err := json.Unmarshal(data, &spans); err != nil {
		return nil, fmt.Errorf("%s: not a JSON array of {\"start\",\"end\",\"text\"}: %w", path, err)
	}
	for i, s := range spans {
		if s.Start < 0 || s.End < s.Start {
			return nil, usagef("%s: span %d goes from %d to %d; start and end are byte offsets, the end not before the start", path, i+1, s.Start, s.End)
		}
	}
	return spans, nil
}

// mentionJSON is a place that a text names. Its field names are a contract.
type mentionJSON struct {
	placeJSON
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Text       string  `json:"text"`
	Adjective  bool    `json:"adjective,omitempty"`
	Confidence float64 `json:"confidence"`
	// Approximate says that the name itself is unknown, and the place is what
	// the text names beside it.
	Approximate bool     `json:"approximate,omitempty"`
	Why         []string `json:"why,omitempty"`
}

func runPlaces(path, format string, opt dateline.PlacesOptions, streams Streams) error {
	opt.Name = path
	if format == "json" {
		return streamPlaces(path, opt, streams)
	}
	data, err := readInput(path, streams)
	if err != nil {
		return err
	}
	text, places, err := dateline.Places(data, opt)
	if err != nil {
		return err
	}
	switch format {
	case "geojson":
		out := featureCollection{Type: "FeatureCollection", Features: []pointFeature{}}
		for i, m := range mentionsJSON(text, places) {
			m.Why = nil // a list is no column
			f := newPoint(places[i].Place, m)
			f.ID = "" // one place may be named often
			out.Features = append(out.Features, f)
		}
		return writeJSON(streams.Out, out)
	}
	if len(places) == 0 {
		fmt.Fprintf(streams.Err, "%s: names no place that is known\n", nameOf(path))
	}
	return writePlaces(streams.Out, format, text, places)
}

func mentionsJSON(text string, places []dateline.PlaceMention) []mentionJSON {
	out := make([]mentionJSON, 0, len(places))
	for _, m := range places {
		j := mentionJSON{placeJSON: toPlaceJSON(m.Place), Start: m.Start, End: m.End, Text: m.Of(text),
			Adjective: m.Demonym, Confidence: round3(m.Confidence), Approximate: m.Approximate, Why: m.Why}
		if m.Place.ID == "" { // a given span that nothing is known of
			j.Lat, j.Lon = nil, nil
		}
		out = append(out, j)
	}
	return out
}

func writePlaces(w io.Writer, format, text string, places []dateline.PlaceMention) error {
	g := grid{head: []string{"text", "name", "kind", "country", "admin1", "lat", "lon", "confidence", "id", "start", "end"}}
	for _, m := range places {
		country := m.CountryName
		if format == "csv" {
			country = m.Country
		}
		g.add(m.Of(text), m.Name, string(m.Kind), country, m.Admin1Name, degrees(m.At.Lat()), degrees(m.At.Lon()),
			strconv.FormatFloat(m.Confidence, 'f', 2, 64), m.ID, strconv.Itoa(m.Start), strconv.Itoa(m.End))
	}
	if format == "csv" {
		return g.csv(w)
	}
	return g.print(w)
}
