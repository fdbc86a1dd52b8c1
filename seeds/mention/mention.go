package mention

import (
	"sort"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// Mention is a name in a text that stands for a place.
type Mention struct {
	seeds.Span
	Text    string        // the words themselves, a part of the text given
	Senses  []seeds.Sense // the places of that name, best known first; shared between equal names
	Demonym bool          // the people or the adjective: Peruvian
	Score   float64       // log-odds that it names a place here; above 0 is accepted
}

// Finder finds mentions. The zero Finder finds none; without Weights it
// accepts well-known names that are no common words.
type Finder struct {
	Lexicon   seeds.Lexicon
	Weights   *Weights
	Words     *Words
	Threshold float64 // accept above it; 0 balances misses and false finds
	Misspelt  bool    // also what is a letter away from a town of a country that the text names, or from what all the world knows
}

// windowSize is how much text is read at once, in bytes. What a document does
// elsewhere with a word is asked of its window alone, so that memory does not
// grow with the text; news stories fit whole.
const windowSize = 48 << 10

// Find returns the mentions of text in order, without overlaps, demonyms
// included and marked.
func (f *Finder) Find(text string) []Mention {
	var out []Mention
	f.Each(text, func(ms []Mention, _ int) { out = append(out, ms...) })
	return out
}

// Each hands over the mentions of one window of the text after the other, and where
// the window ends. The slice is valid until the next call; its contents stay.
func (f *Finder) Each(text string, yield func(ms []Mention, end int)) {
	if f.Lexicon == nil {
		return
	}
	cased := f.Recase(text)
	f.each(cased, func(r *reader, from, to int) {
		r.cut(cased, from, to)
		ms := r.window(cased, to)
		for i := range ms {
			ms[i].Text = ms[i].Of(text)
		}
		yield(ms, to)
	})
}

// EachOf is Each for a text that is cut into its tokens already, and is read as it is
// written.
func (f *Finder) EachOf(text string, tokens []prose.Token, yield func(ms []Mention, end int)) {
	f.each(text, func(r *reader, from, to int) {
		n := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= to })
		r.raw, tokens = tokens[:n], tokens[n:]
		yield(r.window(text, to), to)
	})
}

// each reads a text with one reader, a window at a time.
func (f *Finder) each(text string, read func(r *reader, from, to int)) {
	if f.Lexicon == nil {
		return
	}
	r := newReader(f)
	defer r.release()
	for from := 0; from < len(text); {
		to := windowEnd(text, from)
		read(r, from, to)
		from = to
	}
}

// windowEnd cuts after a blank line where the window has one, else after a
// line, else after a space, else anywhere.
func windowEnd(text string, from int) int {
	if len(text)-from <= windowSize {
		return len(text)
	}
	end := from + windowSize
	best := -1
	for i := end - 1; i > from+windowSize/2; i-- {
		switch text[i] {
		case '\n':
			if text[i-1] == '\n' {
				return i + 1
			}
			if best < 0 || text[best] != '\n' {
				best = i
			}
		case ' ':
			if best < 0 {
				best = i
			}
		}
	}
	if best >= 0 {
		return best + 1
	}
	for end > from+1 && text[end]&0xC0 == 0x80 {
		end--
	}
	return end
}
