package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

const (
	// uncasedText and uncasedParagraph are how many words a text, and a paragraph of one,
	// needs to be taken for one that is written without capitals, or in nothing else: a
	// heading is no such paragraph.
	uncasedText, uncasedParagraph = 3, 8
	// acronymLength is the most letters of a word that stays in capitals where all are.
	acronymLength = 4
	// cuedCommon is how common a word may be to be a name behind a preposition of place.
	cuedCommon = 3
	// cuedPopulation is how large a town of such a name must be, and ofWords one whose
	// name is made of words of every day.
	cuedPopulation, ofWords = 20000, 100000
)

// letterCase is how a text's letters are written.
type letterCase uint8

const (
	mixed   letterCase = iota
	small              // in lower case alone
	capital            // in capitals alone
)

// Recase gives the words of a text that is written in lower case alone, or in capitals
// alone, the case that they would have elsewhere, as far as can be told: names begin with
// a capital. Of a text that is otherwise cased it does so with the paragraphs that are
// not. Offsets stay as they are; a text without such paragraphs comes back itself.
func (f *Finder) Recase(text string) string {
	parts, whole := uncasedParts(text)
	if len(parts) == 0 {
		return text
	}
	r := newReader(f)
	defer r.release()
	var out strings.Builder
	done := 0 // bytes that are written
	var buf []byte
	for _, p := range parts {
		least := uncasedParagraph
		if whole {
			least = 1
		}
		if p.words < least {
			continue
		}
		if done == 0 {
			out.Grow(len(text))
		}
		out.WriteString(text[done:p.from])
		buf = append(buf[:0], text[p.from:p.to]...)
		r.recase(buf, text[p.from:p.to], p.as)
		out.Write(buf)
		done = p.to
	}
	if done == 0 {
		return text
	}
	out.WriteString(text[done:])
	return out.String()
}

// part is a paragraph that is written in one case.
type part struct {
	from, to int
	words    int
	as       letterCase
}

// uncasedParts returns the paragraphs of a text that are written in one case, and whether
// they are all that it has.
func uncasedParts(text string) (parts []part, whole bool) {
	whole = true
	words := 0
	for from := 0; from < len(text); {
		to := len(text)
		if k := strings.Index(text[from:], "\n\n"); k >= 0 {
			to = from + k + 2
		}
		as, n := caseOf(text[from:to])
		if as != mixed {
			parts = append(parts, part{from, to, n, as})
			words += n
		} else if n > 0 {
			whole = false
		}
		from = to
	}
	return parts, whole && words >= uncasedText
}

// caseOf tells in which case a paragraph is written, and how many words of letters that
// have one it has. It reads no further than needed.
func caseOf(text string) (as letterCase, words int) {
	lower, upper := 0, 0
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		ups, downs, length := 0, 0, 0
		for i < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r) || isApostrophe(r) || unicode.Is(unicode.Mn, r)) {
			switch {
			case unicode.IsUpper(r):
				ups++
			case unicode.IsLower(r):
				downs++
			}
			length++
			i += n
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case ups == 0 && downs == 0:
			continue
		case ups == 0:
			lower++
		case downs == 0 || ups > 1 && downs <= 2:
			upper++
		case downs == 1 && length <= 3: // I'm
			lower++
		default:
			return mixed, lower + upper + 1
		}
		if lower > 2 && upper > 2 && 5*lower > upper && 5*upper > lower {
			return mixed, lower + upper
		}
	}
	words = lower + upper
	switch {
	case words == 0:
	case 5*upper <= words:
		return small, words
	case 10*lower <= words:
		return capital, words
	}
	return mixed, words
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// lowered writes text in lower case to dst, letter by letter, where that has as many bytes.
func lowered(dst []byte, text string) {
	for i, r := range text {
		if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == utf8.RuneLen(r) {
			utf8.EncodeRune(dst[i:], l)
		}
	}
}

// recase writes a paragraph to out with the capitals that it would have.
func (r *reader) recase(out []byte, text string, as letterCase) {
	if as == capital {
		lowered(out, text)
	}
	small := string(out)
	r.lowered, r.text, r.end = small, titled(small), len(small)
	r.toks = r.toks[:0]
	for _, t := range prose.Tokens(text) {
		w := word{Token: t, use: Use{Common: -1}}
		if t.Class == prose.Word {
			r.fold = FoldWord(r.fold[:0], t.Of(small))
			w.role, w.use = vocabularies.roles[string(r.fold)], r.f.Words.Of(r.fold)
			if w.use.Common < 0 {
				w.use.Common = r.stem()
			}
		}
		r.toks = append(r.toks, w)
	}
	begins, last := true, 0 // a sentence, and where the last name ended
	for i := 0; i < len(r.toks); i++ {
		t := r.toks[i]
		if t.Class == prose.Mark {
			begins = begins && i > 0 || isEnd(t.Of(text))
			continue
		}
		begins = begins && (i == 0 || t.Space) || t.Lines > 0
		if t.Class != prose.Word {
			begins = false
			continue
		}
		switch n := r.named(i, last); {
		case n > i:
			last = n
			for ; i < n; i++ {
				if w := r.toks[i]; w.Class == prose.Word && (w.Start == t.Start || w.role&(roleOf|roleJoinArt) == 0 && !links[w.Of(small)]) {
					raise(out, w.Start, small)
				}
			}
			i--
		case as == capital && r.acronym(i, text):
			copy(out[t.Start:t.End], text[t.Start:t.End])
		case begins || r.calendar(i, last) || r.unheard(i) || t.use.Common < 0 && (t.use.Given || t.use.Surname):
			raise(out, t.Start, small)
		}
		begins = false
	}
}

// titled begins each word of a text with a capital.
func titled(small string) string {
	out := []byte(small)
	for _, t := range prose.Tokens(small) {
		if t.Class == prose.Word {
			raise(out, t.Start, small)
		}
	}
	return string(out)
}

// unheard reports whether a word that nobody knows stands where a place is due.
func (r *reader) unheard(i int) bool {
	t := r.toks[i]
	return t.use.Common < 0 && t.role == 0 && t.End-t.Start > acronymLength && r.due(match{from: i, to: i + 1}) && r.noWord(t, t.Start)
}

// roleOf and roleJoinArt are the small words that stand within names.
const (
	roleOf      = roleOther | roleJoin
	roleJoinArt = roleArt | roleAnd | roleIn
)

func isEnd(mark string) bool { return mark == "." || mark == "!" || mark == "?" || mark == "…" }

// raise sets a capital where it has as many bytes.
func raise(out []byte, at int, small string) {
	c, _ := utf8.DecodeRuneInString(small[at:])
	if u := unicode.ToTitle(c); utf8.RuneLen(u) == utf8.RuneLen(c) {
		utf8.EncodeRune(out[at:], u)
	}
}

// named returns the token after the longest name of a place that begins at token i and
// may be meant there, i where none. last is the token after the name before it.
func (r *reader) named(i, last int) int {
	for to, end := 0, r.end; ; end = r.toks[to-1].End {
		n, senses := r.f.Lexicon.Longest(r.text[:end], r.toks[i].Start)
		if n == 0 {
			return i
		}
		m := match{from: i, to: i, end: r.toks[i].Start + n, senses: senses}
		for m.to < len(r.toks) && r.toks[m.to].Start < m.end {
			m.to++
		}
		if r.whole(m) && r.meant(m, last) {
			return m.to
		}
		if to = m.to - 1; to <= i {
			return i
		}
	}
}

// whole reports whether a name stands in one line and sentence.
func (r *reader) whole(m match) bool {
	for k := m.from + 1; k < m.to; k++ {
		t := r.toks[k-1]
		if r.toks[k].Lines > 0 || isEnd(r.toks[k].Of(r.text)) && t.End-t.Start > acronymLength {
			return false
		}
	}
	return true
}

// meant reports whether words without capitals are rather the name of a place than words
// of every day: those are where a place is due, and known.
func (r *reader) meant(m match, last int) bool {
	first := r.toks[m.from]
	if m.senses[0].Via == seeds.ViaCode || first.role&(roleIn|roleOther|roleAnd) != 0 || m.to == m.from+1 && first.role&roleTime != 0 {
		return false
	}
	common, plain := 0, true // how common the commonest word is, and whether all are words
	for _, t := range r.toks[m.from:m.to] {
		if t.Class == prose.Word {
			plain = plain && t.use.Common >= 0
			common = max(common, t.use.Common)
		}
	}
	population, land := 0, false
	for i := range m.senses {
		population = max(population, m.senses[i].Population)
		land = land || m.senses[i].Kind == seeds.Country
	}
	due := r.due(m) || r.inRow(m, last)
	switch {
	case m.to > m.from+1:
		return !plain || population >= ofWords || due && first.role&roleArt == 0
	case !plain:
		return due || land || population >= ofWords || r.noWord(first, m.end)
	case land && common <= 1:
		return true
	}
	return due && common <= cuedCommon && (land || population >= cuedPopulation)
}

// inPack reports whether the pack of some language has a word.
func (r *reader) inPack(t word) bool {
	w := pack.Fold(t.Of(r.lowered))
	return pack.InAny(func(p *pack.Pack) bool { return p.Knows(w) })
}

// noWord reports whether a word is none of every day: the packs do not have it, and
// names like it are told without their capitals.
func (r *reader) noWord(t word, end int) bool {
	if r.inPack(t) {
		return false
	}
	n, _ := r.f.Lexicon.Longest(r.lowered[:end], t.Start)
	return t.Start+n == end
}

// due reports whether a place is due where a name stands: behind a preposition of place or
// a word of moving, and before no word that it could belong to.
func (r *reader) due(m match) bool {
	before, ok := r.tok(m.from - 1)
	return ok && before.role&(roleIn|roleMove) != 0 && r.ends(m.to)
}

// ends reports whether a name that ends before token i belongs to no word there.
func (r *reader) ends(i int) bool {
	after, ok := r.tok(i)
	return !ok || after.Lines > 0 || after.Class != prose.Word || after.role&(roleIn|roleOther|roleAnd|roleTime) != 0
}

// inRow reports whether only marks part a name from the one that ends before token last.
func (r *reader) inRow(m match, last int) bool {
	if last <= 0 || last == m.from {
		return false
	}
	for k := last; k < m.from; k++ {
		if t := r.toks[k]; t.Class != prose.Mark || isEnd(t.Of(r.text)) {
			return false
		}
	}
	return r.ends(m.to)
}

// calendar reports whether a word is that of a month or a weekday rather than one of every
// day: "may" beside a number, "on sat", "lima sat".
func (r *reader) calendar(i, last int) bool {
	t := r.toks[i]
	if t.role&roleTime == 0 {
		return false
	}
	before, _ := r.tok(i - 1)
	after, ok := r.tok(i + 1)
	if t.use.Common < 0 || i == last && i > 0 && r.ends(i+1) && isWeekday(t.Of(r.lowered)) || before.Class == prose.Number && i > 0 || ok && after.Class == prose.Number {
		return true
	}
	return i > 0 && before.role&(roleIn|roleOther) != 0 && (!ok || after.Class != prose.Word || after.role&(roleIn|roleOther|roleAnd) != 0)
}

// acronym reports whether a word of a text in capitals would be in capitals elsewhere
// too: what is short and no known word, and a country's code.
func (r *reader) acronym(i int, text string) bool {
	t := r.toks[i]
	if !t.Upper || t.role != 0 {
		return false
	}
	n, senses := r.f.Lexicon.Longest(text[:t.End], t.Start)
	if n > 0 && t.Start+n >= t.End && len(senses) > 0 {
		comma, _ := r.tok(i - 1)
		return senses[0].Via == seeds.ViaAbbreviation && (t.use.Common < 0 || i == 0) || comma.Of(text) == ","
	}
	return t.use.Common < 0 && !t.use.Given && !t.use.Surname && utf8.RuneCountInString(t.Of(text)) <= acronymLength && !r.inPack(t)
}
