package path

import "math"

// kappa places the control points of a cubic quarter circle (error 2.7e-4 of the radius).
const kappa = 0.5522847498307936

// Circle returns a circle round (x, y), clockwise on the screen.
func Circle(x, y, r float64) Path { return Ellipse(x, y, r, r) }

// Ellipse returns an upright ellipse round (x, y).
func Ellipse(x, y, rx, ry float64) Path {
	var p Path
	kx, ky := rx*kappa, ry*kappa
	p.MoveTo(x+rx, y)
	p.CubicTo(x+rx, y+ky, x+kx, y+ry, x, y+ry)
	p.CubicTo(x-kx, y+ry, x-rx, y+ky, x-rx, y)
	p.CubicTo(x-rx, y-ky, x-kx, y-ry, x, y-ry)
	p.CubicTo(x+kx, y-ry, x+rx, y-ky, x+rx, y)
	p.Close()
	return p
}

// Rectangle returns the outline of r.
func Rectangle(r Rect) Path {
	return Polygon([]Point{{r.MinX, r.MinY}, {r.MaxX, r.MinY}, {r.MaxX, r.MaxY}, {r.MinX, r.MaxY}})
}

// Rounded returns the outline of r with round corners of the given radius, which
// is made smaller where r is too small for it.
func Rounded(r Rect, radius float64) Path {
	radius = math.Min(radius, math.Min(r.Width(), r.Height())/2)
	if radius <= 0 {
		return Rectangle(r)
	}
	var p Path
	k := radius * (1 - kappa)
	p.MoveTo(r.MinX+radius, r.MinY)
	p.LineTo(r.MaxX-radius, r.MinY)
	p.CubicTo(r.MaxX-k, r.MinY, r.MaxX, r.MinY+k, r.MaxX, r.MinY+radius)
	p.LineTo(r.MaxX, r.MaxY-radius)
	p.CubicTo(r.MaxX, r.MaxY-k, r.MaxX-k, r.MaxY, r.MaxX-radius, r.MaxY)
	p.LineTo(r.MinX+radius, r.MaxY)
	p.CubicTo(r.MinX+k, r.MaxY, r.MinX, r.MaxY-k, r.MinX, r.MaxY-radius)
	p.LineTo(r.MinX, r.MinY+radius)
	p.CubicTo(r.MinX, r.MinY+k, r.MinX+k, r.MinY, r.MinX+radius, r.MinY)
	p.Close()
	return p
}

// Polyline returns an open line through the points.
func Polyline(pts []Point) Path {
	var p Path
	for i, q := range pts {
		if i == 0 {
			p.MoveTo(q.X, q.Y)
		} else {
			p.LineTo(q.X, q.Y)
		}
	}
	return p
}

// Polygon returns a closed line through the points.
func Polygon(pts []Point) Path {
	p := Polyline(pts)
	p.Close()
	return p
}
