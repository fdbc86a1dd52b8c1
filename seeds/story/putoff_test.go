package story

import "testing"

// Where a trip was put off, its old days are no stops, and the new ones are still to come.
func TestTripPutOff(t *testing.T) {
	readAs(t, "2019-05-17", map[string]string{
		"The group was to open on 2 June in Oslo. The rescheduled tour now starts in Bergen on 5 July and ends in Vienna on 12 July.":                                 "Bergen 07-05+, Vienna 07-12+",
		"The Owls have postponed their summer tour. The group was to open on 2 June in Oslo. The tour now starts in Bergen on 5 July, followed by Vienna on 12 July.": "Bergen 07-05+, Vienna 07-12+",
		"The group was to open on 2 June in Oslo. The tour goes on to Bergen on 5 July and ends in Vienna on 12 July.":                                                "Oslo 06-02+, Bergen 07-05+, Vienna 07-12+",
	})
}
