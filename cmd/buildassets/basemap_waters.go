package main

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/geo/atlas"

	"github.com/paulmach/orb"
)

// readFresh reads the rivers and the lakes.
func readFresh(src *sources) ([]atlas.SourceRiver, []atlas.SourceLake, error) {
	shapes, err := readShapes(src, "libmagics++-data", magics+"rivers_lake_centerlines")
	if err != nil {
		return nil, nil, err
	}
	fixes, err := readPairs(src, "waters-names.tsv")
	if err != nil {
		return nil, nil, err
	}
	var rivers []atlas.SourceRiver
	for _, s := range shapes {
		for _, path := range s.parts {
			rivers = append(rivers, atlas.SourceRiver{
				Name: waterName(fixes, s.fields["name"]), Rank: int(s.number("scalerank")),
				InLake: s.fields["featurecla"] == "Lake Centerline", Path: path,
			})
		}
	}
	rivers = joinStretches(rivers)
	// The lakes stand in the ocean's file, with their own columns.
	shapes, err = readShapes(src, "libmagics++-data", magics+"ocean")
	if err != nil {
		return nil, nil, err
	}
	var lakes []atlas.SourceLake
	for _, s := range shapes {
		if s.fields["featurec_2"] == "" {
			continue
		}
		name := waterName(fixes, s.fields["name"])
		for _, p := range polygonsOf(s.parts) {
			lakes = append(lakes, atlas.SourceLake{Name: name, Rank: int(s.number("scaleran_2")), Shape: p})
		}
	}
	return rivers, lakes, nil
}

// joinStretches joins stretches of one river that follow each other, so that a
// name finds room along it.
func joinStretches(rivers []atlas.SourceRiver) []atlas.SourceRiver {
	type key struct {
		name   string
		rank   int
		inLake bool
		at     orb.Point
	}
	begins, ends := map[key][]int{}, map[key][]int{}
	for i, r := range rivers {
		from := key{r.Name, r.Rank, r.InLake, r.Path[0]}
		to := from
		to.at = r.Path[len(r.Path)-1]
		begins[from] = append(begins[from], i)
		ends[to] = append(ends[to], i)
	}
	// follower is the one stretch that begins where only this one ends.
	follower := func(i int) (int, bool) {
		r := rivers[i]
		k := key{r.Name, r.Rank, r.InLake, r.Path[len(r.Path)-1]}
		if r.Name == "" || len(begins[k]) != 1 || len(ends[k]) != 1 || begins[k][0] == i {
			return 0, false
		}
		return begins[k][0], true
	}
	led := make([]bool, len(rivers))
	for i := range rivers {
		if next, ok := follower(i); ok {
			led[next] = true
		}
	}
	var out []atlas.SourceRiver
	for i, r := range rivers {
		if led[i] {
			continue
		}
		path := append(orb.LineString(nil), r.Path...)
		for next, ok := follower(i); ok; next, ok = follower(next) {
			path = append(path, rivers[next].Path[1:]...)
		}
		r.Path = path
		out = append(out, r)
	}
	return out
}

// waterName repairs the name of a river or lake, or gives "" where it is past repair.
func waterName(fixes map[string]string, name string) string {
	if fix, ok := fixes[name]; ok {
		return fix
	}
	if from, to := strings.Index(name, "("), strings.Index(name, ")"); from >= 0 && to > from {
		name = name[from+1 : to]
	}
	if strings.Contains(name, "?") {
		return ""
	}
	return strings.Join(strings.Fields(name), " ")
}

// polygonsOf groups a shapefile's rings: exteriors run clockwise, each with the holes
// that follow it.
func polygonsOf(rings []orb.LineString) []orb.Polygon {
	var out []orb.Polygon
	for _, l := range rings {
		r := orb.Ring(l)
		if r.Orientation() == orb.CW || len(out) == 0 {
			out = append(out, orb.Polygon{r})
		} else {
			out[len(out)-1] = append(out[len(out)-1], r)
		}
	}
	return out
}

var waterKinds = map[string]atlas.Kind{"ocean": atlas.Ocean, "sea": atlas.Sea, "gulf": atlas.Gulf, "strait": atlas.Strait}

// readWaterNames reads the reviewed table of label lines: name, kind, rank, and
// points as lon,lat separated by blanks.
func readWaterNames(src *sources) ([]atlas.SourceWater, error) {
	const name = "waters-labels.tsv"
	data, err := src.table(name)
	if err != nil {
		return nil, err
	}
	var out []atlas.SourceWater
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("%s:%d: want name, kind, rank and points", name, i+1)
		}
		kind, ok := waterKinds[f[1]]
		rank, err := strconv.Atoi(f[2])
		if !ok || err != nil {
			return nil, fmt.Errorf("%s:%d: no kind %q of rank %q", name, i+1, f[1], f[2])
		}
		w := atlas.SourceWater{Name: f[0], Kind: kind, Rank: rank}
		for _, p := range strings.Fields(f[3]) {
			x, y, _ := strings.Cut(p, ",")
			lon, err1 := strconv.ParseFloat(x, 64)
			lat, err2 := strconv.ParseFloat(y, 64)
			if err1 != nil || err2 != nil || lat < -90 || lat > 90 {
				return nil, fmt.Errorf("%s:%d: no point %q", name, i+1, p)
			}
			w.Path = append(w.Path, orb.Point{lon, lat})
		}
		if len(w.Path) < 2 {
			return nil, fmt.Errorf("%s:%d: a line has two points at least", name, i+1)
		}
		out = append(out, w)
	}
	return out, nil
}

// readPairs reads a table of two columns.
func readPairs(src *sources, name string) (map[string]string, error) {
	data, err := src.table(name)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		from, to, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("%s:%d: want two columns", name, i+1)
		}
		out[from] = to
	}
	return out, nil
}
