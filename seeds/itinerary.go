package seeds

import "github.com/paulmach/orb"

// Seed is a stop as the document names it.
type Seed struct {
	Name          string // as written, or in the name's plain form
	Hint          string // what else the document says of where it is: "Colombia", "CO", "Springfield's Illinois"
	Unit, Country string // of Hint, what a table or a record states in fields of their own: "Punjab", "PK"

	ID   string     // a place id given by hand, or chosen before, e.g. geonames:3685533
	At   *orb.Point // coordinates given by hand or by a track
	Kind Kind       // what the name must be, where the document says so: a country-level stop is Country

	Chosen bool   // ID is the place that locating chose for the name, not one given by hand, and At where a file keeps it
	Loose  bool   // of a chosen place: the file does not say for which name and hint, so that either may have been changed since
	Was    string // what the place was called before somebody renamed it in a file of ours: Hint and At are of that name, and count only where they fit the new one

	Arrive, Depart         Date    // where a trip begins, both are the day of setting out
	ArriveText, DepartText string  // the words the dates were read from: "late Friday"
	Bounds                 [2]Date // where only the order implies a date: not before, not after
	DoubtfulDay            Date    // a day that is likelier wrong than right, as long as Arrive or Depart is that one

	Role   Role
	Status Status // only in Itinerary.LeftOut
	Why    string // why it was left out, or why it is highlighted
	Mode   Mode   // how it was reached
	Ahead  bool   // of a return: it is still to come on the story's own day, though the stop before it was reached

	Note           string
	Highlight      bool
	HighlightLabel string      // the callout's heading, where the document gives one: "Venezuela border visit"
	LabelAt        *[2]float64 // the label's offset from the stop in px at scale 1, set by hand

	Span, Sentence Span    // where the text names it; empty for tables
	Source         int     // index into Itinerary.Sources of the document that said it
	Line           int     // 1-based line in a table or YAML file, 0 in prose
	Rule           string  // which rule found it
	Confidence     float64 // 0 to 1: how sure the reader is that it is a stop; 0 means not stated

	Extra map[string]string // columns or keys that are not ours, kept for the round trip
}

// FirstDate returns when the stop is first known to be there: when it was reached, or left
// where only that is known.
func (s *Seed) FirstDate() Date {
	if s.Arrive.Known() {
		return s.Arrive
	}
	return s.Depart
}

// DayDoubtful reports whether the day of arriving or leaving is likelier wrong than
// right: nobody has corrected it yet.
func (s *Seed) DayDoubtful() bool {
	return s.DoubtfulDay.Known() && (s.DoubtfulDay == s.Arrive || s.DoubtfulDay == s.Depart)
}

// MarkDoubt marks the words for a stop's dates where they are doubtful.
func (s *Seed) MarkDoubt(dates string) string { return MarkDoubt(dates, s.DayDoubtful()) }

// MarkDoubt marks the words for dates where they are doubtful.
func MarkDoubt(dates string, doubtful bool) string {
	if doubtful && dates != "" {
		return dates + " (?)"
	}
	return dates
}

// Focus is a border or region that the document is about.
type Focus struct {
	Countries []string // ISO codes or names: two for a border; none for a region that has a name of its own
	Name      string   // as written: "Venezuelan border", "Sahel"
	Stop      int      // 1-based number of the seed that it belongs to, 0 for the whole trip
	Span      Span
	Line      int // 1-based line in a table or YAML file, 0 in prose
}

// Narrator is the traveller of a story told by who travelled: I, we.
const Narrator = "the narrator"

// Itinerary is what one document, or several about one trip, say of the trip.
type Itinerary struct {
	Title     string // the map's heading where one is given; "" has it composed of what was read
	Headline  string // of the story, too long to head a map
	Subtitle  string
	Traveller string
	Source    string   // the file's name, or "-"
	Sources   []string // where several documents were merged
	Credit    string
	Lang      string // the language pack that read it: "en", "es"
	Text      string // the text that the spans refer to; "" for tables
	Published Date
	Doubtful  bool // the document hardly tells of a trip; these are the likeliest stops

	Seeds   []Seed // in the order of travel
	LeftOut []Seed // named, but not on the route; Status says why
	Focus   []Focus
	Notices []Notice
}

// Called is what the document is called: by the title that was given, else by the
// story's headline, "" where it has neither.
func (it *Itinerary) Called() string {
	if it.Title != "" {
		return it.Title
	}
	return it.Headline
}
