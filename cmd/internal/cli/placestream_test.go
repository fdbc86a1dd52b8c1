package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLongTextsAreReadPieceByPiece holds that offsets stay those of the file
// across the pieces of a long text, and that no mention is lost at a cut.
func TestLongTextsAreReadPieceByPiece(t *testing.T) {
	const story = "The envoy flew from Lima to Bogotá on Friday and met the mayor of Cúcuta there.\n\n"
	text := strings.Repeat(story, 3*chunkSize/len(story))
	var out, errs bytes.Buffer
	code := Main(context.Background(), []string{"places", "-", "--format", "json"}, Streams{In: strings.NewReader(text), Out: &out, Err: &errs})
	if code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	var mentions []struct {
		Start, End int
		Text       string
	}
	if err := json.Unmarshal(out.Bytes(), &mentions); err != nil {
		t.Fatal(err)
	}
	if want := 3 * strings.Count(text, story); len(mentions) != want {
		t.Errorf("%d mentions, want %d", len(mentions), want)
	}
	for _, m := range mentions {
		if text[m.Start:m.End] != m.Text {
			t.Fatalf("at %d stands %q, not %q", m.Start, text[m.Start:m.End], m.Text)
		}
	}
}

func TestChunkEnds(t *testing.T) {
	for _, c := range []struct{ chunk, want string }{
		{"One.\n\nTwo. Thr", "One.\n\n"}, {"One.\nTwo", "One.\n"}, {"One two", "One "}, {"北京市", "北京"}, {"abc", "abc"},
	} {
		got := c.chunk[:chunkEnd([]byte(c.chunk), false)]
		if got != c.want {
			t.Errorf("%q is cut after %q, want %q", c.chunk, got, c.want)
		}
		if !utf8.ValidString(got) {
			t.Errorf("%q is cut within a letter", c.chunk)
		}
	}
	if got := chunkEnd([]byte("One two"), true); got != 7 {
		t.Errorf("the last piece is cut at %d", got)
	}
}
