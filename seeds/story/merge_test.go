package story

import "testing"

func TestMergeRetellings(t *testing.T) {
	type told struct{ published, text string }
	for name, c := range map[string]struct {
		stories []told
		want    string
	}{
		"a retelling": {[]told{{"2019-05-14", "President Dahl arrived in Quito on Monday and goes on to La Paz on Wednesday."},
			{"2019-05-18", "President Dahl landed in Salta on Friday after visits to Quito and La Paz."}}, "Dahl: Quito 05-13, La Paz 05-15, Salta 05-17"},
		"left from there": {[]told{{"2019-05-14", "President Dahl arrived in Quito on Saturday and flew to La Paz on Monday."},
			{"2019-05-18", "President Dahl left La Paz on Wednesday. He reached Salta on Thursday."}}, "Dahl: Quito 05-11, La Paz 05-13, Salta 05-16"},
		"two travellers": {[]told{{"2019-05-14", "President Dahl flew to Quito on Monday and to Salta on Tuesday."},
			{"2019-05-15", "President Hale flew to Oslo on Monday and to Bergen on Tuesday."}}, "Dahl: Quito 05-13, Salta 05-14; Hale: Oslo 05-13, Bergen 05-14"},
		"a noun is no other": {[]told{{"2019-05-14", "The minister flew to Quito on Monday."},
			{"2019-05-15", "President Dahl flew to Salta on Tuesday."}}, "Dahl: Quito 05-13, Salta 05-14"},
	} {
		for _, order := range [][]int{{0, 1}, {1, 0}} {
			var docs []*Document
			for _, i := range order {
				docs = append(docs, readOn(t, c.stories[i].text, c.stories[i].published, ""))
			}
			m, err := Merge(docs...)
			if err != nil {
				t.Fatal(err)
			}
			want := c.want
			if order[0] == 1 && name == "two travellers" {
				want = "Hale: Oslo 05-13, Bergen 05-14; Dahl: Quito 05-13, Salta 05-14"
			}
			if got := trips(m); got != want {
				t.Errorf("%s, as %v: %s, want %s", name, order, got, want)
			}
		}
	}
}
