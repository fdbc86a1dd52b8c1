package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"dateline"
	"dateline/seeds/encoding"
)

// chunkSize is how much of a long text is held at once, in bytes. What a
// document says elsewhere is weighed within it; news stories fit many times.
const chunkSize = 1 << 20

// streamPlaces writes the array of mentions as they are found, in the form that
// writeJSON gives it. Plain text is read piece by piece, so that memory does
// not grow with it; other forms are read whole.
func streamPlaces(path string, opt dateline.PlacesOptions, streams Streams) error {
	in, closeInput, err := openDocument(path, streams)
	if err != nil {
		return err
	}
	defer closeInput()
	out := newMentionStream(streams.Out)
	r := bufio.NewReaderSize(in, chunkSize)
	if opt.From, err = formOf(r, opt); err != nil {
		return err
	}
	if head, _ := r.Peek(chunkSize); opt.From != dateline.KindStory || opt.Spans != nil || encoding.IsUTF16(head) {
		data, err := readBounded(nameOf(path), r)
		if err != nil {
			return err
		}
		if err := dateline.EachPlace(data, opt, out.write); err != nil {
			return err
		}
		return out.end()
	}
	for {
		chunk, err := r.Peek(chunkSize)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if len(chunk) == 0 {
			return out.end()
		}
		n := chunkEnd(chunk, err != nil)
		words, _, err := encoding.Decode(bytes.Clone(chunk[:n]))
		if err != nil {
			return err
		}
		if err := dateline.EachPlace(words, opt, out.write); err != nil {
			return err
		}
		out.base += len(words)
		if _, err := r.Discard(n); err != nil {
			return err
		}
	}
}

// formOf tells a document's form from its beginning, where it is not forced.
func formOf(r *bufio.Reader, opt dateline.PlacesOptions) (dateline.Kind, error) {
	if opt.From != "" {
		return opt.From, nil
	}
	head, err := r.Peek(chunkSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	kind, err := dateline.Sniff(nameOf(opt.Name), head)
	if errors.Is(err, dateline.ErrEmpty) {
		return dateline.KindStory, nil // it names no place, which is no error
	}
	return kind, err
}

// chunkEnd cuts a piece after a blank line, else a line, else a space; the last
// piece is taken whole.
func chunkEnd(chunk []byte, last bool) int {
	if last {
		return len(chunk)
	}
	for _, at := range []string{"\n\n", "\n", " "} {
		if i := bytes.LastIndex(chunk, []byte(at)); i > 0 {
			return i + len(at)
		}
	}
	end := len(chunk)
	for end > 1 && chunk[end-1]&0xC0 == 0x80 { // never within a letter
		end--
	}
	if end > 1 && chunk[end-1] >= 0xC0 {
		end--
	}
	return end
}

// mentionStream writes a JSON array, an item at a time.
type mentionStream struct {
	w    *bufio.Writer
	item bytes.Buffer
	e    *json.Encoder
	base int // bytes of the document before the piece that is being read
	n    int
}

func newMentionStream(w io.Writer) *mentionStream {
	s := &mentionStream{w: bufio.NewWriter(w)}
	s.e = json.NewEncoder(&s.item)
	s.e.SetEscapeHTML(false)
	s.e.SetIndent("  ", "  ")
	return s
}

func (s *mentionStream) write(text string, some []dateline.PlaceMention) error {
	for _, m := range mentionsJSON(text, some) {
		m.Start, m.End = m.Start+s.base, m.End+s.base
		s.item.Reset()
		if err := s.e.Encode(m); err != nil {
			return err
		}
		lead := ",\n  "
		if s.n == 0 {
			lead = "[\n  "
		}
		s.n++
		s.w.WriteString(lead) // an error stays with the writer
		if _, err := s.w.Write(bytes.TrimRight(s.item.Bytes(), "\n")); err != nil {
			return err
		}
	}
	return nil
}

func (s *mentionStream) end() error {
	if s.n == 0 {
		s.w.WriteString("[]\n")
	} else {
		s.w.WriteString("\n]\n")
	}
	return s.w.Flush()
}
