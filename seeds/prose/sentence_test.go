package prose

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func sentences(text string) []string {
	var out []string
	for _, s := range Sentences(text) {
		out = append(out, s.Of(text))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"two", "He left Lima. She stayed.", []string{"He left Lima.", "She stayed."}},
		{"titles", "Gen. Luis Rojas met Mr. Vega in St. Louis. They flew on.", []string{"Gen. Luis Rojas met Mr. Vega in St. Louis.", "They flew on."}},
		{"initials", "George W. Bush spoke. J. P. Morgan did not.", []string{"George W. Bush spoke.", "J. P. Morgan did not."}},
		{"states", "He was born in London, Ky. The town is small.", []string{"He was born in London, Ky.", "The town is small."}},
		{"state, going on", "The Louisville, Ky. Courier said so.", []string{"The Louisville, Ky. Courier said so."}},
		{"dotted", "The U.S. Navy left at 9 a.m. Monday. It is back in the U.S. The crew rests.", []string{"The U.S. Navy left at 9 a.m. Monday.", "It is back in the U.S.", "The crew rests."}},
		{"hour", "She speaks at 6 p.m. Tomorrow she rests.", []string{"She speaks at 6 p.m.", "Tomorrow she rests."}},
		{"month", "It sailed on Nov. 5 from Oslo. It came on Dec. 7.", []string{"It sailed on Nov. 5 from Oslo.", "It came on Dec. 7."}},
		{"dateline", "ST. JOHN'S, N.L. (CP) — The boat sank. No one died.", []string{"ST. JOHN'S, N.L. (CP) — The boat sank.", "No one died."}},
		{"quotes", `"Why?" she asked. "We go to Quito." He nodded.`, []string{`"Why?" she asked.`, `"We go to Quito."`, "He nodded."}},
		{"ellipsis", "We waited... and left. Then... Silence.", []string{"We waited... and left.", "Then...", "Silence."}},
		{"numbers", "It cost 3.5 million. That is No. 4 of 12.", []string{"It cost 3.5 million.", "That is No. 4 of 12."}},
		{"lost space", "The deal was signed.The guests left.", []string{"The deal was signed.", "The guests left."}},
		{"web", "See dateline.org for more.", []string{"See dateline.org for more."}},
		{"blank line", "The tour\n\nIt began in Rome.", []string{"The tour", "It began in Rome."}},
		{"label", "Thursday 22 & Friday 23 May – Ljubljana, state visit\nCANCELLED: Graz", []string{"Thursday 22 & Friday 23 May – Ljubljana, state visit", "CANCELLED: Graz"}},
		{"list", "Stops:\n- Rome\n- Bari, Italy\n1. Lima\n", []string{"Stops:", "- Rome", "- Bari, Italy", "1. Lima"}},
		{"wrapped", "The secretary of the council left the capital of the\ncountry on Friday, and arrived in the port of San\nAntonio on Saturday.\nHe rests.", []string{"The secretary of the council left the capital of the\ncountry on Friday, and arrived in the port of San\nAntonio on Saturday.", "He rests."}},
		{"ages", "The sixteen girls, of whom most never owned boots, beat\n2-0 in the final on Friday a team of Bari. Keeper Mercy\nDahl, 13, let nothing pass.", []string{"The sixteen girls, of whom most never owned boots, beat\n2-0 in the final on Friday a team of Bari.", "Keeper Mercy\nDahl, 13, let nothing pass."}},
		{"timetable", "As per the programme of the railways for this season:\n30.10 (Mon) arr. Puri 05.15 hrs and on to the sea beach.\n01.11 (Wed) arr. Vijayawada 11.40 hrs and the temple\n03.11 (Fri) arr. Rameswaram 08.00 hrs and night halt",
			[]string{"As per the programme of the railways for this season:", "30.10 (Mon) arr. Puri 05.15 hrs and on to the sea beach.", "01.11 (Wed) arr. Vijayawada 11.40 hrs and the temple", "03.11 (Fri) arr. Rameswaram 08.00 hrs and night halt"}},
		{"heading", "A long way home\nThe secretary of the council left the capital of the\ncountry on Friday.", []string{"A long way home", "The secretary of the council left the capital of the\ncountry on Friday."}},
		{"unwrapped", strings.Repeat("word ", 40) + "end\nNext paragraph", []string{strings.Repeat("word ", 40) + "end", "Next paragraph"}},
		{"cjk", "他去了利马。然后回家。", []string{"他去了利马。", "然后回家。"}},
		{"arabic", "هل وصل؟ نعم.", []string{"هل وصل؟", "نعم."}},
		{"spanish", "El Sr. Vega llegó a EE.UU. El lunes volvió. ¿Por qué? Nadie sabe.", []string{"El Sr. Vega llegó a EE.UU.", "El lunes volvió.", "¿Por qué?", "Nadie sabe."}},
		{"none", " \n\t ", nil},
		{"bytes", "Lima\xff. Next \xfe\xfe.", []string{"Lima\xff.", "Next \xfe\xfe."}},
	} {
		if got := sentences(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestUnwrapKeepsTheBreaksThatWereMeant(t *testing.T) {
	wrapped := "The tour\n\nThe secretary of the council left the capital of the\ncountry on Friday, and arrived in the port of San\nAntonio on Saturday.\n\nStops:\n- Rome\n- Bari, Italy\n"
	want := "The tour\n\nThe secretary of the council left the capital of the country on Friday, and arrived in the port of San Antonio on Saturday.\n\nStops:\n- Rome\n- Bari, Italy\n"
	if got := Unwrap(wrapped); got != want {
		t.Errorf("got %q", got)
	}
	if got := Unwrap(want); got != want {
		t.Errorf("a text without wrapped lines became %q", got)
	}
	numbered := "From there a big truck with six wheels takes the team to the edge of the ice at Point\n660. They stop at two huts on the way to the coast, these:\n\n1. Dye 2\n2. Isortoq\n"
	want = "From there a big truck with six wheels takes the team to the edge of the ice at Point 660. They stop at two huts on the way to the coast, these:\n\n1. Dye 2\n2. Isortoq\n"
	if got := Unwrap(numbered); got != want {
		t.Errorf("got %q", got)
	}
}

// A line of a paragraph that was broken before a dash is no item of a list.
func TestUnwrapTellsADashFromAList(t *testing.T) {
	const full = "She left the capital of the country on Friday by the night boat" // no dash would fit behind it
	for _, c := range []struct {
		name, text string
		joined     bool
	}{
		{"broken before a dash", full + "\n- which ran on time - and slept.\n", true},
		{"before a dash and a name", full + "\n- Dahl's third stop - and slept\nthere in the port of the island.\n", true},
		{"before a long dash and a name", full + "\n– Dahl's third stop – and slept\nthere in the port of the island.\n", true},
		{"one item", full + "\n- Lima\n", false},
		{"items", full + "\n- to Lima\n- to Quito\n", false},
		{"a colon", full[:len(full)-1] + ":\n- to Lima, where she slept\n", false},
		{"a full stop", full[:len(full)-1] + ".\n- to Lima, where she slept\n", false},
		{"room for the dash", full + "\nand came to the port of the\n- which she knew\n", false},
		{"short lines", "Lima and Quito\n- not Cuenca\n", false},
		{"another mark", full + "\n• and slept there in the port\n", false},
	} {
		if got := !strings.Contains(Unwrap(c.text), "\n-") && !strings.Contains(Unwrap(c.text), "\n–") && !strings.Contains(Unwrap(c.text), "\n•"); got != c.joined {
			t.Errorf("%s: joined %v, want %v: %q", c.name, got, c.joined, Unwrap(c.text))
		}
	}
}

func TestTokens(t *testing.T) {
	text := "Peru's U.S. trip—d'Ivoire, 9:30 14th (São) 1,200. NATO's\nEnd"
	var got []string
	for _, tok := range Tokens(text) {
		got = append(got, tok.Of(text))
	}
	want := []string{"Peru", "'s", "U.S.", "trip", "—", "d'Ivoire", ",", "9:30", "14th", "(", "São", ")", "1,200", ".", "NATO", "'s", "End"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	toks := Tokens(text)
	if !toks[0].Title || toks[0].Upper || !toks[2].Dotted || !toks[14].Upper || !toks[3].Lower || toks[16].Lines != 1 || toks[1].Space {
		t.Errorf("shapes are wrong: %+v", toks)
	}
}

func FuzzProse(f *testing.F) {
	for _, s := range []string{"", "A. B", "a\x00b. C", "\xff\xfe. X.", "他去了。", "U.S.", "1.\n2.", strings.Repeat("A", 1<<16), "'s 's ’"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, s := range Sentences(text) {
			if s.Start < last || s.Empty() || s.End > len(text) {
				t.Fatalf("sentence %v after %d of %d", s, last, len(text))
			}
			last = s.End
		}
		last = 0
		for _, tok := range Tokens(text) {
			if tok.Start < last || tok.Empty() || tok.End > len(text) {
				t.Fatalf("token %v after %d of %d", tok, last, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(tok.Of(text)) {
				t.Fatalf("token %v cuts a character", tok)
			}
			last = tok.End
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Gen. Luis Rojas met Mr. Vega in St. Louis. They flew on to Lima, Peru, at 9 a.m. Monday.\n", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Sentences(text)
	}
}

func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat("Gen. Luis Rojas met Mr. Vega in St. Louis. They flew on to Lima, Peru, at 9 a.m. Monday.\n", 50)
	var buf []Token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendTokens(buf[:0], text, 0, len(text))
	}
}
