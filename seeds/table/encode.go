package table

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

const (
	extraPrefix = "extra:"   // before a column of somebody else's in a CSV of ours
	leftOutWord = "left_out" // the status, in a table, of what was left out without one
)

// Located is what was found for a seed, for the person who checks a file: it is
// written beside the stop and is read back as the stop's id for as long as the
// stop keeps its name and its hint.
type Located struct {
	ID, Name, Country string
	At                orb.Point
	Notes             []string // what is doubtful: rivals, a misspelling; written as comments
}

// tree turns an itinerary into the form that YAML and JSON share.
func tree(it *seeds.Itinerary, located []Located) *node {
	root := &node{kind: dictNode}
	root.putText("title", it.Title)
	root.putText("headline", it.Headline)
	root.putText("subtitle", it.Subtitle)
	root.putText("traveller", it.Traveller)
	root.putText("source", fileName(it.Source))
	if len(it.Sources) > 0 {
		names := make([]string, len(it.Sources))
		for i, s := range it.Sources {
			names[i] = fileName(s)
		}
		root.put("sources", stringList(names))
	}
	root.putText("credit", it.Credit)
	root.putText("lang", it.Lang)
	root.putText("published", it.Published.String())
	if it.Doubtful {
		root.put("doubtful", bare("true"))
	}
	if len(it.Focus) > 0 {
		focus := root.put("focus", list())
		for _, f := range it.Focus {
			n := &node{kind: dictNode, flow: true}
			if len(f.Countries) > 0 {
				n.put("countries", stringList(f.Countries))
			}
			n.putText("name", f.Name)
			if f.Stop != 0 {
				n.put("stop", stopWord(it, f.Stop))
			}
			putSpan(n, "span", f.Span)
			focus.items = append(focus.items, n)
		}
	}
	stops := root.put("stops", list())
	for i, s := range it.Seeds {
		var found *node
		var notes []string
		if i < len(located) {
			found, notes = locatedNode(s, located[i]), located[i].Notes
		}
		if found != nil {
			s.ID, s.At = "", nil
		}
		n := seedNode(s)
		n.notes = notes
		if found != nil {
			n.put("located", found)
		}
		stops.items = append(stops.items, n)
	}
	if len(it.LeftOut) > 0 {
		out := root.put("left_out", list())
		for _, s := range it.LeftOut {
			out.items = append(out.items, seedNode(s))
		}
	}
	root.putText("text", it.Text)
	return root
}

// stopWord says which stop is meant: by its name, which stays with it where stops are
// added and taken out, or by its number where the name says too little.
func stopWord(it *seeds.Itinerary, number int) *node {
	same := 0
	if number <= len(it.Seeds) {
		name := it.Seeds[number-1].Name
		for _, s := range it.Seeds {
			if strings.EqualFold(s.Name, name) {
				same++
			}
		}
		if same == 1 && name != "" && atoi(name) == 0 {
			return text(name)
		}
	}
	return bare(strconv.Itoa(number))
}

func locatedNode(s seeds.Seed, l Located) *node {
	if l.ID == "" || (s.ID != "" || s.At != nil) && !s.Chosen {
		return nil
	}
	n := &node{kind: dictNode, flow: true}
	n.putText("place", s.Name)
	n.putText("hint", s.Hint)
	n.putText("id", l.ID)
	if l.Name != s.Name {
		n.putText("name", l.Name)
	}
	n.putText("country", l.Country)
	n.put("at", pointNode(l.At))
	return n
}

// fileName drops the folders: where a file lay on one machine is nobody's business
// on another, and would change the bytes.
func fileName(s string) string {
	return s[strings.LastIndexAny(s, `/\`)+1:]
}

// seedNode writes one stop: what a person edits first, where it was found last.
func seedNode(s seeds.Seed) *node {
	n := &node{kind: dictNode}
	n.put("place", text(s.Name))
	if name, hint := splitPlace(s.Name); s.Hint != "" || hint != "" || name != s.Name {
		n.put("hint", text(s.Hint))
	}
	n.putText("id", s.ID)
	if s.At != nil {
		n.put("at", pointNode(*s.At))
	}
	n.putText("kind", string(s.Kind))
	n.putText("arrive", s.Arrive.String())
	n.putText("arrive_text", s.ArriveText)
	n.putText("depart", s.Depart.String())
	n.putText("depart_text", s.DepartText)
	n.putText("not_before", s.Bounds[0].String())
	n.putText("not_after", s.Bounds[1].String())
	n.putText("doubtful_day", s.DoubtfulDay.String())
	n.putText("mode", string(s.Mode))
	n.putText("role", string(s.Role))
	if s.Ahead {
		n.put("ahead", bare("true"))
	}
	n.putText("status", string(s.Status))
	if s.Highlight {
		n.put("highlight", bare("true"))
	}
	n.putText("highlight_label", s.HighlightLabel)
	n.putText("why", s.Why)
	n.putText("note", s.Note)
	if s.LabelAt != nil {
		l := list(bare(num(s.LabelAt[0])), bare(num(s.LabelAt[1])))
		l.flow = true
		n.put("label", l)
	}
	found := &node{kind: dictNode, flow: true}
	found.putText("status", string(s.Status)) // by which it is told from one that is given by hand
	putSpan(found, "span", s.Span)
	putSpan(found, "sentence", s.Sentence)
	found.putText("rule", s.Rule)
	if s.Confidence != 0 {
		found.put("confidence", bare(num(s.Confidence)))
	}
	if s.Source != 0 {
		found.put("source", bare(strconv.Itoa(s.Source)))
	}
	if len(found.keys) > 0 {
		n.put("found", found)
	}
	if len(s.Extra) > 0 {
		extra := n.put("extra", &node{kind: dictNode})
		for _, k := range slices.Sorted(maps.Keys(s.Extra)) {
			extra.put(k, text(s.Extra[k]))
		}
	}
	return n
}

func stringList(words []string) *node {
	l := list()
	for _, w := range words {
		l.items = append(l.items, text(w))
	}
	l.flow = true
	return l
}

func pointNode(p orb.Point) *node {
	l := list(bare(num(round7(p[0]))), bare(num(round7(p[1]))))
	l.flow = true
	return l
}

func round7(v float64) float64 { return math.Round(v*1e7)/1e7 + 0 }

func putSpan(n *node, key string, s seeds.Span) {
	if s != (seeds.Span{}) {
		l := list(bare(strconv.Itoa(s.Start)), bare(strconv.Itoa(s.End)))
		l.flow = true
		n.put(key, l)
	}
}

// comment makes one line of any words.
func comment(s string) string { return strings.Join(strings.Fields(s), " ") }
