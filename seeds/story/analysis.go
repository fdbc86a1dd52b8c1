package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// analysis is a text taken apart. Tokens, places, dates, names and clauses
// refer to each other by index.
type analysis struct {
	text      string
	pack      *pack.Pack
	published seeds.Date
	lexicon   seeds.Lexicon
	uses      *mention.Words // what words are besides places
	fold      []byte         // a word looked up there, reused

	tokens []prose.Token
	words  []string     // folded
	hits   []*pack.Hit  // all phrases, token by token
	from   []int32      // hits of token i are hits[from[i]:from[i+1]]
	class  []pack.Class // of each of the hits, side by side, for those who look for one class in many words
	begins []uint64     // token -> the bits of the classes that begin there, by which most that are asked for are none

	sentences []sentence
	places    []place
	dates     []dated
	names     []name
	verbs     []verb
	clauses   []clause
	placeAt   []int32       // token -> place, -1
	dateAt    []int32       // token -> date, -1
	nameAt    []int32       // token -> name, -1
	verbOf    []int32       // token -> verb, -1; nil before they are read
	clauseOf  []int32       // token -> clause
	marks     []marks       // token -> what stands before it in the text
	datesNear []int         // dates around a telling, reused
	near      neighbourhood // of the telling asked for last
	leanRead  leanRead      // of the clause asked for last
	listFrom  []int32       // place -> the first of those with which it makes a list, whatever they are
	nextBreak []int32       // token -> the first at or behind it that ends a list of places; nil before they are all read

	dateline   int // the place of the dateline, -1
	filing     filing
	census     census
	resolver   *when.Resolver
	values     []when.Value              // of the dates
	yearsAbove []when.HeadYear           // and the years that stand above them
	season     []toldDay                 // and their days in order, once asked
	clock      []saidHour                // and the times of the day that it says, once asked
	outset     *seeds.Date               // when the traveller set out, once asked
	lastDays   []int32                   // date -> the last one before it that names a day in running text, once asked
	lastMonths []int32                   // date -> the last one before it that tells in which month the traveller went, once asked
	saidDays   map[monthDay][]seeds.Date // the days among them, but for weekdays
	weeks      []*weeks                  // date -> what is seen of the weeks of a weekday, once asked
	leans      []when.Lean               // and the tenses in which they are told
	owners     []int32                   // and the places nearest to them, -1 where none is
	routes     []stretch                 // place -> the route that it stands in, once asked
	wayRows    []bool                    // place -> whether it stands in a row of names that tells of the way, once asked
	week       weekOrder
	beats      beats     // and those that take turns with places
	choice     []saidDay // the days of a visit, reused
	cameOn     []dating  // what is said of its day, reused
	leftOn     []dating  // and of that of leaving
	judge      *Judge
	bar        float64 // what the scores of places were lowered by
	trip       float64 // the log-odds that it tells of a trip
	wanted     bool    // the trip of somebody is asked for
	under      []int32 // sentence -> the date at the head of its lines, -1
	above      []int32 // sentence of a list -> the one above the list
	warned     []bool  // sentence -> whether its list is of what a warning is given for
	proseAbove []int32 // sentence -> the last one before it that is no line of a list, once asked
	rides      []ride  // what is said to be travelled with, once asked
	diary      bool    // its lines stand under days
	homecoming []homecoming
	acting     []int // clause -> the entity that acts in it, once asked
	cast       cast
	homes      map[string]bool   // of where the traveller is: countries by code, units by ID
	mentions   map[string]int    // places by how often they are named
	named      map[string]int    // countries by how often they are named
	countries  map[string]string // and their names by code, once asked
	admins     map[unit]int      // first-level units named
	loneLines  int               // 1 + how many of its lines have nothing but a place, once asked
	past       int               // 1 + whether it tells of what is past, once asked
	racing     int               // 1 + how many words of races it has, once asked
	spelled    map[string]int    // how many times each name stands in the story, folded
	glosses    map[string]bool   // abbreviations that it explains, once asked
	long       seeds.Span        // the first sentence that is read in parts, empty for none
	notices    []seeds.Notice
	tripPutOff bool // the trip that is told was put off
}

// layout is what a sentence is on the page.
type layout uint8

const (
	body    layout = iota
	title          // the headline
	item           // a line of a list, a table or a programme
	heading        // a short line among the paragraphs
	aside          // captions, credits, bylines
)

type sentence struct {
	seeds.Span
	first, last int // tokens, half-open
	classes     classSet
	layout      layout
	quoted      bool // wholly or mostly what somebody said
	quotes      bool // has a double quote
}

type place struct {
	mention.Mention
	key         string // the name, folded
	first, last int    // tokens, half-open
	sentence    int
	sense       *seeds.Sense // as far as can be told here
	within      int          // the place that it hints at: Lima of "Lima, Peru"; -1
	hint        int          // the place that says where it lies; -1
}

// noSense is what a name means of which nothing is known.
var noSense seeds.Sense

// unit is a first-level unit: Iowa.
type unit struct{ country, admin1 string }

type dated struct {
	when.Expression
	first, last int
	sentence    int
	zone        bool // it is the time before it in another zone
	tells       bool // it is a year, and that of what its sentence tells
	stamp       bool // it is the page's, and dates nothing that is still to come
	weekSaid    bool // of which week it is tells what stands before it
	frames      bool // it only says among which days the weekdays behind it lie
	aside       bool // it is of what had happened at a place, long before what is told
	remark      bool // a bracket remarks it, behind other words
}

// cutText is a text cut into tokens.
type cutText struct {
	text   string
	tokens []prose.Token
	words  []string // the tokens, folded
}

func cutUp(text string) *cutText { return cutInto(text, prose.Tokens(text)) }

func cutInto(text string, tokens []prose.Token) *cutText {
	return &cutText{text, tokens, pack.Words(text, tokens)}
}

// participleNext reports whether the word at token i, or that behind adverbs there, is a participle
// and no plain form: "he'd just gone".
func (a *analysis) participleNext(i int, phrases pack.Phrases) bool {
	for ; i < len(a.tokens); i++ {
		past, adverb := a.pack.Ends(a.words[i], "past"), a.pack.Ends(a.words[i], "adverb")
		for _, h := range phrases.Hits[phrases.From[i]:phrases.From[i+1]] {
			if h.Value == "base" {
				return false
			}
			past, adverb = past || h.Value == "past", adverb || h.Class == pack.Adverb
		}
		if past || !adverb {
			return past
		}
	}
	return false
}

func analyse(t *cutText, p *pack.Pack, opt Options) (*analysis, error) {
	text := t.text
	a := &analysis{text: text, tokens: t.tokens, words: t.words, pack: p, published: opt.Published, lexicon: opt.lexicon(), dateline: -1}
	if opt.Finder != nil {
		a.uses = opt.Finder.Words
	}
	phrases := p.Phrases(a.tokens, a.words)
	a.hits, a.from = phrases.Hits, phrases.From
	a.class = make([]pack.Class, len(a.hits))
	a.begins = make([]uint64, len(a.tokens))
	for i := range a.tokens {
		for k := a.from[i]; k < a.from[i+1]; k++ {
			a.class[k] = a.hits[k].Class
			if a.class[k] == pack.Perfect && a.hits[k].Value == "contracted" && !a.participleNext(i+1, phrases) {
				a.class[k] = pack.None // "he'd go"
			}
			a.begins[i] |= bitOf(a.class[k])
		}
	}
	a.placeAt = none(len(a.tokens))
	if err := a.findDates(phrases); err != nil {
		return nil, err
	}
	a.split()
	told := a.findPlaces(opt)
	a.lines()
	a.relate()
	a.believe(told)
	a.dropCries()
	a.nameHalls()
	a.dropNameHeads()
	a.findDateline()
	a.dropSurnames()
	a.findNames()
	a.nameWanted(opt.Traveller)
	a.findEpithets()
	a.findVerbs()
	a.cut()
	a.findMarks()
	return a, nil
}

// split finds the sentences and their tokens. A line that begins with a date
// is a sentence of its own, whole, whatever stops stand in it.
func (a *analysis) split() {
	at := 0
	add := func(first, last int) {
		if n := len(a.sentences); n > 0 && last-a.sentences[n-1].first <= longestSentence && (a.cutOff(first) || a.onDateLine(&a.sentences[n-1], first)) {
			a.sentences[n-1].End, a.sentences[n-1].last = a.tokens[last-1].End, last
			return
		}
		a.sentences = append(a.sentences, sentence{Span: seeds.Span{Start: a.tokens[first].Start, End: a.tokens[last-1].End}, first: first, last: last})
	}
	all := prose.Sentences(a.text)
	a.sentences = make([]sentence, 0, len(all)+len(all)/8) // some are cut further
	for _, s := range all {
		for at < len(a.tokens) && a.tokens[at].Start < s.Start {
			at++
		}
		first := at
		for at < len(a.tokens) && a.tokens[at].Start < s.End {
			if at > first && a.tokens[at].Lines > 0 && a.startsWithDate(at) {
				add(first, at)
				first = at
			}
			at++
		}
		for end := a.cutLong(first, at); first < at; end = a.cutLong(first, at) {
			if end < at && a.long.Empty() {
				a.long = s
			}
			add(first, end)
			first = end
		}
	}
	for i := range a.sentences {
		s := &a.sentences[i]
		s.classes = a.classesIn(s.first, s.last)
		s.quotes = slices.ContainsFunc(a.words[s.first:s.last], isQuote)
	}
	s := 0
	for i := range a.dates {
		for s+1 < len(a.sentences) && a.sentences[s].last <= a.dates[i].first {
			s++
		}
		a.dates[i].sentence = s
	}
}

// onDateLine reports whether token i goes on a line that began with a date.
func (a *analysis) onDateLine(s *sentence, i int) bool {
	if a.tokens[i].Lines > 0 || a.tokens[s.first].Lines == 0 || a.tokens[i].End-s.Start > itemLength {
		return false
	}
	d := a.dateAt[s.first]
	return d >= 0 && a.dates[d].Absolute() && !a.hasPredicate(s)
}

// cutOff reports whether a sentence that begins at token i only goes on after
// an abbreviation: "BLYTHEVILLE, Ark. - One tornado".
func (a *analysis) cutOff(i int) bool {
	if a.tokens[i].Lines > 0 || i == 0 || a.words[i-1] != "." {
		return false
	}
	return isDash(a.words[i])
}

func isDash(word string) bool { return word == "—" || word == "–" || word == "-" }

// bitOf returns the bit of a class, which it shares with every 64th.
func bitOf(c pack.Class) uint64 { return 1 << (c % 64) }

// is returns the longest phrase of the class at token i.
func (a *analysis) is(i int, c pack.Class) (*pack.Hit, bool) {
	if i < 0 || i >= len(a.tokens) || a.begins[i]&bitOf(c) == 0 {
		return &noHit, false
	}
	return a.longest(i, c)
}

// noHit is what stands where no phrase does.
var noHit pack.Hit

func (a *analysis) longest(i int, c pack.Class) (*pack.Hit, bool) {
	best := &noHit
	for k := a.from[i]; k < a.from[i+1]; k++ {
		if a.class[k] == c && a.hits[k].N > best.N {
			best = a.hits[k]
		}
	}
	return best, best != &noHit
}

// isWord reports whether token i by itself is a phrase of the class.
func (a *analysis) isWord(i int, c pack.Class) bool {
	if a.begins[i]&bitOf(c) == 0 {
		return false
	}
	for k := a.from[i]; k < a.from[i+1]; k++ {
		if a.class[k] == c && a.hits[k].N == 1 {
			return true
		}
	}
	return false
}

// has reports whether a phrase of the class is anywhere in tokens [from, to).
func (a *analysis) has(from, to int, c pack.Class) bool {
	_, ok := a.seek(from, to, c)
	return ok
}

// seek returns the first token in [from, to) at which a phrase of the class
// begins.
func (a *analysis) seek(from, to int, c pack.Class) (int, bool) {
	i, end := max(from, 0), min(to, len(a.tokens))
	if i >= end {
		return 0, false
	}
	for k := a.from[i]; k < a.from[end]; k++ {
		if a.class[k] != c {
			continue
		}
		for a.from[i+1] <= k {
			i++
		}
		if i+a.hits[k].N <= to {
			return i, true
		}
	}
	return 0, false
}

// ends returns the longest phrase of the class that ends before token i.
func (a *analysis) ends(i int, c pack.Class) (*pack.Hit, bool) {
	for j := max(0, i-4); j < i; j++ {
		if a.begins[j]&bitOf(c) == 0 {
			continue
		}
		for k := a.from[j]; k < a.from[j+1]; k++ {
			if a.class[k] == c && j+a.hits[k].N == i {
				return a.hits[k], true
			}
		}
	}
	return &noHit, false
}

func (a *analysis) word(i int) string {
	if i < 0 || i >= len(a.words) {
		return ""
	}
	return a.words[i]
}

func (a *analysis) sentenceOf(tok int) int {
	lo, hi := 0, len(a.sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if a.sentences[mid].last <= tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return min(lo, len(a.sentences)-1)
}

// endsClass reports whether a phrase of the class ends before token i.
func (a *analysis) endsClass(i int, c pack.Class) bool {
	_, ok := a.ends(i, c)
	return ok
}
