package names

import "testing"

func TestTransliterationsLoseTheirMarks(t *testing.T) {
	for name, want := range map[string]string{"Kandahār": "Kandahar", "Al Başrah": "Al Basrah", "Lima": "Lima"} {
		if got := Unmarked(name); got != want {
			t.Errorf("%s without its marks is %s, want %s", name, got, want)
		}
	}
	for iso, want := range map[string]bool{"AF": true, "JP": true, "PE": false, "VN": false, "": false, "AE AF": false} {
		if Romanised(iso) != want {
			t.Errorf("%q is romanised: %v", iso, !want)
		}
	}
}
