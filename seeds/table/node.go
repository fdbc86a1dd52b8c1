package table

import "strings"

type nodeKind uint8

const (
	nullNode nodeKind = iota
	scalarNode
	listNode
	dictNode
)

// node is a value of a YAML or JSON document, or a row of a table, with the
// line it stands on: the one shape that stops are read from and written to.
type node struct {
	kind   nodeKind
	line   int
	text   string // of a scalar
	bare   bool   // a number or a boolean when written, not a string
	flow   bool   // written on one line
	items  []*node
	keys   []string
	values []*node
	notes  []string // comments written above a dict's entry in a list
}

func text(s string) *node { return &node{kind: scalarNode, text: s} }
func bare(s string) *node { return &node{kind: scalarNode, text: s, bare: true} }
func list(items ...*node) *node {
	return &node{kind: listNode, items: items}
}

// put adds a key and returns the dict's new value.
func (n *node) put(key string, value *node) *node {
	n.kind = dictNode
	n.keys = append(n.keys, key)
	n.values = append(n.values, value)
	return value
}

// putText adds a key where there is something to say.
func (n *node) putText(key, value string) {
	if value != "" {
		n.put(key, text(value))
	}
}

// string returns a scalar's text without the blanks around it.
func (n *node) string() string {
	if n == nil || n.kind != scalarNode {
		return ""
	}
	return strings.TrimSpace(n.text)
}

// empty reports whether nothing is said.
func (n *node) empty() bool {
	if n == nil {
		return true
	}
	switch n.kind {
	case scalarNode:
		return strings.TrimSpace(n.text) == ""
	case listNode:
		return len(n.items) == 0
	case dictNode:
		return len(n.keys) == 0
	}
	return true
}

// get returns the value of the first key that names the field.
func (n *node) get(f field) *node {
	if n == nil {
		return nil
	}
	for i, k := range n.keys {
		if fieldOf(k) == f {
			return n.values[i]
		}
	}
	return nil
}

// without returns a dict without the keys that name the field.
func (n *node) without(f field) *node {
	out := &node{kind: n.kind, line: n.line}
	for i, k := range n.keys {
		if fieldOf(k) != f {
			out.put(k, n.values[i])
		}
	}
	return out
}

// strings returns a list's scalars, or a scalar as a list of one.
func (n *node) strings() []string {
	if n == nil {
		return nil
	}
	if n.kind == scalarNode {
		if s := n.string(); s != "" {
			return []string{s}
		}
		return nil
	}
	var out []string
	for _, item := range n.items {
		if s := item.string(); s != "" {
			out = append(out, s)
		}
	}
	return out
}
