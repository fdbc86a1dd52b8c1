// Package dateline turns a news story, an itinerary or a track into a map.
//
// A document is read into an itinerary of seeds (stops as named); the seeds are
// located into a journey of places and geodesic legs; the journey is written as
// data (GeoJSON first) and drawn as a map (PNG first):
//
//	doc, err := dateline.Read(data, dateline.ReadOptions{Name: "story.txt"})
//	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
//	png, err := (&dateline.Encoder{Journey: journey}).Encode(dateline.FormatPNG)
//
// What is doubtful is no error: it stands in Itinerary.Notices, in Journey.Notices, which
// begin with those of the itinerary, and, once something is written, in Encoder.Notices. Whoever
// maps without a look at them prints guesses. An error says that there is nothing to go on with;
// an *OptionError, that the program asks for what there is not.
//
// A gazetteer of one's own (OpenGazetteer) must be given to Read, Places and Locate alike: what
// is a name of a place when a story is read must be one when it is located.
//
// All functions may be used by several goroutines at once, on documents and journeys that
// nobody changes meanwhile; an Encoder by one. Arguments are never modified.
//
// The gazetteer, the basemap and the fonts are embedded: nothing is fetched at
// run time. The same input gives the same bytes on every machine.
package dateline
