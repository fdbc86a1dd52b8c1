package cli

import (
	"dateline/geo"
	"dateline/seeds"
)

// itineraryJSON is the answer of `stops --format json`. Its field names are a contract.
type itineraryJSON struct {
	Title     string       `json:"title"`
	Traveller string       `json:"traveller"`
	Published string       `json:"published,omitempty"`
	Stops     []stopJSON   `json:"stops"`
	LeftOut   []stopJSON   `json:"left_out"`
	Focus     []focusJSON  `json:"focus,omitempty"`
	Notices   []noticeJSON `json:"notices,omitempty"`

	Others []itineraryJSON `json:"others,omitempty"` // the other travellers' itineraries
}

type stopJSON struct {
	Seq int `json:"seq,omitempty"`
	placeJSON
	AsWritten  string  `json:"as_written"`
	Arrive     *string `json:"arrive"`
	Depart     *string `json:"depart"`
	ArriveText string  `json:"arrive_text,omitempty"`
	DepartText string  `json:"depart_text,omitempty"`
	NotBefore  string  `json:"not_before,omitempty"`
	NotAfter   string  `json:"not_after,omitempty"`
	Doubtful   bool    `json:"day_doubtful,omitempty"`
	Role       string  `json:"role"`
	Mode       string  `json:"mode,omitempty"`
	Highlight  bool    `json:"highlight"`
	Note       string  `json:"note,omitempty"`
	Status     string  `json:"status,omitempty"`
	Why        string  `json:"why,omitempty"`
	// Confidence is how sure it is that the trip stops at this place: the
	// product of how sure the reader is of the stop, and the locator of the place.
	Confidence      float64  `json:"confidence"`
	StopConfidence  float64  `json:"stop_confidence,omitempty"` // where the reader says
	PlaceConfidence float64  `json:"place_confidence,omitempty"`
	Approximate     bool     `json:"approximate,omitempty"`
	Reasons         []string `json:"reasons,omitempty"`
	Rule            string   `json:"rule,omitempty"`
	Start           *int     `json:"start,omitempty"`
	End             *int     `json:"end,omitempty"`
	Sentence        string   `json:"sentence,omitempty"`
	Source          string   `json:"source,omitempty"`
}

type focusJSON struct {
	Name      string     `json:"name"`
	Kind      string     `json:"kind"` // border, region or country
	Countries []string   `json:"countries"`
	Stop      int        `json:"stop,omitempty"`
	Place     *placeJSON `json:"place,omitempty"` // a region's
}

type noticeJSON struct {
	Code string `json:"code"`
	Stop int    `json:"stop,omitempty"`
	Text string `json:"text"`
	Fix  string `json:"fix,omitempty"`
}

func journeysJSON(journeys []*geo.Journey) itineraryJSON {
	out := journeyJSON(journeys[0])
	for _, j := range journeys[1:] {
		out.Others = append(out.Others, journeyJSON(j))
	}
	return out
}

func journeyJSON(j *geo.Journey) itineraryJSON {
	it := j.Itinerary
	out := itineraryJSON{Title: it.Called(), Traveller: it.Traveller, Published: it.Published.String(), Stops: []stopJSON{}, LeftOut: []stopJSON{}}
	for i, s := range j.Stops {
		row := seedJSON(s.Seed, it)
		row.Seq, row.placeJSON, row.PlaceConfidence, row.Approximate, row.Reasons = i+1, toPlaceJSON(s.Place), round3(s.Confidence), s.Approximate, s.Why
		row.Confidence = round3(s.Confidence * orSure(s.Seed.Confidence))
		out.Stops = append(out.Stops, row)
	}
	for i, seed := range it.LeftOut {
		row := seedJSON(seed, it)
		row.placeJSON = placeJSON{Name: seed.Name, Kind: string(seed.Kind)}
		if i < len(j.Aside) && j.Aside[i].ID != "" {
			row.placeJSON = toPlaceJSON(j.Aside[i])
		}
		out.LeftOut = append(out.LeftOut, row)
	}
	for _, f := range j.Focus {
		row := focusJSON{Name: f.Name, Kind: f.Kind(), Countries: append([]string{}, f.Countries...), Stop: f.Stop + 1}
		if f.Area != nil {
			p := toPlaceJSON(*f.Area)
			row.Place = &p
		}
		out.Focus = append(out.Focus, row)
	}
	for _, n := range j.Notices {
		out.Notices = append(out.Notices, noticeJSON{Code: n.Code, Stop: n.Stop, Text: n.Text, Fix: n.Fix})
	}
	return out
}

// seedJSON fills in what the document said; the place is the caller's.
func seedJSON(s seeds.Seed, it *seeds.Itinerary) stopJSON {
	row := stopJSON{
		AsWritten: s.Name, Arrive: dateOrNull(s.Arrive), Depart: dateOrNull(s.Depart), ArriveText: s.ArriveText, DepartText: s.DepartText,
		NotBefore: s.Bounds[0].String(), NotAfter: s.Bounds[1].String(), Doubtful: s.DayDoubtful(), Role: string(s.Role), Mode: string(s.Mode),
		Highlight: s.Highlight, Note: s.Note, Status: string(s.Status), Why: s.Why, Rule: s.Rule, Sentence: s.Sentence.Of(it.Text),
		Confidence: round3(s.Confidence), StopConfidence: round3(s.Confidence),
	}
	if !s.Span.Empty() {
		start, end := s.Span.Start, s.Span.End
		row.Start, row.End = &start, &end
	}
	if s.Source < len(it.Sources) {
		row.Source = it.Sources[s.Source]
	}
	return row
}

// orSure takes a document that does not say how sure it is at its word.
func orSure(confidence float64) float64 {
	if confidence == 0 {
		return 1
	}
	return confidence
}

func dateOrNull(d seeds.Date) *string {
	if !d.Known() {
		return nil
	}
	s := d.String()
	return &s
}
