package atlas

// The layout of an atlas file, all little-endian. A header; then sections of
// records of a fixed size, in any order, all before the coordinates; then the
// coordinates of all runs as zigzag varint differences.
//
// Text fields are two uint32, offset and length in the text section. Boxes are four
// int32 in units of 1e-5 degree: west, south, east, north.
const (
	magic = "DLATLAS1"

	headIndexSum = 8  // CRC-32C of what follows up to the coordinates
	headCoordSum = 12 // CRC-32C of the coordinates; itself outside the index sum
	headSize     = 16 // uint64, of the whole file
	headCoords   = 24 // uint64, where the coordinates begin
	headPole     = 32 // the part that holds the south pole
	headPoleEdge = 36 // the southernmost latitude of that part's edge
	headVersion  = 40 // text
	headSections = 48 // sectionCount times offset and count
	headerSize   = headSections + 8*sectionCount
)

// Sections.
const (
	secText = iota
	secCountries
	secParts
	secViews
	secOwners
	secUnits
	secLevels
	secArcs
	secRuns
	secBreaks
	secPolyIndex
	secPolys
	secRings
	secRefs
	secBands
	secBandRuns
	secRivers
	secLakes
	secTowns
	secWaters
	secClaims
	secLineArcs
	sectionCount
)

// Sizes of the records, in bytes.
var recordSize = [sectionCount]int{
	secText: 1, secCountries: 68, secParts: 4, secViews: 20, secOwners: 2, secUnits: 56,
	secLevels: 16, secArcs: 20, secRuns: 36, secBreaks: 8, secPolyIndex: 4, secPolys: 24,
	secRings: 12, secRefs: 4, secBands: 4, secBandRuns: 8, secRivers: 16, secLakes: 20,
	secTowns: 36, secWaters: 16, secClaims: 24, secLineArcs: 4,
}

// Fields of the records.
const (
	countryISO       = 0
	countryName      = 8
	countrySovereign = 16
	countryArea      = 24 // float32
	countryLabel     = 28
	countryBox       = 36
	countryMain      = 52

	viewCode     = 0
	viewName     = 8
	viewNational = 16

	unitCode     = 0
	unitName     = 8
	unitGeoNames = 16
	unitArea     = 24 // float32
	unitLabel    = 28
	unitExtent   = 36
	unitPart     = 52

	levelTolerance = 0
	levelFirstArc  = 4
	levelArcs      = 8
	levelInner     = 12 // whether it has lines between units

	arcPoints     = 0
	arcFirstRun   = 4
	arcLeft       = 8 // uint16 part
	arcRight      = 10
	arcFirstBreak = 12
	arcBreaks     = 16 // uint16
	arcClass      = 18 // uint16

	runExtent = 0
	runX      = 16
	runY      = 20
	runEndX   = 24
	runEndY   = 28
	runOffset = 32

	breakVertex = 0 // from this vertex on ...
	breakLeft   = 4 // uint16 unit
	breakRight  = 6

	polyExtent    = 0
	polyFirstRing = 16
	polyRings     = 20

	ringFirstRef = 0
	ringRefs     = 4
	ringPolar    = 8

	bandRun = 0
	bandArc = 4

	riverName  = 0
	riverRank  = 8  // uint16, then uint16 in-lake
	riverLines = 12 // first of maxLevels entries in secLineArcs

	lakeName  = 0
	lakeRank  = 8
	lakeArea  = 12 // float32
	lakePolys = 16 // first of one entry a scale in secLineArcs, of polygons

	townName  = 0
	townISO   = 8
	townAt    = 16
	townRanks = 24 // uint16 rank, uint16 capital
	townPop   = 28
	townID    = 32

	waterName = 0
	waterArc  = 8
	waterKind = 12 // uint16 kind, uint16 rank

	claimName  = 0
	claimOn    = 8
	claimClass = 16
	claimLines = 20
)

const (
	noPart  = 0xFFFF
	noOwner = 0xFFFF
	noUnit  = 0xFFFF
	none    = 0xFFFFFFFF

	maxLevels = 8
	bandCount = 180 // one degree of latitude each, from the south
)

// rangesToCheck says which fields are indexes into which sections; n is the field
// that counts them, -1 for one.
var rangesToCheck = []struct {
	from, first, n, to int
	optional           bool
}{
	{secLevels, levelFirstArc, levelArcs, secArcs, false},
	{secPolys, polyFirstRing, polyRings, secRings, false},
	{secRings, ringFirstRef, ringRefs, secRefs, false},
	{secBandRuns, bandRun, -1, secRuns, false},
	{secBandRuns, bandArc, -1, secArcs, false},
	{secUnits, unitPart, -1, secParts, false},
	{secWaters, waterArc, -1, secArcs, false},
}
