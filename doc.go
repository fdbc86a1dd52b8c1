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
// The gazetteer, the basemap and the fonts are embedded: nothing is fetched at
// run time. The same input gives the same bytes on every machine.
package dateline
