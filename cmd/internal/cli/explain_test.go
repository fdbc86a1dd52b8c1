package cli

import (
	"strings"
	"testing"
)

// The lines of a list are explained as the sentences of a story are, the one with nothing in it among them.
func TestExplainedList(t *testing.T) {
	const list = "Bus tour of Peru\r\n\r\n18 Mar Lagos (LOS) 23:05 - Amsterdam (AMS) 06:25 (19 Mar)\r\n20 Mar Amsterdam - Paris by train\r\n21 Mar Paris - Amsterdam\r\nBring a coat.\r\n"
	const want = `  1  Bus tour of Peru
       Peru mentioned: named in a heading or a remark; leg
  2  18 Mar Lagos (LOS) 23:05 - Amsterdam (AMS) 06:25 (19 Mar)
       Lagos stop; dated "18 Mar"; leg
       Amsterdam stop; dated "19 Mar – 20 Mar"; leg, flight
  3  20 Mar Amsterdam - Paris by train
       Paris stop; dated "20 Mar – 21 Mar"; leg, rail
  4  21 Mar Paris - Amsterdam
       Amsterdam stop; dated "21 Mar"; leg
  5  Bring a coat.
`
	if got := run(t, list, "stops", "-", "--explain").must(t, 0).out; got != want {
		t.Errorf("printed:\n%swant:\n%s", got, want)
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
