package table

import "strings"

// longestLine is how many bytes a line of a table within a text has at most; more are a paragraph.
const longestLine = 400

// Within finds the first table that stands among the lines of a text: three lines and more one
// below the other that one delimiter cuts into as many cells, or columns that blanks part, of which the first
// names the columns. They are lines [first, end); ok is false where there is none.
func Within(lines []string) (first, end int, ok bool) {
	for first < len(lines) {
		end = first + 1
		if cut := cutBy(lines[first]); cut != nil {
			n := cut(lines[first])
			rows := 1
			for at := end; at < len(lines); at++ {
				if strings.TrimSpace(lines[at]) == "" {
					continue
				}
				if k := cut(lines[at]); len(lines[at]) >= longestLine || k < 1 || k > n {
					break
				}
				rows, end = rows+1, at+1
			}
			if rows >= leastRows && Headed(strings.Join(lines[first:end], "\n")) {
				return first, end, true
			}
		}
		first = end
	}
	return 0, 0, false
}

// cutBy returns what counts the delimiters of a line, nil for one that has none but commas.
func cutBy(line string) func(string) int {
	if len(line) >= longestLine {
		return nil
	}
	for _, delimiter := range []string{"\t", "|", ";"} {
		if strings.Contains(line, delimiter) {
			return func(line string) int { return strings.Count(line, delimiter) }
		}
	}
	if strings.Contains(line, "  ") {
		return func(line string) int { return len(cellsOf(strings.TrimRight(line, " \r"))) - 1 }
	}
	return nil
}
