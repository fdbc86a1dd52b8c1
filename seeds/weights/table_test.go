package weights

import (
	"fmt"
	"strings"
	"testing"
)

func TestTableFindsWhatWasPut(t *testing.T) {
	named := map[string]float32{}
	for i := range 1000 {
		named[fmt.Sprintf("feature=%d", i)] = float32(i) + 0.5
	}
	table := New(named)
	for name, w := range named {
		head, tail, _ := strings.Cut(name, "=")
		if got := table.Of(Start.And(head).And("=", tail)); got != w || table.Named(name) != w {
			t.Fatalf("%s: %g, want %g", name, got, w)
		}
		if got := table.Of(Start.With(PartOf(head)).With(PartOf("=" + tail))); got != w {
			t.Fatalf("%s in parts: %g, want %g", name, got, w)
		}
	}
	if got := table.Named("feature=1000"); got != 0 || table.Len() != 1000 {
		t.Errorf("a feature that nobody put: %g, of %d", got, table.Len())
	}
	if w := New(nil).Named("bias"); w != 0 {
		t.Errorf("an empty table: %g", w)
	}
}

func TestReadRefusesAFeatureThatStandsTwice(t *testing.T) {
	if _, err := Read("# head\nbias\t1\nbias\t2\n"); err == nil || !strings.Contains(err.Error(), "weights:3") {
		t.Errorf("%v", err)
	}
}
