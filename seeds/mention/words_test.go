package mention

import "testing"

func TestFoldWordTakesAccentsOff(t *testing.T) {
	for word, want := range map[string]string{
		"Lima": "lima", "Łódź": "łodz", "Đà Nẵng": "đa nang", "São": "sao", "e\u0301tape": "etape", "İzmir": "izmir",
		"Côte d’Ivoire": "cote d'ivoire", "Hawaiʻi": "hawai'i", "’s": "'s", "Ñandú’\u0303x": "nandu'x", "Ærø": "ærø", "Αθήνα": "αθηνα",
	} {
		if got := string(FoldWord([]byte("> "), word)); got != "> "+want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
