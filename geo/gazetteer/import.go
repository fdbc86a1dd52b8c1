package gazetteer

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// ImportOptions say what of a GeoNames dump becomes a gazetteer file.
type ImportOptions struct {
	// Places is allCountries.txt, a country's CC.txt or cities500.txt, or the
	// .zip of it; Alternates is alternateNamesV2.txt or its .zip, "" for the
	// short list that Places carries itself.
	Places, Alternates string
	// Classes are the GeoNames feature classes to take, "" for A, P, H, T, L and
	// V; of class S the airports are taken in any case.
	Classes string
	// Base gives the ids and names of countries and units, so that the import
	// goes on top of it. It must be set.
	Base *Gazetteer
	// Progress is called now and then with the rows read; nil for silence.
	Progress func(rows int)
	TempDir  string // for what does not fit into memory; "" is the system's
}

// ImportReport says what an import did.
type ImportReport struct {
	Report
	Rows    int            // rows of the dump
	Left    map[string]int // rows left out, by feature class
	Version string
	Bytes   int64
}

// Import builds a gazetteer file from a GeoNames dump. The file appears under
// its name only once it is whole. Errors name the dump's file and line.
func Import(out string, opt ImportOptions) (ImportReport, error) {
	var rep ImportReport
	if opt.Base == nil {
		return rep, errors.New("gazetteer: an import needs the embedded gazetteer to go on top of")
	}
	if opt.Classes == "" {
		opt.Classes = "APHTLV"
	}
	f, err := os.CreateTemp(filepath.Dir(out), ".dateline-import-*")
	if err != nil {
		return rep, err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	d := &dump{opt: opt, rep: &rep, ids: opt.Base.unitIDs()}
	rep.Left = map[string]int{}
	src := Source{TempDir: opt.TempDir, Entries: d.places, Version: "GeoNames dump " + filepath.Base(opt.Places)}
	if opt.Alternates != "" {
		src.MoreNames = d.alternates
	}
	src.Countries, src.Admin1, src.Admin2 = opt.Base.tables()
	w := bufio.NewWriterSize(f, 1<<20)
	if rep.Report, err = Build(w, src); err != nil {
		return rep, err
	}
	if rep.Places == 0 {
		return rep, fmt.Errorf("%s: no place of the classes %s is in it; give a GeoNames dump, or other classes", opt.Places, opt.Classes)
	}
	if err := w.Flush(); err != nil {
		return rep, err
	}
	st, err := f.Stat()
	if err != nil {
		return rep, err
	}
	rep.Bytes, rep.Version = st.Size(), src.Version
	if err := f.Close(); err != nil {
		return rep, err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return rep, err
	}
	return rep, os.Rename(f.Name(), out)
}

// openDump opens a text file, or the one text of that name in a .zip.
func openDump(name string) (io.ReadCloser, error) {
	if !strings.HasSuffix(strings.ToLower(name), ".zip") {
		return os.Open(name)
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	want := strings.TrimSuffix(strings.ToLower(filepath.Base(name)), ".zip") + ".txt"
	for _, f := range z.File {
		if strings.ToLower(path.Base(f.Name)) == want {
			r, err := f.Open()
			if err != nil {
				z.Close()
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			return zipped{r, z}, nil
		}
	}
	z.Close()
	return nil, fmt.Errorf("%s: there is no %s in it", name, want)
}

// zipped closes the archive with its file.
type zipped struct {
	io.ReadCloser
	archive *zip.ReadCloser
}

func (z zipped) Close() error { return errors.Join(z.ReadCloser.Close(), z.archive.Close()) }

// eachLine calls visit with the tab-separated fields of each line of a dump.
func eachLine(name string, columns int, visit func(f []string) error) error {
	r, err := openDump(name)
	if err != nil {
		return err
	}
	defer r.Close()
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 1<<16), 1<<22)
	line := 0
	for scan.Scan() {
		line++
		f := strings.Split(scan.Text(), "\t")
		if len(f) < columns {
			return fmt.Errorf("%s:%d: %d columns, %d expected; the file is cut, or no such GeoNames dump", name, line, len(f), columns)
		}
		if err := visit(f); err != nil {
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	if err := scan.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", name, line+1, err)
	}
	return nil
}
