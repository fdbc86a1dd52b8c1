package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/spf13/cobra"

	"dateline"
	"dateline/geo"
	"dateline/seeds"
)

const geocodeHelp = `Finds the places that a name may stand for, best first.

  dateline geocode "Cucuta, Colombia"
  dateline geocode "Springfield, Ill." --explain
  dateline geocode MUC --kind airport
  dateline geocode "8 degrees 14 N 72 28 W"
  dateline geocode --reverse 7.89,-72.50
  dateline geocode --batch names.txt --format json      a query a line, an answer a line
  dateline geocode --batch places.csv --column city --country-column country

Misspelt names are found within two letters and marked as approximate. A query
whose place is not known but whose country is gives the country, marked too.`

type geocodeFlags struct {
	format                formatFlag
	batch                 bool
	reverse, explain      bool
	country, near, kind   string
	limit                 int
	column, countryColumn string
	gazetteers            gazetteerFlag
	geocoder              geocoderFlag
}

// kindsOfPlaces are the words of --kind.
func kindsOfPlaces() []string {
	var words []string
	for _, k := range seeds.PlaceKinds() {
		words = append(words, string(k))
	}
	return words
}

func newGeocode(streams Streams) *cobra.Command {
	var f geocodeFlags
	cmd := &cobra.Command{
		Use:   "geocode NAME... | --batch FILE|- | --reverse LAT,LON",
		Short: "Find where a name is",
		Long:  geocodeHelp,
		Args:  wants(1, -1, "a name, a file with --batch, or LAT,LON with --reverse"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runGeocode(cmd.Context(), f, args, streams)
		},
	}
	f.format.add(cmd, "table", "json", "csv", "geojson")
	flags := cmd.Flags()
	flags.BoolVar(&f.batch, "batch", false, "read queries from a file, a line each, or a CSV column")
	flags.BoolVar(&f.reverse, "reverse", false, "name the places nearest to LAT,LON")
	flags.BoolVar(&f.explain, "explain", false, "print the reasons for the order")
	flags.StringVar(&f.country, "country", "", "only in this country (ISO code or name)")
	flags.StringVar(&f.near, "near", "", "prefer places near LAT,LON")
	flags.StringVar(&f.kind, "kind", "", "only of this kind: "+strings.Join(kindsOfPlaces(), ", "))
	flags.IntVar(&f.limit, "limit", 10, "at most this many candidates")
	flags.StringVar(&f.column, "column", "", "with --batch on a CSV: the column that holds the name")
	flags.StringVar(&f.countryColumn, "country-column", "", "with --batch on a CSV: the column that holds the country")
	complete(cmd, "kind", kindsOfPlaces()...)
	f.gazetteers.add(cmd)
	f.geocoder.add(cmd)
	return cmd
}

func runGeocode(ctx context.Context, f geocodeFlags, args []string, streams Streams) error {
	if err := f.format.check(); err != nil {
		return err
	}
	opt, err := f.options()
	if err != nil {
		return err
	}
	if opt.Elsewhere, err = f.geocoder.open(streams.Err); err != nil {
		return err
	}
	switch {
	case f.column != "" && !f.batch:
		return usagef("--column names a column of the CSV that --batch reads; give both")
	case f.countryColumn != "" && f.column == "":
		return usagef("--country-column goes with --batch and --column; give them, too")
	case f.batch && f.format.value == "geojson":
		return usagef("--format geojson: --batch writes table, json or csv")
	case f.batch && f.reverse:
		return usagef("--batch and --reverse do not go together")
	case f.batch:
		if len(args) != 1 {
			return usagef("--batch takes one file of queries, or - for standard input")
		}
		return runBatch(ctx, f, opt, args[0], streams)
	case f.reverse:
		at, err := parseLatLon(strings.Join(args, " "))
		if err != nil {
			return usagef("--reverse: %v", err)
		}
		candidates, err := dateline.Reverse(at, opt)
		if err != nil {
			return err
		}
		return writeCandidates(f, "", candidates, streams)
	}
	query := strings.Join(args, " ")
	if strings.TrimSpace(query) == "" {
		return usagef("the name is empty; give one, as in 'dateline geocode \"Cucuta, Colombia\"'")
	}
	candidates, err := dateline.Geocode(query, opt)
	if err != nil {
		return err
	}
	return writeCandidates(f, query, candidates, streams)
}

func (f *geocodeFlags) options() (dateline.GeocodeOptions, error) {
	opt := dateline.GeocodeOptions{Country: f.country, Kind: seeds.Kind(f.kind), Limit: f.limit}
	if f.limit < 1 {
		return opt, usagef("--limit %d: ask for one candidate at least", f.limit)
	}
	if f.near != "" {
		at, err := parseLatLon(f.near)
		if err != nil {
			return opt, usagef("--near: %v", err)
		}
		opt.Near = &at
	}
	var err error
	if opt.Gazetteer, err = f.gazetteers.open(); err != nil {
		return opt, err
	}
	return opt, opt.Check()
}

// parseLatLon reads "7.89,-72.50", latitude first as people write it.
func parseLatLon(s string) (orb.Point, error) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
	if len(parts) != 2 {
		return orb.Point{}, fmt.Errorf("%q is not LAT,LON", s)
	}
	lat, err1 := strconv.ParseFloat(parts[0], 64)
	lon, err2 := strconv.ParseFloat(parts[1], 64)
	switch {
	case err1 != nil || err2 != nil:
		return orb.Point{}, fmt.Errorf("%q is not LAT,LON in degrees", s)
	case !(lat >= -90 && lat <= 90):
		return orb.Point{}, fmt.Errorf("latitude %s is outside ±90; latitude comes first", parts[0])
	case !(lon >= -180 && lon <= 180):
		return orb.Point{}, fmt.Errorf("longitude %s is outside ±180", parts[1])
	}
	return orb.Point{lon, lat}, nil
}

func writeCandidates(f geocodeFlags, query string, candidates []geo.Candidate, streams Streams) error {
	switch f.format.value {
	case "json":
		return writeJSON(streams.Out, candidatesJSON(candidates))
	case "geojson":
		return writeJSON(streams.Out, candidatesGeoJSON(candidates))
	case "csv":
		g := candidateGrid("")
		addCandidates(&g, query, candidates, false)
		return g.csv(streams.Out)
	}
	if len(candidates) == 0 {
		fmt.Fprintf(streams.Err, "no place is called %q\n", query)
		return nil
	}
	if f.explain {
		return explainCandidates(streams.Out, candidates)
	}
	g := grid{head: []string{"name", "kind", "country", "admin1", "population", "lat", "lon", "id", ""}}
	for _, c := range candidates {
		g.add(c.Name, string(c.Kind), c.CountryName, c.Admin1Name, population(c.Population), degrees(c.At.Lat()), degrees(c.At.Lon()), c.ID, approximate(c.Approximate))
	}
	return g.print(streams.Out)
}
