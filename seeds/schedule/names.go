package schedule

import (
	"fmt"
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

const (
	// fewUnknown is how many known names there are for each that nobody knows: less is no list
	// of places.
	fewUnknown = 3
	// unparted is how many names a list has at least whose names nothing parts: "Tokyo Kyoto
	// Osaka". Fewer may as well be one.
	unparted = 3
)

// names reads a text that is nothing but names, with what parts them: "Lima, Cusco and Puno",
// "Lima > Cusco > Puno", "LIM-CUZ-PUN". A line may stand above them.
func (t *cutText) names() (*seeds.Itinerary, bool) {
	l := nameList{cutText: t, codes: t.onlyCodes(), parted: true}
	it := &seeds.Itinerary{}
	at := 0
	if end := t.heading(); end > 0 {
		it.Headline = t.title(0, end)
		at = end
	}
	for end := t.closing(at); at < end; {
		n := l.next(at)
		if n == 0 {
			return nil, false
		}
		at += n
	}
	if !l.joinParts() {
		return nil, false
	}
	known := len(l.names) - l.unknown
	if known < 2 || (l.unknown+len(l.lost))*fewUnknown > known || !l.parted && (known < unparted || l.saysMore()) {
		return nil, false
	}
	for i := range l.names {
		it.Seeds = append(it.Seeds, t.seed(&l.names[i], "listed"))
	}
	it.Notices = append(it.Notices, l.lost...)
	return it, true
}

// joinParts takes from a list whose names are parted those that only follow another: "Lima
// Callao, Cusco" is Callao in Lima. ok is false where that is a place by itself.
func (l *nameList) joinParts() bool {
	if l.parted || !l.anyParted {
		return true
	}
	out := l.names[:0]
	for i := range l.names {
		n := &l.names[i]
		if i == 0 || n.apart {
			out = append(out, *n)
			continue
		}
		if n.senses == nil || n.senses[0].Kind == seeds.City && n.senses[0].Population >= ownTown {
			return false
		}
	}
	l.names, l.parted = out, true
	return true
}

// saysMore reports whether some name is a word that the language has besides: such words make a
// sentence, where nothing parts them.
func (l *nameList) saysMore() bool {
	return slices.ContainsFunc(l.names, func(n name) bool { return n.last == n.first+1 && isWord(l.words[n.first]) })
}

// ownTown is from how many people on a town is none that is only a part of another.
const ownTown = 200_000

// nameList is a list of names while it is read.
type nameList struct {
	*cutText
	codes     bool // all words of the text are codes of airports
	names     []name
	unknown   int            // how many of them nobody knows
	lost      []seeds.Notice // of what is said to hold a place, and nobody knows
	parted    bool           // something stands between all of them
	anyParted bool           // or between some
	closed    bool           // something stands behind the last
	comma     bool           // and that is a comma
}

// next reads what stands at token i, and returns how many tokens it has: 0 where it is nothing
// that such a list has.
func (l *nameList) next(i int) int {
	if n := l.between(i); n > 0 {
		return n
	}
	if n := l.count(i); n > 0 {
		return n
	}
	n, ok := l.nameAt(i)
	if l.codes || !ok {
		if code, is := l.codeAt(i); is {
			n, ok = code, true
		}
	}
	if !ok {
		return l.strange(i)
	}
	if k := len(l.names); k > 0 && !l.startsLine(i) && (!l.closed || l.comma) && l.names[k-1].hint == "" && within(&l.names[k-1], &n) {
		l.names[k-1].hint = n.text
		l.closed, l.comma = false, false
		return n.last - i
	}
	l.add(n)
	return n.last - i
}

// add takes a name into the list.
func (l *nameList) add(n name) {
	if len(l.names) > 0 {
		n.apart = l.closed || l.startsLine(n.first)
		l.parted, l.anyParted = l.parted && n.apart, l.anyParted || n.apart
	}
	l.names = append(l.names, n)
	l.closed, l.comma = false, false
}

// between reads what parts two names.
func (l *nameList) between(i int) int {
	n := 1
	if l.tokens[i].Class == prose.Mark {
		if !parts(l.words[i]) {
			return 0
		}
	} else if n = l.joining(i); n == 0 || len(l.names) == 0 || !l.tokens[i].Lower {
		return 0
	}
	l.comma = l.words[i] == "," && !l.closed
	l.closed = true
	return n
}

// joining returns how many tokens a word has that leads from a name to the next in some language:
// "and", "then", "to". Names alone do not tell the language.
func (l *nameList) joining(i int) int {
	n := 0
	for _, lang := range pack.Langs() {
		for _, h := range pack.For(lang).Match(nil, l.words, i) {
			if h.Class == pack.And || h.Class == pack.After || h.Class == pack.Prep && (h.Value == "to" || h.Value == "via") {
				n = max(n, h.N)
			}
		}
	}
	return n
}

// parts reports whether a mark may stand between names: a comma, a dash, an arrow, a picture, but
// none of speech.
func parts(mark string) bool {
	switch mark {
	case "!", "?", `"`, "“", "”", "«", "»", "'", "‘", "’", "(", ")", "[", "]", "{", "}", "@", "$", "%", "=":
		return false
	}
	return true
}

// count reads how long one stays at the name before: "(2)", "3 nights", "x3", "2n"; or the number
// of a line.
func (l *nameList) count(i int) int {
	if l.startsLine(i) && l.tokens[i].Class == prose.Number {
		if i+1 < len(l.tokens) && (l.words[i+1] == "." || l.words[i+1] == ")") {
			return 2
		}
		return 0
	}
	if len(l.names) == 0 || l.closed && l.words[i] != "(" {
		return 0
	}
	k, bracket := i, l.words[i] == "("
	if bracket {
		k++
	}
	if k >= len(l.tokens) {
		return 0
	}
	switch w := l.words[k]; {
	case l.tokens[k].Class == prose.Number && len(w) < 4:
		k++
		if _, ok := l.is(k, pack.Unit); ok {
			k++
		}
	case len(w) > 1 && w[0] == 'x' && digits(w[1:]):
		k++
	default:
		return 0
	}
	if bracket {
		if k >= len(l.tokens) || l.words[k] != ")" {
			return 0
		}
		k++
	}
	return k - i
}

func digits(w string) bool {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// strange reads a name that nobody knows: words up to what parts them from the next.
func (l *nameList) strange(i int) int {
	k := i
	for ; k < len(l.tokens) && (k == i || !l.startsLine(k)); k++ {
		tok := l.tokens[k]
		if tok.Class == prose.Mark {
			break
		}
		if tok.Class != prose.Word || tok.Lower && !l.small || isWord(l.words[k]) {
			return 0
		}
	}
	if k == i || len(l.names) > 0 && !l.closed && !l.startsLine(i) {
		return 0
	}
	span := seeds.Span{Start: l.tokens[i].Start, End: l.tokens[k-1].End}
	if l.closesLine(i, k) {
		town := &l.names[len(l.names)-1]
		town.hint = l.cased[span.Start:span.End]
		l.lost = append(l.lost, seeds.Notice{Code: "hint-unknown", Span: span,
			Text: fmt.Sprintf("%q behind %q is no known place: it is taken for where %s lies, and for no stop", town.hint, town.text, town.text),
			Fix:  "correct the name; if it is a stop, write it on a line of its own"})
		l.closed, l.comma = false, false
		return k - i
	}
	l.unknown++
	l.add(name{Span: span, text: l.cased[span.Start:span.End], first: i, last: k})
	return k - i
}

// closesLine reports whether tokens [i, k) end a line of a list with a name a line, behind a known
// place and a comma: "Cusco, Narnia".
func (l *nameList) closesLine(i, k int) bool {
	n := len(l.names) - 1
	if n < 0 || !l.comma || l.startsLine(i) || k < len(l.tokens) && !l.startsLine(k) || l.lineEnd(0) == len(l.tokens) {
		return false
	}
	town := &l.names[n]
	return town.senses != nil && town.hint == "" && l.startsLine(town.first) && town.last == i-1
}

// onlyCodes reports whether all words of the text are codes of airports.
func (t *cutText) onlyCodes() bool {
	for i, tok := range t.tokens {
		if tok.Class == prose.Word {
			if _, ok := t.codeAt(i); !ok {
				return false
			}
		}
	}
	return true
}

// headingLength is the most words that a line above a list has.
const headingLength = 6

// heading returns how many tokens the line above a list has: one that ends in a colon ("Our
// trip:"), or stands apart from the lines below it.
func (t *cutText) heading() int {
	if end := t.lineEnd(0); end < len(t.tokens) && end <= headingLength && t.tokens[end].Lines > 1 && t.dense(end, t.closing(end)) && t.lineEnd(end) < len(t.tokens) {
		return end
	}
	for i := range t.tokens {
		switch {
		case i > 0 && t.tokens[i].Lines > 0 || i > headingLength:
			return 0
		case t.words[i] == ":" && i > 0:
			return i + 1
		case t.tokens[i].Class == prose.Mark:
			return 0
		}
		if _, place := t.nameAt(i); place && !isWord(t.words[i]) {
			return 0
		}
	}
	return 0
}

// closing returns the token at which the words below a list begin that stand apart from it and
// name no place: "Can't wait!". Where there are none it is the text's end.
func (t *cutText) closing(from int) int {
	all := len(t.tokens)
	said := false // by somebody: no name has a "you"
	for i := all - 1; i > from && all-i <= 2*headingLength; i-- {
		if _, ok := t.is(i, pack.Pronoun); ok {
			said = true
		}
		switch _, place := t.nameAt(i); {
		case t.tokens[i].Lines > 1:
			if !place || said || isWord(t.words[i]) {
				return i
			}
			return all
		case place && !t.tokens[i].Lower:
			return all
		}
	}
	return all
}

// lineEnd returns the token behind the line that begins at token i.
func (t *cutText) lineEnd(i int) int {
	for i++; i < len(t.tokens) && t.tokens[i].Lines == 0; i++ {
	}
	return min(i, len(t.tokens))
}

// dense reports whether no empty line stands among tokens [i, end).
func (t *cutText) dense(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if t.tokens[k].Lines > 1 {
			return false
		}
	}
	return true
}

// title is the words of a line without the colon behind them.
func (t *cutText) title(first, last int) string {
	if t.words[last-1] == ":" {
		last--
	}
	return t.text[t.tokens[first].Start:t.tokens[last-1].End]
}
