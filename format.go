package dateline

import (
	"path/filepath"
	"strings"
)

// Format is a form that a journey is written in.
type Format string

// The formats, by the endings that ask for them. YAML and JSON are the
// itinerary that can be corrected and read again.
const (
	FormatPNG        Format = "png"
	FormatSVG        Format = "svg"
	FormatPDF        Format = "pdf"
	FormatJPEG       Format = "jpg"
	FormatWebP       Format = "webp"
	FormatGeoJSON    Format = "geojson"
	FormatGeoPackage Format = "gpkg"
	FormatKML        Format = "kml"
	FormatKMZ        Format = "kmz"
	FormatGPX        Format = "gpx"
	FormatCSV        Format = "csv"
	FormatTSV        Format = "tsv"
	FormatICS        Format = "ics"
	FormatYAML       Format = "yaml"
	FormatJSON       Format = "json"
)

// Formats lists every Format, pictures first.
func Formats() []Format {
	return []Format{FormatPNG, FormatSVG, FormatPDF, FormatJPEG, FormatWebP, FormatGeoJSON, FormatGeoPackage, FormatKML, FormatKMZ, FormatGPX, FormatCSV, FormatTSV, FormatICS, FormatYAML, FormatJSON}
}

// FormatOf tells the format that a path's ending asks for.
func FormatOf(path string) (Format, bool) {
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	switch ending {
	case "jpeg":
		ending = "jpg"
	case "yml":
		ending = "yaml"
	}
	for _, f := range Formats() {
		if string(f) == ending {
			return f, true
		}
	}
	return "", false
}

// Picture reports whether the format is drawn.
func (f Format) Picture() bool {
	switch f {
	case FormatPNG, FormatSVG, FormatPDF, FormatJPEG, FormatWebP:
		return true
	}
	return false
}
