package export

import (
	"bytes"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/geo/geojson"
	"dateline/geo/gpkg"
)

// GeoPackage returns a GeoPackage whose layers open in QGIS looking like our map,
// with the basemap under them where opt has an atlas.
func GeoPackage(j *geo.Journey, opt Options) ([]byte, error) {
	if err := j.Check(); err != nil {
		return nil, err
	}
	base, err := basemap(j, opt)
	if err != nil {
		return nil, err
	}
	data, _, err := packed(j, base, opt)
	return data, err
}

// basemap is that of the journey's map, nothing where no atlas is given.
func basemap(j *geo.Journey, opt Options) ([]feature.Layer, error) {
	if opt.Atlas == nil {
		return nil, nil
	}
	v, err := view(j, opt)
	if err != nil {
		return nil, err
	}
	return Basemap(v, j, opt)
}

// packed also returns the layers' names, the lowest first.
func packed(j *geo.Journey, base []feature.Layer, opt Options) ([]byte, []string, error) {
	opt.Lang, opt.visits = opt.lang(j), visitsOf(j)
	g := gpkg.Options{Modified: opt.Modified, Basemap: base, Lang: opt.Lang}
	var names []string
	for _, l := range g.Basemap {
		names = append(names, l.Name)
	}
	names = append(names, feature.FocusLayer, feature.LegsLayer, feature.StopsLayer)
	for _, name := range names {
		g.Styles = append(g.Styles, gpkg.Style{Layer: name, Name: "dateline-" + opt.theme().Name, QML: QML(name, opt)})
	}
	data, err := gpkg.Bytes(j, g)
	return data, names, err
}

// Folder returns a GeoJSON file a layer, each with the QML file of the same name
// that QGIS opens with it. A layer without features is left out.
func Folder(j *geo.Journey, opt Options) ([]File, error) {
	if err := j.Check(); err != nil {
		return nil, err
	}
	opt.Lang, opt.visits = opt.lang(j), visitsOf(j)
	var files []File
	for _, l := range feature.Layers(j) {
		if len(l.Rows) == 0 {
			continue
		}
		var b bytes.Buffer
		if err := geojson.Write(&b, j, geojson.Options{Layers: []string{l.Name}, Plain: true, Multi: true, Lang: opt.Lang}); err != nil {
			return nil, err
		}
		files = append(files, File{l.Name + ".geojson", b.Bytes()}, File{l.Name + ".qml", []byte(QML(l.Name, opt))})
	}
	return files, nil
}
