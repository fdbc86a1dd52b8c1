package story

import (
	"strings"
	"testing"

	"dateline/seeds/pack"
)

// Marks of the way string places together to a route.
func TestRoutesByMarks(t *testing.T) {
	for text, want := range map[string]string{
		"Oslo → Bergen → Tromsø. Four days.":                 "Oslo Bergen Tromsø",
		"So far: Oslo > Bergen (2 nights) > Tromsø, all wet": "Oslo Bergen Tromsø",
		"Oslo ➡️ Bergen and on to Vienna":                    "Oslo Bergen",
		"Oslo -> Bergen":                                     "Oslo Bergen",
		"Quito, Ecuador > Boise":                             "Quito Boise",
		"Oslo - Bergen - Tromsø":                             "Oslo Bergen Tromsø",
		"Oslo - Bergen 2-0":                                  "",
		"the Oslo-Bergen-Vienna line":                        "",
		"Oslo, Bergen and Tromsø":                            "",
		"In Oslo - and Bergen - they met; Tromsø was closed": "",
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range a.places {
			if a.routeOf(i).last > 0 && a.places[i].within < 0 {
				got = append(got, a.places[i].Text)
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %q, want %q", text, g, want)
		}
	}
}
