package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// capitalBefore and capitalAfter find the neighbours of a name that may be a
// part of a longer one.
var capitalBefore, capitalAfter = regexp.MustCompile(`\p{Lu}[\p{L}.]* $`), regexp.MustCompile(`^ \p{Lu}`)

// runsOn reports whether a name may be a part of a longer one: Toronto Zoo.
func runsOn(text string, s seeds.Span) bool {
	return capitalAfter.MatchString(text[s.End:]) || capitalBefore.MatchString(text[max(0, s.Start-24):s.Start])
}

// readNamed reads the stories of a folder as far as it is known which of their
// names are places: those of the gold are, those of names.tsv ("story<TAB>name")
// are none, and of the others nothing is said.
func readNamed(dir string) ([]annotated, error) {
	stories, err := readGold(dir)
	if err != nil {
		return nil, err
	}
	file := filepath.Join(dir, "names.tsv")
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	others := map[string]map[string]bool{}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		story, name, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("%s:%d: %q is not a story, a tab and a name", file, i+1, line)
		}
		if others[story] == nil {
			others[story] = map[string]bool{}
		}
		others[story][name] = true
	}
	var out []annotated
	for i := range stories {
		s := &stories[i]
		places := map[string]bool{}
		for k := range s.Stops {
			places[pack.Fold(s.Stops[k].Name)] = true
		}
		for _, n := range s.MustNot {
			places[pack.Fold(n)] = true
		}
		other := others[s.ID]
		delete(others, s.ID)
		out = append(out, annotated{name: s.ID, text: s.Text, judge: func(span seeds.Span, senses []seeds.Sense) mention.Verdict {
			text := span.Of(s.Text)
			if other[text] {
				return mention.Refuse
			}
			if runsOn(s.Text, span) {
				return mention.Unsure
			}
			if places[pack.Fold(text)] {
				return mention.Accept
			}
			for i := range senses[:min(len(senses), 3)] {
				if places[pack.Fold(senses[i].Name)] {
					return mention.Accept
				}
			}
			return mention.Unsure
		}})
	}
	for story := range others {
		return nil, fmt.Errorf("%s: there is no story %q in %s", file, story, dir)
	}
	return out, nil
}
