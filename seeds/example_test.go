package seeds_test

import (
	"fmt"

	"dateline/seeds"
)

func ExampleDate() {
	known := seeds.Day(2019, 4, 14)
	noYear := seeds.Day(0, 4, 14) // the document does not tell the year, and nobody makes one up
	fmt.Println(known, known.Format("en"), known.Format("es"))
	fmt.Println(noYear, noYear.Format("en"), noYear.Full())
	fmt.Println(seeds.Day(2019, 2, 30).Valid())
	// Output:
	// 2019-04-14 14 April 2019 14 de abril de 2019
	// 04-14 14 April false
	// false
}

func ExampleFormatRange() {
	fmt.Println(seeds.FormatRange(seeds.Day(2019, 4, 12), seeds.Day(2019, 4, 14), "en"))
	fmt.Println(seeds.FormatRange(seeds.Day(2019, 4, 28), seeds.Day(2019, 5, 2), "en"))
	// Output:
	// 12–14 April 2019
	// 28 April – 2 May 2019
}
