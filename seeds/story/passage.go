package story

// passage is what a paragraph tells of the traveller.
type passage uint8

const (
	background passage = iota // nothing: it tells of others, or of what was before
	there                     // that the traveller does something
	underway                  // that the traveller goes or stays somewhere
)

var passageName = [...]string{background: "background", there: "there", underway: "underway"}

// seenOfPassage states what the paragraph of a telling tells of the traveller, by which what it says of
// nobody's coming and going is told apart from background.
func (a *analysis) seenOfPassage(e *evidence, t *setting, fx *sight) {
	s := a.clauses[e.clause].sentence
	if a.sentences[s].layout != body {
		return
	}
	told := passageName[a.passageOf(s)]
	fx.add("passage=", told)
	fx.add("passage+who=", told, "+", t.who)
	fx.add("passage+gov=", told, "+", t.gov)
	fx.add("passage+frame=", told, "+", t.frame)
	fx.add("passage+time=", told, "+", t.time)
	fx.add("passage+kind=", told, "+", t.kind)
}

// passageOf reads the paragraph of a sentence.
func (a *analysis) passageOf(s int) passage {
	if a.passages == nil {
		a.passages = a.readPassages()
	}
	return a.passages[s]
}

// readPassages reads all paragraphs, sentence by sentence.
func (a *analysis) readPassages() []passage {
	out := make([]passage, len(a.sentences))
	for i := range a.clauses {
		c := &a.clauses[i]
		switch {
		case c.who != travellerRole:
		case c.motion() >= staying:
			out[c.sentence] = underway
		default:
			out[c.sentence] = max(out[c.sentence], there)
		}
	}
	for first := 0; first < len(out); {
		last, told := first, background
		for ; last < len(out) && (last == first || a.tokens[a.sentences[last].first].Lines == 0); last++ {
			told = max(told, out[last])
		}
		for ; first < last; first++ {
			out[first] = told
		}
	}
	return out
}

// staying is how much a clause tells of travel that says where one stays, or more.
const staying = 1
