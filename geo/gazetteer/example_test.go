package gazetteer_test

import (
	"fmt"

	"dateline/geo/gazetteer"
)

// Names are compared without case, marks and dashes.
func ExampleFold() {
	fmt.Println(gazetteer.Fold("Cúcuta"), gazetteer.Fold("CUCUTA") == gazetteer.Fold("Cúcuta"))
	fmt.Println(gazetteer.Fold("Stratford-upon-Avon"))
	// Output:
	// cucuta true
	// stratford upon avon
}
