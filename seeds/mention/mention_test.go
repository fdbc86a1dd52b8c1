package mention

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/seeds"
)

// fixture is a lexicon of a few names; the longest that stands at a place wins.
type fixture map[string]seeds.Sense

func (f fixture) Longest(text string, at int) (int, []seeds.Sense) {
	best := 0
	var sense seeds.Sense
	for name, s := range f {
		if end := at + len(name); end <= len(text) && len(name) > best && strings.EqualFold(text[at:end], name) {
			if r, _ := utf8.DecodeRuneInString(text[end:]); end == len(text) || !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz", r) {
				best, sense = len(name), s
			}
		}
	}
	if best == 0 {
		return 0, nil
	}
	return best, []seeds.Sense{sense}
}

func city(name, country string, population int) seeds.Sense {
	return seeds.Sense{ID: "test:" + name, Name: name, Country: country, Kind: seeds.City, Population: population}
}

var world = fixture{
	"Lima":     city("Lima", "PE", 7000000),
	"San José": city("San José", "CR", 300000),
	"Paris":    city("Paris", "FR", 2000000),
	"Reading":  city("Reading", "GB", 200000),
	"Rojas":    city("Rojas", "AR", 20000),
	"Peruvian": {ID: "iso:PE", Name: "Peru", Country: "PE", Kind: seeds.Country, Via: seeds.ViaDemonym},
	"New York": city("New York", "US", 8000000),
	"York":     city("York", "GB", 150000),
	"Texas":    {ID: "iso:US-TX", Name: "Texas", Country: "US", Admin1: "TX", Kind: seeds.Admin1},
}

func found(f *Finder, text string) []string {
	var out []string
	for _, m := range f.Find(text) {
		out = append(out, m.Text)
	}
	return out
}

func TestFindWithoutWeights(t *testing.T) {
	words, err := OpenWords("luis\tg\nreading\t2\nrojas\ts\n")
	if err != nil {
		t.Fatal(err)
	}
	f := &Finder{Lexicon: world, Words: words}
	text := "Gen. Luis Rojas flew from Lima to San José. Reading the news, Rojas met Peruvian pilots in New York."
	got := strings.Join(found(f, text), "|")
	if want := "Lima|San José|Peruvian|New York"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
	for _, m := range f.Find(text) {
		if m.Of(text) != m.Text || m.Demonym != (m.Text == "Peruvian") {
			t.Errorf("%+v is not what stands there", m)
		}
	}
	if got := found(&Finder{}, text); got != nil {
		t.Errorf("the zero finder found %v", got)
	}
}

// Where the longest name is refused, a shorter one at its start may still be meant.
func TestShorterNameIsTried(t *testing.T) {
	w, err := ReadWeights("# a comment\nbias\t-1\nwords=1\t2\n")
	if err != nil {
		t.Fatal(err)
	}
	lex := fixture{"Paris Texas": city("Paris Texas", "US", 10), "Paris": world["Paris"]}
	f := &Finder{Lexicon: lex, Weights: w}
	if got := strings.Join(found(f, "He saw Paris Texas."), "|"); got != "Paris" {
		t.Errorf("found %q, want Paris", got)
	}
}

func TestTablesNameTheLine(t *testing.T) {
	if _, err := ReadWeights("a\t1\nb two\n"); err == nil || !strings.Contains(err.Error(), "weights:2") {
		t.Errorf("weights: %v", err)
	}
	for _, bad := range []string{"b\tg\na\tg\n", "word\n"} {
		if _, err := OpenWords(bad); err == nil || !strings.Contains(err.Error(), "words:") {
			t.Errorf("words %q: %v", bad, err)
		}
	}
}

func TestWords(t *testing.T) {
	w, err := OpenWords("a\t5\ncrew\tt2\njordan\tg\nlee\tgs1\nzulu\t0")
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]Use{
		"a": {Common: 5}, "crew": {Travels: true, Common: 2}, "jordan": {Given: true, Common: -1}, "lee": {Given: true, Surname: true, Common: 1}, "zulu": {}, "b": {Common: -1}, "": {Common: -1}, "zz": {Common: -1},
	} {
		if got := w.Of([]byte(word)); got != want {
			t.Errorf("%q: %+v, want %+v", word, got, want)
		}
	}
}

// The examples of the trainer are the judgements of the finder.
func TestExamplesMirrorFind(t *testing.T) {
	f := &Finder{Lexicon: world}
	text := "Luis Rojas left Lima for Paris, Texas, and York."
	ex := f.Examples(text, func(s seeds.Span, _ []seeds.Sense) Verdict {
		switch s.Of(text) {
		case "Rojas":
			return Refuse
		case "York":
			return Unsure
		}
		return Accept
	})
	var got []string
	for _, e := range ex {
		sign := "-"
		if e.Accept {
			sign = "+"
		}
		got = append(got, sign+e.Of(text))
	}
	if s := strings.Join(got, " "); s != "-Rojas +Lima +Paris +Texas" {
		t.Errorf("examples %s", s)
	}
	if f := strings.Join(ex[2].Features, "|"); !strings.Contains(f, "in:other state") {
		t.Errorf("Paris, Texas lacks its comma: %s", f)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Lima", "\x00Lima\x00", "\xffLima \xfe", "\u200fלימה Lima", "利马Lima。", strings.Repeat("A", 1<<20), strings.Repeat("Lima ", 30000), "al-Lima, Paris, Texas", "Lima's", ". . .", "U.S. York"} {
		f.Add(s)
	}
	w, err := ReadWeights("bias\t1\n")
	if err != nil {
		f.Fatal(err)
	}
	finder := &Finder{Lexicon: world, Weights: w}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, m := range finder.Find(text) {
			if m.Start < last || m.End > len(text) || m.Of(text) != m.Text || len(m.Senses) == 0 {
				t.Fatalf("mention %+v after %d in %d bytes", m, last, len(text))
			}
			last = m.End
		}
	})
}

// The code of an airport is none where a headline shouts.
func TestCodesAmongCapitals(t *testing.T) {
	w, err := ReadWeights("bias\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	lex := fixture{"LOS": {ID: "iata:LOS", Name: "Murtala Muhammed", Country: "NG", Kind: seeds.Airport, Via: seeds.ViaCode}, "Lima": world["Lima"]}
	f := &Finder{Lexicon: lex, Weights: w}
	if got := strings.Join(found(f, "LOS PARAGUAS ROTOS\n\nThe jet left LOS for LIMA TODAY."), "|"); got != "LOS|LIMA" {
		t.Errorf("found %q", got)
	}
}

// What stands behind the hour is its time zone.
func TestTimeZones(t *testing.T) {
	w, err := ReadWeights("bias\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	est := seeds.Sense{ID: "iso:BF-08", Name: "Est", Country: "BF", Kind: seeds.Admin1}
	f := &Finder{Lexicon: fixture{"EST": est, "Est": est, "LIMA": world["Lima"]}, Weights: w}
	for text, want := range map[string]string{
		"We leave at 14:00 EST.": "", "We leave at 5 p.m. EST or 11am EST": "", "It struck at 0930 EST on Monday.": "",
		"In 1985 EST was one of them.": "EST", "They toured Est and EST.": "Est|EST", "10:30 LIMA AIRPORT": "LIMA",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}

// The lists of all languages are read, whatever their accents.
func TestVocabulary(t *testing.T) {
	for word, want := range map[string]role{"mayor": roleTitle | roleUnit | roleFolk, "aterrizo": roleMove, "provincia": roleUnit, "lima": 0} {
		if got := vocabularies.roles[word]; got != want {
			t.Errorf("%s has the roles %b, want %b", word, got, want)
		}
	}
}

// Initials are those of bodies, and a hyphen makes a longer name of two.
func TestNamesOfOthersAreNoTowns(t *testing.T) {
	lex := fixture{"Un": city("Un", "IN", 30000), "U.N.": city("Un", "IN", 30000), "Addo": city("Addo", "NG", 16000), "Lima": world["Lima"], "Paris": world["Paris"], "LA": city("LA", "US", 4000000)}
	f := &Finder{Lexicon: lex}
	for text, want := range map[string]string{
		"The U.N. sent him to Un, and the UN paid.": "Un",
		"He met Akufo-Addo in Addo.":                "Addo",
		"The Lima-Paris flight left LA.":            "Lima|Paris|LA",
		"Ann Hale, R-Paris, flew to Lima.":          "Lima",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %s, want %s", text, got, want)
		}
	}
}
