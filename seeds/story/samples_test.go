package story

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// The sample stories are read with the real gazetteer and held to what the
// reader has reached: by name, in order, on the day. The floors stand a little
// below what was reached (macro F1 .776 of those that tell of a trip, dates .813 of
// the stops found, order .919), so that a rule which breaks others is seen. The
// weights were fitted on these stories: how well others are read, cross-validation
// says.
const (
	floorF1    = 0.76
	floorDates = 0.81
	floorOrder = 0.90 // of the stops found, the share in the longest right order
)

type goldStop struct {
	Name, Country, Arrive, Level string
	Lat, Lon                     float64
	Optional                     bool
}

func TestSamples(t *testing.T) {
	opt, ok := realOptions(t)
	if !ok {
		t.Skip("the embedded gazetteer is not in assets; build it with make assets")
	}
	data, err := os.ReadFile("../samples/gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Stories []struct {
			ID, Published string
			Stops         []goldStop
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	sum, n, dated, right, found, ordered := 0.0, 0, 0, 0, 0, 0
	for _, st := range gold.Stories {
		text, err := os.ReadFile(filepath.Join("../samples", st.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		opt.Published = leadingDate(st.Published)
		doc, err := Read(string(text), opt)
		if err != nil {
			t.Fatal(err)
		}
		answers := match(st.Stops, doc.Main().Seeds, opt.Finder.Lexicon)
		tp, need, extra := 0, 0, len(doc.Main().Seeds)
		last := -1
		for i, g := range st.Stops {
			k, hit := answers[i]
			switch {
			case g.Optional && hit:
				extra--
			case !g.Optional && hit:
				tp++
				need++
			case !g.Optional:
				need++
			}
			if hit {
				found++
				if k > last {
					ordered++
					last = k
				}
				if len(g.Arrive) == 10 {
					dated++
					if d := doc.Main().Seeds[k].Arrive; d.Grain >= seeds.GrainDay && strings.HasPrefix(d.String(), g.Arrive) {
						right++
					}
				}
			}
		}
		if len(st.Stops) == 0 {
			continue // it tells of no trip: there is no F1 of its stops
		}
		if tp > 0 {
			sum += 2 * float64(tp) / float64(need+extra)
		}
		n++
	}
	f1, dates, order := sum/float64(n), float64(right)/float64(dated), float64(ordered)/float64(found)
	t.Logf("%d stories: macro F1 %.3f, dates of the stops found %.3f, in order %.3f", n, f1, dates, order)
	if f1 < floorF1 || dates < floorDates || order < floorOrder {
		t.Errorf("macro F1 %.3f, dates %.3f, order %.3f; want at least %.2f, %.2f, %.2f", f1, dates, order, floorF1, floorDates, floorOrder)
	}
}

// match gives each gold stop the first stop that names it: a sense of its name
// lies within 50 km, or in its country where only that is known.
func match(gold []goldStop, stops []seeds.Seed, lex seeds.Lexicon) map[int]int {
	out, used := map[int]int{}, map[int]bool{}
	for i, g := range gold {
		for k, s := range stops {
			if used[k] {
				continue
			}
			_, senses := lex.Longest(s.Name, 0)
			hit := false
			for _, q := range senses {
				km := 111 * math.Hypot(q.At[1]-g.Lat, (q.At[0]-g.Lon)*math.Cos(g.Lat*math.Pi/180))
				hit = hit || km < 50 || g.Level == "country" && q.Country == g.Country && q.Kind == seeds.Country
			}
			if hit {
				out[i], used[k] = k, true
				break
			}
		}
	}
	return out
}

func realOptions(t *testing.T) (Options, bool) {
	data, err := os.ReadFile("../../assets/gazetteer.bin")
	if err != nil {
		return Options{}, false
	}
	g, err := gazetteer.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	words, err := os.ReadFile("../../assets/words.tsv")
	if err != nil {
		return Options{}, false
	}
	weights, err := os.ReadFile("../../assets/weights-mention.tsv")
	if err != nil {
		return Options{}, false
	}
	w, err := mention.OpenWords(string(words))
	if err != nil {
		t.Fatal(err)
	}
	judge, err := mention.ReadWeights(string(weights))
	if err != nil {
		t.Fatal(err)
	}
	return Options{Lexicon: g, Finder: &mention.Finder{Lexicon: g, Words: w, Weights: judge}}, true
}
