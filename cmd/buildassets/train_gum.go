package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// openSources are the publishers in GUM's news, interview and academic parts
// whose texts are under CC BY. Files from elsewhere are left out.
var openSources = []string{"en.wikinews.org", "journals.plos.org", "www.mdpi.com", "dh2017.adho.org", "iopscience.iop.org", "journals.linguisticsociety.org"}

// annotated is a text in which every place is marked.
type annotated struct {
	name  string
	text  string
	judge func(span seeds.Span, senses []seeds.Sense) mention.Verdict
}

// entity is what GUM marks: tokens [from, to) of a document.
type entity struct {
	kind     string
	identity string // its article, "" where it has none
	from, to int
}

// gumToken is a token of a GUM document and its place in the text.
type gumToken struct {
	seeds.Span
	proper     bool
	id, parent int // within the sentence
	sentence   int
}

// readGUM reads the CoNLL-U files of a folder that may be used, in the order
// of their names.
func readGUM(dir string) ([]annotated, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var out []annotated
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		doc, open, err := readCoNLLU(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s:%w", name, err)
		}
		if open {
			doc.name = filepath.Base(name)
			out = append(out, doc)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("train: no usable .conllu file in %s", dir)
	}
	return out, nil
}

var bracket = regexp.MustCompile(`\((\d+)(?:\[[^\]]*\])?-([^()]*)(\))?|(\d+)(?:\[[^\]]*\])?\)`)

// readCoNLLU rebuilds a document's text and its entities; open says whether
// its source is one of openSources.
func readCoNLLU(r io.Reader) (doc annotated, open bool, err error) {
	var text strings.Builder
	var toks []gumToken
	var ents []entity
	pending := map[string][]entity{}
	sentence, skipTo := 0, 0
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case strings.HasPrefix(line, "# meta::sourceURL"):
			for _, s := range openSources {
				open = open || strings.Contains(line, "//"+s+"/")
			}
			continue
		case strings.HasPrefix(line, "# newpar") && text.Len() > 0 && !strings.HasPrefix(line, "# newpar_"):
			text.WriteString("\n\n")
			continue
		case line == "":
			sentence++
			skipTo = 0
			continue
		case line[0] == '#':
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			return doc, false, fmt.Errorf("%d: %d columns, not 10", n, len(f))
		}
		if strings.Contains(f[0], ".") {
			continue
		}
		glued := strings.Contains(f[9], "SpaceAfter=No")
		if a, b, ok := strings.Cut(f[0], "-"); ok {
			// a contraction: its parts have no text of their own
			var from int
			fmt.Sscan(a, &from)
			fmt.Sscan(b, &skipTo)
			start := text.Len()
			text.WriteString(f[1])
			if !glued {
				text.WriteByte(' ')
			}
			toks = append(toks, gumToken{Span: seeds.Span{Start: start, End: start + len(f[1])}, sentence: sentence})
			continue
		}
		t := gumToken{sentence: sentence, proper: f[3] == "PROPN" || f[4] == "NNP" || f[4] == "NNPS"}
		fmt.Sscan(f[0], &t.id)
		fmt.Sscan(f[6], &t.parent)
		t.Start = text.Len()
		if t.id > skipTo {
			text.WriteString(f[1])
		}
		t.End = text.Len()
		if t.id > skipTo && !glued {
			text.WriteByte(' ')
		}
		toks = append(toks, t)
		_, marks, ok := strings.Cut(f[9], "Entity=")
		if !ok {
			continue
		}
		marks, _, _ = strings.Cut(marks, "|")
		for _, m := range bracket.FindAllStringSubmatch(marks, -1) {
			if m[1] == "" {
				if stack := pending[m[4]]; len(stack) > 0 {
					e := stack[len(stack)-1]
					pending[m[4]] = stack[:len(stack)-1]
					e.to = len(toks)
					ents = append(ents, e)
				}
				continue
			}
			fields := strings.Split(m[2], "-")
			e := entity{kind: fields[0], from: len(toks) - 1, to: len(toks)}
			if len(fields) > 6 {
				e.identity = fields[6]
			}
			if m[3] != "" {
				ents = append(ents, e)
			} else {
				pending[m[1]] = append(pending[m[1]], e)
			}
		}
	}
	doc.text = text.String()
	doc.judge = func(span seeds.Span, _ []seeds.Sense) mention.Verdict { return judgeGUM(span, toks, ents) }
	return doc, open, in.Err()
}

// judgeGUM accepts a name that holds the proper head of a marked place. Names
// within the names of organisations, and places that act as organisations
// (teams, governments), teach nothing.
func judgeGUM(span seeds.Span, toks []gumToken, ents []entity) mention.Verdict {
	verdict := mention.Refuse
	for _, e := range ents {
		if e.to > len(toks) || toks[e.to-1].End <= span.Start || toks[e.from].Start >= span.End {
			continue
		}
		head := headOf(toks, e)
		if !toks[head].proper || toks[head].Start < span.Start || toks[head].End > span.End {
			continue
		}
		if cutsName(span, toks, e) {
			continue // the Center of Johnson Space Center
		}
		exact := toks[e.from].Start >= span.Start && toks[e.to-1].End <= span.End
		switch {
		case e.kind == "place" && (exact || toks[e.from].Start <= span.Start && toks[e.to-1].End >= span.End):
			if inOrganisation(toks, ents, e) {
				return mention.Unsure
			}
			verdict = mention.Accept
		case e.kind == "organization" && exact:
			if verdict == mention.Refuse {
				verdict = mention.Unsure
			}
		}
	}
	return verdict
}

// cutsName reports whether a word of the entity's own name stands right before
// the span.
func cutsName(span seeds.Span, toks []gumToken, e entity) bool {
	for k := e.from + 1; k < e.to; k++ {
		if toks[k].Start == span.Start {
			return toks[k-1].proper
		}
	}
	return false
}

// headOf returns the token of an entity on which no other of its tokens acts.
func headOf(toks []gumToken, e entity) int {
	for k := e.from; k < e.to; k++ {
		t := toks[k]
		inside := false
		for j := e.from; j < e.to; j++ {
			inside = inside || toks[j].id == t.parent && toks[j].sentence == t.sentence
		}
		if !inside && t.id > 0 {
			return k
		}
	}
	return e.from
}

// inOrganisation reports whether a place stands within a known organisation's,
// event's or thing's own name.
func inOrganisation(toks []gumToken, ents []entity, p entity) bool {
	for _, e := range ents {
		if e.kind == "place" || e.identity == "" || e.from > p.from || e.to < p.to || e.to-e.from <= p.to-p.from || e.to-e.from > 8 {
			continue
		}
		if h := headOf(toks, e); toks[h].proper && (h < p.from || h >= p.to) {
			return true
		}
	}
	return false
}
