package render

import "testing"

// Two hundred stops are a line of dots that some numbers lead along; the key lists them all. Thirty
// have their numbers.
func TestManyStopsHaveFewNumbers(t *testing.T) {
	j := scattered(200, "BR", -12, -50, 14)
	highlight(j, 57, "", "")
	m := draw(t, j, Options{})
	checkSound(t, "200 stops", m)
	n := classes(m.Scene.Root.Nodes, map[string]int{})
	if n["numeral"] < 10 || n["numeral"] > mostMilestones+3 || n["marker"] < 150 {
		t.Errorf("%d numerals on %d markers", n["numeral"], n["marker"])
	}
	if heads := len(items(m, "arrow")); heads > n["numeral"] {
		t.Errorf("%d arrowheads, for %d numbers", heads, n["numeral"])
	}
	labelled := map[int]bool{}
	for _, it := range items(m, "stop-marker") {
		if q := it.Quads[0]; q[2][1]-q[0][1] > 15 {
			labelled[it.Stop] = true
		}
	}
	for _, stop := range []int{1, 10, 57, 200} {
		if !labelled[stop] {
			t.Errorf("stop %d is a dot", stop)
		}
	}
	if n := classes(draw(t, trip(t, "", concert), Options{}).Scene.Root.Nodes, map[string]int{}); n["numeral"] < 25 {
		t.Errorf("%d numerals of 31 stops", n["numeral"])
	}
}
