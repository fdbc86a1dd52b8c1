package scene

import (
	"math"
	"testing"
)

func TestHex(t *testing.T) {
	if Hex(RGB(0x0a0b0c)) != "#0a0b0c" {
		t.Error(Hex(RGB(0x0a0b0c)))
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
