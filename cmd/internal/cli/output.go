package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// output is one file to be written.
type output struct {
	path string
	data []byte
}

// checkOutputs refuses, before any work is done, outputs that would lose
// something: one named twice, one that is an input, or one in a folder that is
// not there.
func checkOutputs(outputs, inputs []string) error {
	seen := map[string]bool{}
	for _, path := range outputs {
		if path == "-" {
			continue
		}
		key := realPath(path)
		if seen[key] {
			return usagef("the output %s is named twice; give each output a name of its own", path)
		}
		seen[key] = true
		for _, in := range inputs {
			if in != "-" && realPath(in) == key {
				return usagef("the output %s is also the input; choose another name, nothing was written", path)
			}
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return usagef("the output %s is a folder; name a file in it", path)
		}
		folder := filepath.Dir(path)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return usagef("the folder %s of the output %s does not exist; create it first", folder, path)
		}
	}
	return nil
}

// realPath names a file in one way, however it was written.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
		return filepath.Join(dir, filepath.Base(abs))
	}
	return abs
}

// writeAll writes every output whole or none: all bytes go to temporary files
// beside their targets first, and only when the last of them is written
// are they renamed over what was there.
func writeAll(outputs []output, streams Streams) error {
	var temporary []string
	defer func() {
		for _, path := range temporary {
			os.Remove(path) // gone already where the rename succeeded
		}
	}()
	for _, out := range outputs {
		if out.path == "-" {
			continue
		}
		tmp, err := writeTemporary(out)
		if tmp != "" {
			temporary = append(temporary, tmp)
		}
		if err != nil {
			return fmt.Errorf("%s: cannot be written: %w; nothing was changed", out.path, err)
		}
	}
	i := 0
	for _, out := range outputs {
		if out.path == "-" {
			if _, err := bytes.NewReader(out.data).WriteTo(streams.Out); err != nil {
				return fmt.Errorf("standard output: %w", err)
			}
			continue
		}
		if err := os.Rename(temporary[i], out.path); err != nil {
			return fmt.Errorf("%s: cannot be replaced: %w", out.path, err)
		}
		i++
	}
	return nil
}

func writeTemporary(out output) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(out.path), "."+filepath.Base(out.path)+".*")
	if err != nil {
		return "", err
	}
	if _, err := f.Write(out.data); err != nil {
		f.Close()
		return f.Name(), err
	}
	mode := os.FileMode(0o644)
	if info, err := os.Stat(out.path); err == nil {
		mode = info.Mode().Perm()
	}
	if err := f.Chmod(mode); err != nil {
		f.Close()
		return f.Name(), err
	}
	return f.Name(), f.Close()
}
