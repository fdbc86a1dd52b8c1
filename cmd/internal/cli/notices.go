package cli

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/seeds"
)

// warn prints the notices to standard error, a line each with its place in the
// document, and its remedy. Equal lines are printed once.
func warn(w io.Writer, name string, notices []seeds.Notice) {
	label := "warning:"
	if terminal(w) {
		label = "\x1b[33mwarning:\x1b[0m"
	}
	name = nameOf(name)
	seen := map[string]bool{}
	for _, n := range gathered(notices) {
		n.Fix = remedy(n)
		line := strings.ReplaceAll(n.String(), "\n", " ") // a name may run over a line's end
		if n.Line > 0 && !strings.HasPrefix(line, name+":") {
			line = fmt.Sprintf("%s:%d: %s", name, n.Line, line)
		}
		if !seen[line] {
			seen[line] = true
			fmt.Fprintln(w, label, printable(line))
		}
	}
}

// flagFor says with which flag what a notice tells of is settled, by its code.
var flagFor = map[string]string{
	"year-unknown":     "give the day of publication with --published YYYY-MM-DD",
	"language-unknown": "map its places with 'dateline map --places', or read it all the same with --story-lang en",
}

// remedy says what helps on the command line.
func remedy(n seeds.Notice) string {
	if fix, ok := flagFor[n.Code]; ok {
		return fix
	}
	return n.Fix
}

// verdict turns warnings into the exit code of a --strict run.
func verdict(strict bool, notices []seeds.Notice) error {
	if strict && len(notices) > 0 {
		return errDoubtful
	}
	return nil
}

// gathered makes one notice of those that say the same of several stops, in the place of
// the first: forty stops of one kind would hide the one that matters.
func gathered(notices []seeds.Notice) []seeds.Notice {
	type kind struct{ code, fix string }
	stops := map[kind][]int{}
	for _, n := range notices {
		k := kind{n.Code, n.Fix}
		if n.Stop > 0 && n.Fix != "" && !slices.Contains(stops[k], n.Stop) {
			stops[k] = append(stops[k], n.Stop)
		}
	}
	var out []seeds.Notice
	said := map[kind]bool{}
	for _, n := range notices {
		k := kind{n.Code, n.Fix}
		if len(stops[k]) > 1 && n.Stop > 0 {
			if said[k] {
				continue
			}
			said[k] = true
			n.Text += "; the same goes for " + listed(stops[k][1:])
		}
		out = append(out, n)
	}
	return out
}

// listed names stops by their numbers: "stop 3", "stops 3, 4 and 7".
func listed(stops []int) string {
	if len(stops) == 1 {
		return fmt.Sprintf("stop %d", stops[0])
	}
	words := make([]string, len(stops))
	for i, n := range stops {
		words[i] = strconv.Itoa(n)
	}
	last := len(words) - 1
	return "stops " + strings.Join(words[:last], ", ") + " and " + words[last]
}
