package cli

import (
	"fmt"
	"slices"

	"dateline"
	"dateline/geo"
)

// tripOptions checks the flags of a command that reads and draws: the map speaks
// the language that the words around it do.
func tripOptions(read *readFlags, draw *drawFlags) (dateline.ReadOptions, dateline.DrawOptions, error) {
	dateline.Preload()
	r, err := read.options()
	if err != nil {
		return r, dateline.DrawOptions{}, err
	}
	d, err := draw.options()
	if err != nil {
		return r, d, err
	}
	d.Lang = read.lang
	return r, d, d.Check()
}

// encodeAll encodes a journey for each output in its format.
func encodeAll(e *dateline.Encoder, outputs []string, formats []dateline.Format) ([]output, error) {
	var files []output
	if slices.ContainsFunc(formats, dateline.Format.Picture) {
		if _, err := e.Map(); err != nil {
			return nil, err // of the map, not of one file
		}
	}
	for i, path := range outputs {
		data, err := e.Encode(formats[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		files = append(files, output{path, data})
	}
	return files, nil
}

// delivery is how a command that writes files ends.
type delivery struct {
	name          string   // the document's, for warnings
	explain       []string // printed after the names of the files
	quiet, strict bool
}

// deliver writes the files, names them, prints what is doubtful of the journey
// and of its map, and turns doubt into the exit code of a --strict run.
func (d delivery) deliver(files []output, journey *geo.Journey, e *dateline.Encoder, streams Streams) error {
	if err := writeAll(files, streams); err != nil {
		return err
	}
	if !d.quiet {
		sayWritten(files, streams)
	}
	for _, line := range d.explain {
		fmt.Fprintln(streams.Err, line)
	}
	notices := slices.Concat(journey.Notices, e.Notices())
	warn(streams.Err, d.name, notices)
	return verdict(d.strict, notices)
}

// sayWritten names the files on standard error: standard output may be data.
func sayWritten(files []output, streams Streams) {
	for _, file := range files {
		if file.path != "-" {
			fmt.Fprintln(streams.Err, "wrote", file.path)
		}
	}
}
