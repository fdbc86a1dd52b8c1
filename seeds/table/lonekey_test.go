package table

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// towns are the places that these tests know.
func towns(name string) bool { return strings.Contains("|Lima|Rome|Noto|Modena|Arica|", "|"+name+"|") }

// A misspelt key is none of the places, whatever the form it stands in.
func TestMisspeltKeyIsNoPlace(t *testing.T) {
	for _, c := range []struct{ file, in, want string }{
		{"t.yaml", "stops:\n  - Lima\n  - {plase: Rome}\n", `t.yaml:3: the key "plase" is not known; did you mean place?`},
		{"t.yaml", "- Lima\n- plase: Rome\n", `t.yaml:2: the key "plase" is not known; did you mean place?`},
		{"t.json", "{\"stops\": [\"Lima\",\n{\"plase\": \"Rome\"}]}", `t.json:2: the key "plase" is not known; did you mean place?`},
		{"t.yaml", "stops:\n  Lima: 12 April 2019\n  palce: Rome\n", `t.yaml:3: the key "palce" is not known; did you mean place?`},
		{"t.yaml", "- {ctiy: Rome, arrive: 2019-04-02}\n", `t.yaml:1: the key "ctiy" is not known; did you mean city?`},
		{"t.yaml", "- Lima\n- {arive: 2019-04-02}\n", `t.yaml:2: the key "arive" is not known; did you mean arrive?`},
		{"t.yaml", "- Lima\n- {moed: flight}\n", `t.yaml:2: the key "moed" is not known; did you mean mode?`},
		{"t.yaml", "title: x\nstpos:\n  - Lima\n", `t.yaml:2: the key "stpos" is not known; did you mean stops?`},
		{"t.yaml", "plase: Rome\narrive: 2019-04-02\n", `t.yaml:1: the key "plase" is not known; did you mean place?`},
		{"t.json", "{\"stpos\": [\"Lima\"]}", `t.json:1: the key "stpos" is not known; did you mean stops?`},
		{"t.yaml", "stops: [Lima]\nleft_out:\n  - {plase: Rome, why: storms}\n", `t.yaml:3: the key "plase" is not known; did you mean place?`},
		{"t.yaml", "stops: [Lima]\nleft_out:\n  - {why: storms}\n", `t.yaml:3: the stop has no place`},
	} {
		it, err := Read(c.file, []byte(c.in), Options{Known: towns})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v (%+v), want %s", c.in, err, it, c.want)
		}
	}
}

// Many towns are called nearly as a key is.
func TestTownsThatAreNearlyKeys(t *testing.T) {
	for in, want := range map[string]seeds.Seed{
		"- {Rome: see the Pope}\n":     {Name: "Rome", Note: "see the Pope"},     // role
		"- {Noto: a baroque town}\n":   {Name: "Noto", Note: "a baroque town"},   // note
		"- {Modena: 2019-04-13}\n":     {Name: "Modena"},                         // mode
		"- {Plasse: 2019-04-13}\n":     {Name: "Plasse"},                         // place, with a day
		"- {Rolle: the castle}\n":      {Name: "Rolle", Note: "the castle"},      // role, which it is none of
		"- {Arica: the old harbour}\n": {Name: "Arica", Note: "the old harbour"}, // arrive
		"- {Zzyzx: by the road}\n":     {Name: "Zzyzx", Note: "by the road"},
	} {
		it, err := Read("t.yaml", []byte(in), Options{Known: towns})
		if err != nil || len(it.Seeds) != 1 || it.Seeds[0].Name != want.Name || it.Seeds[0].Note != want.Note {
			t.Errorf("%q: %v, %+v", in, err, it)
		}
	}
}

// A misspelt key of the whole trip is told which is near.
func TestMisspeltKeyOfTheTrip(t *testing.T) {
	it, err := Read("t.yaml", []byte("tilte: x\nstops: [Lima]\n"), Options{})
	if err != nil || len(it.Notices) != 1 || it.Notices[0].Line != 1 || it.Notices[0].Fix != "if title is meant, correct it" {
		t.Errorf("%v, %+v", err, it)
	}
}
