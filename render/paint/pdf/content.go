package pdf

import (
	"bytes"
	"fmt"
	"strings"

	"dateline/render/scene"
	"dateline/render/scene/path"
	"dateline/render/text"
)

// content writes the page's drawing operators, in the scene's px with y down.
type content struct {
	f     *file
	o     Options
	page  scene.Rect // the page's extent, px
	out   bytes.Buffer
	state state
	stack []state

	alphas []uint8 // graphics states, in order of first use
	images []ref
	fonts  []*face
	byFace map[*text.Face]*face
}

// state is what has been set, so that it is not set again.
type state struct {
	fill, stroke string
	alpha        uint8
	line         string
}

func newContent(f *file, o Options) *content {
	return &content{f: f, o: o, byFace: map[*text.Face]*face{}}
}

// take returns the operators of the page that was written, and makes room for the next.
func (c *content) take() []byte {
	page := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	return page
}

func (c *content) put(parts ...string) {
	for i, s := range parts {
		if i > 0 {
			c.out.WriteByte(' ')
		}
		c.out.WriteString(s)
	}
	c.out.WriteByte('\n')
}

func (c *content) save() {
	c.stack = append(c.stack, c.state)
	c.put("q")
}

func (c *content) restore() {
	n := len(c.stack) - 1
	c.state, c.stack = c.stack[n], c.stack[:n]
	c.put("Q")
}

// scene draws a page, and returns its tagged elements in the order of their
// numbers: its tagged groups, or all of it as one figure.
func (c *content) scene(s *scene.Scene) []element {
	c.state, c.stack, c.page = state{alpha: 255}, nil, scene.Rect{MaxX: s.Width, MaxY: s.Height}
	parts := partsOf(s)
	for id, p := range parts {
		c.put("/"+p.tag, fmt.Sprintf("<< /MCID %d >> BDC", id))
		c.save()
		c.put(number(points), "0 0", number(-points), "0", number(s.Height*points), "cm")
		c.put("0 0", number(s.Width), number(s.Height), "re W n")
		if id == 0 && s.Background.A > 0 {
			c.fillColor(s.Background)
			c.put("0 0", number(s.Width), number(s.Height), "re f")
		}
		c.nodes(p.nodes)
		c.restore()
		c.put("EMC")
	}
	return parts
}

func (c *content) nodes(nodes []scene.Node) {
	for _, n := range nodes {
		switch n := n.(type) {
		case *scene.Group:
			if n.Clip == nil {
				c.nodes(n.Nodes)
				continue
			}
			c.save()
			c.path(*n.Clip)
			c.put("W n")
			c.nodes(n.Nodes)
			c.restore()
		case *scene.Shape:
			c.shape(n)
		case *scene.Text:
			c.text(n)
		case *scene.Image:
			c.image(n)
		}
	}
}

func rgb(k scene.Color) string {
	return number(float64(k.R)/255) + " " + number(float64(k.G)/255) + " " + number(float64(k.B)/255)
}

// opacity sets the alpha of fills and strokes.
func (c *content) opacity(a uint8) {
	if c.state.alpha == a {
		return
	}
	c.state.alpha = a
	if !bytes.Contains(c.alphas, []byte{a}) {
		c.alphas = append(c.alphas, a)
	}
	c.put(fmt.Sprintf("/A%d gs", a))
}

func (c *content) fillColor(k scene.Color) {
	if s := rgb(k); s != c.state.fill {
		c.state.fill = s
		c.put(s, "rg")
	}
	c.opacity(k.A)
}

func (c *content) strokeColor(k scene.Color) {
	if s := rgb(k); s != c.state.stroke {
		c.state.stroke = s
		c.put(s, "RG")
	}
	c.opacity(k.A)
}

// line sets how strokes look. Caps and joins have the numbers that PDF gives them.
func (c *content) line(s scene.Stroke) {
	join := [...]int{scene.Miter: 0, scene.RoundJoin: 1, scene.Bevel: 2}[min(s.Join, scene.Bevel)]
	var dash []string
	total := 0.0
	for _, d := range s.Dash {
		dash = append(dash, number(max(0, d)))
		total += d
	}
	if !(total > 0) {
		dash = nil
	}
	set := fmt.Sprintf("%s w %d J %d j 4 M [%s] %s d", number(s.Width), min(s.Cap, scene.SquareCap), join, strings.Join(dash, " "), number(max(0, s.DashOffset)))
	if set != c.state.line {
		c.state.line = set
		c.put(set)
	}
}

func (c *content) shape(s *scene.Shape) {
	if s.Path.Empty() {
		return
	}
	rule := ""
	if s.Fill.EvenOdd {
		rule = "*"
	}
	if s.Fill.Color.A > 0 {
		c.fillColor(s.Fill.Color)
		c.path(s.Path)
		c.put("f" + rule)
	}
	if p := s.Fill.Pattern; p != nil && p.Color.A > 0 {
		c.save()
		c.path(s.Path)
		c.put("W"+rule, "n")
		c.fillColor(p.Color)
		seen := s.Path.Bounds().Intersect(c.page)
		if !seen.Empty() {
			c.path(p.Marks(seen))
			c.put("f")
		}
		c.restore()
	}
	if s.Stroke.Visible() {
		c.strokeColor(s.Stroke.Color)
		c.line(s.Stroke)
		c.path(s.Path)
		c.put("S")
	}
}

// path writes the steps of a path. PDF has no quadratic curves; they are raised to cubics.
func (c *content) path(p scene.Path) {
	at := func(q path.Point) string { return hundredth(q.X) + " " + hundredth(q.Y) }
	p.Each(func(s path.Step) {
		switch s.Verb {
		case path.Move:
			c.put(at(s.To), "m")
		case path.Line:
			c.put(at(s.To), "l")
		case path.Quad:
			k := s.Points[0]
			third := func(a path.Point) path.Point { return path.Point{X: a.X + 2*(k.X-a.X)/3, Y: a.Y + 2*(k.Y-a.Y)/3} }
			c.put(at(third(s.From)), at(third(s.To)), at(s.To), "c")
		case path.Cubic:
			c.put(at(s.Points[0]), at(s.Points[1]), at(s.To), "c")
		case path.Close:
			c.put("h")
		}
	})
}

// resources writes what the operators name, and returns the dictionary.
func (c *content) resources() string {
	var b strings.Builder
	b.WriteString("<< /ExtGState <<")
	for _, a := range c.alphas {
		v := number(float64(a) / 255)
		fmt.Fprintf(&b, " /A%d << /ca %s /CA %s >>", a, v, v)
	}
	b.WriteString(" >> /XObject <<")
	for i, r := range c.images {
		fmt.Fprintf(&b, " /I%d %s", i+1, r)
	}
	b.WriteString(" >> /Font <<")
	for i, f := range c.fonts {
		fmt.Fprintf(&b, " /F%d %s", i+1, f.write(c.f))
	}
	return b.String() + " >> >>"
}
