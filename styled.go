package dateline

import (
	"io"

	"dateline/render/export"
)

// styled returns a writer of data that carries the map's look.
func (e *Encoder) styled(write func(io.Writer, export.Options) error) (func(io.Writer) error, error) {
	opt, err := e.exportOptions()
	if err != nil {
		return nil, err
	}
	return func(w io.Writer) error { return write(w, opt) }, nil
}

func (e *Encoder) exportOptions() (export.Options, error) {
	look, err := readTheme(e.Options.Theme)
	if err != nil {
		return export.Options{}, err
	}
	return export.Options{Theme: look, Title: e.title()}, nil
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
	data, err := export.GeoPackage(e.Journey, opt)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// QGIS returns the files of a folder for QGIS: a GeoJSON file a layer with the
// style that QGIS opens it with, and a project of the whole map, NAME.qgz, with
// the data and the basemap that it shows, NAME.gpkg.
func (e *Encoder) QGIS(name string) ([]export.File, error) {
	opt, err := e.exportOptions()
	if err != nil {
		return nil, err
	}
	files, err := export.Folder(e.Journey, opt)
	if err != nil {
		return nil, err
	}
	m, err := e.Map()
	if err != nil {
		return nil, err
	}
	opt.Name, opt.Credit, opt.View = name, m.Scene.Meta.Credit, m.View
	if opt.Atlas, err = Atlas(); err != nil {
		return nil, err
	}
	project, err := export.Project(e.Journey, opt)
	return append(files, project...), err
}
