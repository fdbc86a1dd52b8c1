package pdf

import (
	"fmt"
	"slices"

	"dateline/render/scene"
)

// Tags are the classes of top-level groups that become elements of their own in
// the document's structure, named as ISO 32000 names them. A scene without such
// groups is one Figure, with its Desc as alternative text.
var Tags = []string{"H1", "H2", "P", "Figure", "Table", "Caption"}

// element is a part of a page that readers are told of.
type element struct {
	tag, alt      string
	nodes         []scene.Node
	width, height float64 // of a figure's page, in pt
}

// partsOf splits a page into its tagged groups; what stands between them goes with the one before.
func partsOf(s *scene.Scene) []element {
	width, height := s.Width*points, s.Height*points
	var parts []element
	for _, n := range s.Root.Nodes {
		g, ok := n.(*scene.Group)
		if ok && slices.Contains(Tags, g.Class) {
			parts = append(parts, element{tag: g.Class, alt: g.Title, nodes: []scene.Node{n}, width: width, height: height})
			continue
		}
		if len(parts) == 0 {
			break
		}
		last := &parts[len(parts)-1]
		last.nodes = append(last.nodes, n)
	}
	if len(parts) == 0 {
		return []element{{tag: "Figure", alt: alternative(s), nodes: s.Root.Nodes, width: width, height: height}}
	}
	return parts
}

// object is the structure element of the part with that number on its page.
func (e element) object(document, page ref, id int) string {
	more := ""
	if e.alt != "" {
		more = " /Alt " + words(e.alt)
	}
	if e.tag == "Figure" {
		more += fmt.Sprintf(" /A << /O /Layout /Placement /Block /BBox [0 0 %s %s] >>", number(e.width), number(e.height))
	}
	return fmt.Sprintf("<< /Type /StructElem /S /%s /P %s /Pg %s /K %d%s >>", e.tag, document, page, id, more)
}
