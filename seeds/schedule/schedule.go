package schedule

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// Options say how to read.
type Options struct {
	Lexicon   seeds.Lexicon
	Code      func(code string) bool // whether three capitals are an airport's code; nil for none
	Published seeds.Date             // the day of publication; unknown where zero
	Lang      string                 // a language pack; "" to try each
	Source    string                 // the file's name, for the itinerary
	Tokens    []prose.Token          // of the text; nil where it is not cut yet
}

// Longest is the length in bytes of the longest text that is looked at: more is a story.
const Longest = 16 << 10

// Read reads a text that is a list of names or of legs. ok is false where it is neither.
func Read(text string, opt Options) (it *seeds.Itinerary, ok bool) {
	if len(text) > Longest || opt.Lexicon == nil || !utf8.ValidString(text) {
		return nil, false
	}
	tokens := opt.Tokens
	if tokens == nil {
		tokens = prose.Tokens(text)
	}
	if isProse(tokens) {
		return nil, false
	}
	langs := pack.Langs()
	if opt.Lang != "" {
		langs = []string{opt.Lang}
	}
	var best *cutText // in the language that finds the most days
	most := 0
	for _, lang := range langs {
		if p := pack.For(lang); p != nil {
			t := cut(text, tokens, p, opt)
			if n := named(t.dates); best == nil || n > most {
				best, most = t, n
			}
		}
	}
	if best == nil {
		return nil, false
	}
	if len(best.dates) == 0 {
		it, ok = best.names()
	}
	if !ok {
		it, ok = best.legs()
	}
	if !ok {
		it, ok = best.dayList()
	}
	if !ok {
		return nil, false
	}
	it.Text, it.Source, it.Published, it.Lang = text, opt.Source, opt.Published, best.pack.Lang
	return it, true
}

// named counts the expressions that say more of a day than its time.
func named(dates []when.Expression) (n int) {
	for _, e := range dates {
		if e.Rule != when.RuleClock && e.Rule != when.RulePart {
			n++
		}
	}
	return n
}

// fewLower is how many words in small letters any text may have; beyond them half of the words of
// a schedule are names, days and times, and of prose a quarter.
const fewLower = 40

// isProse reports whether a text has too many words in small letters for a schedule.
func isProse(tokens []prose.Token) bool {
	lower, all := 0, 0
	for _, t := range tokens {
		if t.Class == prose.Mark {
			continue
		}
		all++
		if t.Lower {
			lower++
		}
	}
	return lower > fewLower && 2*lower > all
}

// cutText is a text cut into tokens, with what stands at each of them.
type cutText struct {
	Options
	text   string
	cased  string // the text with the capitals that names begin with, as long as the text
	small  bool   // which the text itself has nowhere
	pack   *pack.Pack
	tokens []prose.Token
	words  []string // folded
	hits   pack.Phrases
	dates  []when.Expression
	dateAt []int32 // token -> date, -1

	notices []seeds.Notice
}

func cut(text string, tokens []prose.Token, p *pack.Pack, opt Options) *cutText {
	t := &cutText{Options: opt, text: text, cased: text, pack: p, tokens: tokens}
	t.words = pack.Words(text, t.tokens)
	t.hits = p.Phrases(t.tokens, t.words)
	t.dates, _ = when.Scan(text, t.tokens, t.words, t.hits, p) // a damaged pack finds none
	t.dateAt = make([]int32, len(t.tokens))
	d := 0
	for i := range t.tokens {
		for d < len(t.dates) && t.dates[d].End <= t.tokens[i].Start {
			d++
		}
		t.dateAt[i] = -1
		if d < len(t.dates) && t.dates[d].Start <= t.tokens[i].Start {
			t.dateAt[i] = int32(d)
		}
	}
	if t.small = strings.IndexFunc(text, unicode.IsUpper) < 0; t.small {
		t.cased = capitalised(text, t.tokens)
	}
	return t
}

// capitalised gives each word of a text a capital, where that is as long as the small letter.
func capitalised(text string, tokens []prose.Token) string {
	out := []byte(text)
	for _, t := range tokens {
		r, n := utf8.DecodeRuneInString(text[t.Start:t.End])
		if u := unicode.ToUpper(r); t.Class == prose.Word && utf8.RuneLen(u) == n {
			utf8.EncodeRune(out[t.Start:], u)
		}
	}
	return string(out)
}

// is reports whether a phrase of the class begins at token i, and the longest such.
func (t *cutText) is(i int, c pack.Class) (best pack.Hit, ok bool) {
	if i < 0 || i >= len(t.tokens) {
		return pack.Hit{}, false
	}
	for _, h := range t.hits.At(i) {
		if h.Class == c && h.N > best.N {
			best, ok = *h, true
		}
	}
	return best, ok
}

// startsLine reports whether token i is the first of its line.
func (t *cutText) startsLine(i int) bool { return i == 0 || t.tokens[i].Lines > 0 }

// name is a place named in the text.
type name struct {
	seeds.Span
	text        string // as written, with the capitals that it should have
	first, last int    // tokens, half-open
	senses      []seeds.Sense
	hint        string // what the text says it lies in
	code        bool   // it is an airport's code
	apart       bool   // something parts it from the name before
}

// nameAt finds the longest place name that begins at token i.
func (t *cutText) nameAt(i int) (name, bool) {
	if i >= len(t.tokens) || t.tokens[i].Class != prose.Word || t.tokens[i].Lower && !t.small {
		return name{}, false
	}
	n, senses := t.Lexicon.Longest(t.cased, t.tokens[i].Start)
	if own, end := t.regionAt(i); end > t.tokens[i].Start+n {
		n = end - t.tokens[i].Start
		_, senses = t.Lexicon.Longest(own, 0)
	}
	if n == 0 || len(senses) == 0 || senses[0].Via == seeds.ViaDemonym {
		return name{}, false
	}
	span := seeds.Span{Start: t.tokens[i].Start, End: t.tokens[i].Start + n}
	k := i + 1
	for k < len(t.tokens) && t.tokens[k].Start < span.End {
		k++
	}
	if t.tokens[k-1].End > span.End || k == i+1 && t.onlyWord(i) && !t.isTownOf(i, &senses[0]) {
		return name{}, false
	}
	return name{Span: span, text: t.cased[span.Start:span.End], first: i, last: k, senses: append([]seeds.Sense(nil), senses...)}, true
}

// onlyWord reports whether a word that is also a name is rather none here: it is one of the
// commonest of the language, or leads to a name ("Off to Lima").
func (t *cutText) onlyWord(i int) bool {
	_, leads := t.is(i+1, pack.Prep)
	return leads && isWord(t.words[i]) || pack.CommonWords(t.pack.Lang)[t.words[i]]
}

// realTown is from how many people on a town is meant where its name is also a word and a way begins.
const realTown = 50_000

// isTownOf reports whether a word that is also the name of a town is that here, from which a mark or
// a number on its line leads on to another: "Day 2: Split to Vis".
func (t *cutText) isTownOf(i int, s *seeds.Sense) bool {
	if s.Kind != seeds.City || s.Population < realTown || t.startsLine(i) || t.tokens[i-1].Class == prose.Word {
		return false
	}
	k := t.wayAt(i + 1)
	return k > i+1 && k < len(t.tokens) && t.tokens[k].Lines == 0 && t.tokens[k].Title
}

// isWord reports whether some language has a folded word besides names.
func isWord(word string) bool { return pack.InAny(func(p *pack.Pack) bool { return p.Knows(word) }) }

// codeAt reads an airport's code at token i.
func (t *cutText) codeAt(i int) (name, bool) {
	if i >= len(t.tokens) {
		return name{}, false
	}
	tok := t.tokens[i]
	if tok.Class != prose.Word || tok.End-tok.Start != codeLength || t.Code == nil || !(tok.Upper || t.small) {
		return name{}, false
	}
	code := strings.ToUpper(t.words[i])
	if !t.Code(code) {
		return name{}, false
	}
	return name{Span: tok.Span, text: code, first: i, last: i + 1, code: true}, true
}

// codeLength is how many letters an airport's code has.
const codeLength = 3

// seed is the stop of a name, which its line tells of.
func (t *cutText) seed(n *name, rule string) seeds.Seed {
	first := n.first
	for !t.startsLine(first) {
		first--
	}
	line := seeds.Span{Start: t.tokens[first].Start, End: t.tokens[t.lineEnd(n.first)-1].End}
	return seeds.Seed{Name: n.text, Hint: n.hint, Span: n.Span, Sentence: line, Rule: rule}
}
