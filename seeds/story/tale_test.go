package story

import "testing"

// What a story's turns, its times of day, its relative clauses and the goal it names say of the order, and what
// only looks like it.
func TestSignsOfTheTale(t *testing.T) {
	const back = "Dahl arrived in Quito on Monday. Crowds had waited for hours.\n\n"
	for _, c := range []struct {
		text, first, second, sign string
		seen                      bool
	}{
		// the story goes back to the beginning
		{back + "The tour was launched on Friday. Sucre saw her off.", "Sucre", "Quito", "starts-over", true},
		{back + "Their trip started on Friday. She waved from a window in Sucre.", "Sucre", "Quito", "starts-over", true},
		{back + "The tour, her fifth by now, began on Friday. She spoke in Sucre.", "Sucre", "Quito", "starts-over", true},
		{back + "It all began in Sucre, where she spoke.", "Sucre", "Quito", "starts-over", true},
		{back + "The talks began on Friday. She spoke in Sucre.", "Sucre", "Quito", "starts-over", false},
		{back + "The second leg began on Friday. She spoke in Sucre.", "Sucre", "Quito", "starts-over", false},
		{back + "The tour will begin anew in June. She will speak in Sucre.", "Sucre", "Quito", "starts-over", false},
		{"The tour began in Sucre on Friday. Dahl spoke in Quito on Monday.", "Quito", "Sucre", "starts-over", false},

		// times of one day
		{"Dahl has three dates on Monday, May 13: 7 p.m. in Quito, 9 a.m. in Sucre.", "Sucre", "Quito", "hour", true},
		{"In the evening Dahl dined in Quito. In the morning she had been in Sucre.", "Sucre", "Quito", "hour", true},
		{"Dahl left Oslo at half past six on Monday. By ten she was in Bergen; she saw Tromsø at eight.", "Tromsø", "Bergen", "hour", true},
		{"Dahl left Oslo at half past six on Monday. By ten she was in Bergen; she saw Tromsø at eight.", "Oslo", "Tromsø", "hour", true},
		{"Dahl will be in Quito at eight in the evening and in Sucre at nine in the morning.", "Sucre", "Quito", "hour", true},
		{"Dahl spoke at ten schools in Quito and at eight in Sucre.", "Sucre", "Quito", "hour", false},
		{"Dahl was in Quito on Monday evening. On Tuesday morning she was in Sucre.", "Sucre", "Quito", "hour", false},

		// what a relative clause tells in the past came before
		{"Dahl, who had spoken in Reno, was welcomed in Boise on Monday.", "Reno", "Boise", "qualifies", true},
		{"A man who robbed a bank in Reno was arrested in Boise.", "Reno", "Boise", "qualifies", true},
		{"Dahl, who will speak in Reno, was welcomed in Boise on Monday.", "Reno", "Boise", "qualifies", false},
		{"Dahl was welcomed in Boise by a man who had been in Reno.", "Reno", "Boise", "qualifies", false},

		// the goal comes last
		{"Dahl left Sucre on Monday, bound for Quito.", "Sucre", "Quito", "goal", true},
		{"Quito is the destination of the trek. Dahl left Sucre.", "Sucre", "Quito", "goal", true},
		{"Dahl left Sucre for Oslo. Quito is a town of goals.", "Sucre", "Quito", "goal", false},
		{"Dahl was bound for Quito. She arrived in Quito. She flew to Sucre.", "Sucre", "Quito", "goal", false},
	} {
		if got := signSeen(t, c.text, c.first, c.second, c.sign); got != c.seen {
			t.Errorf("%s\n%s before %s: %s seen %v, want %v", c.text, c.first, c.second, c.sign, got, c.seen)
		}
	}
}
