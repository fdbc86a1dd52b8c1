package story

import "testing"

// What had happened by then goes on from weekday to weekday like what happened then, and goes back
// where the weekday before is the nearer one.
func TestWeekdaysOfAPluperfect(t *testing.T) {
	readAs(t, "2019-05-15", map[string]string{
		"Minister Ingrid Dahl had visited Quito on Monday and Bogotá on Tuesday. She flew to Lisbon on Wednesday.": "Quito 05-13, Bogotá 05-14, Lisbon 05-15",
	})
	readAs(t, "", map[string]string{
		"Minister Ingrid Dahl landed in Lisbon on 16 May 2019. She had visited Quito on Monday. She had visited Bogotá on Tuesday.":          "Quito 05-13, Bogotá 05-14, Lisbon 05-16",
		"Minister Ingrid Dahl landed in Lisbon on 17 May 2019. She had visited Quito on Thursday after she had visited Bogotá on Wednesday.": "Bogotá 05-15, Quito 05-16, Lisbon 05-17",
	})
}
