package gazetteer

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const dumpRows = `3685533	Cúcuta	Cucuta	CUC,Kukuta	7.89391	-72.50782	P	PPLA	CO		21				721398		276	America/Bogota	2022-01-01
3686110	Republic of Colombia	Republic of Colombia	Kolumbien	4	-73.25	A	PCLI	CO		00				49648685		-9999	America/Bogota	2022-01-01
3685999	Catatumbo	Catatumbo		8.9	-73	H	STM	CO		21				0		1	America/Bogota	2022-01-01
9999991	Some House	Some House		8.9	-73	S	HTL	CO		21				0		1	America/Bogota	2022-01-01
9999992	Camilo Daza	Camilo Daza		7.92	-72.51	S	AIRP	CO		21				0		1	America/Bogota	2022-01-01
`

const alternateRows = "1\t3685533\tru\tКукута\n2\t3685533\tlink\thttps://example.org\n3\t9999992\tiata\tCUC\n4\t3685533\ten\tCucuta City\t\t\t\t1\n5\t77\ten\tNowhere\n"

func TestImport(t *testing.T) {
	_, base := small(t)
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	out := filepath.Join(dir, "local.bin")
	places := write("allCountries.txt", dumpRows)
	rep, err := Import(out, ImportOptions{Places: places, Alternates: write("alternateNamesV2.txt", alternateRows), Base: base, TempDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if rep.Rows != 5 || rep.Places != 4 || rep.Left["S"] != 1 || rep.Strays != 1 {
		t.Errorf("report %+v", rep)
	}
	top, err := OpenFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := top.Verify(); err != nil {
		t.Fatal(err)
	}
	g, err := Stack(base, top)
	if err != nil {
		t.Fatal(err)
	}
	for name, id := range map[string]string{"Кукута": "geonames:3685533", "Cucuta City": "geonames:3685533", "San José de Cúcuta": "geonames:3685533", "CUC": "geonames:9999992", "catatumbo": "geonames:3685999", "US": "iso:US"} {
		if p := g.Find(name); len(p) == 0 || p[0].ID != id {
			t.Errorf("%s is %+v, want %s", name, p, id)
		}
	}
	if p, _ := g.Place("geonames:3685533"); p.Admin1Name != "Norte de Santander" || p.CountryName != "Colombia" {
		t.Errorf("Cúcuta lies in %q, %q", p.Admin1Name, p.CountryName)
	}

	zipped := filepath.Join(dir, "CO.zip")
	f, err := os.Create(zipped)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for name, text := range map[string]string{"readme.txt": "no data", "CO.txt": dumpRows} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if rep, err := Import(filepath.Join(dir, "zip.bin"), ImportOptions{Places: zipped, Base: base}); err != nil || rep.Places != 4 {
		t.Errorf("from a zip: %+v %v", rep, err)
	}
}

func TestImportNamesTheLine(t *testing.T) {
	_, base := small(t)
	dir := t.TempDir()
	for text, want := range map[string]string{
		dumpRows[:len(dumpRows)-60]:                            "bad.txt:5: ",
		strings.Replace(dumpRows, "7.92", "97.92", 1):          "bad.txt:5: ",
		strings.Replace(dumpRows, "4\t-73.25", "x\t-73.25", 1): "bad.txt:2: latitude \"x\"",
		"3685533\tCúcuta\n":                                    "bad.txt:1: 2 columns, 19 expected",
	} {
		name, out := filepath.Join(dir, "bad.txt"), filepath.Join(dir, "out.bin")
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Import(out, ImportOptions{Places: name, Base: base}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
		if _, err := os.Stat(out); err == nil {
			t.Error("a half-written file stays")
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".dateline-import-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, err := Import(filepath.Join(dir, "out.bin"), ImportOptions{Places: filepath.Join(dir, "none.txt"), Base: base}); err == nil {
		t.Error("a missing dump is imported")
	}
	if _, err := Import(filepath.Join(dir, "out.bin"), ImportOptions{Places: "x"}); err == nil {
		t.Error("an import without a base goes through")
	}
}
