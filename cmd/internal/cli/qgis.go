package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"dateline"
)

// runForReader writes the folder that a GIS opens with everything in place.
func runForReader(f mapFlags, inputs []string, read dateline.ReadOptions, draw dateline.DrawOptions, streams Streams) error {
	if f.forReader != "qgis" {
		return usagef("--for %s: qgis is the only one", f.forReader)
	}
	if len(f.outputs) != 1 || f.outputs[0] == "-" {
		return usagef("--for qgis writes one folder: name it with -o FOLDER")
	}
	folder := filepath.Clean(f.outputs[0])
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return usagef("%s is a file; --for qgis writes a folder", folder)
	}
	if err := checkOutputs([]string{folder + ".new"}, nil); err != nil { // its own folder must be there
		return err
	}
	journey, err := readJourney(inputs, read, f.places, streams)
	if err != nil {
		return err
	}
	e := dateline.Encoder{Journey: journey, Options: draw}
	made, err := e.QGIS(baseName(inputs[0], "trip"))
	if err != nil {
		return err
	}
	var files []output
	var paths []string
	for _, file := range made {
		path := filepath.Join(folder, file.Name)
		files, paths = append(files, output{path, file.Data}), append(paths, path)
	}
	if err := os.Mkdir(folder, 0o755); err != nil && !errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s: cannot be made: %w", folder, err)
	}
	if err := checkOutputs(paths, inputs); err != nil {
		return err
	}
	return delivery{name: inputs[0], quiet: f.quiet, strict: f.strict}.deliver(files, journey, &e, streams)
}
