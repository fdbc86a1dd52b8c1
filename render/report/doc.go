// Package report turns a journey into a section ready to paste or a page ready
// to send: title, map, caption, table of stops, table of legs, total, what is
// doubtful and the credit, as Markdown, HTML, LaTeX, Typst, DOCX or a form of
// the house's own (text/template). It draws no map: the picture is handed to it.
//
// Distances are geodesic, in km or miles as Options.Units says; coordinates are
// degrees on WGS84.
package report
