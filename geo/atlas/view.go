package atlas

import (
	"fmt"
	"strings"
)

// View is a worldview: a way to say whose land is whose.
type View struct {
	Code string // "iso", "de-facto", or a country's code
	Name string // "ISO 3166", "Who governs", "India"
}

// Views lists the views that the data carry, the default first.
func (a *Atlas) Views() []View {
	out := make([]View, a.viewCount())
	for i := range out {
		out[i] = a.viewAt(i)
	}
	return out
}

// View gives the same atlas under another view, in any case of letters; "" is the
// default. It shares the bytes and costs nothing.
func (a *Atlas) View(code string) (*Atlas, error) {
	for i, v := range a.Views() {
		if strings.EqualFold(v.Code, code) || code == "" {
			b := *a
			b.view = i
			return &b, nil
		}
	}
	return nil, fmt.Errorf("no worldview %q; there are %s", code, a.viewCodes())
}
