package main

import (
	"strings"
	"testing"

	"dateline/geo/locate"
	"dateline/seeds"
	"dateline/seeds/mention"
)

const conllu = `# newdoc id = sample
# meta::sourceURL = https://en.wikinews.org/wiki/Sample
# newpar
# text = Rojas left Johnson Space Center in Houston, Texas.
1	Rojas	Rojas	PROPN	NNP	_	2	nsubj	_	Entity=(1-person-new-x-y-1-coref)
2	left	leave	VERB	VBD	_	0	root	_	_
3	Johnson	Johnson	PROPN	NNP	_	5	compound	_	Entity=(2-place-new-x-y-3-sgl-Johnson_Space_Center
4	Space	Space	PROPN	NNP	_	5	compound	_	_
5	Center	Center	PROPN	NNP	_	2	obj	_	Entity=2)
6	in	in	ADP	IN	_	7	case	_	_
7	Houston	Houston	PROPN	NNP	_	2	obl	_	Entity=(3-place-new-x-y-1-coref-Houston|SpaceAfter=No
8	,	,	PUNCT	,	_	9	punct	_	_
9	Texas	Texas	PROPN	NNP	_	7	appos	_	Entity=(4-place-new-x-y-1-coref-Texas)3)|SpaceAfter=No
10	.	.	PUNCT	.	_	2	punct	_	_

# text = The city's mayor met the University of Texas.
1	The	the	DET	DT	_	2	det	_	Entity=(3-place-giv-x-y-2-coref
2-3	city's	_	_	_	_	_	_	_	_
2	city	city	NOUN	NN	_	4	nmod	_	Entity=3)
3	's	's	PART	POS	_	2	case	_	_
4	mayor	mayor	NOUN	NN	_	5	nsubj	_	_
5	met	meet	VERB	VBD	_	0	root	_	_
6	the	the	DET	DT	_	7	det	_	Entity=(5-organization-new-x-y-2-sgl-University_of_Texas
7	University	University	PROPN	NNP	_	5	obj	_	_
8	of	of	ADP	IN	_	9	case	_	_
9	Texas	Texas	PROPN	NNP	_	7	nmod	_	Entity=(4-place-giv-x-y-1-coref-Texas)5)|SpaceAfter=No
10	.	.	PUNCT	.	_	5	punct	_	_

`

func TestReadCoNLLU(t *testing.T) {
	doc, open, err := readCoNLLU(strings.NewReader(conllu))
	if err != nil || !open {
		t.Fatalf("%v, open %v", err, open)
	}
	if want := "Rojas left Johnson Space Center in Houston, Texas. The city's mayor met the University of Texas. "; doc.text != want {
		t.Errorf("text %q\nwant %q", doc.text, want)
	}
	for _, c := range []struct {
		word string
		nth  int
		want mention.Verdict
	}{
		{"Rojas", 0, mention.Refuse},
		{"Johnson Space Center", 0, mention.Accept},
		{"Center", 0, mention.Refuse}, // cuts a name
		{"Houston", 0, mention.Accept},
		{"Texas", 0, mention.Accept},
		{"Texas", 1, mention.Unsure}, // within an organisation's name
		{"city", 0, mention.Refuse},  // no name
	} {
		at := -1
		for range c.nth + 1 {
			at += 1 + strings.Index(doc.text[at+1:], c.word)
		}
		if got := doc.judge(seeds.Span{Start: at, End: at + len(c.word)}, nil); got != c.want {
			t.Errorf("%s, %d: verdict %d, want %d", c.word, c.nth, got, c.want)
		}
	}
	if _, open, err := readCoNLLU(strings.NewReader(strings.Replace(conllu, "en.wikinews.org", "example.org", 1))); err != nil || open {
		t.Errorf("a text of an unknown licence is open: %v, %v", open, err)
	}
	if _, _, err := readCoNLLU(strings.NewReader("1\tbroken\n")); err == nil || !strings.HasPrefix(err.Error(), "1:") {
		t.Errorf("a broken line gives %v", err)
	}
}

func TestUnmark(t *testing.T) {
	text, spans, err := unmark("[Lima] and [St. Paul], he said.")
	if err != nil || text != "Lima and St. Paul, he said." || len(spans) != 2 || spans[1].Of(text) != "St. Paul" {
		t.Errorf("%q %v %v", text, spans, err)
	}
	for _, bad := range []string{"[Lima", "Lima]", "[[Lima]]"} {
		if _, _, err := unmark(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// Every labelled text can be read, and every label stands where it says.
func TestLabelledTexts(t *testing.T) {
	docs, err := readLabelled("../../seeds/labelled")
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) < 200 {
		t.Errorf("%d labelled texts", len(docs))
	}
	for _, d := range docs {
		if strings.ContainsAny(d.text, "[]") {
			t.Errorf("%s keeps a bracket", d.name)
		}
	}
}

func TestLogit(t *testing.T) {
	var examples []sample
	for range 20 {
		examples = append(examples, sample{features: []string{"a", "b"}, accept: true, weight: 1}, sample{features: []string{"a"}, accept: false, weight: 1}, sample{features: []string{"c"}, accept: false, weight: 1})
	}
	model := logit{epochs: 20, rate: 0.1, l2: 0.001, rarest: 2}
	w := model.fit(examples)
	if w["a"]+w["b"] <= 0 || w["a"] >= 0 || w["c"] >= 0 {
		t.Errorf("weights %v do not part the examples", w)
	}
	if again := model.fit(examples); again["a"] != w["a"] || again["b"] != w["b"] {
		t.Errorf("a second fit gives %v, the first gave %v", again, w)
	}
	if rare := model.fit(append(examples, sample{features: []string{"once"}, accept: true, weight: 1})); rare["once"] != 0 {
		t.Errorf("a feature seen once has a weight: %v", rare)
	}
}

func TestBestOfExample(t *testing.T) {
	w := locate.DefaultWeights
	e := locate.Example{Features: [][]float64{make([]float64, len(w)), make([]float64, len(w))}}
	for i := range w {
		if w[i] > 0 {
			e.Features[1][i] = 1
			break
		}
	}
	if best(e, &w) != 1 {
		t.Error("the candidate with the weighted feature does not win")
	}
}
