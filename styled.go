package dateline

import (
	"io"
	"slices"

	"dateline/geo"
	"dateline/render"
	"dateline/render/export"
)

// styled returns a writer of data that carries the map's look.
func (e *Encoder) styled(write func(io.Writer, *geo.Journey, export.Options) error) (func(io.Writer) error, error) {
	opt, err := e.exportOptions()
	if err != nil {
		return nil, err
	}
	j, _, err := e.called()
	return func(w io.Writer) error { return write(w, j, opt) }, err
}

func (e *Encoder) exportOptions() (export.Options, error) {
	look, err := readTheme(e.Options.Theme)
	if err != nil {
		return export.Options{}, err
	}
	lang := e.Options.language(e.Journey)
	return export.Options{Theme: look, Title: e.title(), Lang: lang, Words: render.LegendWords(lang)}, nil
}

// called is the journey with its places named as on the map, for data that a program
// draws in fonts of its own; what reads them back knows that nobody renamed them.
func (e *Encoder) called() (*geo.Journey, naming, error) {
	n, err := namingOf(e.Journey, e.Options.language(e.Journey), nil)
	if err != nil {
		return nil, n, err
	}
	j := *e.Journey
	j.Stops = slices.Clone(j.Stops)
	for i, s := range j.Stops {
		if n.stops || s.Approximate {
			j.Stops[i].Place.Name = n.place(s)
		}
		if n.lang != "" && n.lang != "en" {
			j.Stops[i].Place.CountryName = n.country(s.Place)
		}
	}
	return &j, n, nil
}

func (e *Encoder) geoPackage(w io.Writer) error {
	opt, err := e.exportOptions()
	if err != nil {
		return err
	}
	if e.Options.Basemap {
		m, err := e.Map()
		if err != nil {
			return err
		}
		if opt.Atlas, err = Atlas(); err != nil {
			return err
		}
		opt.View = m.View
	}
	j, n, err := e.called()
	if err != nil {
		return err
	}
	opt.Called = n.land()
	data, err := export.GeoPackage(j, opt)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// QGIS returns the files of a folder for QGIS: a GeoJSON file a layer with the
// style that QGIS opens it with, and a project of the whole map, NAME.qgz, with
// the data and the basemap that it shows, NAME.gpkg. It fails as Draw does.
func (e *Encoder) QGIS(name string) ([]export.File, error) {
	if err := e.Journey.Check(); err != nil {
		return nil, err
	}
	if err := e.Options.values(); err != nil {
		return nil, err
	}
	opt, err := e.exportOptions()
	if err != nil {
		return nil, err
	}
	j, n, err := e.called()
	if err != nil {
		return nil, err
	}
	opt.Called = n.land()
	files, err := export.Folder(j, opt)
	if err != nil {
		return nil, err
	}
	page := Encoder{Journey: e.Journey, Options: e.Options}
	page.Options.alone = true
	m, err := page.Map()
	if err != nil {
		return nil, err
	}
	e.notices = append(e.notices, m.Notices...)
	opt.Name, opt.Credit, opt.View, opt.NoLegend = name, m.Scene.Meta.Credit, m.View, e.Options.NoLegend
	if opt.Atlas, err = Atlas(); err != nil {
		return nil, err
	}
	project, err := export.Project(j, opt)
	return append(files, project...), err
}
