package dateline_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/paulmach/orb"

	"dateline"
)

// A theme of one's own is a YAML file that says what differs from a built-in one.
func ExampleEncoder_Encode_theme() {
	dir, err := os.MkdirTemp("", "house")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	house := filepath.Join(dir, "house.yaml")
	if err := os.WriteFile(house, []byte("extends: light\ncolor:\n  route: \"#0a5c36\"\n"), 0o644); err != nil {
		log.Fatal(err)
	}
	e := dateline.Encoder{Journey: trip("Lima, Peru", "Quito, Ecuador"), Options: dateline.DrawOptions{Theme: house}}
	svg, err := e.Encode(dateline.FormatSVG)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(bytes.Contains(svg, []byte("#0a5c36")))
	// Output: true
}

// A section of a report, and the picture that lies beside it.
func ExampleEncoder_Report() {
	e := dateline.Encoder{Journey: trip("Lima, Peru", "Quito, Ecuador")}
	page, picture, err := e.Report(dateline.ReportOptions{Form: "md", Picture: "trip.png"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(bytes.Contains(page, []byte("(trip.png)")), bytes.HasPrefix(picture, []byte("\x89PNG")))
	// Output: true true
}

func ExampleReverse() {
	near, err := dateline.Reverse(orb.Point{-72.50, 7.89}, dateline.GeocodeOptions{Limit: 1}) // longitude, latitude
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(near[0].Name, near[0].Country, near[0].Why)
	// Output: Cúcuta CO [1.0 km away]
}

// Places of one's own go on top of the embedded ones, and are read, located and drawn alike.
func ExampleOpenGazetteer() {
	dir, err := os.MkdirTemp("", "own")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	own := filepath.Join(dir, "own.csv")
	if err := os.WriteFile(own, []byte("name,lat,lon,country\nCamp Esperanza,-13.52,-71.97,PE\n"), 0o644); err != nil {
		log.Fatal(err)
	}
	g, err := dateline.OpenGazetteer(own)
	if err != nil {
		log.Fatal(err)
	}
	text := "LIMA, Peru, May 5, 2019 - The envoy Ada Quist arrived in Lima on Friday. On Saturday she flew to Camp Esperanza."
	doc, err := dateline.Read([]byte(text), dateline.ReadOptions{Gazetteer: g})
	if err != nil {
		log.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{Gazetteer: g})
	if err != nil {
		log.Fatal(err)
	}
	for _, stop := range journey.Stops {
		fmt.Println(stop.Place.Name, stop.Place.At.Lat(), stop.Place.At.Lon(), stop.Seed.Arrive)
	}
	// Output:
	// Lima -12.04318 -77.02824 2019-05-03
	// Camp Esperanza -13.52 -71.97 2019-05-04
}

// A map of the places that a text names, for a story without a trip.
func ExamplePlacesJourney() {
	journey, err := dateline.PlacesJourney([]byte("Floods reached Kano, Nigeria, and Accra in Ghana."), dateline.ReadOptions{})
	if err != nil {
		log.Fatal(err)
	}
	for _, stop := range journey.Stops {
		fmt.Println(stop.Place.Name, stop.Place.Kind)
	}
	fmt.Println(len(journey.Legs), "legs")
	// Output:
	// Kano city
	// Nigeria country
	// Accra city
	// Ghana country
	// 0 legs
}
