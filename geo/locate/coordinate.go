package locate

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"dateline/seeds/pack"
	"dateline/seeds/pattern"
)

// ParsePoint reads a point from the forms that people write: "7.89, -72.50"
// (latitude first), "8°14'N 72°28'W", "8 degrees 14 N 72 28 W", "N 8.23 W
// 72.47", "lat 7.89 lon -72.50", "geo:7.89,-72.50". ok is false where the query
// is none of these, or lies off the globe.
func ParsePoint(query string) (p orb.Point, ok bool) {
	q := strings.TrimSpace(query)
	if len(q) > 120 {
		return p, false
	}
	q = strings.NewReplacer("−", "-", "–", "-").Replace(strings.ToLower(q))
	q, _, _ = strings.Cut(strings.TrimPrefix(q, "geo:"), "?")
	if m := decimalPair.FindStringSubmatch(q); m != nil {
		// two bare whole numbers with a space are no coordinates
		if !strings.ContainsAny(q, ".,;") {
			return p, false
		}
		return point(number(m[1]), number(m[2]))
	}
	angles, ok := readAngles(q)
	if !ok || len(angles) != 2 {
		return p, false
	}
	a, b := angles[0], angles[1]
	if a.axis == 'x' && b.axis != 'x' || b.axis == 'y' && a.axis != 'y' {
		a, b = b, a
	}
	if a.axis == 'x' || b.axis == 'y' || a.axis == 0 && !a.marked {
		return p, false
	}
	return point(a.degrees(), b.degrees())
}

var (
	decimalPair = pattern.Of(`^\(?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,; ]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*\)?$`)
	pieces      = pattern.Of(`[+-]?\d+(?:\.\d+)?|[\pL]+\.?|[^\s\d]`)
)

// angle is a latitude or a longitude while it is read.
type angle struct {
	parts    []float64 // degrees, minutes, seconds
	negative bool
	axis     byte // y for a latitude, x for a longitude, 0 where nothing says
	marked   bool // has a degree sign, or a label
}

func (a angle) degrees() float64 {
	v := 0.0
	for i, p := range a.parts {
		v += p / math.Pow(60, float64(i))
	}
	if a.negative {
		return -v
	}
	return v
}

// readAngles reads every piece of a query as part of an angle; ok is false
// where one is not.
func readAngles(q string) (angles []angle, ok bool) {
	words := angleNames()
	all := pieces.FindAllString(q, -1)
	leading := false // hemispheres and labels stand before their numbers
	for i, s := range all {
		if axis, _, is := hemisphere(s); is && axis != 0 {
			leading = len(angles) == 0 && i < 2
			break
		}
		if s[0] >= '0' && s[0] <= '9' {
			break
		}
	}
	closed := true
	var label angle
	for _, s := range all {
		axis, negative, is := hemisphere(s)
		switch {
		case is && leading:
			label = angle{axis: axis, negative: negative, marked: true}
			closed = true
		case is:
			if len(angles) == 0 || angles[len(angles)-1].axis != 0 {
				return nil, false
			}
			last := &angles[len(angles)-1]
			last.axis, last.negative = axis, last.negative != negative
			closed = true
		case s[0] >= '0' && s[0] <= '9' || len(s) > 1 && (s[0] == '-' || s[0] == '+'):
			v, err := strconv.ParseFloat(strings.TrimLeft(s, "+-"), 64)
			if err != nil {
				return nil, false
			}
			if closed {
				label.parts = []float64{v}
				label.negative = label.negative != (s[0] == '-')
				angles = append(angles, label)
				label, closed = angle{}, false
				continue
			}
			last := &angles[len(angles)-1]
			if s[0] == '-' || len(last.parts) == 3 || v >= 60 || last.parts[len(last.parts)-1] != math.Trunc(last.parts[len(last.parts)-1]) {
				return nil, false
			}
			last.parts = append(last.parts, v)
		case s == "°" || s == "º" || s == "˚" || words.degrees[strings.TrimSuffix(s, ".")]:
			if len(angles) == 0 {
				return nil, false
			}
			angles[len(angles)-1].marked = true
		case s == "," || s == ";" || s == "/":
			closed = closed || len(angles) == 1
		case strings.Contains("'′’\"″”():=", s), words.parts[strings.TrimSuffix(s, ".")]:
		default:
			return nil, false
		}
	}
	return angles, true
}

// angleWords are the words of coordinates, in all languages.
type angleWords struct {
	hemispheres    map[string]string
	degrees, parts map[string]bool // parts are the minutes and the seconds
}

var angleNames = sync.OnceValue(func() *angleWords {
	w := &angleWords{hemispheres: map[string]string{}, degrees: map[string]bool{}, parts: map[string]bool{}}
	for _, t := range pack.Terms(pack.ListHemisphere) {
		w.hemispheres[t.Phrase] = t.Value
	}
	for _, t := range pack.Terms(pack.ListAngle) {
		if t.Value == "degree" {
			w.degrees[t.Phrase] = true
		} else {
			w.parts[t.Phrase] = true
		}
	}
	return w
})

// hemisphere reads N, south, lat, longitude and the like.
func hemisphere(s string) (axis byte, negative, ok bool) {
	switch angleNames().hemispheres[strings.TrimSuffix(s, ".")] {
	case "north":
		return 'y', false, true
	case "south":
		return 'y', true, true
	case "east":
		return 'x', false, true
	case "west":
		return 'x', true, true
	}
	return 0, false, false
}

func point(lat, lon float64) (orb.Point, bool) {
	if !(math.Abs(lat) <= 90) || !(math.Abs(lon) <= 180) {
		return orb.Point{}, false
	}
	return orb.Point{math.Round(lon*1e7) / 1e7, math.Round(lat*1e7) / 1e7}, true
}

func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return math.NaN()
	}
	return v
}
