package main

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ulikunitz/xz"
)

// unpack writes the regular files of an npm .tgz (without its leading
// package/) or of a Debian .deb under dir.
func unpack(archive, dir string) error {
	f, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	if strings.HasSuffix(archive, ".deb") {
		data, err := debData(r)
		if err != nil {
			return err
		}
		return untar(data, dir, "")
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	return untar(z, dir, "package")
}

// debData returns the data tar of a .deb, which is an ar archive of
// debian-binary, control.tar.* and data.tar.xz.
func debData(r *bufio.Reader) (io.Reader, error) {
	magic := make([]byte, 8)
	if _, err := io.ReadFull(r, magic); err != nil || string(magic) != "!<arch>\n" {
		return nil, errors.New("not a Debian package")
	}
	for {
		head := make([]byte, 60)
		if _, err := io.ReadFull(r, head); err != nil {
			return nil, fmt.Errorf("no data.tar.xz in it: %w", err)
		}
		name := strings.TrimRight(strings.TrimSpace(string(head[:16])), "/")
		size, err := strconv.ParseInt(strings.TrimSpace(string(head[48:58])), 10, 64)
		if err != nil {
			return nil, err
		}
		if name == "data.tar.xz" {
			return xz.NewReader(io.LimitReader(r, size))
		}
		if _, err := io.CopyN(io.Discard, r, size+size%2); err != nil {
			return nil, err
		}
	}
}

// untar writes the regular files under dir, with the first folder of each path
// taken off where strip is set: npm packs under package/, some packers under
// the package's own name. A path that leaves dir is refused.
func untar(r io.Reader, dir, strip string) error {
	t := tar.NewReader(r)
	for {
		h, err := t.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		name := strings.TrimPrefix(h.Name, "./")
		if strip != "" {
			_, name, _ = strings.Cut(name, "/")
		}
		if !filepath.IsLocal(name) {
			return fmt.Errorf("path %q leaves the folder", h.Name)
		}
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		w, err := os.Create(file)
		if err != nil {
			return err
		}
		if _, err := io.Copy(w, t); err != nil {
			w.Close()
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
}
