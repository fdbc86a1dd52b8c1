package png

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"
	"runtime"
	"strings"
	"testing"

	"dateline/render/paint/internal/plate"
	"dateline/render/paint/raster"
	"dateline/render/scene"
)

func plateScene(t testing.TB) *scene.Scene {
	t.Helper()
	f, err := plate.Fonts("../../..")
	if err != nil {
		t.Fatal(err)
	}
	return plate.Scene(f)
}

// chunks reads a PNG's chunks and checks their sums.
func chunks(t *testing.T, b []byte) (names []string, data map[string][]byte) {
	t.Helper()
	data = map[string][]byte{}
	for b = b[8:]; len(b) >= 12; {
		n := binary.BigEndian.Uint32(b)
		name, body := string(b[4:8]), b[8:8+n]
		if crc32.ChecksumIEEE(b[4:8+n]) != binary.BigEndian.Uint32(b[8+n:]) {
			t.Errorf("%s has a wrong sum", name)
		}
		names = append(names, name)
		if name == "iTXt" {
			key, rest, _ := bytes.Cut(body, []byte{0})
			name = "iTXt " + string(key)
			body = rest
		}
		data[name] = body
		b = b[12+n:]
	}
	return names, data
}

func TestChunks(t *testing.T) {
	s := plateScene(t)
	s.Lang = "es-419"
	var b bytes.Buffer
	if err := Write(&b, s, Options{Scale: 2}); err != nil {
		t.Fatal(err)
	}
	names, data := chunks(t, b.Bytes())
	if names[0] != "IHDR" || names[len(names)-1] != "IEND" {
		t.Errorf("chunks %v", names)
	}
	if got := binary.BigEndian.Uint32(data["pHYs"]); got != 7559 || data["pHYs"][8] != 1 { // 192 / 0.0254
		t.Errorf("%d pixels per metre at scale 2, want 7559", got)
	}
	want := "\x00\x00es-419\x00\x00" + s.Desc
	if got := string(data["iTXt Description"]); got != want {
		t.Errorf("description %q, want %q", got, want)
	}
	for key, value := range map[string]string{"Title": s.Title, "Copyright": s.Meta.Credit, "Software": s.Meta.Software, "Projection": s.Meta.Projection} {
		if !strings.HasSuffix(string(data["iTXt "+key]), value) {
			t.Errorf("%s is %q", key, data["iTXt "+key])
		}
	}
}

func TestTransparentBackground(t *testing.T) {
	s := &scene.Scene{Width: 20, Height: 10}
	s.Root.Add(&scene.Shape{Path: scene.Box(scene.XYWH(0, 0, 10, 10), 0), Fill: scene.Solid(scene.Color{R: 200, G: 100, B: 50, A: 128})})
	var b bytes.Buffer
	if err := Write(&b, s, Options{Palette: true}); err != nil {
		t.Fatal(err)
	}
	im, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	got := im.(*image.NRGBA)
	if c := got.NRGBAAt(5, 5); c.A != 128 || math.Abs(float64(c.R)-200) > 2 || math.Abs(float64(c.B)-50) > 2 {
		t.Errorf("half-transparent colour is %v", c)
	}
	if c := got.NRGBAAt(15, 5); c.A != 0 {
		t.Errorf("nothing is %v", c)
	}
}

func TestSizesThatCannotBe(t *testing.T) {
	for _, c := range []struct{ w, h, scale float64 }{{0, 10, 1}, {10, -1, 1}, {1e6, 1e6, 1}, {1200, 900, -2}, {1200, 900, 1e5}, {math.NaN(), 10, 1}, {10, math.Inf(1), 1}, {100, 100, 0.001}} {
		err := Write(new(bytes.Buffer), &scene.Scene{Width: c.w, Height: c.h}, Options{Scale: c.scale})
		if err == nil {
			t.Errorf("%v gives a picture", c)
		} else if !strings.HasPrefix(err.Error(), "paint: a picture of") {
			t.Error(err)
		}
	}
}

// full is a writer with no room left.
type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errors.New("no space left")
	}
	return len(b), nil
}

func TestFullDisk(t *testing.T) {
	s := plateScene(t)
	for _, room := range []int{0, 10000, 33000} {
		if err := Write(&full{room}, s, Options{}); err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
}

func TestPaletteIsRefusedWhereItShows(t *testing.T) {
	im := image.NewRGBA(image.Rect(0, 0, 256, 256))
	for y := range 256 {
		for x := range 256 {
			i := im.PixOffset(x, y)
			im.Pix[i], im.Pix[i+1], im.Pix[i+2], im.Pix[i+3] = uint8(x), uint8(y), uint8(x^y), 255
		}
	}
	if l, ok := reduce(im); ok {
		t.Errorf("65,536 colours are reduced to %d", len(l.palette)/3)
	}
	for i := range im.Pix {
		im.Pix[i] |= 0x3f // 64 colours
	}
	l, ok := reduce(im)
	if !ok || len(l.palette) > 64*3 {
		t.Errorf("a picture of few colours has a palette of %d (%v)", len(l.palette)/3, ok)
	}
}

func TestNoisyPicturesAreFiltered(t *testing.T) {
	im := image.NewRGBA(image.Rect(0, 0, 200, 100))
	for y := range 100 {
		for x := range 200 {
			i := im.PixOffset(x, y)
			im.Pix[i], im.Pix[i+1], im.Pix[i+2], im.Pix[i+3] = uint8(x+y), uint8(2*x), uint8(x*y/80), 255
		}
	}
	var b bytes.Buffer
	if err := Encode(&b, im, &scene.Scene{}, Options{}); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 12000 {
		t.Errorf("a smooth shade takes %d bytes", b.Len())
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	for y := range 100 {
		for x := range 200 {
			if got.At(x, y) != im.At(x, y) {
				t.Fatalf("(%d, %d) is %v, want %v", x, y, got.At(x, y), im.At(x, y))
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	s := plateScene(b)
	for _, scale := range []float64{1, 2.5} {
		b.Run(fmt.Sprintf("%gx", scale), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(new(bytes.Buffer), s, Options{Scale: scale}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	im, err := raster.Paint(plateScene(b), raster.Options{Scale: 2.5})
	if err != nil {
		b.Fatal(err)
	}
	for _, o := range []Options{{}, {Palette: true}, {Small: true}} {
		b.Run(fmt.Sprintf("%+v", o), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Encode(new(bytes.Buffer), im, &scene.Scene{}, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestSameBytes holds that a file does not depend on how many processors make it, nor on
// what was written before.
func TestSameBytes(t *testing.T) {
	s := plateScene(t)
	write := func(o Options) []byte {
		var b bytes.Buffer
		if err := Write(&b, s, o); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for _, o := range []Options{{Scale: 2}, {Scale: 2, Palette: true}, {Small: true}} {
		want := write(o)
		func() {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
			if !bytes.Equal(write(o), want) {
				t.Errorf("%+v: one processor writes another file", o)
			}
		}()
		if !bytes.Equal(write(o), want) {
			t.Errorf("%+v: the second time the file is another", o)
		}
	}
}

// TestWriteIsEncode holds that a picture written band by band is the one painted whole.
func TestWriteIsEncode(t *testing.T) {
	s := plateScene(t)
	im, err := raster.Paint(s, raster.Options{Scale: 1.7})
	if err != nil {
		t.Fatal(err)
	}
	var banded, whole bytes.Buffer
	if err := Write(&banded, s, Options{Scale: 1.7}); err != nil {
		t.Fatal(err)
	}
	if err := Encode(&whole, im, s, Options{Scale: 1.7}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(banded.Bytes(), whole.Bytes()) {
		t.Errorf("%d bytes band by band, %d of the whole", banded.Len(), whole.Len())
	}
}

// TestOddWidths writes pictures whose rows hold an odd or an even number of pixels.
func TestOddWidths(t *testing.T) {
	for w := 1; w <= 5; w++ {
		im := image.NewRGBA(image.Rect(0, 0, w, 2))
		for i := range im.Pix {
			im.Pix[i] = uint8(7*i + 1)
			if i%4 == 3 {
				im.Pix[i] = 255
			}
		}
		var b bytes.Buffer
		if err := Encode(&b, im, &scene.Scene{}, Options{}); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		for y := range 2 {
			for x := range w {
				if color.RGBAModel.Convert(got.At(x, y)) != im.At(x, y) {
					t.Errorf("%d wide: (%d, %d) is %v, want %v", w, x, y, got.At(x, y), im.At(x, y))
				}
			}
		}
	}
}
