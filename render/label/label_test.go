package label

import (
	"math"
	"math/rand/v2"
	"testing"

	"dateline/render/scene/path"
)

func pt(x, y float64) path.Point { return path.Point{X: x, Y: y} }

func TestDepth(t *testing.T) {
	a := Box(path.XYWH(0, 0, 10, 10))
	cases := []struct {
		q    Quad
		want float64
	}{
		{Box(path.XYWH(8, 3, 10, 10)), 2},
		{Box(path.XYWH(10, 0, 5, 5)), 0},
		{Box(path.XYWH(2, 2, 3, 3)), 3},
	}
	for i, c := range cases {
		if got := Depth(a, c.q); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("case %d: depth %v, want %v", i, got, c.want)
		}
	}
	diamond := Quad{pt(10, 5), pt(15, 10), pt(10, 15), pt(5, 10)}
	if got, want := Depth(a, diamond), 2.5*math.Sqrt2; math.Abs(got-want) > 1e-9 {
		t.Errorf("diamond: depth %v, want %v", got, want)
	}
	if d := Depth(Quad{}, Quad{}); d != 0 {
		t.Errorf("empty quads: depth %v", d)
	}
}

func TestGrow(t *testing.T) {
	got := Box(path.XYWH(0, 0, 10, 4)).Grow(1).Bounds()
	if want := (path.Rect{MinX: -1, MinY: -1, MaxX: 11, MaxY: 5}); got != want {
		t.Errorf("grown to %v, want %v", got, want)
	}
}

func TestFieldForbids(t *testing.T) {
	f := NewField(path.XYWH(0, 0, 400, 300))
	f.Add(Box(path.XYWH(100, 100, 20, 20)), Hard, 3)
	c := Candidate{Text: []Quad{Box(path.XYWH(110, 110, 50, 10))}}
	if f.Admit(&c) {
		t.Error("words on an obstacle were admitted")
	}
	c = Candidate{Text: []Quad{Box(path.XYWH(130, 110, 50, 10))}, Leader: Bars([]path.Point{pt(90, 110), pt(130, 110)}, 2)}
	if !f.Admit(&c) || c.Cost != 3 {
		t.Errorf("a leader over an obstacle costs %v, want 3", c.Cost)
	}
	c = Candidate{Text: []Quad{Box(path.XYWH(380, 110, 50, 10))}}
	if f.Admit(&c) {
		t.Error("words outside the frame were admitted")
	}
}

// Greedy placing would give the first label its best place and lose the second.
func TestPlaceLooksAhead(t *testing.T) {
	best, other := Box(path.XYWH(0, 0, 10, 10)), Box(path.XYWH(50, 0, 10, 10))
	items := []Item{
		{Candidates: []Candidate{{Text: []Quad{best}}, {Text: []Quad{other}, Cost: 2}}, Drop: 1000},
		{Candidates: []Candidate{{Text: []Quad{best}, Cost: 1}}, Drop: 500},
	}
	if got := Place(items); got[0] != 1 || got[1] != 0 {
		t.Errorf("chose %v, want [1 0]", got)
	}
}

func crowd(n int, seed uint64) []Item {
	rnd := rand.New(rand.NewPCG(seed, 7))
	items := make([]Item, n)
	f := NewField(path.XYWH(0, 0, 1200, 900))
	spots := make([]path.Point, n)
	for i := range spots {
		spots[i] = pt(100+rnd.Float64()*1000, 80+rnd.Float64()*740)
		f.Add(Box(path.XYWH(spots[i].X-12, spots[i].Y-12, 24, 24)), Hard, Hard)
	}
	for i := range items {
		w := 60 + rnd.Float64()*90
		for _, s := range append(Beside(spots[i], 12.5, w, 40, 4), Away(spots[i], 12.5, w, 40, []float64{30, 60, 110})...) {
			c := Candidate{Text: []Quad{Box(s.Rect)}, Cost: s.Cost}
			if s.Leader != nil {
				c.Leader = Bars(s.Leader, 2)
			}
			if f.Admit(&c) {
				items[i].Candidates = append(items[i].Candidates, c)
			}
		}
		items[i].Drop = 1000
	}
	return items
}

func TestPlaceNeverOverlaps(t *testing.T) {
	for seed := range uint64(6) {
		items := crowd(45, seed)
		got := Place(items)
		lost := 0
		for i, c := range got {
			if c < 0 {
				lost++
				continue
			}
			for j, d := range got[:i] {
				if d < 0 {
					continue
				}
				a, b := items[i].Candidates[c], items[j].Candidates[d]
				for _, p := range append(a.Text, a.Leader...) {
					for _, q := range append(b.Text, b.Leader...) {
						if Depth(p, q) > 1e-9 {
							t.Fatalf("seed %d: labels %d and %d overlap", seed, i, j)
						}
					}
				}
			}
		}
		if lost > 1 {
			t.Errorf("seed %d: %d of 45 labels lost", seed, lost)
		}
		again := Place(items)
		for i := range got {
			if got[i] != again[i] {
				t.Fatalf("seed %d: two runs differ", seed)
			}
		}
	}
}

func TestPlaceOfNothing(t *testing.T) {
	if got := Place(nil); len(got) != 0 {
		t.Errorf("got %v", got)
	}
	if got := Place([]Item{{Drop: 3}}); got[0] != -1 {
		t.Errorf("got %v", got)
	}
}

func TestRaster(t *testing.T) {
	r := NewRaster(40, 40, 4)
	r.Fill(path.Rectangle(path.XYWH(8, 8, 16, 16)), 7)
	in := r.Share(r.Regions(7)[7], 7)
	if sum, cells := in.Box(path.XYWH(0, 0, 39, 39)); sum != 16 || cells != 100 {
		t.Errorf("%d of %d cells, want 16 of 100", sum, cells)
	}
	if r.At(pt(9, 9)) != 7 || r.At(pt(30, 9)) != 0 || r.At(pt(-5, 9)) != 0 {
		t.Error("the raster holds the wrong cells")
	}
}

func BenchmarkPlace40(b *testing.B) {
	items := crowd(40, 3)
	b.ReportAllocs()
	for b.Loop() {
		Place(items)
	}
}
