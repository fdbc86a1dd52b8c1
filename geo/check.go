package geo

import (
	"errors"
	"fmt"
)

// Check returns what keeps a journey that a program made from being written or drawn:
// it is nil, or a leg or a focus names a stop that it has not. Those that Locate and Read
// lead to pass.
func (j *Journey) Check() error {
	if j == nil {
		return errors.New("geo: the journey is nil; Locate makes one of an itinerary")
	}
	for i := range j.Legs {
		for _, stop := range []int{j.Legs[i].From, j.Legs[i].To} {
			if stop < 0 || stop >= len(j.Stops) {
				return fmt.Errorf("geo: Legs[%d] joins Stops[%d], and there are %d stops", i, stop, len(j.Stops))
			}
		}
	}
	for i := range j.Focus {
		if stop := j.Focus[i].Stop; stop < -1 || stop >= len(j.Stops) {
			return fmt.Errorf("geo: Focus[%d] is at Stops[%d], and there are %d stops; -1 is none of them", i, stop, len(j.Stops))
		}
	}
	return nil
}
