package story

import (
	"testing"

	"dateline/seeds/pack"
)

// When somebody set out is asked anew for each who may travel.
func TestSetOutIsTheFollowedOnes(t *testing.T) {
	opt := Options{Lexicon: world, Published: leadingDate("2019-05-14")}
	a, err := analyse(opt.cut("Ann Hale left Oslo in January. She is in Lima.\n\nTom Berg left Bergen in March. He is in Quito."), pack.For("en"), opt)
	if err != nil {
		t.Fatal(err)
	}
	a.judge = opt.Judge
	out := map[string]int{}
	for _, k := range a.candidates() {
		a.follow(&k)
		a.allEvidence()
		out[a.cast.label] = a.setOut().Month
	}
	if out["Ann Hale"] != 1 || out["Tom Berg"] != 3 {
		t.Errorf("set out in the months %v", out)
	}
}
