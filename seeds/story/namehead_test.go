package story

import "testing"

// A station or a hall whose name begins like a town's is no stop beside the town where it lies.
func TestNameHeads(t *testing.T) {
	readAs(t, "2019-05-17", map[string]string{
		"Dahl left the Salta de l'Est in Oslo on Monday and reached Bergen on Tuesday.":        "Oslo 05-13, Bergen 05-14",
		"Dahl left the Salta de Olinda in Oslo on Monday and reached Bergen on Tuesday.":       "Oslo 05-13, Bergen 05-14",
		"Dahl left Oslo's Salta dell'Arte on Monday and reached Bergen on Tuesday.":            "Oslo 05-13, Bergen 05-14",
		"Dahl left Salta on Monday and reached Bergen on Tuesday.":                             "Salta 05-13, Bergen 05-14",
		"El presidente Dahl viajó el lunes a la Salta de Olinda en Quito y el martes a Sucre.": "Quito 05-13, Sucre 05-14",
		"El presidente Dahl viajó el lunes a la Salta de Olinda y el martes a Sucre.":          "Salta 05-13, Sucre 05-14",
	})
}
