package mention

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// A text in lower case alone, or in capitals alone, gets the capitals by which names are told.
func TestRecase(t *testing.T) {
	words, err := OpenWords("anna\tg\ngo\t4\nlong\t4\nmeet\t3\nreading\t2\nsat\t3\nsplit\t2\nthe\t5\ntoday\t3\ntomorrow\t2\nus\t5\nwas\t5\nwill\t5\n")
	if err != nil {
		t.Fatal(err)
	}
	lexicon := fixture{
		"Lima":         world["Lima"],
		"San José":     world["San José"],
		"Reading":      world["Reading"],
		"Split":        city("Split", "HR", 170000),
		"Palas de Rei": city("Palas de Rei", "ES", 3000),
		"Ullapool":     city("Ullapool", "GB", 1500),
	}
	f := &Finder{Lexicon: lexicon, Words: words}
	for _, c := range []struct{ name, text, want string }{
		{"lower case", "walked to lima today. palas de rei tomorrow, san josé on monday", "Walked to Lima today. Palas de Rei tomorrow, San José on Monday"},
		{"people", "will meet anna in lima", "Will meet Anna in Lima"},
		{"words of every day", "the split was long, reading the news", "The split was long, reading the news"},
		{"where a place is due", "now in split, to reading on sat", "Now in Split, to Reading on Sat"},
		{"weekdays", "lima sat, then they sat in split", "Lima Sat, then they sat in Split"},
		{"in a row", "lima > split > san josé", "Lima > Split > San José"},
		{"nobody knows it, but a place is due", "one night in pakbeng, then lima", "One night in Pakbeng, then Lima"},
		{"capitals", "VESSEL SAILED ULLAPOOL 04 FEB. ETA LIMA 1900", "Vessel sailed Ullapool 04 Feb. ETA Lima 1900"},
		{"short and unknown", "THE TVX CREW WILL GO TO LIMA", "The TVX crew will go to Lima"},
		{"other letters", "SAN JOSÉ À LIMA", "San José à Lima"},
		{"cased", "He walked to lima. Then to split.", "He walked to lima. Then to split."},
		{"a capital within", "they walked to lima with Ann and then on to split, they say", "they walked to lima with Ann and then on to split, they say"},
		{"a heading", "LIMA AND SPLIT\n\nAnn left Lima.", "LIMA AND SPLIT\n\nAnn left Lima."},
		{"a paragraph", "Ann left Lima.\n\nTHE CREW WAS TO GO TO LIMA ON SUNDAY", "Ann left Lima.\n\nThe crew was to go to Lima on Sunday"},
		{"too short", "lima", "lima"},
		{"no letters", "12 14 16 ...", "12 14 16 ..."},
		{"no case", "他去了利马。然后回家。", "他去了利马。然后回家。"},
	} {
		got := f.Recase(c.text)
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
		if len(got) != len(c.text) {
			t.Errorf("%s: %d bytes became %d", c.name, len(c.text), len(got))
		}
	}
}

// What is found in such a text is told in the text's own words.
func TestFindWithoutCapitals(t *testing.T) {
	f := &Finder{Lexicon: world}
	for text, want := range map[string]string{
		"from lima to san josé, then new york":  "lima|san josé|new york",
		"FROM LIMA TO SAN JOSÉ, THEN NEW YORK.": "LIMA|SAN JOSÉ|NEW YORK",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("found %s, want %s", got, want)
		}
	}
}

func FuzzRecase(f *testing.F) {
	for _, s := range []string{"", "walked to lima", "ÀÉ İI ẞß", "\xff lima \xfe", "LIMA\n\n\n\nLIMA TO LIMA", "'s i'm st. lima", strings.Repeat("lima ", 99)} {
		f.Add(s)
	}
	finder := &Finder{Lexicon: fixture{"Lima": world["Lima"], "St. Lima": {Kind: seeds.City}}}
	f.Fuzz(func(t *testing.T, text string) {
		if got := finder.Recase(text); len(got) != len(text) || !strings.EqualFold(strings.ToLower(got), strings.ToLower(text)) {
			t.Errorf("%q became %q", text, got)
		}
	})
}
