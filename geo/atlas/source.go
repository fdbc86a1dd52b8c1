package atlas

import "github.com/paulmach/orb"

// Source is what an atlas is built from, in memory. Points are WGS84 degrees; the
// winding of rings does not matter, and polygons may be cut at ±180°.
type Source struct {
	Version    string // which data these are
	Tolerances []float64
	Views      []SourceView    // the default first
	Countries  []SourceCountry // names; codes that own nothing are left out
	Units      []SourceUnit
	Borders    []SourceBorder
	Claims     []SourceClaim
	Rivers     []SourceRiver
	Lakes      []SourceLake
	Towns      []Town
	Waters     []SourceWater
}

// SourceView is a worldview; a national one shows its own claims as plain borders.
type SourceView struct {
	Code, Name string
	National   bool
}

// SourceCountry names a code.
type SourceCountry struct{ ISO, Name, Sovereign string }

// SourceUnit is a first-level unit. Units must not overlap; two that touch must
// share their points.
type SourceUnit struct {
	Code, Name, GeoNames string
	Owners               []string // a country's code for each view, "" for nobody
	Disputed             bool     // its border is disputed all along
	Shape                orb.MultiPolygon
}

// SourceBorder says that the border between two owners of the default view is of a class wherever
// it runs near the path.
type SourceBorder struct {
	A, B  string
	Class Class
	Path  orb.LineString
}

// SourceClaim is a line of somebody's claim.
type SourceClaim struct {
	Name, On string
	Class    Class
	Path     orb.LineString
}

// SourceRiver is a stretch of river.
type SourceRiver struct {
	Name   string
	Rank   int
	InLake bool
	Path   orb.LineString
}

// SourceLake is a lake.
type SourceLake struct {
	Name  string
	Rank  int
	Shape orb.Polygon
}

// SourceWater is the name of a water and the line that it may be written along.
type SourceWater struct {
	Name string
	Kind Kind
	Rank int
	Path orb.LineString
}

// DefaultTolerances are those of the embedded atlas, in metres.
var DefaultTolerances = []float64{0, 700, 2200, 9000}
