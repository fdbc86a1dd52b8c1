package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/geo"
	"dateline/render"
	"dateline/seeds"
)

const stopsHelp = `Reads the stops of the trip that a document tells, in the order of travel.

  dateline stops story.txt
  dateline stops story.txt --published 2019-04-13 --format yaml > trip.yaml
  dateline stops story.txt --explain           each sentence, and what was taken from it; --format json for programs
  dateline stops monday.txt tuesday.txt        several stories about one trip

The YAML can be corrected by hand and mapped: dateline map trip.yaml`

func newStops(streams Streams) *cobra.Command {
	var (
		format          formatFlag
		read            readFlags
		explain, strict bool
		out             string
	)
	cmd := &cobra.Command{
		Use:   "stops FILE|- ...",
		Short: "Read the stops of a trip",
		Long:  stopsHelp,
		Args:  wants(1, -1, "a document, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !explain {
				format.heed(cmd, out)
			}
			if err := format.check(); err != nil {
				return err
			}
			if explain && format.value != "table" && format.value != "json" {
				return usagef("--explain comes as text or as json, not as %s; give --format json, or leave --format out", format.value)
			}
			opt, err := read.options()
			if err != nil {
				return err
			}
			opt.Explain = explain
			doc, err := readDocuments(args, opt, streams)
			if err != nil {
				return err
			}
			if explain {
				return runExplain(args, doc, opt, format.value, out, streams)
			}
			return runStops(args, doc, opt, format.value, out, strict, streams)
		},
	}
	format.add(cmd, "table", "json", "csv", "yaml")
	read.add(cmd)
	cmd.Flags().BoolVar(&explain, "explain", false, "print the sentences of a story, or the lines of a list, with what was taken from each, and why")
	cmd.Flags().BoolVar(&strict, "strict", false, "exit with 3 where something was left out or is doubtful")
	cmd.Flags().StringVarP(&out, "output", "o", "-", "write here instead of to standard output; the ending json, csv or yaml tells the form where --format does not")
	return cmd
}

// readDocuments reads one document, or several about one trip as one.
func readDocuments(paths []string, opt dateline.ReadOptions, streams Streams) (*dateline.Document, error) {
	if first := slices.Index(paths, "-"); first >= 0 && slices.Contains(paths[first+1:], "-") {
		return nil, usagef("standard input is named twice; it can be read but once")
	}
	var docs []*dateline.Document
	for _, path := range paths {
		data, err := readInput(path, streams)
		if err != nil {
			return nil, err
		}
		opt.Name = path
		doc, err := dateline.Read(data, opt)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return dateline.Merge(docs...)
}

func runStops(paths []string, doc *dateline.Document, opt dateline.ReadOptions, format, out string, strict bool, streams Streams) error {
	if err := checkOutputs([]string{out}, paths); err != nil {
		return err
	}
	var journeys []*geo.Journey
	var notices []seeds.Notice
	for _, it := range doc.Itineraries {
		j, err := dateline.Locate(it, dateline.LocateOptions{Gazetteer: opt.Gazetteer, Elsewhere: opt.Elsewhere, Aside: format == "json"})
		if err != nil {
			return err
		}
		journeys = append(journeys, j)
		notices = append(notices, j.Notices...)
	}
	var b bytes.Buffer
	if err := writeStops(&b, format, journeys); err != nil {
		return err
	}
	if err := writeAll([]output{{out, b.Bytes()}}, streams); err != nil {
		return err
	}
	warn(streams.Err, paths[0], notices)
	return verdict(strict, notices)
}

// runExplain writes what was taken from each sentence of a document.
func runExplain(paths []string, doc *dateline.Document, opt dateline.ReadOptions, format, out string, streams Streams) error {
	if err := checkOutputs([]string{out}, paths); err != nil {
		return err
	}
	j, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{Gazetteer: opt.Gazetteer, Elsewhere: opt.Elsewhere})
	if err != nil {
		return err
	}
	x, b := newExplainer(doc, j), bytes.Buffer{}
	if format == "json" {
		err = writeJSON(&b, x.json())
	} else {
		err = x.print(&b)
	}
	if err != nil {
		return err
	}
	return writeAll([]output{{out, b.Bytes()}}, streams)
}

func writeStops(w io.Writer, format string, journeys []*geo.Journey) error {
	switch format {
	case "json":
		return writeJSON(w, journeysJSON(journeys))
	case "yaml":
		return dateline.WriteYAML(w, journeys[0])
	case "csv":
		return dateline.WriteCSV(w, journeys[0])
	}
	for i, j := range journeys {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if err := printStops(w, j); err != nil {
			return err
		}
	}
	return nil
}

func printStops(w io.Writer, j *geo.Journey) error {
	if title := dateline.Title(j, j.Itinerary.Lang); title != "" {
		fmt.Fprintln(w, title)
	}
	g := grid{head: []string{"", "stop", "country", "dates", "role", "note", "lat", "lon", "id"}}
	for i, s := range j.Stops {
		mark := ""
		if s.Seed.Highlight {
			mark = "*"
		}
		g.add(fmt.Sprintf("%d%s", i+1, mark), render.StopName(s, nil), s.Place.CountryName,
			s.Seed.MarkDoubt(seeds.FormatRange(s.Seed.Arrive, s.Seed.Depart, j.Itinerary.Lang)), string(s.Seed.Role), s.Seed.Note,
			degrees(s.Place.At.Lat()), degrees(s.Place.At.Lon()), s.Place.ID)
	}
	if err := g.print(w); err != nil {
		return err
	}
	for _, s := range j.Itinerary.LeftOut {
		fmt.Fprintln(w, printable("left out: "+s.Name+reason(s)))
	}
	return nil
}

// reason says why a place is none of the stops: " (cancelled: the visit was called off)".
func reason(s seeds.Seed) string {
	switch {
	case s.Status == "" && s.Why == "":
		return ""
	case s.Why == "":
		return " (" + string(s.Status) + ")"
	case s.Status == "":
		return " (" + s.Why + ")"
	}
	return " (" + string(s.Status) + ": " + s.Why + ")"
}
