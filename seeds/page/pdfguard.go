package page

import (
	"compress/zlib"
	"errors"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"dateline/seeds/pattern"
)

// guarded is a PDF as its parser sees it. The parser looks for the end of what is open
// for ever, and follows references in a circle; so here a read far behind the file's
// end, and one too many, panic, which readPDF turns into an error. The parser looks
// for the trailer in the last bytes, which is why these stand behind a gap once more.
type guarded struct {
	data  []byte
	reads int // since the page's beginning
}

const (
	parserBlock = 4096 // bytes that the parser reads at once
	gap         = 4 * parserBlock
	trailer     = 100 // bytes at the file's end in which the parser looks for the trailer
	// mostReads bounds the reads for the file's tables and for a page, which take some thousands.
	mostReads = 1 << 18
)

var errEndless = errors.New("reading it has no end")

// size is how long the parser is to take the file for, in bytes.
func (g *guarded) size() int64 { return int64(len(g.data) + gap + trailer) }

// ReadAt reads the file, blanks in the gap, and the file's last bytes once more.
func (g *guarded) ReadAt(p []byte, off int64) (int, error) {
	end := int64(len(g.data))
	if g.reads++; g.reads > mostReads || off >= end+parserBlock && off < end+gap {
		panic(errEndless)
	}
	n := 0
	for n < len(p) {
		at := off + int64(n)
		switch last := at - end - gap; {
		case at < 0 || at >= g.size():
			return n, io.EOF
		case at < end:
			n += copy(p[n:], g.data[at:])
		case last < 0:
			p[n] = '\n'
			n++
		case end+last < trailer: // a file that is shorter than that
			p[n] = '\n'
			n++
		default:
			n += copy(p[n:], g.data[end-trailer+last:])
		}
	}
	return n, nil
}

var (
	// objectsHeld finds the numbers of objects for which the parser makes room.
	objectsHeld = pattern.Of(`/Size\s+\d{8}|/Index\s*\[[\d\s]*?\d{8}|\bxref\s+\d{8}|\b[fn]\s+\d{8,}\s+\d+\s+\d{10}\s`)
	// mappedCodes finds how many codes a font's table says that it explains.
	mappedCodes = pattern.Of(`\d{6,}\s+begin(?:bf|codespace)`)
	firstObject = pattern.Of(`/First\s+(\d+)(\s+\d+\s+R\b)?`)
)

// sound tells whether a file has nothing that would make its parser fill the memory or
// wait for ever where no read shows it: numbers of objects that no file has, and streams of
// objects that are damaged. A stream that is encrypted cannot be looked into.
func sound(data []byte) bool {
	text := string(data)
	if objectsHeld.MatchString(text) {
		return false
	}
	tables := packed{map[int]bool{}, map[int]bool{}}
	for at := range each(text, "/XRef") {
		if head, body, ok := streamAt(text, at); ok {
			tables.add(head, body)
		}
	}
	if tables.circular() {
		return false
	}
	if strings.Contains(text, "/Encrypt") {
		return true
	}
	for at := range each(text, "/ObjStm") {
		if head, body, ok := streamAt(text, at); !ok || !soundObjects(head, body) {
			return false
		}
	}
	return true
}

// each yields where a mark stands in a text, behind it.
func each(text, mark string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; {
			next := strings.Index(text[at:], mark)
			if next < 0 {
				return
			}
			if at += next + len(mark); !yield(at) {
				return
			}
		}
	}
}

// streamAt returns the dictionary of a stream, in which at stands, and what follows it.
func streamAt(text string, at int) (head, body string, ok bool) {
	begin := strings.Index(text[at:], "stream")
	if begin < 0 {
		return "", "", false
	}
	head = text[strings.LastIndex(text[:at], "obj")+1 : at+begin]
	return head, strings.TrimPrefix(strings.TrimPrefix(text[at+begin+len("stream"):], "\r"), "\n"), true
}

// soundObjects tells whether a stream of objects unpacks and each of its objects ends.
func soundObjects(head, body string) bool {
	if !strings.Contains(head, "/FlateDecode") {
		return true // read as it stands in the file, which ReadAt guards
	}
	z, err := zlib.NewReader(strings.NewReader(body))
	if err != nil {
		return false
	}
	data, ok := unpacked(z)
	if !ok {
		return false
	}
	first := 0
	if m := firstObject.FindStringSubmatch(head); m != nil && m[2] == "" {
		first, _ = strconv.Atoi(m[1])
	}
	if first <= 0 || first > len(data) {
		return closed(data)
	}
	offsets := []int{len(data) - first}
	for i, word := range strings.Fields(string(data[:first])) {
		if n, err := strconv.Atoi(word); i%2 == 1 && err == nil && n >= 0 && n < len(data)-first {
			offsets = append(offsets, n)
		}
	}
	slices.Sort(offsets)
	for i := range offsets[1:] {
		if !closed(data[first+offsets[i] : first+offsets[i+1]]) {
			return false
		}
	}
	return true
}
