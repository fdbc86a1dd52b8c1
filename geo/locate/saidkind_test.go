package locate

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// The kind that the words beside X say it is of, in each language.
func TestSaidKind(t *testing.T) {
	for text, want := range map[string]seeds.Kind{
		"in X state":                         seeds.Admin1,
		"in X State today":                   seeds.Admin1,
		"the town of X":                      seeds.City,
		"Town of the X":                      seeds.City,
		"the port city of X":                 seeds.City,
		"the second city of X":               "",
		"the largest city of X":              "",
		"the midwest city of X":              seeds.City,
		"in X today":                         "",
		"en la ciudad de X":                  seeds.City,
		"la segunda ciudad de X":             "",
		"una provincia de X":                 "",
		"en el estado de X":                  seeds.Admin1,
		"el departamento de la X":            seeds.Admin1,
		"a la isla de X":                     seeds.Island,
		"cruzó el río X":                     seeds.Water,
		"cruzó el Río X":                     seeds.Water,
		"un discurso de X":                   "",
		"llegó a X":                          "",
		"cities of the world, the city of X": seeds.City,
	} {
		at := strings.Index(text, "X")
		if got := saidKind(text, seeds.Span{Start: at, End: at + 1}); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestCoordinatesInSpanish(t *testing.T) {
	p, ok := ParsePoint("8 grados 14 minutos norte, 72 grados 28 minutos oeste")
	if !ok || p[1] < 8.2 || p[1] > 8.3 || p[0] > -72.4 || p[0] < -72.5 {
		t.Errorf("read %v, %v", p, ok)
	}
}
