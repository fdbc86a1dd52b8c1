package dateline_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"log"

	"dateline"
	"dateline/seeds"
)

const story = `LIMA, Peru, May 3 - The envoy Ada Quist arrived in Lima on Friday. On Saturday
she flew to Quito, Ecuador, where she met the mayor. She will travel on to Bogota, Colombia, on Sunday.`

func ExampleRead() {
	doc, err := dateline.Read([]byte(story), dateline.ReadOptions{Published: seeds.Day(2019, 5, 5)})
	if err != nil {
		log.Fatal(err)
	}
	for _, stop := range doc.Itineraries[0].Seeds {
		fmt.Println(stop.Name, stop.Arrive, stop.Role)
	}
	// Output:
	// Lima 2019-05-03 visited
	// Quito 2019-05-04 visited
	// Bogota 2019-05-05 planned
}

func ExampleLocate() {
	doc, err := dateline.Read([]byte("stops:\n- Lima\n- {place: Quito, country: EC}\n"), dateline.ReadOptions{Name: "trip.yaml"})
	if err != nil {
		log.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s to %s: %.0f km\n", journey.Stops[0].Place.Name, journey.Stops[1].Place.Name, journey.Legs[0].Metres/1000)
	// Output: Lima to Quito: 1317 km
}

func ExampleEncoder_Encode() {
	journey := trip("Lima, Peru", "Quito, Ecuador")
	data, err := (&dateline.Encoder{Journey: journey}).Encode(dateline.FormatGeoJSON)
	if err != nil {
		log.Fatal(err)
	}
	var file struct {
		Features []struct{ Geometry struct{ Type string } }
	}
	err = json.Unmarshal(data, &file)
	fmt.Println(file.Features, err)
	// Output: [{{Point}} {{Point}} {{LineString}}] <nil>
}

func ExampleDraw() {
	journey := trip("Lima, Peru", "Quito, Ecuador")
	m, err := dateline.Draw(journey, dateline.DrawOptions{Width: 600}) // and 450 high
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Scene.Width, m.Scene.Height)
	// Output: 600 450
}

// A picture for a screen of two device pixels to a px.
func ExampleEncoder_Encode_picture() {
	journey := trip("Lima, Peru", "Quito, Ecuador")
	e := dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Width: 600, Height: 400, Scale: 2}}
	data, err := e.Encode(dateline.FormatPNG)
	if err != nil {
		log.Fatal(err)
	}
	picture, err := png.DecodeConfig(bytes.NewReader(data))
	fmt.Println(picture.Width, picture.Height, err)
	// Output: 1200 800 <nil>
}

func ExampleGeocode() {
	found, err := dateline.Geocode("Cucuta, Colombia", dateline.GeocodeOptions{Limit: 1})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(found[0].Name, found[0].Country, found[0].ID)
	// Output: Cúcuta CO geonames:3685533
}

func ExamplePlaces() {
	text, places, err := dateline.Places([]byte("Floods reached Kano, Nigeria, and Accra in Ghana."), dateline.PlacesOptions{})
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range places {
		fmt.Println(p.Of(text), p.Country, p.Kind)
	}
	// Output:
	// Kano NG city
	// Nigeria NG country
	// Accra GH city
	// Ghana GH country
}
