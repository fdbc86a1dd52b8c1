package path

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func anyPoint(t *rapid.T, name string) Point {
	return Point{rapid.Float64Range(-100, 200).Draw(t, name+" x"), rapid.Float64Range(-100, 200).Draw(t, name+" y")}
}

func anyPath(t *rapid.T) Path {
	var p Path
	for range rapid.IntRange(1, 8).Draw(t, "steps") {
		a, b, c := anyPoint(t, "a"), anyPoint(t, "b"), anyPoint(t, "c")
		switch rapid.IntRange(0, 4).Draw(t, "verb") {
		case 0:
			p.MoveTo(a.X, a.Y)
		case 1:
			p.LineTo(a.X, a.Y)
		case 2:
			p.QuadTo(a.X, a.Y, b.X, b.Y)
		case 3:
			p.CubicTo(a.X, a.Y, b.X, b.Y, c.X, c.Y)
		case 4:
			p.Close()
		}
	}
	return p
}

func TestBoundsHoldTheFlattenedPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPath(t)
		lines := p.Flat(0.01)
		var flat Rect
		first := true
		for i := range lines.Len() {
			l, _ := lines.Line(i)
			r, _ := Extent(l)
			if first {
				flat, first = r, false
				continue
			}
			flat = Rect{min(flat.MinX, r.MinX), min(flat.MinY, r.MinY), max(flat.MaxX, r.MaxX), max(flat.MaxY, r.MaxY)}
		}
		b := p.Bounds()
		if first {
			return
		}
		for _, d := range []float64{flat.MinX - b.MinX, flat.MinY - b.MinY, b.MaxX - flat.MaxX, b.MaxY - flat.MaxY} {
			if d < -1e-9 || d > 0.02 {
				t.Fatalf("bounds %v, flattened %v", b, flat)
			}
		}
	})
}

func TestClippedStaysInside(t *testing.T) {
	frame := XYWH(0, 0, 100, 80)
	rapid.Check(t, func(t *rapid.T) {
		var ring []Point
		for range rapid.IntRange(3, 12).Draw(t, "corners") {
			ring = append(ring, anyPoint(t, "corner"))
		}
		out := ring
		for side := range 4 {
			out = ClipRing(nil, out, frame, side)
		}
		for _, p := range out {
			if !frame.Inset(-1e-9).Contains(p) {
				t.Fatalf("%v is outside", p)
			}
		}
		p, q, ok := ClipSegment(ring[0], ring[1], frame)
		if ok && (!frame.Inset(-1e-9).Contains(p) || !frame.Inset(-1e-9).Contains(q)) {
			t.Fatalf("%v to %v is outside", p, q)
		}
		// The middle of what is left lies on the segment, and the middle of a whole one is found inside.
		mid := Point{(ring[0].X + ring[1].X) / 2, (ring[0].Y + ring[1].Y) / 2}
		if !ok && frame.Inset(1e-9).Contains(mid) {
			t.Fatalf("%v to %v runs through the frame and is lost", ring[0], ring[1])
		}
	})
}

func TestClipRingKeepsArea(t *testing.T) {
	ring := []Point{{-50, 40}, {50, -60}, {150, 40}, {50, 140}} // a diamond round a square
	out := ring
	for side := range 4 {
		out = ClipRing(nil, out, XYWH(0, 0, 100, 80), side)
	}
	sum := 0.0
	for i, a := range out {
		b := out[(i+1)%len(out)]
		sum += a.X*b.Y - b.X*a.Y
	}
	// The diamond |x-50| + |y-40| <= 100 holds the whole frame of 100 by 80.
	if math.Abs(math.Abs(sum)/2-8000) > 1e-9 {
		t.Errorf("area %g, want 8000", math.Abs(sum)/2)
	}
}

func TestDash(t *testing.T) {
	line := []Point{{0, 0}, {10, 0}, {10, 10}}
	total := func(ls [][]Point) float64 {
		sum := 0.0
		for _, l := range ls {
			sum += Polyline(l).Length()
		}
		return sum
	}
	if got := Dash(line, []float64{3, 2}, 0); len(got) != 4 || math.Abs(total(got)-12) > 1e-9 {
		t.Errorf("%d dashes of %g px: %v", len(got), total(got), got)
	}
	if got := Dash(line, []float64{3, 2}, 4); len(got) != 4 || got[0][0] != (Point{1, 0}) {
		t.Errorf("offset 4 gives %v", got)
	}
	if got := Dash(line, []float64{4}, -4); len(got) != 2 || got[0][0] != (Point{4, 0}) {
		t.Errorf("an odd pattern, half a turn back, gives %v", got)
	}
	for _, p := range [][]float64{nil, {0, 0}, {-1, 2}, {math.NaN()}, {math.Inf(1), 1}} {
		if got := Dash(line, p, 0); len(got) != 1 || len(got[0]) != 3 {
			t.Errorf("pattern %v gives %v", p, got)
		}
	}
}

func TestForms(t *testing.T) {
	if got := Circle(10, 20, 5).Length(); math.Abs(got-10*math.Pi) > 0.01 {
		t.Errorf("a circle of radius 5 is %g px round", got)
	}
	if b := Rounded(XYWH(0, 0, 20, 10), 50).Bounds(); b != XYWH(0, 0, 20, 10) {
		t.Errorf("a rounded box covers %v", b)
	}
	if b := (Path{}).Bounds(); !b.Empty() {
		t.Errorf("nothing covers %v", b)
	}
	damaged := Path{Verbs: []Verb{Move, Cubic, 77}, Points: []Point{{1, 1}}}
	if b := damaged.Bounds(); b.MinX != 1 {
		t.Errorf("a damaged path covers %v", b)
	}
	turned := Polyline([]Point{{0, 0}, {1, 0}}).Transform(Placed(5, 5, 2, 90))
	if end := turned.Points[1]; math.Hypot(end.X-5, end.Y-7) > 1e-12 {
		t.Errorf("a quarter turn clockwise takes the end to %v", end)
	}
}

func TestPartsMakeTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPath(t)
		var whole Path
		n := 0
		for part := range p.Parts() {
			for _, v := range part.Verbs[1:] {
				if v == Move {
					t.Fatal("a part has two beginnings")
				}
			}
			whole.Append(part)
			n++
		}
		if !reflect.DeepEqual(whole, p) {
			t.Fatalf("%d parts of %v make %v", n, p, whole)
		}
	})
}
