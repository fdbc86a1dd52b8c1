package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/geo"
	"dateline/seeds"
)

const mapHelp = `Maps a trip: reads the document, finds its stops, writes data and draws the map.

  dateline map story.txt                               story.png and story.geojson
  dateline map story.txt -o map.png -o map.svg --size 1600x900
  dateline map trip.csv -o trip.pdf --theme print --key
  dateline map story.txt --published 2019-04-13 --title "Four days, four capitals"
  dateline map story.txt --places                      a locator map of every place named
  dateline map story.txt --for qgis -o trip            a folder: layers, styles, a QGIS project
  cat story.txt | dateline map - -o - > map.png        PNG to standard output

The ending of each -o says its form: ` + formatWords + `.`

const formatWords = "png, svg, pdf, jpg, webp, geojson, gpkg, kml, kmz, gpx, csv, tsv, ics, yaml, json"

// mapFlags are the flags of `map`.
type mapFlags struct {
	read                    readFlags
	draw                    drawFlags
	outputs                 []string
	layout, forReader       string
	places, explain, strict bool
	basemap, quiet          bool
}

func newMap(streams Streams) *cobra.Command {
	var f mapFlags
	cmd := &cobra.Command{
		Use:   "map FILE|- ...",
		Short: "Map a trip: PNG, SVG, PDF, GeoJSON and more",
		Long:  mapHelp,
		Args:  wants(1, -1, "a document, or - for standard input"),
		RunE:  func(_ *cobra.Command, args []string) error { return runMap(f, args, streams) },
	}
	f.read.add(cmd)
	f.draw.add(cmd)
	flags := cmd.Flags()
	flags.StringArrayVarP(&f.outputs, "output", "o", nil, "write this file, its form by its ending; repeat for several (default: FILE.png and FILE.geojson here)")
	flags.StringVar(&f.forReader, "for", "", "qgis: make -o a folder with a GeoJSON and a style a layer, and a QGIS project")
	flags.BoolVar(&f.basemap, "basemap", false, "put countries, borders, rivers and lakes of the map's part of the world into a GeoPackage (a folder for QGIS has them anyway)")
	flags.StringVar(&f.layout, "layout", "", "write every placed item, and what was left out and why, as JSON")
	flags.BoolVar(&f.places, "places", false, "map every place that a story names, not its trip")
	flags.BoolVar(&f.explain, "explain", false, "print why this projection, and what was left out of the map")
	flags.BoolVar(&f.strict, "strict", false, "exit with 3 where something was left out or is doubtful")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "do not name the files written")
	return cmd
}

func runMap(f mapFlags, inputs []string, streams Streams) error {
	read, draw, err := tripOptions(&f.read, &f.draw)
	if err != nil {
		return err
	}
	draw.Basemap = f.basemap
	if f.forReader != "" {
		return runForReader(f, inputs, read, draw, streams)
	}
	outputs := f.outputs
	if len(outputs) == 0 {
		outputs = defaultOutputs(inputs[0])
	}
	formats := make([]dateline.Format, len(outputs))
	for i, path := range outputs {
		if formats[i], err = formatOf(path); err != nil {
			return err
		}
	}
	all := outputs
	if f.layout != "" {
		all = append(all[:len(all):len(all)], f.layout)
	}
	if err := checkOutputs(all, inputs); err != nil {
		return err
	}
	journey, err := readJourney(inputs, read, f.places, streams)
	if err != nil {
		return err
	}
	return writeMap(f, inputs, journey, draw, outputs, formats, streams)
}

// readJourney reads, merges and locates; it fails where there is nothing to draw.
func readJourney(inputs []string, read dateline.ReadOptions, places bool, streams Streams) (*geo.Journey, error) {
	if places {
		if len(inputs) > 1 {
			return nil, usagef("--places maps one document; give one of %s", strings.Join(inputs, ", "))
		}
		data, err := readInput(inputs[0], streams)
		if err != nil {
			return nil, err
		}
		read.Name = inputs[0]
		return dateline.PlacesJourney(data, read)
	}
	doc, err := readDocuments(inputs, read, streams)
	if err != nil {
		return nil, err
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{Gazetteer: read.Gazetteer, Elsewhere: read.Elsewhere})
	if err != nil {
		return nil, err
	}
	if len(journey.Stops) == 0 {
		return nil, noTrip(journey, streams)
	}
	for _, other := range doc.Itineraries[1:] {
		journey.Notices = append(journey.Notices, seeds.Notice{Code: "other-trip",
			Text: fmt.Sprintf("the story also tells the trip of %s, which is not on this map", other.Traveller), Fix: fmt.Sprintf("map it with --traveller %q", other.Traveller)})
	}
	return journey, nil
}

// noTrip says why there is nothing to map, and what may help.
func noTrip(journey *geo.Journey, streams Streams) error {
	it := journey.Itinerary
	why := "no stop could be located"
	var others []seeds.Notice
	offer := len(it.LeftOut) > 0
	help := ""
	for _, n := range journey.Notices {
		switch n.Code {
		case "empty":
			return errors.New(n.Text)
		case "no-trip":
			why = n.Text
			if !offer {
				help = "; " + remedy(n) + "; 'dateline stops --explain' shows what was read"
			}
		case "language-unknown":
			why, help, offer = n.Text, "; "+remedy(n), false
		case "no-article", "no-such-traveller":
			why, help, offer = n.Text, "; "+n.Fix, true
		default:
			others = append(others, n)
		}
	}
	warn(streams.Err, it.Source, others)
	if offer {
		help += "; 'dateline places' lists the places it names, 'dateline map --places' maps them, 'dateline stops --explain' shows what was read"
	}
	return fmt.Errorf("%s: %s, so there is nothing to map%s", it.Source, why, help)
}

func writeMap(f mapFlags, inputs []string, journey *geo.Journey, draw dateline.DrawOptions, outputs []string, formats []dateline.Format, streams Streams) error {
	e := dateline.Encoder{Journey: journey, Options: draw}
	files, err := encodeAll(&e, outputs, formats)
	if err != nil {
		return err
	}
	if f.layout != "" {
		data, err := e.Layout()
		if err != nil {
			return err
		}
		files = append(files, output{f.layout, data})
	}
	end := delivery{name: inputs[0], quiet: f.quiet, strict: f.strict}
	if f.explain {
		end.explain = e.Explain()
	}
	return end.deliver(files, journey, &e, streams)
}

// defaultOutputs names the picture and the data after the input, in the
// working directory, and never onto the input itself.
func defaultOutputs(input string) []string {
	base := baseName(input, "map")
	outputs := []string{base + ".png", base + ".geojson"}
	for i, out := range outputs {
		if input != "-" && realPath(out) == realPath(input) {
			outputs[i] = base + ".map" + filepath.Ext(out)
		}
	}
	return outputs
}

// baseName is an input's name without folder and ending, or instead for standard input.
func baseName(input, instead string) string {
	if input == "-" {
		return instead
	}
	name := filepath.Base(input)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

func formatOf(path string) (dateline.Format, error) {
	if path == "-" {
		return dateline.FormatPNG, nil
	}
	format, ok := dateline.FormatOf(path)
	if !ok {
		return "", usagef("-o %s: the ending says no form; one of %s", path, formatWords)
	}
	return format, nil
}
