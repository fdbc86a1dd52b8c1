package png

import (
	"image"
	"slices"
)

// unseen is how far, in each of red, green and blue (green counting most), a palette may
// lie off a colour that covers an area before the picture is left in full colour.
const unseen = 12

// reduce finds 256 colours for an opaque picture, or says that it needs more. Colours of
// large areas are kept exactly; the blends at edges share the rest.
func reduce(im *image.RGBA) (layout, bool) {
	if !im.Opaque() {
		return layout{}, false
	}
	count := map[uint32]int{}
	w, h := im.Rect.Dx(), im.Rect.Dy()
	last, run := uint32(1)<<31, 0
	for y := range h {
		row := im.Pix[y*im.Stride : y*im.Stride+4*w]
		for i := 0; i < len(row); i += 4 {
			c := uint32(row[i])<<16 | uint32(row[i+1])<<8 | uint32(row[i+2])
			if c == last {
				run++
				continue
			}
			if run > 0 {
				count[last] += run
			}
			last, run = c, 1
		}
	}
	count[last] += run
	colours := make([]hue, 0, len(count))
	for c, n := range count {
		colours = append(colours, hue{c, n})
	}
	slices.SortFunc(colours, func(a, b hue) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return int(a.rgb) - int(b.rgb)
	})
	kept := choose(colours)
	index := make(map[uint32]byte, len(colours))
	area, off := 0, 0
	for _, c := range colours {
		i, d := nearest(kept, c.rgb)
		index[c.rgb] = byte(i)
		area += c.n
		if d > unseen*unseen*4 {
			off += c.n
		}
	}
	if off*1000 > area {
		return layout{}, false
	}
	var pal []byte
	for _, c := range kept {
		pal = append(pal, byte(c>>16), byte(c>>8), byte(c))
	}
	return layout{kind: 3, bytes: 1, palette: pal, row: func(y int, dst []byte) {
		row := im.Pix[y*im.Stride : y*im.Stride+4*w]
		last, at := uint32(1)<<31, byte(0)
		for i, j := 0, 0; i < len(row); i, j = i+4, j+1 {
			if c := uint32(row[i])<<16 | uint32(row[i+1])<<8 | uint32(row[i+2]); c != last {
				last, at = c, index[c]
			}
			dst[j] = at
		}
	}}, true
}

// hue is a colour and how many pixels have it.
type hue struct {
	rgb uint32
	n   int
}

// distance is the square of how far two colours look apart: the low-cost weighting that
// counts green twice and red and blue by how bright the red is.
func distance(a, b uint32) int {
	r1, r2 := int(a>>16), int(b>>16)
	dr, dg, db := r1-r2, int(a>>8&255)-int(b>>8&255), int(a&255)-int(b&255)
	mean := (r1 + r2) / 2
	return ((512+mean)*dr*dr)>>8 + 4*dg*dg + ((767-mean)*db*db)>>8
}

// nearest finds the palette's colour that looks most like c.
func nearest(palette []uint32, c uint32) (at, d int) {
	d = 1 << 30
	for i, p := range palette {
		if e := distance(p, c); e < d {
			at, d = i, e
			if e == 0 {
				break
			}
		}
	}
	return at, d
}

// choose picks up to 256 colours, the commonest first, leaving out those too near to one
// that is picked already; the nearness grows until 256 suffice.
func choose(colours []hue) []uint32 {
	const most = 256
	if len(colours) <= most {
		var all []uint32
		for _, c := range colours {
			all = append(all, c.rgb)
		}
		return all
	}
	for near := 4; ; near *= 2 {
		var kept []uint32
		for _, c := range colours {
			if _, d := nearest(kept, c.rgb); d >= near {
				if kept = append(kept, c.rgb); len(kept) > most {
					break
				}
			}
		}
		if len(kept) <= most {
			return kept
		}
	}
}
