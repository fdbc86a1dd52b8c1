package page

import (
	"compress/zlib"
	"io"
	"strconv"
	"strings"

	"dateline/seeds/pattern"
)

var (
	tableWidths    = pattern.Of(`/W\s*\[\s*(\d)\s+(\d)\s+(\d)\s*\]`)
	tableIndex     = pattern.Of(`/Index\s*\[([\d\s]*)\]`)
	tableColumns   = pattern.Of(`/Columns\s+(\d{1,3})\b`)
	tablePredictor = pattern.Of(`/Predictor\s+1[0-5]\b`)
)

// packed tells which objects a file's tables put into streams of objects, and which
// those streams are. The parser goes to such a stream as to any object; were it in a
// stream itself, the parser would call itself without end.
type packed struct{ objects, streams map[int]bool }

// circular reports whether a stream of objects is said to be in one.
func (p packed) circular() bool {
	for stream := range p.streams {
		if p.objects[stream] {
			return true
		}
	}
	return false
}

// add reads a table that is a stream: ISO 32000-1, 7.5.8. head is its dictionary, and
// body what follows the word stream. One that is damaged says nothing.
func (p packed) add(head, body string) {
	widths := tableWidths.FindStringSubmatch(head)
	z, err := zlib.NewReader(strings.NewReader(body))
	if widths == nil || err != nil {
		return
	}
	data, _ := io.ReadAll(io.LimitReader(z, mostContents)) // as far as it goes
	if tablePredictor.MatchString(head) {
		data = withoutPredictor(data, numberAt(tableColumns, head))
	}
	var wide [3]int
	for i := range wide {
		wide[i], _ = strconv.Atoi(widths[i+1])
	}
	row := wide[0] + wide[1] + wide[2]
	if row == 0 || wide[0] == 0 {
		return // all of them are in the file itself
	}
	ranges := []int{0, len(data) / row}
	if m := tableIndex.FindStringSubmatch(head); m != nil {
		ranges = ranges[:0]
		for _, word := range strings.Fields(m[1]) {
			n, _ := strconv.Atoi(word)
			ranges = append(ranges, n)
		}
	}
	for ; len(ranges) >= 2; ranges = ranges[2:] {
		for object := ranges[0]; object < ranges[0]+ranges[1] && len(data) >= row; object++ {
			const inStream = 2
			if bigEndian(data[:wide[0]]) == inStream {
				p.objects[object] = true
				p.streams[bigEndian(data[wide[0]:wide[0]+wide[1]])] = true
			}
			data = data[row:]
		}
	}
}

// withoutPredictor undoes the coding of rows by the one above, each behind a byte that
// says how it is coded.
func withoutPredictor(data []byte, columns int) []byte {
	var out []byte
	above := make([]byte, columns)
	for ; columns > 0 && len(data) > columns; data = data[columns+1:] {
		for i := range above {
			above[i] += data[1+i]
		}
		out = append(out, above...)
	}
	return out
}

func bigEndian(bytes []byte) int {
	n := 0
	for _, b := range bytes {
		n = n<<8 | int(b)
	}
	return n
}

// numberAt is the number that a pattern finds, 0 for none.
func numberAt(p *pattern.Pattern, text string) int {
	m := p.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}
