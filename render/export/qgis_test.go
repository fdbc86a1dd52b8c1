package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/feature/featuretest"
)

// report is what testdata/qgis_check.py prints.
type report struct {
	QGIS, Title, CRS string
	Opened           bool
	Export           int
	Named, Crossed   int // stops whose name is shown, and whose name lies on a leg
	Tree, Layouts    []string
	Items, Picture   []string
	Errors           []string
	Layers           []struct {
		Name, CRS, Geometry, Style, Renderer string
		Valid, Labels                        bool
		Features, Invalid                    int
		Fields                               map[string]string
		Counts                               map[string]int // features by the rule that draws them
		Rules, Colors, Temporal              []string
		Numbers, Names                       []string // what stands on the stops' markers, and beside them
	}
}

// python is Debian's own, which QGIS's bindings belong to.
const python = "/usr/bin/python3"

func qgis(t *testing.T, out string, paths ...string) report {
	t.Helper()
	if err := exec.Command(python, "-c", "import qgis.core").Run(); err != nil {
		featuretest.Missing(t, "QGIS for Python (python3-qgis)")
	}
	printed := featuretest.Run(t, python, append([]string{"testdata/qgis_check.py", out}, paths...)...)
	_, line, ok := strings.Cut(printed, "REPORT ")
	if !ok {
		t.Fatalf("no report in %s", printed)
	}
	var r report
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		t.Fatalf("%v in %s", err, line)
	}
	return r
}

// put writes files into a folder and returns their paths.
func put(t *testing.T, dir string, files []File) []string {
	t.Helper()
	var paths []string
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// picture is where a picture goes: a folder to look at, if the environment names one.
func picture(t *testing.T, name string) string {
	if dir := os.Getenv("DATELINE_PICTURES"); dir != "" {
		return filepath.Join(dir, name)
	}
	return filepath.Join(t.TempDir(), name)
}

func TestQGISOpensTheGeoPackageStyled(t *testing.T) {
	for name, j := range map[string]*geo.Journey{"pacific": featuretest.Pacific(), "long": featuretest.Long(500)} {
		data, err := GeoPackage(j, Options{})
		if err != nil {
			t.Fatal(err)
		}
		paths := put(t, t.TempDir(), []File{{name + ".gpkg", data}})
		r := qgis(t, picture(t, name+"-gpkg.png"), paths...)
		if len(r.Errors) > 0 || len(r.Layers) != 3 {
			t.Errorf("%s: %+v", name, r)
		}
		for _, l := range r.Layers {
			want := map[string]int{"stops": len(j.Stops), "legs": len(j.Legs), "focus": len(j.Focus)}[l.Name]
			if !l.Valid || l.Features != want || l.CRS != "EPSG:4326" || l.Style != "database" || l.Renderer != "RuleRenderer" || l.Invalid != 0 {
				t.Errorf("%s: %+v, want %d features styled from the database", name, l, want)
			}
			if l.Name == "stops" && (l.Fields["arrive"] != "Date" || l.Fields["highlight"] != "Boolean" || !l.Labels || !slices.Equal(l.Temporal, []string{"arrive", "depart"}) || !slices.Contains(l.Rules, "Highlight")) {
				t.Errorf("%s: %+v", name, l)
			}
		}
		if !slices.Contains(r.Picture, "#1e5a96") || name == "long" && !slices.Contains(r.Picture, "#c81e1e") {
			t.Errorf("%s: the picture holds only %v of our colours", name, r.Picture)
		}
	}
}

func TestQGISOpensTheFolderStyled(t *testing.T) {
	for name, j := range map[string]*geo.Journey{"andes": featuretest.Andes()} {
		files, err := Folder(j, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var paths []string
		for _, p := range put(t, t.TempDir(), files) {
			if strings.HasSuffix(p, ".geojson") {
				paths = append(paths, p)
			}
		}
		slices.Sort(paths)
		r := qgis(t, picture(t, name+"-folder.png"), paths...)
		for _, l := range r.Layers {
			if !l.Valid || l.Style != "sidecar" || l.Renderer != "RuleRenderer" || l.CRS != "EPSG:4326" || l.Invalid != 0 {
				t.Errorf("%s: %+v", name, l)
			}
			if l.Name == "stops" && (l.Fields["arrive"] != "Date" || l.Fields["seq"] != "Integer") {
				t.Errorf("%s: %v", name, l.Fields)
			}
		}
		if len(r.Errors) > 0 || !slices.Contains(r.Picture, "#1e5a96") {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

// land opens the basemap that the program embeds, if it stands where it should.
func land(t *testing.T) *atlas.Atlas {
	data, err := os.ReadFile("../../assets/basemap.bin")
	if err != nil {
		t.Skip("assets/basemap.bin is not there: the basemap's layers are left out")
	}
	a, err := atlas.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// With the basemap the project holds seven layers, the trip's above the land's.
func TestQGISOpensTheProjectWithItsBasemap(t *testing.T) {
	a := land(t)
	for name, j := range map[string]*geo.Journey{"andes": featuretest.Andes()} {
		if name == "andes" {
			j.Focus[0].Line = a.SharedBorder("CO", "VE", 0)
		}
		files, err := Project(j, Options{Name: name, Atlas: a, Credit: "Natural Earth; GeoNames (CC BY 4.0)"})
		if err != nil {
			t.Fatal(err)
		}
		r := qgis(t, picture(t, name+"-basemap.png"), put(t, t.TempDir(), files)[:1]...)
		if !slices.Equal(r.Tree, []string{"Stops", "Legs", "Border in focus", "Lakes", "Rivers", "Borders", "Countries"}) || r.Export != 0 {
			t.Errorf("%s: %+v", name, r)
		}
		for _, l := range r.Layers {
			if !l.Valid || l.Features == 0 && l.Name != "Border in focus" {
				t.Errorf("%s: %+v", name, l)
			}
		}
	}
}

func TestQGISOpensTheProject(t *testing.T) {
	for name, j := range map[string]*geo.Journey{"hostile": featuretest.Hostile(), "one": featuretest.One()} {
		makers := []func(*geo.Journey, Options) ([]File, error){Project}
		if name == "one" {
			makers[0] = ProjectQGS
		}
		for _, maker := range makers {
			files, err := maker(j, Options{Name: name, Credit: "Data: somebody", Title: map[bool]string{true: "A page"}[name == "one"]})
			if err != nil {
				t.Fatal(err)
			}
			out := picture(t, name+"-project.png")
			r := qgis(t, out, put(t, t.TempDir(), files)[:1]...)
			if !r.Opened || len(r.Layers) != 3 || !slices.Equal(r.Tree, []string{"Stops", "Legs", "Border in focus"}) || !slices.Equal(r.Layouts, []string{"Map"}) || r.Export != 0 {
				t.Errorf("%s: %+v", name, r)
			}
			for _, l := range r.Layers {
				if !l.Valid || l.CRS != "EPSG:4326" || l.Renderer != "RuleRenderer" {
					t.Errorf("%s: %+v", name, l)
				}
			}
			if !strings.Contains(r.CRS, "+proj=") || !slices.Contains(r.Items, "title") || !slices.Contains(r.Items, "map") || !slices.Contains(r.Items, "credit") {
				t.Errorf("%s: %q %v", name, r.CRS, r.Items)
			}
			if info, err := os.Stat(out); err != nil || info.Size() < 2000 {
				t.Errorf("%s: no picture: %v", name, err)
			}
		}
	}
}
