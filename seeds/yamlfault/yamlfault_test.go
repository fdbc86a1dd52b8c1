package yamlfault

import (
	"errors"
	"strings"
	"testing"

	"github.com/goccy/go-yaml/parser"
)

// Every fault of a hand-written file has its line and a remedy.
func TestFaultsHaveRemedies(t *testing.T) {
	for _, c := range []struct {
		in, remedy string
		line       int
	}{
		{"stops:\n  - place: Lima\n   note: x\n", "indent the lines of a list or a record alike", 3},
		{"stops:\n  - Lima\n - Rome\n", "indent the lines", 3},
		{"stops:\n\t- Lima\n", "TAB that cannot start any token; indent with blanks", 2},
		{"stops:\n  - {place: Lima\n  - Rome\n", "close the bracket", 3},
		{"stops: [Lima, Rome\n", "close the bracket", 1},
		{"stops:\n  - \"Lima\n  - Rome\n", "close the quotation mark", 2},
		{"stops:\n  - 'Lima\n", "close the quotation mark", 2},
		{"stops:\n  - Lima: x: y\n", "put words that hold a colon in quotation marks", 2},
		{"title: @x\n", "put the words in quotation marks", 1},
		{"title: %x\n", "begin with %", 1},
		{"title: x\ntitle: y\n", "take one of the two out", 2},
		{"title x\nstops: [Lima]\n", "write a colon and a blank", 1},
		{"a: \"\\q\"\n", otherwise, 1},
	} {
		_, err := parser.ParseBytes([]byte(c.in), 0)
		if err == nil {
			t.Fatalf("%q is parsed", c.in)
		}
		line, column, what := Of(err)
		if line != c.line || column < 1 || !strings.Contains(what, c.remedy) || strings.Contains(what, "\t") {
			t.Errorf("%q: %d:%d: %s; want line %d and %q", c.in, line, column, what, c.line, c.remedy)
		}
	}
	if line, _, what := Of(errors.New("no parser's")); line != 0 || what != "no parser's" {
		t.Errorf("another's error becomes %d, %q", line, what)
	}
}
