package theme

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// Text must be readable: WCAG AA asks for 4.5:1 on whatever it may lie on.
func TestContrastOfText(t *testing.T) {
	for _, name := range Names {
		th, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range th.Faint() {
			t.Errorf("%s: %s, want 4.5", name, line)
		}
		if n := len(th.pairs()); n < 40 {
			t.Errorf("%s: only %d pairs of colours meet", name, n)
		}
		c := th.Color
		if c.Route == c.Highlight || Contrast(c.Route, c.Land) < 3 || Contrast(c.Route, c.Sea) < 3 {
			t.Errorf("%s: the route does not stand out", name)
		}
	}
}

func TestFaint(t *testing.T) {
	th, err := Parse("pale.yaml", []byte("color: {country: '#b0b0b0', numeral: '#1e5a96'}\n"))
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(th.Faint(), "\n")
	for _, want := range []string{"country #b0b0b0 on land #f1ede3 has a contrast of 1.9", "numeral #1e5a96 on route #1e5a96 has a contrast of 1.0"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %s", want, said)
		}
	}
}

// TestContrast checks against the ratios that WCAG 2 itself gives.
func TestContrast(t *testing.T) {
	black, white := Color{A: 255}, Color{R: 255, G: 255, B: 255, A: 255}
	if got := Contrast(black, white); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %g", got)
	}
	if got := Contrast(Color{R: 0x76, G: 0x76, B: 0x76, A: 255}, white); got < 4.5 || got > 4.6 {
		t.Errorf("#767676 on white is %g, the lightest grey of 4.5", got)
	}
}

func TestNamed(t *testing.T) {
	d, err := Named("dark")
	if err != nil {
		t.Fatal(err)
	}
	if d.Name != "dark" || d.Stop.Radius != 12.5 || d.Color.Sea.String() != "#101922" {
		t.Errorf("dark is %q, radius %v, sea %v", d.Name, d.Stop.Radius, d.Color.Sea)
	}
	if l, err := Named(""); err != nil || l.Name != "light" {
		t.Errorf(`Named("") = %v, %v`, l, err)
	}
	if _, err := Named("neon"); err == nil || !strings.Contains(err.Error(), "contrast") {
		t.Errorf("an unknown name gives %v, which does not say what there is", err)
	}
}

func TestParseOverrides(t *testing.T) {
	th, err := Parse("house.yaml", []byte("extends: dark\ncolor:\n  route: '#ff0'\nline: {route: 5}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if th.Color.Route.String() != "#ffff00" || th.Line.Route != 5 || th.Line.Casing != 6.5 || th.Color.Sea.String() != "#101922" {
		t.Errorf("got route %v width %v, casing %v, sea %v", th.Color.Route, th.Line.Route, th.Line.Casing, th.Color.Sea)
	}
}

func TestParseErrors(t *testing.T) {
	cases := []struct{ in, want string }{
		{"color:\n  rout: '#fff'\n", "x.yaml:2:3:"},
		{"color:\n  route: bluish\n", "x.yaml:2:10:"},
		{"color:\n  route: '#12345'\n", "x.yaml:2:10:"},
		{"line:\n  route: wide\n", "x.yaml:2:10:"},
		{"name: x\nextends: neon\n", "x.yaml:2:10: there is no built-in theme \"neon\""},
		{"type:\n  title: -3\n", "x.yaml:2:10: type.title is -3"},
		{"type: {least: 6}\n", "x.yaml:1:15: type.least is 6; it must lie between 9 and 40"},
		{"color: {focus: []}\n", "x.yaml:1:16: color.focus"},
		{"modes:\n  sea: {dash: [4, -1]}\n", "x.yaml:2:19: modes.sea.dash[1] is -1"},
		{"modes: {rail: {core: 7}}\n", "x.yaml:1:22: modes.rail.core"},
		{"line: {casing: 1e9}\n", "x.yaml:1:16: line.casing"},
		{"line: {casing: .nan}\n", "x.yaml:1:16: line.casing"},
		{"line: {disputed_dash: [0, 0]}\n", "pattern of 0 px"},
		{"line: {disputed_dash: [1,1,1,1,1,1,1,1,1]}\n", "9 entries"},
		{"arrow: {half_angle: 3}\n", "arrow.half_angle"},
		{"halo: {label: -5}\n", "halo.label"},
		{"color:\nline: {route: 3}\n", "x.yaml:1:7: a key without a value"},
		{"color:\n  sea: ~\n", "x.yaml:2:8: a key without a value"},
		{"line: {route: 3, route: 4}\n", "x.yaml:1:"},
		{"a: [\n", "x.yaml:"},
		{"- 1\n", "x.yaml"},
	}
	for _, c := range cases {
		_, err := Parse("x.yaml", []byte(c.in))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q gives %v, want %q in it", c.in, err, c.want)
		}
	}
}

// An empty file is the theme that it extends.
func TestParseNothing(t *testing.T) {
	for _, in := range []string{"", "\n", "# only words\n", "---\n", "extends: light\n", "{}\n"} {
		th, err := Parse("house.yaml", []byte(in))
		if err != nil {
			t.Errorf("%q: %v", in, err)
			continue
		}
		want, err := Named("light")
		if err != nil {
			t.Fatal(err)
		}
		th.Name, th.Extends, want.Name = "", "", ""
		if !reflect.DeepEqual(th, want) {
			t.Errorf("%q is not the light theme: %+v", in, th)
		}
	}
}

// The default theme is the list of all keys, each of its lines or groups explained.
func TestEveryKeyIsDocumented(t *testing.T) {
	data, err := files.ReadFile("light.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := yaml.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	var walk func(v reflect.Type, at map[string]any, path string)
	walk = func(v reflect.Type, at map[string]any, path string) {
		for i := range v.NumField() {
			f := v.Field(i)
			key := f.Tag.Get("yaml")
			value, ok := at[key]
			if !ok && key != "extends" && key != "dash" && key != "core" && key != "core_dash" {
				t.Errorf("light.yaml does not have %s%s", path, key)
			}
			if below, ok := value.(map[string]any); ok {
				walk(f.Type, below, path+key+".")
			}
		}
	}
	walk(reflect.TypeFor[Theme](), tree, "")
	for _, line := range strings.Split(string(data), "\n") {
		if key, rest, ok := strings.Cut(strings.TrimSpace(line), ":"); ok && strings.HasPrefix(line, "  ") && strings.Contains(rest, "\"#") && !strings.Contains(rest, " # ") {
			t.Errorf("nothing says what color.%s colours", key)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("extends: dark\ncolor: {route: '#abc'}\n"))
	f.Add([]byte("color:\n  focus:\n  - '#fff'\n"))
	f.Add([]byte("\xff\x00: ["))
	f.Fuzz(func(t *testing.T, data []byte) {
		if th, err := Parse("f.yaml", data); err == nil && th == nil {
			t.Fatal("neither a theme nor an error")
		}
	})
}
