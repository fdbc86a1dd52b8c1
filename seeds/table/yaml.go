package table

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"dateline/seeds/yamlfault"
)

// maxNodes bounds what aliases may unfold to: no itinerary comes near, a bomb stops.
const maxNodes = 2_000_000

// parseYAML reads the first document of a YAML file.
func parseYAML(name, data string) (*node, error) {
	if strings.Contains(data, "\x00") {
		return nil, fmt.Errorf("seeds: %s: holds zero bytes, so it is not text; give a text file", name)
	}
	if line, why := tooMuch(data); why != "" {
		return nil, fmt.Errorf("seeds: %s:%d: %s", name, line, why)
	}
	file, err := parser.ParseBytes([]byte(data), 0)
	if err != nil {
		line, _, what := yamlfault.Of(err)
		return nil, fmt.Errorf("seeds: %s:%d: not valid YAML: %s", name, max(line, 1), what)
	}
	y := &yamlTree{name: name, anchors: map[string]*node{}}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			root := y.node(doc.Body, 0)
			return root, y.err
		}
	}
	return &node{}, nil
}

const (
	maxYAML    = 4 << 20 // bytes: some hundred thousand lines, which take the parser seconds
	maxNesting = 200
)

// tooMuch keeps from the parser what would take it minutes: its time grows with
// the square of the nesting.
func tooMuch(data string) (line int, why string) {
	if len(data) > maxYAML {
		return 1, fmt.Sprintf("larger than %d MB; give a large itinerary as CSV or JSON, or a part of it", maxYAML>>20)
	}
	open := 0
	for i, text := range strings.Split(data, "\n") {
		open += strings.Count(text, "[") + strings.Count(text, "{") - strings.Count(text, "]") - strings.Count(text, "}")
		open = max(open, 0)
		if open > maxNesting || strings.HasPrefix(strings.TrimLeft(text, " "), strings.Repeat("- ", maxNesting)) || strings.Count(text, ": ? ") > maxNesting || strings.Count(text, "? ? ") > maxNesting {
			return i + 1, "nested too deeply; an itinerary is a list of stops"
		}
	}
	return 0, ""
}

type yamlTree struct {
	name    string
	anchors map[string]*node
	count   int
	err     error
}

func (y *yamlTree) node(n ast.Node, depth int) *node {
	y.count++
	out := &node{line: lineOf(n.GetToken())}
	if depth > 100 || y.count > maxNodes {
		if y.err == nil {
			y.err = fmt.Errorf("seeds: %s:%d: nested too deeply or too large; an itinerary is a list of stops", y.name, out.line)
		}
		return out
	}
	switch n := n.(type) {
	case *ast.NullNode:
	case *ast.MappingNode:
		out.kind = dictNode
		for _, v := range n.Values {
			y.pair(out, v, depth)
		}
	case *ast.MappingValueNode:
		out.kind = dictNode
		y.pair(out, n, depth)
	case *ast.SequenceNode:
		out.kind = listNode
		for _, v := range n.Values {
			out.items = append(out.items, y.node(v, depth+1))
		}
	case *ast.AnchorNode:
		out = y.node(n.Value, depth+1)
		y.anchors[n.Name.GetToken().Value] = out
	case *ast.AliasNode:
		if to := y.anchors[n.Value.GetToken().Value]; to != nil {
			y.count += size(to)
			return to
		}
		y.err = fmt.Errorf("seeds: %s:%d: the alias %s has no anchor", y.name, out.line, n.Value.GetToken().Value)
	case *ast.TagNode:
		return y.node(n.Value, depth+1)
	case *ast.LiteralNode:
		out.kind, out.text = scalarNode, n.Value.Value
	case *ast.StringNode:
		out.kind, out.text = scalarNode, n.Value
	default:
		out.kind, out.text, out.bare = scalarNode, n.GetToken().Value, true
	}
	return out
}

// pair adds one key; a merge key brings the other map's keys that are not there yet.
func (y *yamlTree) pair(out *node, v *ast.MappingValueNode, depth int) {
	value := y.node(v.Value, depth+1)
	if _, list := v.Value.(*ast.SequenceNode); list || value.line == 0 { // the list of a key begins with it, not with its first item
		value.line = lineOf(v.Key.GetToken())
	}
	if v.Key.IsMergeKey() {
		for i, k := range value.keys {
			if !hasKey(out, k) {
				out.put(k, value.values[i])
			}
		}
		return
	}
	key := v.Key.GetToken().Value
	if s, ok := v.Key.(*ast.StringNode); ok {
		key = s.Value
	}
	out.put(key, value)
}

func hasKey(n *node, key string) bool {
	for _, k := range n.keys {
		if k == key {
			return true
		}
	}
	return false
}

// size counts the nodes of a tree up to the limit.
func size(n *node) int {
	total := 1
	for _, v := range append(n.items, n.values...) {
		if total += size(v); total > maxNodes {
			break
		}
	}
	return total
}

func lineOf(t *token.Token) int {
	if t == nil || t.Position == nil {
		return 0
	}
	return t.Position.Line
}
