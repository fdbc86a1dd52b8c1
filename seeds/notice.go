package seeds

// Notice is something the user should know: a doubt, a gap, a contradiction.
// The same type serves reading, locating and drawing.
type Notice struct {
	Code string // ambiguous-place, place-not-found, unknown-place, year-unknown, count-mismatch ...
	Stop int    // 1-based number of the stop it concerns, 0 for none
	Span Span   // where in Itinerary.Text, empty where nowhere
	Line int    // 1-based line of a table, 0 where none
	Text string // what is so
	Fix  string // what to do about it, "" where nothing
}

// String returns the notice as one line for a person.
func (n Notice) String() string {
	if n.Fix == "" {
		return n.Text
	}
	return n.Text + "; " + n.Fix
}
