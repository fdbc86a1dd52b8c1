package page

import "testing"

func TestBrokenWordsAreMended(t *testing.T) {
	for text, want := range map[string]string{
		"She flew to Mon-\ntevideo on Mon-  \r\n  day and left.": "She flew to Montevideo\non Monday\nand left.",
		"The envoy tra-\nvelled to Lima.":                        "The envoy travelled\nto Lima.",
		"The envoy tra- \t\r\n  velled, at last, to Lima.":       "The envoy travelled,\nat last, to Lima.",
		"the Paris-\nDakar rally":                                "the Paris-\nDakar rally",
		"Lima - Quito -\n Cuzco":                                 "Lima - Quito -\n Cuzco",
	} {
		if got := rejoin(text); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
