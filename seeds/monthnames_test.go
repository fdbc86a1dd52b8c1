package seeds

import "testing"

func TestMonthOf(t *testing.T) {
	for word, want := range map[string]int{
		"June": 6, "JUN": 6, "Sept.": 9, "september": 9, "März": 3, "mar": 3, "août": 8, "juin": 6, "juil.": 7, "jui": 0, "setembro": 9, "ene": 1,
		"мая": 5, "февраля": 2, "października": 10, "Ağustos": 8, "mrt": 3, "ju": 0, "": 0, "June?": 0, "marathon": 0, "tuesday": 0,
	} {
		if got := MonthOf(word); got != want {
			t.Errorf("MonthOf(%q) = %d, want %d", word, got, want)
		}
	}
}
