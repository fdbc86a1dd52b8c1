package main

import (
	"os"
	"strings"
	"testing"
)

// Fitting the weights takes minutes: train-story --check does it. Here it is only seen whether the
// committed table was fitted on these stories, and with the reasons that have a prior.
func TestWeightsAreOfTheseStories(t *testing.T) {
	data, err := os.ReadFile("../../seeds/story/weights.tsv")
	if err != nil {
		t.Fatal(err)
	}
	comment, table, _ := strings.Cut(string(data), "\n")
	const seeds = "../../seeds/"
	stories, err := readLessons(map[lesson]string{wholeTrips: seeds + "samples", briefTrips: seeds + "briefs", anyTrip: seeds + "news"})
	if err != nil {
		t.Fatal(err)
	}
	sum, err := lessonsSum(stories)
	if err != nil {
		t.Fatal(err)
	}
	const remedy = "; run go run ./cmd/buildassets train-story"
	if !strings.Contains(comment, sum) {
		t.Errorf("the weights were fitted on other stories than those of %s%s", sum, remedy)
	}
	for reason := range storyPrior {
		if !strings.Contains("\n"+table, "\n"+reason+"\t") {
			t.Errorf("%s has a prior and no weight%s", reason, remedy)
		}
	}
	if changed, err := lessonsSum(stories[1:]); err != nil || changed == sum {
		t.Errorf("without a story the sum is still %s (%v)", sum, err)
	}
}
