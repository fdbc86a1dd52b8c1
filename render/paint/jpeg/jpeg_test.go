package jpeg

import (
	"bytes"
	"encoding/binary"
	"image/jpeg"
	"strings"
	"testing"

	"dateline/render/scene"
)

// A file says its resolution, what it shows and whom to credit, and lies on white.
func TestWhatAFileSays(t *testing.T) {
	s := &scene.Scene{Width: 30, Height: 20, Desc: "Map: Lima, Perú.", Meta: scene.Meta{Credit: "Natural Earth"}}
	var b bytes.Buffer
	if err := Write(&b, s, Options{Scale: 2}); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	if x, y := binary.BigEndian.Uint16(data[14:]), binary.BigEndian.Uint16(data[16:]); string(data[6:10]) != "JFIF" || data[13] != 1 || x != 192 || y != 192 {
		t.Errorf("%q, unit %d, %d by %d dots to the inch", data[6:10], data[13], x, y)
	}
	if !bytes.Contains(data, []byte("Map: Lima, Perú.\nNatural Earth")) {
		t.Error("neither description nor credit are in the file")
	}
	im, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, bl, _ := im.At(30, 20).RGBA(); im.Bounds().Dx() != 60 || im.Bounds().Dy() != 40 || min(r, g, bl) < 0xfe00 {
		t.Errorf("%v, and %x %x %x in its middle", im.Bounds(), r, g, bl)
	}
}

func TestWhatIsRefused(t *testing.T) {
	s := &scene.Scene{Width: 30, Height: 20, Desc: strings.Repeat("a long story ", 9000)}
	var b bytes.Buffer
	if err := Write(&b, s, Options{Quality: 101}); err == nil || b.Len() > 0 {
		t.Errorf("quality 101: %v, %d bytes", err, b.Len())
	}
	if err := Write(&b, s, Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := jpeg.Decode(&b); err != nil {
		t.Errorf("with a long description: %v", err)
	}
	if err := Write(&b, &scene.Scene{}, Options{}); err == nil {
		t.Error("a picture of no size is written")
	}
}
