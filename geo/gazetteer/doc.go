// Package gazetteer finds places by any of their names: the populated places,
// units, countries, waters, islands and landmarks of one file that is opened,
// never parsed. The file is a few aligned sections that are read where they
// lie; the names are a finite state transducer from the folded name to the
// places that bear it, best known first.
//
// A Gazetteer does not choose: it answers every place a name can stand for, and
// whether a word in a text is meant as a place at all is for others to say.
//
// Points are WGS84 degrees, longitude before latitude. Populations of units
// and of countries are rough. A Gazetteer may be used from many goroutines.
package gazetteer
