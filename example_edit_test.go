package dateline_test

import (
	"bytes"
	"fmt"
	"log"

	"dateline"
	"dateline/seeds"
)

// The editor's loop: what was read is written as YAML, corrected by hand, read again and
// drawn. Here the editor corrects a town and a day.
func ExampleWriteYAML() {
	options := dateline.ReadOptions{Name: "story.txt", Published: seeds.Day(2019, 5, 5)}
	doc, err := dateline.Read([]byte(story), options)
	if err != nil {
		log.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		log.Fatal(err)
	}
	var file bytes.Buffer
	if err := dateline.WriteYAML(&file, journey); err != nil {
		log.Fatal(err)
	}

	edited := bytes.Replace(file.Bytes(), []byte("place: Quito"), []byte("place: Cuenca"), 1)
	edited = bytes.Replace(edited, []byte("arrive: 2019-05-05"), []byte("arrive: 2019-05-06"), 1)

	doc, err = dateline.Read(edited, dateline.ReadOptions{Name: "trip.yaml"})
	if err != nil {
		log.Fatal(err)
	}
	journey, err = dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		log.Fatal(err)
	}
	for _, stop := range journey.Stops {
		fmt.Println(stop.Place.Name, stop.Place.Country, stop.Seed.Arrive)
	}
	picture, err := dateline.Draw(journey, dateline.DrawOptions{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(picture.Scene.Width, picture.Scene.Height)
	// Output:
	// Lima PE 2019-05-03
	// Cuenca EC 2019-05-04
	// Bogotá CO 2019-05-06
	// 1200 900
}

// What is doubtful is told by the journey, and by the encoder once it has drawn.
func ExampleEncoder_Notices() {
	doc, err := dateline.Read([]byte("stops:\n- Lima, Peru\n- Springfield\n- Qwyjibozzk\n"), dateline.ReadOptions{Name: "trip.yaml"})
	if err != nil {
		log.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		log.Fatal(err)
	}
	e := dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Title: "Lima – Спрингфилд ᚱ"}}
	if _, err := e.Encode(dateline.FormatSVG); err != nil {
		log.Fatal(err)
	}
	for _, n := range journey.Notices {
		fmt.Printf("line %d, %s\n", n.Line, n.Code)
	}
	for _, n := range e.Notices() {
		fmt.Println("drawing:", n.Code) // n.Text says it to a person, and n.Fix what to do
	}
	// Output:
	// line 3, ambiguous-place
	// line 4, place-not-found
	// drawing: missing-glyph
}

// Several stories about one trip are read as one.
func ExampleMerge() {
	later := `BOGOTA, Colombia, May 7 - The envoy Ada Quist arrived in Bogota on Sunday. On Tuesday she flew to Caracas, Venezuela.`
	var docs []*dateline.Document
	for _, text := range []string{story, later} {
		doc, err := dateline.Read([]byte(text), dateline.ReadOptions{Published: seeds.Day(2019, 5, 7)})
		if err != nil {
			log.Fatal(err)
		}
		docs = append(docs, doc)
	}
	merged, err := dateline.Merge(docs...)
	if err != nil {
		log.Fatal(err)
	}
	for _, stop := range merged.Itineraries[0].Seeds {
		fmt.Println(stop.Name, stop.Arrive)
	}
	// Output:
	// Lima 2019-05-03
	// Quito 2019-05-04
	// Bogota 2019-05-05
	// Caracas 2019-05-07
}
