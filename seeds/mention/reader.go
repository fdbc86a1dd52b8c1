package mention

import (
	"slices"
	"strings"
	"sync"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// sensesKept bounds the senses of one name: there are some hundred San Joses.
const sensesKept = 64

// reader reads one text, a window at a time. Its tables are reused.
type reader struct {
	f    *Finder
	text string
	end  int // of the window

	lowered string // a text whose case is to be told, in lower case; text has each word with a capital

	toks []word
	raw  []prose.Token

	lower  map[string]int      // words in lower case, and how often
	people map[string]int      // words that belong to a person's name here
	stands map[string]standing // capitalised words, by how they stand here
	memo   []int32             // by token: 1 + the longest name that begins there among these, -1 none, 0 not asked yet
	names  []match
	known  map[string][]seeds.Sense
	tally  map[string]tally // names that were tried

	appender appender // the lexicon, where it spares the allocations
	buf      []seeds.Sense

	tried []trial
	out   []Mention
	fx    features
	fold  []byte
}

// appender is a lexicon that can put its senses into a buffer: those of a whole name, or of
// the longest that begins somewhere, but for one of which some are known; and that can tell
// how much of a text begins any name.
type appender interface {
	Begun(text string) int
	AppendWhole(dst []seeds.Sense, name string) []seeds.Sense
	AppendUnknown(dst []seeds.Sense, text string, at int, known map[string][]seeds.Sense) (int, []seeds.Sense)
}

// word is a token with what is known of it.
type word struct {
	prose.Token
	role  role
	use   Use
	start bool // begins a sentence
}

// match is a name that the lexicon knows, from one token to another.
type match struct {
	from   int // tokens, half-open
	to     int
	end    int // bytes; may fall within the last token
	senses []seeds.Sense
}

// trial is a match with what the classifier says of it alone.
type trial struct {
	match
	score float64
}

// readers are those that have read their texts, whose tables others take over.
var readers = sync.Pool{New: func() any {
	r := &reader{lower: map[string]int{}, people: map[string]int{}, stands: map[string]standing{}, known: map[string][]seeds.Sense{}, tally: map[string]tally{}}
	r.fx.r = r
	return r
}}

func newReader(f *Finder) *reader {
	r := readers.Get().(*reader)
	r.f = f
	r.appender, _ = f.Lexicon.(appender)
	return r
}

// release leaves a reader's tables to others, and nothing of the text in them. What it
// handed over stays.
func (r *reader) release() {
	clear(r.lower)
	clear(r.people)
	clear(r.stands)
	clear(r.known)
	clear(r.tally)
	clear(r.names[:cap(r.names)])
	clear(r.tried[:cap(r.tried)])
	clear(r.buf[:cap(r.buf)])
	r.f, r.appender, r.text, r.lowered, r.raw, r.out = nil, nil, "", "", nil, nil
	readers.Put(r)
}

// window returns the mentions of the window whose tokens are in r.raw, and which
// ends at a byte.
func (r *reader) window(text string, to int) []Mention {
	r.load(text, to)
	r.tried = r.tried[:0]
	r.walk(func(m match) bool {
		s := r.judge(m)
		r.tried = append(r.tried, trial{m, s})
		return s > r.f.Threshold
	})
	return r.settle()
}

// cut cuts a window into its tokens.
func (r *reader) cut(text string, from, to int) {
	r.raw = slices.Grow(r.raw[:0], prose.Many(to-from))
	r.raw = prose.AppendTokens(r.raw, text, from, to)
}

// load looks up the window's words and counts what the document does with them.
func (r *reader) load(text string, to int) {
	r.text, r.end = text, to
	r.toks = slices.Grow(r.toks[:0], len(r.raw))
	r.memo, r.names = slices.Grow(r.memo[:0], len(r.raw))[:len(r.raw)], r.names[:0]
	clear(r.memo)
	clear(r.lower)
	clear(r.people)
	clear(r.stands)
	if len(r.known) > 4096 {
		clear(r.known)
	}
	before := -1 // the last token that is no bracket and no quotation mark
	for i, t := range r.raw {
		w := word{Token: t, use: Use{Common: -1}, start: i == 0 || t.Lines > 1}
		if t.Class == prose.Word {
			r.fold = FoldWord(r.fold[:0], t.Of(text))
			w.role = vocabularies.roles[string(r.fold)]
			if t.Title || t.Upper {
				w.use = r.f.Words.Of(r.fold)
				if w.use.Common < 0 {
					w.use.Common = r.stem()
				}
				if w.role&roleTime != 0 && (i > 0 && r.raw[i-1].Class == prose.Number || isWeekday(string(r.fold))) {
					w.use.Given, w.use.Surname = false, false // "12 June Bergen" and "Thu Bergen" are nobody
				}
			} else if t.Lower {
				r.lower[t.Of(text)]++
			}
		}
		w.start = w.start || r.opens(i, before)
		r.toks = append(r.toks, w)
		if !r.encloses(t) {
			before = i
		}
	}
	r.findPeople()
	r.findStandings()
}

// isWeekday reports whether a folded word is that of a weekday in some language.
func isWeekday(word string) bool {
	return pack.InAny(func(p *pack.Pack) bool { return p.Has(pack.Weekday, word) })
}

// stem looks the word in r.fold up without an ending.
func (r *reader) stem() int {
	w := r.fold
	for _, s := range vocabularies.stems {
		if n := len(w) - len(s); n >= 3 && string(w[n:]) == s {
			if u := r.f.Words.Of(w[:n]); u.Common >= 0 {
				return u.Common
			}
		}
	}
	return -1
}

// opens reports whether the token begins a sentence, by what stands at k before it and the
// brackets and quotation marks between; k is -1 where there is nothing else.
func (r *reader) opens(i, k int) bool {
	if k < 0 {
		return true
	}
	t := r.raw[k]
	if t.Class != prose.Mark {
		return false
	}
	switch t.Of(r.text) {
	case ".":
		if k > 0 && r.raw[k-1].End == t.Start {
			p := r.toks[k-1]
			return r.raw[i].Space && p.role&(roleTitle|roleSaint) == 0 && p.End-p.Start > 1
		}
		return true
	case "!", "?", ":", "•", "-", "*", "–", "—":
		return k == 0 || r.raw[i].Space && t.Of(r.text) != "-" || t.Lines > 0
	}
	return false
}

// encloses reports whether a token is a mark that may stand between the end of a sentence
// and the next.
func (r *reader) encloses(t prose.Token) bool {
	if t.Class != prose.Mark {
		return false
	}
	switch t.Of(r.text) {
	case `"`, "“", "”", "‘", "(", "[", "'", "’":
		return true
	}
	return false
}

// walk proposes names from left to right: the longest that begins at a word
// first, shorter ones where it was refused.
func (r *reader) walk(accept func(match) bool) {
	for i := 0; i < len(r.toks); {
		m := r.at(i)
		for len(m.senses) > 0 {
			if accept(m) {
				break
			}
			m = r.shorter(m)
		}
		if len(m.senses) > 0 {
			i = m.to
		} else {
			i++
		}
	}
}

// at returns the longest name that begins at a token, no senses where none.
func (r *reader) at(i int) match {
	if i >= len(r.memo) {
		return match{}
	}
	if k := r.memo[i]; k > 0 {
		return r.names[k-1]
	} else if k < 0 {
		return match{from: i, to: i}
	}
	m := r.find(i, r.end)
	if r.memo[i] = -1; len(m.senses) > 0 {
		r.names = append(r.names, m)
		r.memo[i] = int32(len(r.names))
	}
	return m
}

// shorter returns the next shorter name that begins where m does.
func (r *reader) shorter(m match) match {
	for to := m.to - 1; to > m.from; to-- {
		s := r.find(m.from, r.toks[to-1].End)
		if len(s.senses) > 0 && s.end < m.end {
			return s
		}
	}
	return match{}
}

// find asks the lexicon for the longest name that begins at a token and ends
// by end.
func (r *reader) find(i, end int) match {
	t := r.toks[i]
	m := match{from: i, to: i}
	if t.Class != prose.Word || t.Lower && !r.prefixed(i) || isContraction(t.Of(r.text)) {
		return m
	}
	var n int
	var senses []seeds.Sense
	if r.appender != nil {
		n, r.buf = r.appender.AppendUnknown(r.buf[:0], r.text[:end], t.Start, r.known)
		senses = r.buf
	} else {
		n, senses = r.f.Lexicon.Longest(r.text[:end], t.Start)
	}
	known := r.known[r.text[t.Start:t.Start+n]]
	if n == 0 || len(senses) == 0 && len(known) == 0 {
		return m
	}
	m.end = t.Start + n
	for m.to < len(r.toks) && r.toks[m.to].Start < m.end {
		if m.to > i && (r.toks[m.to].Lines > 1 || r.toks[m.to].start && r.toks[m.to].Class == prose.Word) {
			// a name does not run over the end of a sentence
			return r.find(i, r.toks[m.to-1].End)
		}
		m.to++
	}
	if len(known) > 0 {
		m.senses = known
		return m
	}
	m.senses = slices.Clone(senses[:min(len(senses), sensesKept)])
	r.known[r.text[t.Start:m.end]] = m.senses
	return m
}

// isContraction knows I'll, I'd, We've and the like, which fold to names.
func isContraction(w string) bool {
	k := strings.IndexAny(w, "'’")
	return k > 0 && shorts[strings.TrimLeft(w[k:], "'’")]
}

// prefixed reports whether a word in lower case may begin a name: al-Arish.
func (r *reader) prefixed(i int) bool {
	if i+2 >= len(r.toks) || r.toks[i+1].Space || r.toks[i+2].Space || !r.toks[i+2].Title {
		return false
	}
	return prefixes[r.toks[i].Of(r.text)] && r.toks[i+1].Of(r.text) == "-"
}

// agreement is how much the document's other uses of a name weigh in each.
const agreement = 0.3

// tally sums up the scores of one name in a window.
type tally struct {
	n   int
	sum float64
}

// settle lets equal names agree, and returns those accepted.
func (r *reader) settle() []Mention {
	clear(r.tally)
	for i := range r.tried {
		t := &r.tried[i]
		k := r.text[r.toks[t.from].Start:t.end]
		v := r.tally[k]
		v.n++
		v.sum += t.score
		r.tally[k] = v
	}
	r.out = r.out[:0]
	last := 0
	for i, t := range r.tried {
		start := r.toks[t.from].Start
		text := r.text[start:t.end]
		if v := r.tally[text]; v.n > 1 {
			t.score += agreement * (v.sum - t.score) / float64(v.n-1)
		}
		switch {
		case t.score > r.f.Threshold:
		case r.amongNeighbours(i):
			t.score += neighbours
		case r.amongPlaces(i):
			t.score += listed
		case r.besideTold(i):
			t.score += beside
		}
		if t.score <= r.f.Threshold || start < last {
			continue
		}
		last = t.end
		r.out = append(r.out, Mention{
			Span: seeds.Span{Start: start, End: t.end}, Text: text, Senses: t.senses,
			Demonym: isDemonym(t.senses), Score: t.score,
		})
	}
	shorten(r.out)
	r.shareUnits()
	if r.f.Misspelt {
		r.misspelt()
	}
	return r.out
}
