package table

import "testing"

// What fields of their own say of where a stop lies is kept apart from a hint in words, and a focus knows its line.
func TestCountryAndUnitAreKeptAsStated(t *testing.T) {
	it, err := Read("a.yaml", []byte("stops:\n  - {place: Lahore, state: Punjab, country: PK}\n  - Lima, Peru\nfocus: CO-VE\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, b := it.Seeds[0], it.Seeds[1]
	if a.Unit != "Punjab" || a.Country != "PK" || a.Hint != "Punjab, PK" || b.Unit+b.Country != "" || b.Hint != "Peru" {
		t.Errorf("read as %+v and %+v", a, b)
	}
	if len(it.Focus) != 1 || it.Focus[0].Line != 4 {
		t.Errorf("focus %+v", it.Focus)
	}
}
