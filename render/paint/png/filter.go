package png

// filters holds one filtered row for each kind of PNG filter, kind byte first.
type filters struct{ rows [4][]byte }

func newFilters(n int) *filters {
	var f filters
	for i := range f.rows {
		f.rows[i] = make([]byte, n+1)
		f.rows[i][0] = byte([...]int{0, 1, 2, 4}[i]) // none, sub, up, Paeth
	}
	return &f
}

// zeros is a row that repeats the one above.
func (f *filters) zeros() []byte {
	clear(f.rows[2][1:])
	return f.rows[2]
}

// best is the filtered row whose bytes, taken as signed, have the least sum.
func (f *filters) best(row, above []byte, bpp int) []byte {
	none, sub, up, paeth := f.rows[0][1:], f.rows[1][1:], f.rows[2][1:], f.rows[3][1:]
	for i, v := range row {
		var a, c byte
		if i >= bpp {
			a, c = row[i-bpp], above[i-bpp]
		}
		b := above[i]
		none[i], sub[i], up[i], paeth[i] = v, v-a, v-b, v-predict(a, b, c)
	}
	least, at := -1, 0
	for k := range f.rows {
		sum := 0
		for _, v := range f.rows[k][1:] {
			sum += int(min(v, -v))
		}
		if least < 0 || sum < least {
			least, at = sum, k
		}
	}
	return f.rows[at]
}

// predict is Paeth's predictor: whichever of left, above and corner is nearest to left + above - corner.
func predict(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(v int) int {
	if v < 0 {
		return -v
	}
	return v
}
