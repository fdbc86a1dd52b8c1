package story

import "testing"

// What is cried is no place, though a town bears the name; what is said more fully may be.
func TestNamesThatAreCried(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		`Envoy Dahl flew to Oslo on May 7. An old man called out "Quito!" and she left for Bergen.`:       "Oslo 05-07, Bergen",
		`Envoy Dahl flew to Oslo on May 7. An old man called out “Sucre!” twice. She flew to Bergen.`:     "Oslo 05-07, Bergen",
		`"We are in Quito!" said envoy Dahl, who flew to Quito on May 7 and went on to Bergen on Sunday.`: "Quito 05-07, Bergen 05-12",
	})
}
