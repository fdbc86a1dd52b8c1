// Package pattern holds regular expressions that are compiled when they are first used. The
// readers have dozens of them, a run of the program needs few, and compiling all
// would take longer than reading a short table.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression. It is safe for concurrent use; its methods are those of
// regexp.Regexp.
type Pattern struct{ compiled func() *regexp.Regexp }

// Of returns the pattern of an expression, which is a constant of the program: a mistake in it
// panics when it is first used, as regexp.MustCompile does.
func Of(expr string) *Pattern {
	return &Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

// MatchString reports whether s holds a match.
func (p *Pattern) MatchString(s string) bool { return p.compiled().MatchString(s) }

// FindString returns the first match, "" where there is none.
func (p *Pattern) FindString(s string) string { return p.compiled().FindString(s) }

// FindStringSubmatch returns the first match and its groups, nil where there is none.
func (p *Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }

// FindAllStringSubmatch returns up to n matches with their groups, all for n < 0.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.compiled().FindAllStringSubmatch(s, n)
}

// FindStringIndex returns where the first match is, nil where there is none.
func (p *Pattern) FindStringIndex(s string) []int { return p.compiled().FindStringIndex(s) }

// FindAllStringIndex returns where up to n matches are, all for n < 0.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}

// FindAllString returns up to n matches, all for n < 0.
func (p *Pattern) FindAllString(s string, n int) []string { return p.compiled().FindAllString(s, n) }

// ReplaceAllString returns s with each match replaced, where $1 stands for the first group.
func (p *Pattern) ReplaceAllString(s, by string) string { return p.compiled().ReplaceAllString(s, by) }

// ReplaceAllStringFunc returns s with each match replaced by what by makes of it.
func (p *Pattern) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.compiled().ReplaceAllStringFunc(s, by)
}

// Split cuts s at up to n-1 matches, at all for n < 0.
func (p *Pattern) Split(s string, n int) []string { return p.compiled().Split(s, n) }
