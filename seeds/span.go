package seeds

// Span is a half-open range of byte offsets into Itinerary.Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Empty reports whether the span covers nothing, as in a seed that no text names.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the words of text that the span covers, or "" where it does not fit.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Empty() {
		return ""
	}
	return text[s.Start:s.End]
}

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }
