package scene

import (
	"math"
	"testing"
)

func TestParseColor(t *testing.T) {
	for s, want := range map[string]Color{"#fff": RGB(0xffffff), "#1e5a96": RGB(0x1e5a96), "#C81E1E80": {R: 0xc8, G: 0x1e, B: 0x1e, A: 0x80}} {
		if got, err := ParseColor(s); err != nil || got != want {
			t.Errorf("%s reads as %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "fff", "#", "#12", "#12345", "#ggg", "#1234567890", "#+12345", "red"} {
		if got, err := ParseColor(s); err == nil {
			t.Errorf("%q reads as %v", s, got)
		}
	}
	if Hex(RGB(0x0a0b0c)) != "#0a0b0c" {
		t.Error(Hex(RGB(0x0a0b0c)))
	}
}

// TestContrast checks against the ratios that WCAG 2 itself gives.
func TestContrast(t *testing.T) {
	if got := Contrast(RGB(0), RGB(0xffffff)); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %g", got)
	}
	if got := Contrast(RGB(0x767676), RGB(0xffffff)); got < 4.5 || got > 4.6 {
		t.Errorf("#767676 on white is %g, the lightest grey of 4.5", got)
	}
}

func TestWalkGoesInPaintingOrder(t *testing.T) {
	var s Scene
	a := s.Root.Group("a", "")
	a.Add(&Shape{ID: "1"}, &Text{ID: "2"})
	s.Root.Add(&Image{ID: "3"})
	var order string
	s.Walk(func(n Node) {
		switch n := n.(type) {
		case *Group:
			order += "g"
		case *Shape:
			order += n.ID
		case *Text:
			order += n.ID
		case *Image:
			order += n.ID
		}
	})
	if order != "gg123" {
		t.Error(order)
	}
}

func TestPatternCoversItsRoom(t *testing.T) {
	r := XYWH(30, 40, 50, 20)
	for _, kind := range []PatternKind{Lines, Crossed, Dots} {
		for _, angle := range []float64{0, 45, 130} {
			b := (Pattern{Kind: kind, Color: RGB(0), Angle: angle}).Marks(r).Bounds()
			if kind != Dots && !r.Within(b.Inset(-6)) {
				t.Errorf("pattern %d at %g° covers %v of %v", kind, angle, b, r)
			}
		}
	}
	if n := len((Pattern{Spacing: -1, Width: math.NaN()}).Marks(r).Points); n == 0 || n > 1000 {
		t.Errorf("a pattern without measures has %d points", n)
	}
}
