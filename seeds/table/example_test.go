package table_test

import (
	"fmt"
	"os"

	"dateline/seeds/table"
)

func ExampleRead() {
	it, err := table.Read("tour.csv", []byte("stop,country,arrive\nLima,Peru,13/04/2019\nQuito,Ecuador,14/04/2019\n"), table.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range it.Seeds {
		fmt.Println(s.Name, s.Hint, s.Arrive)
	}
	// Output:
	// Lima Peru 2019-04-13
	// Quito Ecuador 2019-04-14
}

func ExampleRead_error() {
	_, err := table.Read("tour.csv", []byte("stop,lat,lon\nNowhere,5,212.4\n"), table.Options{})
	fmt.Println(err)
	// Output: seeds: tour.csv:2: longitude 212.4 is outside ±180; if it counts eastward to 360, write -147.6; else swap or correct it
}

func ExampleWriteYAML() {
	it, _ := table.Read("list", []byte("- Lima, Peru - 13 April\n- Quito\n"), table.Options{Format: table.YAML})
	it.Title = "A short trip"
	if err := table.WriteYAML(os.Stdout, it, nil, ""); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # A trip, as it was read. Correct what is wrong and map this file: the order of
	// # stops is the order of travel. A place that is renamed is looked up anew.
	// title: A short trip
	// source: list
	// stops:
	//   - place: Lima
	//     hint: Peru
	//     arrive: 04-13
	//     arrive_text: "13 April"
	//   - place: Quito
}
