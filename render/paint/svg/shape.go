package svg

import (
	"math"
	"strconv"
	"strings"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

func (p *printer) shape(s *scene.Shape) {
	if s.Path.Empty() || !s.Fill.Visible() && !s.Stroke.Visible() {
		return
	}
	d := data(s.Path)
	rule := ""
	if s.Fill.EvenOdd {
		rule = ` fill-rule="evenodd"`
	}
	hatched := s.Fill.Pattern != nil && s.Fill.Pattern.Color.A > 0
	if hatched {
		// A path has one fill, so the colour, the hatching and the line are paths of their own.
		p.put("<g", p.names(s.ID, s.Class), ">")
		p.title(s.Title)
		if s.Fill.Color.A > 0 {
			p.put(`<path d="`, d, `"`, rule, paint("fill", s.Fill.Color), "/>")
		}
		p.put(`<path d="`, d, `"`, rule, ` fill="url(#`, p.pattern(*s.Fill.Pattern), `)"/>`)
		if s.Stroke.Visible() {
			p.put(`<path d="`, d, `" fill="none"`, stroke(s.Stroke), "/>")
		}
		p.put("</g>\n")
		return
	}
	fill := ` fill="none"`
	if s.Fill.Color.A > 0 {
		fill = rule + paint("fill", s.Fill.Color)
	}
	p.put("<path", p.names(s.ID, s.Class), ` d="`, d, `"`, fill, stroke(s.Stroke))
	if s.Title == "" {
		p.put("/>\n")
		return
	}
	p.put(">")
	p.title(s.Title)
	p.put("</path>\n")
}

func stroke(s scene.Stroke) string {
	if !s.Visible() {
		return ""
	}
	out := paint("stroke", s.Color) + attribute("stroke-width", number(s.Width))
	switch s.Cap {
	case scene.RoundCap:
		out += ` stroke-linecap="round"`
	case scene.SquareCap:
		out += ` stroke-linecap="square"`
	}
	switch s.Join {
	case scene.RoundJoin:
		out += ` stroke-linejoin="round"`
	case scene.Bevel:
		out += ` stroke-linejoin="bevel"`
	}
	if len(s.Dash) > 0 {
		var d []string
		for _, v := range s.Dash {
			d = append(d, number(math.Max(0, v)))
		}
		out += attribute("stroke-dasharray", strings.Join(d, " "))
		if s.DashOffset != 0 {
			out += attribute("stroke-dashoffset", number(s.DashOffset))
		}
	}
	return out
}

// pattern defines a hatching and returns its id.
func (p *printer) pattern(h scene.Pattern) string {
	p.fills++
	id := p.unique("hatching-" + strconv.Itoa(p.fills))
	spacing, width := h.Measures()
	s := number(spacing)
	p.put(`<pattern id="`, id, `" patternUnits="userSpaceOnUse" width="`, s, `" height="`, s, `"`)
	if h.Angle != 0 {
		p.put(` patternTransform="rotate(`, number(h.Angle), `)"`)
	}
	p.put(`><g`, paint("fill", h.Color), `>`)
	half, far := number(width/2), number(spacing-width/2)
	// Marks lie on the corners and edges of a tile, so each tile draws its share of them.
	if h.Kind == scene.Dots {
		for _, x := range []string{"0", s} {
			for _, y := range []string{"0", s} {
				p.put(`<circle cx="`, x, `" cy="`, y, `" r="`, half, `"/>`)
			}
		}
	} else {
		p.put(`<rect width="`, s, `" height="`, half, `"/><rect y="`, far, `" width="`, s, `" height="`, half, `"/>`)
	}
	if h.Kind == scene.Crossed {
		p.put(`<rect width="`, half, `" height="`, s, `"/><rect x="`, far, `" width="`, half, `" height="`, s, `"/>`)
	}
	p.put("</g></pattern>")
	return id
}

// data writes a path in hundredths of a px, relative to the point before, which is
// about half as long as absolute coordinates. Rounded ends are what the next step
// starts from, so that errors do not add up.
func data(p scene.Path) string {
	b := make([]byte, 0, 8*len(p.Points))
	var x, y, sx, sy int64
	cent := func(q path.Point) (int64, int64) { return hundredths(q.X), hundredths(q.Y) }
	last := byte(0)
	p.Each(func(s path.Step) {
		if s.Verb == path.Close {
			b = append(b, 'z')
			x, y, last = sx, sy, 'z'
			return
		}
		letter := [...]byte{path.Move: 'M', path.Line: 'l', path.Quad: 'q', path.Cubic: 'c'}[s.Verb]
		if letter != last || letter == 'M' {
			b = append(b, letter)
		} else {
			b = append(b, ' ')
		}
		last = letter
		for i, q := range s.Points {
			qx, qy := cent(q)
			dx, dy := qx-x, qy-y
			if letter == 'M' {
				dx, dy = qx, qy
			}
			if i > 0 {
				b = append(b, ' ')
			}
			b = decimal(b, dx)
			if dy >= 0 {
				b = append(b, ' ')
			}
			b = decimal(b, dy)
		}
		x, y = cent(s.To)
		if letter == 'M' {
			sx, sy = x, y
		}
	})
	return string(b)
}

// hundredths rounds px; coordinates beyond a million px are no drawing.
func hundredths(v float64) int64 {
	if math.IsNaN(v) {
		return 0
	}
	return int64(math.Round(math.Max(-1e8, math.Min(1e8, v*100))))
}

// decimal appends v/100.
func decimal(b []byte, v int64) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	if v >= 100 || v == 0 {
		b = strconv.AppendInt(b, v/100, 10)
	}
	if r := v % 100; r != 0 {
		b = append(b, '.', byte('0'+r/10))
		if r%10 != 0 {
			b = append(b, byte('0'+r%10))
		}
	}
	return b
}
