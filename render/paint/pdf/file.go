package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// ref is an object's number; as a string it is a reference to it.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// file writes numbered objects and remembers where they stand, and the first error.
type file struct {
	w       io.Writer
	sum     hash.Hash
	at      int64
	offsets []int64 // of object i+1
	err     error
}

func newFile(w io.Writer) *file {
	f := &file{w: w, sum: sha256.New()}
	f.write("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	return f
}

func (f *file) write(s string) {
	if f.err != nil {
		return
	}
	_, f.err = io.WriteString(f.w, s)
	f.sum.Write([]byte(s))
	f.at += int64(len(s))
}

// reserve takes a number for an object that is written later.
func (f *file) reserve() ref {
	f.offsets = append(f.offsets, 0)
	return ref(len(f.offsets))
}

func (f *file) object(r ref, body string) {
	f.offsets[r-1] = f.at
	f.write(strconv.Itoa(int(r)) + " 0 obj\n" + body + "\nendobj\n")
}

func (f *file) add(body string) ref {
	r := f.reserve()
	f.object(r, body)
	return r
}

// plain writes a stream as it is.
func (f *file) plain(dict string, data []byte) ref {
	return f.add(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data))
}

// stream writes a compressed stream.
func (f *file) stream(dict string, data []byte) ref {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := z.Write(data)
	if e := z.Close(); err == nil {
		err = e
	}
	if err != nil && f.err == nil {
		f.err = err
	}
	return f.plain(dict+" /Filter /FlateDecode", b.Bytes())
}

// finish writes the table of objects. The file's identity is a digest of what it holds.
func (f *file) finish(root, info ref) {
	start := f.at
	var b strings.Builder
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)+1)
	for _, o := range f.offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	id := hex.EncodeToString(f.sum.Sum(nil)[:16])
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root %s /Info %s /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n", len(f.offsets)+1, root, info, id, id, start)
	f.write(b.String())
}

// words is a text string in UTF-16, which nothing in it can end.
func words(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}

// number writes a coordinate to a thousandth. What is no number is 0.
func number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	v = math.Max(-1e6, math.Min(1e6, v)) // readers hold no larger ones
	return strconv.FormatFloat(math.Round(v*1000)/1000+0, 'f', -1, 64)
}

// hundredth writes a coordinate of a path, whose points are finer than any printer.
func hundredth(v float64) string { return number(math.Round(v*100) / 100) }

// escape makes a string safe as the content of an XML element.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
