package story

import "testing"

// Where and when a release was given out is no stop, and dates what it tells; a list of places and
// days is no release.
func TestAReleaseIsFiledWhereItSaysSo(t *testing.T) {
	const told = "The quartet begins its tour. It gives two concerts.\n\n28 August: Quito, Casa\n30 August: Sucre, Teatro\n"
	readAs(t, "2019-05-13", map[string]string{
		"Oslo, 14 May 2019\n\n" + told:            "Quito 08-28+, Sucre 08-30+",
		"(Oslo, 14 May 2019) – " + told:           "Quito 08-28+, Sucre 08-30+",
		"Oslo, 14 May 2019\nDakar, 16 May 2019\n": "Oslo 05-14+, Dakar 05-16+",
	})
}
