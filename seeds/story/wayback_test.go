package story

import "testing"

// A place that was told of before may be reached again on the way back.
func TestOnTheWayBack(t *testing.T) {
	readAs(t, "2024-05-15", map[string]string{
		"Dahl flew to Quito. She went to Salta. On the way home she was in Quito and met the mayor.":  "Quito, Salta, Quito<",
		"Dahl was in Quito. She drove to Salta and Sucre. Coming back, she was in Salta for a night.": "Quito, Salta, Sucre, Salta<",
	})
}
