package scene

// Fill says what covers the inside of a shape. The zero Fill is none.
type Fill struct {
	Color   Color
	Pattern *Pattern // drawn over Color; nil is none
	EvenOdd bool     // holes by crossings; otherwise by winding
}

// Cap is how a stroke ends.
type Cap uint8

const (
	Butt Cap = iota
	RoundCap
	SquareCap
)

// Join is how a stroke turns.
type Join uint8

const (
	Miter Join = iota // bevelled beyond a ratio of 4
	RoundJoin
	Bevel
)

// Stroke says how the line of a shape is drawn. A zero Width or Color is none.
type Stroke struct {
	Color      Color
	Width      float64   // px
	Dash       []float64 // px on, px off, ...; nil is solid
	DashOffset float64   // px into the dash at the start
	Cap        Cap
	Join       Join
}

// Visible reports whether the stroke draws anything.
func (s Stroke) Visible() bool { return s.Width > 0 && s.Color.A > 0 }

// Visible reports whether the fill draws anything.
func (f Fill) Visible() bool { return f.Color.A > 0 || f.Pattern != nil && f.Pattern.Color.A > 0 }

// Solid is a fill of one colour.
func Solid(c Color) Fill { return Fill{Color: c} }

// Line is a solid stroke with round joins and caps.
func Line(c Color, width float64) Stroke {
	return Stroke{Color: c, Width: width, Cap: RoundCap, Join: RoundJoin}
}
