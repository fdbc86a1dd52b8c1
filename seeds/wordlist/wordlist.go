// Package wordlist reads the files in which words are kept as data: a head, a colon, then its
// words, on that line or on indented ones below it. What follows # is a remark.
package wordlist

import (
	"io/fs"
	"iter"
	"strings"
)

// Entry is a line of a file: what it says of a head, which stands before the colon of this line or,
// where this one is indented, of one before. The head of a line without a colon is empty.
type Entry struct {
	Head, Rest string
	Begun      int // the number of the line that names the head
}

// Lines are the lines of a file that say something, by their numbers from 1.
func Lines(data string) iter.Seq2[int, Entry] {
	return func(yield func(int, Entry) bool) {
		var l Entry
		n := 0
		for raw := range strings.SplitSeq(data, "\n") {
			n++
			if k := strings.IndexByte(raw, '#'); k >= 0 {
				raw = raw[:k]
			}
			l.Rest = strings.TrimSpace(raw)
			if l.Rest == "" {
				continue
			}
			if raw[0] != ' ' && raw[0] != '\t' {
				head, rest, ok := strings.Cut(raw, ":")
				if !ok {
					head = ""
				}
				l = Entry{strings.TrimSpace(head), strings.TrimSpace(rest), n}
			}
			if !yield(n, l) {
				return
			}
		}
	}
}

// Each calls read with every file of the folder words, in the order of their names. The files are
// embedded, so it panics where one cannot be read.
func Each(files fs.FS, read func(name, data string)) {
	all, err := fs.ReadDir(files, "words")
	if err != nil {
		panic(err)
	}
	for _, f := range all {
		data, err := fs.ReadFile(files, "words/"+f.Name())
		if err != nil {
			panic(err)
		}
		read(f.Name(), string(data))
	}
}
