package table

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"
	"unicode"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

// WriteYAML writes the itinerary in the form that Read reads, with what was
// located beside each stop where it is given (nil, or one for each seed). heading is
// what the map is headed by where the itinerary gives no title; it is written as a
// comment, for whoever wants another, "" for none.
func WriteYAML(w io.Writer, it *seeds.Itinerary, located []Located, heading string) error {
	b := bufio.NewWriter(w)
	b.WriteString("# A trip, as it was read. Correct what is wrong and map this file: the order of\n# stops is the order of travel. A place that is renamed is looked up anew.\n")
	root := tree(it, located)
	if heading = comment(heading); it.Title == "" && heading != "" {
		heading = "# title: " + yamlQuoted(heading) + " # composed; take the first # away to give the map another\n"
	}
	if root.machined() {
		b.WriteString(yours)
	}
	if it.Doubtful {
		b.WriteString("# It is doubtful that the text tells of this trip. Take out the word doubtful below\n# once the stops are right: until then the map says that they are not sure.\n")
	}
	if it.Title == "" {
		b.WriteString(heading)
	}
	emitYAML(b, root, "")
	return b.Flush()
}

// yours says to whoever corrects a file what is theirs in it.
const yours = `# Yours in a stop: place, hint (what it lies in), country, arrive, depart, mode, role,
# highlight: true, highlight_label, note; at: [longitude, latitude] sets its point. What
# stands under left_out becomes a stop where it is moved to stops. What Dateline notes for
# itself stands last in each: leave found, located and text as they are.
`

// machined reports whether something in the tree is Dateline's own.
func (n *node) machined() bool {
	if n.get(fText) != nil {
		return true
	}
	for _, s := range append(n.get(fStops).list(), n.get(fLeftOut).list()...) {
		if s.get(fFound) != nil || s.get(fLocated) != nil {
			return true
		}
	}
	return false
}

// list returns what a list holds.
func (n *node) list() []*node {
	if n == nil {
		return nil
	}
	return n.items[:len(n.items):len(n.items)]
}

// WriteJSON writes the same form as JSON.
func WriteJSON(w io.Writer, it *seeds.Itinerary, located []Located) error {
	b := bufio.NewWriter(w)
	emitJSON(b, tree(it, located), "")
	b.WriteByte('\n')
	return b.Flush()
}

func emitYAML(b *bufio.Writer, n *node, indent string) {
	for i, key := range n.keys {
		if i > 0 || indent == "" {
			b.WriteString(indent)
		}
		b.WriteString(yamlScalar(key))
		b.WriteByte(':')
		v := n.values[i]
		switch {
		case v.kind == listNode && !v.flow:
			b.WriteByte('\n')
			for _, item := range v.items {
				for _, note := range item.notes {
					b.WriteString(indent + "  # " + comment(note) + "\n")
				}
				b.WriteString(indent + "  - ")
				if item.flow || item.kind != dictNode {
					b.WriteString(flowYAML(item) + "\n")
				} else {
					emitYAML(b, item, indent+"    ")
				}
			}
			if len(v.items) == 0 {
				b.WriteString(indent + "  []\n")
			}
		case v.kind == dictNode && !v.flow:
			b.WriteString("\n" + indent + "  ")
			emitYAML(b, v, indent+"  ")
		case v.kind == scalarNode && blockable(strings.TrimSuffix(v.text, "\n")):
			text, ended := strings.CutSuffix(v.text, "\n")
			b.WriteString(map[bool]string{true: " |\n", false: " |-\n"}[ended])
			for _, line := range strings.Split(text, "\n") {
				if line != "" {
					b.WriteString(indent + "  " + line)
				}
				b.WriteByte('\n')
			}
		default:
			b.WriteString(" " + flowYAML(v) + "\n")
		}
	}
}

func flowYAML(n *node) string {
	switch n.kind {
	case listNode:
		parts := make([]string, len(n.items))
		for i, item := range n.items {
			parts[i] = flowYAML(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case dictNode:
		parts := make([]string, len(n.keys))
		for i, k := range n.keys {
			parts[i] = yamlScalar(k) + ": " + flowYAML(n.values[i])
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case scalarNode:
		if n.bare {
			return n.text
		}
		return yamlScalar(n.text)
	}
	return "null"
}

// rePlain is what may stand unquoted in any place: it starts with a letter and
// holds nothing that YAML reads as structure. Dates are the other plain form.
var (
	rePlain = pattern.Of(`^[\p{L}][\p{L}\p{M}\d ._/()'’–—-]*$`)
	reDated = pattern.Of(`^\d{4}-\d{2}-\d{2}$|^\d{2}-\d{2}$`)
	reSpoil = pattern.Of(`(?i)^(?:true|false|yes|no|on|off|y|n|null|nan|inf|\.inf)$`)
)

func yamlScalar(s string) string {
	if reDated.MatchString(s) || rePlain.MatchString(s) && !reSpoil.MatchString(s) && strings.TrimSpace(s) == s {
		return s
	}
	return yamlQuoted(s)
}

// yamlQuoted writes a double-quoted scalar, in which everything can stand.
func yamlQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c == '\r':
			b.WriteString(`\r`)
		case c < 0x20 || c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff:
			const hex = "0123456789ABCDEF"
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[c>>shift&15])
			}
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// blockable reports whether a long text can stand as a literal block and come
// back as it was.
func blockable(s string) bool {
	if !strings.Contains(s, "\n") || strings.HasSuffix(s, "\n") || strings.HasPrefix(s, "\n") {
		return false
	}
	for _, line := range strings.Split(s, "\n") {
		if strings.TrimSpace(line) != line {
			return false
		}
	}
	return strings.IndexFunc(s, func(c rune) bool { return c != '\n' && !unicode.IsPrint(c) }) < 0
}

func emitJSON(b *bufio.Writer, n *node, indent string) {
	inner := indent + "  "
	switch {
	case n.kind == scalarNode && n.bare:
		b.WriteString(n.text)
	case n.kind == scalarNode:
		b.WriteString(jsonString(n.text))
	case n.kind == listNode && (n.flow || len(n.items) == 0):
		b.WriteByte('[')
		for i, item := range n.items {
			if i > 0 {
				b.WriteString(", ")
			}
			emitJSON(b, item, inner)
		}
		b.WriteByte(']')
	case n.kind == listNode:
		b.WriteString("[\n")
		for i, item := range n.items {
			b.WriteString(inner)
			emitJSON(b, item, inner)
			if i < len(n.items)-1 {
				b.WriteByte(',')
			}
			b.WriteByte('\n')
		}
		b.WriteString(indent + "]")
	case n.kind == dictNode:
		b.WriteString("{\n")
		for i, k := range n.keys {
			b.WriteString(inner + jsonString(k) + ": ")
			emitJSON(b, n.values[i], inner)
			if i < len(n.keys)-1 {
				b.WriteByte(',')
			}
			b.WriteByte('\n')
		}
		b.WriteString(indent + "}")
	default:
		b.WriteString("null")
	}
}

// jsonString quotes a string without escaping <, > and &.
func jsonString(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
