package schedule

import "dateline/seeds"

func (t *cutText) legs() (*seeds.Itinerary, bool) { return nil, false }
