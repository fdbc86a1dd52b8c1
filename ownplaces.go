package dateline

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// OpenGazetteer returns the embedded gazetteer with the places of the files on
// top, those of a later file before those of an earlier one. A file is either
// one that an import made, or any table or GeoJSON that Read takes: a place a
// record, with its name and coordinates, and where they are given its id,
// country, kind, population and, under "aliases", further names. A record with
// the id of a known place may leave out what it does not change.
func OpenGazetteer(paths ...string) (*gazetteer.Gazetteer, error) {
	g, err := Gazetteer()
	for _, path := range paths {
		if err != nil {
			return nil, err
		}
		g, err = withPlaces(g, path)
	}
	return g, err
}

func withPlaces(base *gazetteer.Gazetteer, path string) (*gazetteer.Gazetteer, error) {
	imported, err := isImported(path)
	if err != nil {
		return nil, err
	}
	if imported {
		top, err := gazetteer.OpenFile(path)
		if err != nil {
			return nil, err
		}
		return gazetteer.Stack(base, top)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	doc, err := Read(data, ReadOptions{Name: path})
	if err != nil && !errors.Is(err, errBinary) {
		return nil, err
	}
	if err != nil || doc.story != nil {
		return nil, fmt.Errorf("%s: this is no table of places; give a CSV with the columns name, lat and lon, a GeoJSON, or a file of 'dateline gazetteer import'", path)
	}
	var places []geo.Place
	names := map[int][]gazetteer.Name{}
	for i, seed := range doc.Itineraries[0].Seeds {
		p, err := ownPlace(base, seed)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", at(path, seed.Line), err)
		}
		p.Source = filepath.Base(path)
		places, names[i] = append(places, p), aliases(seed)
	}
	g, err := gazetteer.Overlay(base, places, names)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return g, nil
}

func at(path string, line int) string {
	if line == 0 {
		return path
	}
	return path + ":" + strconv.Itoa(line)
}

// isImported tells a gazetteer file from a table by how it starts.
func isImported(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, 8)
	n, err := f.Read(head)
	if n == 0 {
		return false, fmt.Errorf("%s: the file is empty, or cannot be read", path)
	}
	return bytes.HasPrefix(head[:n], []byte("DLGAZ\x00")), err
}

// ownRank is how well known a place of one's own is, of 255: who adds a name means it.
const ownRank = 255

func ownPlace(base *gazetteer.Gazetteer, s seeds.Seed) (geo.Place, error) {
	p, isKnown := base.Place(s.ID)
	if s.ID != "" {
		p.ID = s.ID
	}
	p.Rank = ownRank
	if s.Name != "" {
		p.Name = s.Name
	}
	if s.At != nil {
		p.At = *s.At
	} else if !isKnown {
		return p, fmt.Errorf("%q has no coordinates; add them in columns lat and lon, or the id of a known place", s.Name)
	}
	if s.Kind != "" {
		p.Kind = s.Kind
	} else if !isKnown {
		p.Kind = seeds.Landmark
	}
	if n, err := strconv.Atoi(extra(s, "population", "pop")); err == nil {
		p.Population = n
	}
	return p, liesIn(&p, s, base)
}

// liesIn sets the country and the first-level unit that a record names, or, for
// a new place that names none, those of the nearest place.
func liesIn(p *geo.Place, s seeds.Seed, base *gazetteer.Gazetteer) error {
	if s.Hint == "" {
		if p.Country == "" {
			for _, near := range base.Nearest(p.At, 1) {
				p.Country, p.CountryName = near.Country, near.CountryName
				p.Admin1, p.Admin1Name = near.Admin1, near.Admin1Name
			}
		}
		return nil
	}
	parts := strings.Split(s.Hint, ",")
	codes, _ := isoCodes([]string{strings.TrimSpace(parts[len(parts)-1])}, base)
	if len(codes) == 0 {
		return fmt.Errorf("%q is no country that is known; write its ISO code, such as CO", s.Hint)
	}
	country, _ := base.Country(codes[0])
	p.Country, p.CountryName, p.Admin1, p.Admin1Name = codes[0], country.Name, "", ""
	if len(parts) > 1 {
		for _, unit := range base.Find(strings.TrimSpace(parts[0])) {
			if unit.Kind == seeds.Admin1 && unit.Country == p.Country {
				p.Admin1, p.Admin1Name = unit.Admin1, unit.Name
				break
			}
		}
	}
	return nil
}

// aliases are the further names of a record, parted by semicolons or bars, or
// else by commas.
func aliases(s seeds.Seed) []gazetteer.Name {
	words := extra(s, "aliases", "alias", "names", "alternatenames", "alternates", "othernames")
	part := func(r rune) bool { return r == ';' || r == '|' }
	if !strings.ContainsAny(words, ";|") {
		part = func(r rune) bool { return r == ',' }
	}
	var out []gazetteer.Name
	for _, w := range strings.FieldsFunc(words, part) {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, gazetteer.Name{Text: w, Via: seeds.ViaName})
		}
	}
	return out
}

// extra is the first column of these names, case and punctuation aside.
func extra(s seeds.Seed, names ...string) string {
	for _, name := range names {
		for key, value := range s.Extra {
			if strings.NewReplacer("_", "", " ", "", "-", "").Replace(strings.ToLower(key)) == name {
				return value
			}
		}
	}
	return ""
}
