package theme_test

import (
	"fmt"
	"log"

	"dateline/render/theme"
)

func ExampleParse() {
	house, err := theme.Parse("house.yaml", []byte("extends: light\ncolor:\n  route: \"#0a5c36\"\n"))
	if err != nil {
		log.Fatal(err)
	}
	light, err := theme.Named("light")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(house.Color.Route, house.Color.Highlight == light.Color.Highlight)
	// Output: #0a5c36 true
}
