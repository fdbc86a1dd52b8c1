package render

// A trip of more stops than a page can bear labels for is drawn as a line with small dots. The key
// lists all of its stops; the map has the numbers of some, by which the line is followed in it.
const (
	mostMilestones = 24   // numbers on the map
	denseShare     = 0.32 // of the radius of a marker with a numeral: that of a dot without
)

// milestoneSteps are the steps, in stops, that a reader counts in.
var milestoneSteps = [...]int{5, 10, 20, 25, 50, 100, 200, 250, 500, 1000}

// milestoneStep is the smallest step that leaves few enough numbers.
func (c *composer) milestoneStep() int {
	n := len(c.j.Stops)
	for _, step := range milestoneSteps {
		if n/step <= mostMilestones {
			return step
		}
	}
	return n
}

// milestones are those of some stops whose numbers stand on the map: all, but on a dense one only the
// first and the last of the trip, its highlights, and one in so many.
func (c *composer) milestones(stops []int) []int {
	if !c.dense {
		return stops
	}
	step := c.milestoneStep()
	var out []int
	for _, n := range stops {
		if n == 0 || n == len(c.j.Stops)-1 || (n+1)%step == 0 || c.j.Stops[n].Seed.Highlight {
			out = append(out, n)
		}
	}
	return out
}

// plainDot reports whether a marker bears no numeral.
func (c *composer) plainDot(m *site) bool { return !c.numbered || len(c.milestones(m.stops)) == 0 }
