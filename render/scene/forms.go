package scene

import "dateline/render/scene/path"

// Circle returns a circle of radius r round (x, y).
func Circle(x, y, r float64) Path { return path.Circle(x, y, r) }

// Box returns the outline of r with round corners of the given radius; 0 is square.
func Box(r Rect, radius float64) Path { return path.Rounded(r, radius) }

// Polyline returns an open line through the points.
func Polyline(pts []Point) Path { return path.Polyline(pts) }

// Polygon returns a closed line through the points.
func Polygon(pts []Point) Path { return path.Polygon(pts) }

// XYWH makes the rectangle with its left top corner at (x, y).
func XYWH(x, y, w, h float64) Rect { return path.XYWH(x, y, w, h) }
