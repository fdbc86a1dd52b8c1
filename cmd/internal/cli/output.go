package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// output is one file to be written.
type output struct {
	path string
	data []byte
}

// writable are the rights of which a file that may be replaced has one.
const writable = 0o222

// checkOutputs refuses, before any work is done, outputs that would lose
// something: one named twice, one that is an input, or one in a folder that is
// not there, or write-protected.
func checkOutputs(outputs, inputs []string) error {
	seen := map[string]bool{}
	for _, path := range outputs {
		key := path
		if path != "-" {
			key = realPath(path)
		}
		if seen[key] {
			return usagef("the output %s is named twice; give each output a name of its own", path)
		}
		seen[key] = true
		if path == "-" {
			continue
		}
		for _, in := range inputs {
			if in != "-" && realPath(in) == key {
				return usagef("the output %s is also the input; choose another name, nothing was written", path)
			}
		}
		switch info, err := os.Stat(path); {
		case err != nil:
		case info.IsDir():
			return usagef("the output %s is a folder; name a file in it", path)
		case info.Mode().IsRegular() && info.Mode().Perm()&writable == 0:
			return usagef("the output %s is write-protected; choose another name, nothing was written", path)
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
// are they renamed over what was there. What is no file (a device, a pipe) is written to
// as standard output is, and a link stays one: what it leads to is replaced.
func writeAll(outputs []output, streams Streams) error {
	temporary := make([]string, len(outputs)) // "" where there is none
	defer func() {
		for _, path := range temporary {
			if path != "" {
				os.Remove(path) // gone already where the rename succeeded
			}
		}
	}()
	for i, out := range outputs {
		if out.path == "-" || isStream(out.path) {
			continue
		}
		var err error
		if temporary[i], err = writeTemporary(out); err != nil {
			return fmt.Errorf("%s: cannot be written: %w; nothing was changed, choose another folder", out.path, cause(err))
		}
	}
	for i, out := range outputs {
		switch {
		case out.path == "-":
			if _, err := bytes.NewReader(out.data).WriteTo(streams.Out); err != nil {
				return fmt.Errorf("standard output: %w", err)
			}
		case temporary[i] == "":
			if err := writeStream(out); err != nil {
				return fmt.Errorf("%s: cannot be written: %w", out.path, cause(err))
			}
		default:
			if err := os.Rename(temporary[i], behindLinks(out.path)); err != nil {
				return fmt.Errorf("%s: cannot be replaced: %w", out.path, err)
			}
		}
	}
	return nil
}

// cause is why a file could not be used, without its name, which may be a temporary one.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// isStream reports whether a path is there and is no file: a device, a pipe, a socket.
func isStream(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

func writeStream(out output) error {
	f, err := os.OpenFile(out.path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.Write(out.data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// mostLinks bounds links that lead to links, which may do so in a circle.
const mostLinks = 40

// behindLinks is where a path leads, which need not be there yet.
func behindLinks(path string) string {
	for range mostLinks {
		to, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path
}

func writeTemporary(out output) (string, error) {
	target := behindLinks(out.path)
	f, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return "", err
	}
	if _, err := f.Write(out.data); err != nil {
		f.Close()
		return f.Name(), err
	}
	mode := os.FileMode(0o644)
	if info, err := os.Stat(target); err == nil {
		mode = info.Mode().Perm()
	}
	if err := f.Chmod(mode); err != nil {
		f.Close()
		return f.Name(), err
	}
	return f.Name(), f.Close()
}
