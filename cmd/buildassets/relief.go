package main

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math"

	"dateline/geo/atlas"
)

// The source: 16 by 8 grey tiles of 675 pixels, in which the land's heights are spread
// evenly over the greys above sea level.
const (
	reliefSource  = "usr/share/marble/data/maps/earth/srtm/3"
	reliefColumns = 16
	reliefRows    = 8
	reliefTile    = 675
	seaLevel      = 98
)

// The result.
const (
	shadeTile    = 400
	shadeQuality = 45
)

// reliefGrids are the widths of the grids, and how much heights are exaggerated in
// each, so that the flanks of ranges stand out; slopes are gentler on a coarser grid.
var reliefGrids = []struct {
	width        int
	exaggeration float64
}{{7200, 11}, {2400, 22}, {800, 40}}

// buildRelief shades the land as lit from the north-west.
func buildRelief(src *sources) ([]byte, error) {
	greys, err := readGreys(src)
	if err != nil {
		return nil, err
	}
	curve := likelyHeights(greys, reliefColumns*reliefTile)
	var grids []*image.Gray
	for _, g := range reliefGrids {
		heights := shrink(greys, curve, reliefColumns*reliefTile, g.width, g.width/2)
		grids = append(grids, hillshade(heights, g.width, g.width/2, g.exaggeration))
	}
	return atlas.BuildRelief(grids, shadeTile, shadeQuality)
}

// readGreys joins the tiles.
func readGreys(src *sources) ([]uint8, error) {
	const width = reliefColumns * reliefTile
	out := make([]uint8, width*reliefRows*reliefTile)
	for row := range reliefRows {
		for column := range reliefColumns {
			name := fmt.Sprintf("%s/%06d/%06d_%06d.jpg", reliefSource, row, row, column)
			data, err := src.read("marble-qt-data", name)
			if err != nil {
				return nil, err
			}
			picture, err := jpeg.Decode(bytes.NewReader(data))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			grey, ok := picture.(*image.Gray)
			if !ok || grey.Rect.Size() != image.Pt(reliefTile, reliefTile) {
				return nil, fmt.Errorf("%s: not a grey tile of %d pixels", name, reliefTile)
			}
			for y := range reliefTile {
				copy(out[(row*reliefTile+y)*width+column*reliefTile:], grey.Pix[y*grey.Stride:y*grey.Stride+reliefTile])
			}
		}
	}
	return out, nil
}

// shrink turns greys into heights and averages them to a smaller
// grid, each target pixel over the square of source pixels that it covers, weighted
// by their share: this also evens out the blocks of the source's JPEG.
func shrink(greys []uint8, curve [256]float64, from, width, height int) []float64 {
	scale := float64(from) / float64(width)
	rows := len(greys) / from
	across := make([]float64, width*rows)
	for y := range rows {
		for x := range width {
			across[y*width+x] = mean(float64(x)*scale, scale, from, func(i int) float64 { return curve[greys[y*from+i]] })
		}
	}
	out := make([]float64, width*height)
	for y := range height {
		for x := range width {
			out[y*width+x] = mean(float64(y)*scale, scale, rows, func(i int) float64 { return across[i*width+x] })
		}
	}
	return out
}

// mean averages samples over [at, at+span).
func mean(at, span float64, n int, sample func(int) float64) float64 {
	var sum float64
	for i := int(at); i < n && float64(i) < at+span; i++ {
		sum += sample(i) * (min(float64(i+1), at+span) - max(float64(i), at))
	}
	return sum / span
}

// hypsography is the part of the Earth's land, ice included, that lies below a
// height in metres.
var hypsography = []struct{ share, metres float64 }{
	{0, 0}, {0.25, 200}, {0.46, 500}, {0.66, 1000}, {0.82, 2000}, {0.91, 3000}, {0.965, 4000}, {0.99, 5000}, {1, 6500},
}

// likelyHeights gives each grey the height that as much of the land lies below as is
// darker: the source spread heights over greys unevenly, and this undoes it. The sea is
// flat.
func likelyHeights(greys []uint8, width int) [256]float64 {
	var area [256]float64
	rows := len(greys) / width
	for y := range rows {
		weight := math.Cos((90 - (float64(y)+0.5)*180/float64(rows)) * math.Pi / 180)
		for _, v := range greys[y*width : (y+1)*width] {
			area[v] += weight
		}
	}
	var land float64
	for v := seaLevel; v < len(area); v++ {
		land += area[v]
	}
	var out [256]float64
	var below float64
	for v := seaLevel; v < len(area); v++ {
		share := (below + area[v]/2) / land
		below += area[v]
		i := 1
		for i < len(hypsography)-1 && hypsography[i].share < share {
			i++
		}
		lo, hi := hypsography[i-1], hypsography[i]
		out[v] = lo.metres + (hi.metres-lo.metres)*(share-lo.share)/(hi.share-lo.share)
	}
	return out
}

// hillshade lights a grid of heights from the north-west, 45° high.
func hillshade(heights []float64, width, height int, exaggeration float64) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, width, height))
	at := func(x, y int) float64 {
		return heights[max(0, min(y, height-1))*width+(x+width)%width]
	}
	steepness := exaggeration / (40_075_017 / float64(width))
	for y := range height {
		shrink := max(0.2, math.Cos((90-(float64(y)+0.5)*180/float64(height))*math.Pi/180))
		for x := range width {
			east := (at(x+1, y-1) + 2*at(x+1, y) + at(x+1, y+1) - at(x-1, y-1) - 2*at(x-1, y) - at(x-1, y+1)) / 8 / shrink
			south := (at(x-1, y+1) + 2*at(x, y+1) + at(x+1, y+1) - at(x-1, y-1) - 2*at(x, y-1) - at(x+1, y-1)) / 8
			east, south = east*steepness, south*steepness
			// The normal is (-east, -south, 1); the light comes from (-1, -1, √2) / 2.
			light := (east + south + math.Sqrt2) / 2 / math.Sqrt(east*east+south*south+1)
			// Level ground has √½: below it is shadow, above it light.
			shade := light/math.Sqrt(0.5) - 1
			if shade > 0 {
				shade /= math.Sqrt2 - 1
			}
			out.Pix[y*out.Stride+x] = uint8(math.Round(max(1, min(255, 128+127*shade))))
		}
	}
	return out
}
