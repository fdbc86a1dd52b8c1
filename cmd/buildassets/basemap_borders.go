package main

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"math"

	"dateline/geo/atlas"

	"github.com/paulmach/orb"
	_ "modernc.org/sqlite"
)

// borderClasses gives the classes of Natural Earth's boundary lines.
var borderClasses = map[string]atlas.Class{
	"Disputed (please verify)":        atlas.Disputed,
	"Line of control (please verify)": atlas.Control,
	"Indefinite (please verify)":      atlas.Indefinite,
	"Indeterminant frontier":          atlas.Indefinite,
	"Lease limit":                     atlas.Lease,
}

// pastClaims are lines that nobody claims or keeps any longer, since 2023, and one that
// is a border here.
var pastClaims = map[string]bool{
	"Former USSR oblast in 1991": true, "Ceasefire Line 1994": true, "Western Saharan claim": true,
}

// settled are borders that the source calls disputed, though both states hold them
// agreed; what is claimed lies elsewhere.
var settled = map[[2]string]bool{{"BO", "CL"}: true, {"BO", "PE"}: true}

// readBorders reads the classed boundary lines and the lines of claims; codes maps
// Natural Earth's codes of countries to ISO's.
func readBorders(src *sources, codes map[string]string) ([]atlas.SourceBorder, []atlas.SourceClaim, error) {
	shapes, err := readShapes(src, "libmagics++-data", magics+"admin_0_boundary_lines_land")
	if err != nil {
		return nil, nil, err
	}
	var borders []atlas.SourceBorder
	var claims []atlas.SourceClaim
	for _, s := range shapes {
		class, ok := borderClasses[s.fields["featurecla"]]
		if !ok {
			continue
		}
		a, b := codes[s.fields["adm0_a3_l"]], codes[s.fields["adm0_a3_r"]]
		if settled[[2]string{min(a, b), max(a, b)}] {
			continue
		}
		for _, path := range s.parts {
			switch {
			case a != b:
				borders = append(borders, atlas.SourceBorder{A: a, B: b, Class: class, Path: path})
			case s.fields["name"] != "":
				claims = append(claims, atlas.SourceClaim{Name: s.fields["name"], On: a, Class: class, Path: path})
			}
		}
	}
	more, err := readClaims(src, codes)
	return borders, append(claims, more...), err
}

// readClaims reads the disputed borders of QGIS's world map.
func readClaims(src *sources, codes map[string]string) ([]atlas.SourceClaim, error) {
	file, err := src.path("qgis-common", "usr/share/qgis/resources/data/world_map.gpkg")
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro&immutable=1")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	rows, err := db.Query("SELECT name, adm0_a3_l, geom FROM disputed_borders ORDER BY fid")
	if err != nil {
		return nil, fmt.Errorf("world_map.gpkg: %w", err)
	}
	defer rows.Close()
	var out []atlas.SourceClaim
	for rows.Next() {
		var name, on string
		var geom []byte
		if err := rows.Scan(&name, &on, &geom); err != nil {
			return nil, err
		}
		lines, err := packageLines(geom)
		if err != nil {
			return nil, fmt.Errorf("world_map.gpkg: %s: %w", name, err)
		}
		if pastClaims[name] {
			continue
		}
		for _, l := range lines {
			out = append(out, atlas.SourceClaim{Name: name, On: codes[on], Class: atlas.Claim, Path: l})
		}
	}
	return out, rows.Err()
}

// packageLines reads a GeoPackage's binary multi-line: a header with an optional
// envelope, then well-known binary.
func packageLines(b []byte) (orb.MultiLineString, error) {
	if len(b) < 8 || string(b[:2]) != "GP" || b[3]>>1&7 > 4 {
		return nil, fmt.Errorf("no GeoPackage geometry")
	}
	at := 8 + []int{0, 32, 48, 48, 64}[b[3]>>1&7]
	short := fmt.Errorf("geometry is cut short")
	if len(b) < at+9 || b[at] != 1 || binary.LittleEndian.Uint32(b[at+1:]) != 5 {
		return nil, fmt.Errorf("no little-endian multi-line")
	}
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(b[at:])) }
	f64 := func(at int) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b[at:])) }
	n := u32(at + 5)
	at += 9
	var out orb.MultiLineString
	for range n {
		if len(b) < at+9 {
			return nil, short
		}
		points := u32(at + 5)
		at += 9
		if len(b) < at+16*points {
			return nil, short
		}
		line := make(orb.LineString, points)
		for i := range line {
			line[i] = orb.Point{f64(at), f64(at + 8)}
			at += 16
		}
		out = append(out, line)
	}
	return out, nil
}
