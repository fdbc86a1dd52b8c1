package story

import "testing"

// What a picture shows has been.
func TestPictures(t *testing.T) {
	readAs(t, "2024-05-14", map[string]string{
		"President Dahl greets crowds in Quito on Friday. (Photo: AP)":                                                       "Quito 05-10",
		"President Dahl greets crowds in Quito on Friday (Reuters)":                                                          "Quito 05-10",
		"PHOTO: President Dahl is greeted by crowds in Quito on Friday.":                                                     "Quito 05-10",
		"The president will greet crowds in Quito on Friday. (Photo: AP)":                                                    "Quito 05-17+",
		"President Dahl arrives in Quito on Friday, her office said.":                                                        "Quito 05-17+",
		"OSLO - Dahl promised more aid on Monday.\n\nPresident Dahl greets crowds in Bergen on Sunday. Photograph: Ida Voll": "Bergen 05-12, Oslo 05-13",
	})
}
