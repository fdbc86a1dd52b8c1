// Package weights holds the tables of trained models: what each feature adds to
// the log-odds.
package weights

import (
	"fmt"
	"strconv"
	"strings"
)

// Read reads a table of lines "feature<TAB>weight". Lines that begin with # are
// comments. An error names the line.
func Read(tsv string) (*Table, error) {
	table := sized(strings.Count(tsv, "\n") + 1)
	for n := 1; tsv != ""; n++ {
		var line string
		line, tsv, _ = strings.Cut(tsv, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, num, ok := strings.Cut(line, "\t")
		v, err := strconv.ParseFloat(strings.TrimSuffix(num, "\r"), 32)
		if !ok || err != nil || name == "" {
			return nil, fmt.Errorf("weights:%d: %q is not a feature, a tab and a number", n, line)
		}
		if !table.put(Start.And(name), float32(v)) {
			return nil, fmt.Errorf("weights:%d: the feature %q stands twice", n, name)
		}
	}
	return table, nil
}
