package track

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

const maxEntries = 10_000 // of a KMZ

// kmz reads the first KML of a zip file, within limits that a bomb does not keep.
func (d *document) kmz(data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return d.fail(0, "is no zip file, as a KMZ must be, or it is cut short or damaged; "+anew)
	}
	if len(z.File) > maxEntries {
		return d.fail(0, fmt.Sprintf("holds more than %d files; that is no KMZ of a trip", maxEntries))
	}
	var doc *zip.File
	for _, f := range z.File {
		if strings.HasSuffix(strings.ToLower(f.Name), ".kml") && (doc == nil || f.Name == "doc.kml") {
			doc = f
		}
	}
	if doc == nil {
		return d.fail(0, "holds no KML; a KMZ has a doc.kml")
	}
	r, err := doc.Open()
	if err != nil {
		return d.fail(0, doc.Name+" cannot be unpacked: "+err.Error())
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, maxUnpacked+1))
	if err != nil {
		return d.fail(0, doc.Name+" cannot be unpacked: "+err.Error())
	}
	if len(text) > maxUnpacked {
		return d.fail(0, fmt.Sprintf("%s unpacks to more than %d MB; that is no KMZ of a trip", doc.Name, maxUnpacked>>20))
	}
	return d.kml(text)
}

const maxUnpacked = 128 << 20
