package table

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/seeds/pattern"
)

const number = `\d+(?:[.,]\d+)?`

var (
	reAngle = pattern.Of(`^([NSEWOnewo])?\s*([-+]?` + number + `)\s*[°ºd:]?\s*(?:(` + number + `)\s*['′’m:]?\s*(?:(` + number + `)\s*(?:["″”s]|''|′′)?\s*)?)?([NSEWOnewo])?$`)
	reWKT   = pattern.Of(`(?i)^(?:SRID=4326;)?\s*POINT\s*\(\s*([-+\d.eE]+)\s+([-+\d.eE]+)(?:\s+[-+\d.eE]+)?\s*\)$`)
	reSplit = []*pattern.Pattern{pattern.Of(`\s*;\s*`), pattern.Of(`,\s+`), pattern.Of(`\s*[,/]\s*`), pattern.Of(`\s+`)}
	reMid   = pattern.Of(`(?i)([NSEWO])\s+`) // a blank after the first hemisphere: 12°03'S 77°02'W
)

// parseAngle reads decimal degrees (with a point or a comma) or degrees, minutes
// and seconds. axis is 'N' or 'E' where a hemisphere is written, else 0.
func parseAngle(s string) (degrees float64, axis byte, ok bool) {
	s = strings.NewReplacer("−", "-", "–", "-", "\u00a0", " ", "\u202f", " ").Replace(strings.TrimSpace(s))
	m := reAngle.FindStringSubmatch(s)
	if m == nil {
		if v, err := strconv.ParseFloat(s, 64); err == nil && !math.IsNaN(v) && !math.IsInf(v, 0) { // 1e1
			return v, 0, true
		}
		return 0, 0, false
	}
	part := func(t string) float64 {
		v, _ := strconv.ParseFloat(strings.Replace(t, ",", ".", 1), 64)
		return v
	}
	hemisphere := strings.ToUpper(m[1] + m[5])
	if len(hemisphere) > 1 || part(m[3]) >= 60 || part(m[4]) >= 60 {
		return 0, 0, false
	}
	degrees = math.Abs(part(m[2])) + part(m[3])/60 + part(m[4])/3600
	negative := strings.HasPrefix(m[2], "-")
	switch hemisphere {
	case "N", "S":
		axis = 'N'
	case "E", "W", "O":
		axis = 'E'
	}
	if hemisphere == "S" || hemisphere == "W" || hemisphere == "O" {
		negative = !negative
	}
	if negative {
		degrees = -degrees
	}
	return degrees, axis, true
}

// parsePair reads two angles in one string: latitude first, unless hemispheres
// or a WKT point say otherwise.
func parsePair(s string, lonFirst bool) (p orb.Point, err error) {
	s = strings.Trim(strings.TrimSpace(s), "()[]")
	if m := reWKT.FindStringSubmatch(strings.TrimSpace(s) + ")"); m != nil {
		x, errX := strconv.ParseFloat(m[1], 64)
		y, errY := strconv.ParseFloat(m[2], 64)
		if errX == nil && errY == nil {
			return checkPoint(x, y)
		}
	}
	s = strings.TrimPrefix(s, "geo:")
	splits := [][]string{}
	if at := reMid.FindStringIndex(s); at != nil && at[1] < len(s) {
		splits = append(splits, []string{s[:at[1]], s[at[1]:]})
	}
	for _, re := range reSplit {
		splits = append(splits, re.Split(s, -1))
	}
	for _, parts := range splits {
		if len(parts) != 2 {
			continue
		}
		a, axisA, okA := parseAngle(parts[0])
		b, axisB, okB := parseAngle(parts[1])
		if !okA || !okB || axisA != 0 && axisA == axisB {
			continue
		}
		if axisA == 'E' || axisB == 'N' || axisA == 0 && axisB == 0 && lonFirst {
			return checkPoint(a, b)
		}
		return checkPoint(b, a)
	}
	return p, fmt.Errorf("coordinates %q are not understood; write latitude, longitude in degrees, as in -12.05, -77.03", s)
}

// checkPoint refuses what is not on Earth and says what may have been meant.
func checkPoint(lon, lat float64) (orb.Point, error) {
	switch {
	case math.IsNaN(lon) || math.IsNaN(lat) || math.IsInf(lon, 0) || math.IsInf(lat, 0):
		return orb.Point{}, fmt.Errorf("a coordinate is not a number")
	case math.Abs(lat) > 180 && math.Abs(lon) > 180:
		return orb.Point{}, fmt.Errorf("coordinates %s, %s are not degrees; they look projected: convert them to WGS84 longitude and latitude", num(lon), num(lat))
	case math.Abs(lat) > 90 && math.Abs(lat) <= 180 && math.Abs(lon) <= 90:
		return orb.Point{}, fmt.Errorf("latitude %s is outside ±90; swap latitude and longitude", num(lat))
	case math.Abs(lat) > 90:
		return orb.Point{}, fmt.Errorf("latitude %s is outside ±90; check the column and the decimal point", num(lat))
	case math.Abs(lon) > 180 && math.Abs(lon) <= 360:
		return orb.Point{}, fmt.Errorf("longitude %s is outside ±180; if it counts eastward to 360, write %s; else swap or correct it", num(lon), num(lon-math.Copysign(360, lon)))
	case math.Abs(lon) > 180:
		return orb.Point{}, fmt.Errorf("longitude %s is outside ±180; swap or correct the columns, and check the decimal point", num(lon))
	}
	return orb.Point{math.Round(lon*1e7)/1e7 + 0, math.Round(lat*1e7)/1e7 + 0}, nil
}

// num writes a number in its shortest form, without an exponent.
func num(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
