// Package external asks a geocoder on the network for names that the gazetteer
// lacks: a Nominatim, a Photon or a Pelias server whose address the user gives.
// Nothing asks it unless told to.
//
// It is polite: one request a second unless told otherwise, an answer is asked
// for once and then kept on disk, and a slow or broken server costs a timeout
// and an error, never the run. Its answers name their source. It ranks nothing:
// candidates come in the server's order. Points are WGS84 degrees.
package external
