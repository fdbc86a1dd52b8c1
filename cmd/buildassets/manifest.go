package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

// manifest is assets/MANIFEST: the packages that the assets are built from and
// the assets that came out. Fields are separated by tabs:
//
//	source  client  package  version  archive  sha256  licence
//	asset   file    bytes    sha256
type manifest struct {
	file    string
	head    []string // comment lines, kept as they are
	sources []source
	built   map[string]string // asset line by file name
}

// source is one package of a registry.
type source struct {
	client  string // npm or debian
	name    string
	version string
	archive string // the file name that the client gives the archive
	sha256  string
	licence string
}

func readManifest(file string) (*manifest, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	m := &manifest{file: file, built: map[string]string{}}
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		f := strings.Split(line, "\t")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			m.head = append(m.head, line)
		case f[0] == "source" && len(f) == 7:
			m.sources = append(m.sources, source{f[1], f[2], f[3], f[4], f[5], f[6]})
		case f[0] == "asset" && len(f) == 4:
			m.built[f[1]] = line
		default:
			return nil, fmt.Errorf("%s:%d: neither a source line of 7 fields nor an asset line of 4", file, i+1)
		}
	}
	return m, nil
}

// find returns the source of that name.
func (m *manifest) find(name string) (source, error) {
	for _, s := range m.sources {
		if s.name == name {
			return s, nil
		}
	}
	return source{}, fmt.Errorf("%s lists no source %q", m.file, name)
}

// record notes an asset as built.
func (m *manifest) record(name string, data []byte) {
	sum := sha256.Sum256(data)
	m.built[name] = strings.Join([]string{"asset", name, strconv.Itoa(len(data)), hex.EncodeToString(sum[:])}, "\t")
}

// write puts the manifest back, assets sorted by name.
func (m *manifest) write() error {
	var b bytes.Buffer
	for _, l := range m.head {
		fmt.Fprintln(&b, l)
	}
	for _, s := range m.sources {
		fmt.Fprintln(&b, strings.Join([]string{"source", s.client, s.name, s.version, s.archive, s.sha256, s.licence}, "\t"))
	}
	names := make([]string, 0, len(m.built))
	for n := range m.built {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Fprintln(&b, m.built[n])
	}
	return os.WriteFile(m.file, b.Bytes(), 0o644)
}
