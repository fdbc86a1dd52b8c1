package pack

import (
	"strings"
	"testing"

	"dateline/seeds/wordlist"
)

// byLanguage are the classes whose values are a language's own affair: its feasts, its former
// states and regions, how it writes saints short, and where the word stands that says what a name names. The
// others have the same values in each.
var byLanguage = map[string]bool{"feast": true, "former": true, "region": true, "relday": true, "saint": true, "kind": true, "number": true, "ordinal": true}

// sections are the classes of a pack's file with their values, and the rules of its dates. A class
// without a phrase is one, too: by it a pack says that the language has no such words.
func sections(data string) map[string]bool {
	has := map[string]bool{}
	for _, l := range wordlist.Lines(data) {
		class, value, _ := strings.Cut(l.Head, " ")
		switch {
		case class == "pattern" && strings.HasPrefix(value, "let "):
		case byLanguage[class]:
			has[class] = true
		default:
			has[l.Head] = true
		}
	}
	return has
}

// TestPacksHaveTheSameSections holds that what one language has words for, each other has, or says
// that it has none.
func TestPacksHaveTheSameSections(t *testing.T) {
	has := map[string]map[string]bool{}
	for _, lang := range Langs() {
		has[lang] = sections(dataOf(t, lang))
	}
	for _, lang := range Langs() {
		for _, other := range Langs() {
			for section := range has[other] {
				if !has[lang][section] {
					t.Errorf("%s.txt has no %q, which %s.txt has; if the language has no such words, say so with an empty one", lang, section, other)
				}
			}
		}
	}
}

func dataOf(t *testing.T, lang string) string {
	t.Helper()
	data, err := files.ReadFile("words/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSectionsSeeWhatIsMissing(t *testing.T) {
	has := sections("name: X\nkind of city: town\nnounof: # none\nfeast 01-01: new year\npattern let to: -\npattern ago: {num} {unit} ago\n")
	for section, want := range map[string]bool{"kind": true, "nounof": true, "feast": true, "pattern ago": true, "pattern let to": false, "kind of city": false, "inside": false} {
		if has[section] != want {
			t.Errorf("%s: %v, want %v", section, has[section], want)
		}
	}
}
