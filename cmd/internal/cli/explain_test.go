package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// The lines of a list are explained as the sentences of a story are, the one with nothing in it among them.
func TestExplainedList(t *testing.T) {
	const list = "Bus tour of Peru\r\n\r\n18 Mar Lagos (LOS) 23:05 - Amsterdam (AMS) 06:25 (19 Mar)\r\n20 Mar Amsterdam - Paris by train\r\n21 Mar Paris - Amsterdam\r\nBring a coat.\r\n"
	const want = `  1  Bus tour of Peru
       Peru: left out: mentioned: named in a heading or a remark; a leg of a way
  2  18 Mar Lagos (LOS) 23:05 - Amsterdam (AMS) 06:25 (19 Mar)
       Lagos: stop 1, origin, 18 March; dated "18 Mar" = 18 March; a leg of a way
       Amsterdam: stop 2, planned, 19–20 March, flight; dated "19 Mar – 20 Mar" = 19–20 March; a leg of a way
  3  20 Mar Amsterdam - Paris by train
       Paris: stop 3, planned, 20–21 March, rail; dated "20 Mar – 21 Mar" = 20–21 March; a leg of a way
  4  21 Mar Paris - Amsterdam
       Amsterdam: stop 4, planned, 21 March; dated "21 Mar" = 21 March; a leg of a way
  5  Bring a coat.

The number of a stop is that in the list of stops. Behind semicolons stand the words that date a place, and what was seen of it.
`
	if got := run(t, list, "stops", "-", "--explain").must(t, 0).out; got != want {
		t.Errorf("printed:\n%swant:\n%s", got, want)
	}
}

// A text that names no place has nothing to read a legend for.
func TestExplainedWithoutPlaces(t *testing.T) {
	const want = "  1  Nothing was ever said about the weather.\n"
	if got := run(t, "Nothing was ever said about the weather.", "stops", "-", "--explain").must(t, 0).out; got != want {
		t.Errorf("printed %q", got)
	}
}

func TestExplainedTable(t *testing.T) {
	const want = "no story to explain: the stops came from a table or a track, one for each record\n"
	if got := run(t, "stop,country\nLima,PE\nQuito,EC\n", "stops", "-", "--explain").must(t, 0).out; got != want {
		t.Errorf("printed %q", got)
	}
}

func TestExplainsAStoryWithoutAPack(t *testing.T) {
	text := strings.Repeat("Die Ministerin ist am Montag in Lima eingetroffen und flog dann nach Quito weiter. ", 3)
	if got := run(t, text, "stops", "-", "--explain").must(t, 0).out; !strings.Contains(got, "no pack") {
		t.Errorf("printed %q", got)
	}
}

// What became of a place in the end is told in words, with the number that its stop has and the day that its
// words mean.
func TestExplainedStory(t *testing.T) {
	const text = "LIMA, May 3, 2019 - Minister Ada Quist flew to Gizo in the Solomon Islands on Monday. She toured the Solomon Islands. " +
		"Her brother has lived in Oslo since 1990. On Tuesday she travelled to Quito."
	got := run(t, text, "stops", "-", "--explain").must(t, 0).out
	for _, want := range []string{
		"stop 1, visited, 29 April 2019", `dated "Monday" = 29 April 2019`, "Solomon Islands (", ": stop 1, the stop lies in it", "Oslo (", ": left out: background: ",
		"stop 2, visited, 30 April 2019", "somebody goes there, the traveller", "above 0",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
	for _, own := range []string{"kind-", "goes-to", "tight"} {
		if strings.Contains(got, own) {
			t.Errorf("%q of the reader's own is in:\n%s", own, got)
		}
	}
}

func TestExplainedAsJSON(t *testing.T) {
	const text = "LIMA, May 3, 2019 - Minister Ada Quist flew to Quito on Monday."
	var said []explained
	if err := json.Unmarshal([]byte(run(t, text, "stops", "-", "--explain", "--format", "json").must(t, 0).out), &said); err != nil {
		t.Fatal(err)
	}
	if len(said) != 1 || len(said[0].Places) != 2 {
		t.Fatalf("%+v", said)
	}
	if p := said[0].Places[1]; p.Name != "Quito" || p.Stop != 1 || p.Arrive != "2019-04-29" || p.Words != "Monday" || p.On != "2019-04-29" {
		t.Errorf("%+v", p)
	}
	run(t, text, "stops", "-", "--explain", "--format", "yaml").must(t, 2)
}
