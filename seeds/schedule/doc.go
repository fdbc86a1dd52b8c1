// Package schedule reads texts that are no prose: names of places in the order of travel
// ("Lima, Cusco, Puno"), and legs from one place to the next as timetables and bookings have
// them ("3 May: Lima - Cusco"). What such a text holds is not weighed as a story's is: all of
// it is the trip.
//
// A text is read so only where nothing in it speaks against it; any other is left to who
// reads prose.
package schedule
