package story

import "testing"

// The end of the way may be told before its beginning: it comes last all the same, and its day is no
// other stop's.
func TestHomecomingToldFirst(t *testing.T) {
	readAs(t, "2024-05-15", map[string]string{
		"The team landed back in Oslo on Tuesday afternoon to rain. They had left Oslo twelve days before. They flew to Bergen, and there things went wrong. They were put up in Lisbon for two nights. When the cloud moved off they flew to Vienna after all.": "Oslo 05-02, Bergen, Lisbon, Vienna, Oslo 05-14<",
	})
}

// Who is back at a place on the way goes on from there.
func TestReturnOnTheWay(t *testing.T) {
	readAs(t, "2024-05-15", map[string]string{
		"Dahl drove to Lisbon and went to Sevilla. She returned to Lisbon for repairs. She lay in Dakar for a week.":                    "Lisbon, Sevilla, Lisbon<, Dakar",
		"Dahl visited Lisbon. She spent a week in Oslo. She returned to Lisbon. Her stay in Bergen was short. She also visited Tromsø.": "Lisbon, Oslo, Lisbon<, Bergen, Tromsø",
	})
}

// Where a story was filed is no visit before a return that is still to come.
func TestFiledFromHome(t *testing.T) {
	readAs(t, "2024-05-15", map[string]string{
		"OSLO, May 14 (AP) - The delegation was told to keep out of Peru, its chairman said on Monday. The members arrived in Quito on Sunday. On Friday the delegation flies home to Oslo.": "Quito 05-12, Oslo 05-17<",
	})
}

// What others do where the way ended is no day of its beginning.
func TestOthersThereAreNoVisit(t *testing.T) {
	readAs(t, "2024-05-14", map[string]string{
		"The Hulda Maria sailed from Bergen at nine on Saturday for Tromsø. At dawn on Sunday the Hulda Maria headed back to Bergen. A sister ship will make the crossing from Bergen on Wednesday. The Hulda Maria goes to the yard at Oslo on Tuesday.": "Bergen 05-11, Tromsø 05-11, Bergen 05-12<, Oslo 05-14",
	})
}

// Home is where a flight set out from, too, and a land named further on is not it.
func TestHomeIsWhereOneFlewFrom(t *testing.T) {
	readAs(t, "2024-05-15", map[string]string{
		"Dahl flew from Oslo on May 2 to Quito. She drove to Sucre on May 6. She came home on May 14, tired but, as she said, in love with all of Bolivia.": "Oslo 05-02, Quito 05-02, Sucre 05-06, Oslo 05-14<",
	})
}
