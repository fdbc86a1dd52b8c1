package gazetteer

import (
	"encoding/binary"
	"sort"

	"dateline/geo/sphere"
)

// writeTree lays the populated places out as a k-d tree: see search3.
func (b *builder) writeTree() error {
	s, err := b.section(secTree)
	if err != nil {
		return err
	}
	nodes := make([]treeNode, len(b.cities))
	for i, c := range b.cities {
		nodes[i] = treeNode{sphere.Unit(c.at), c.row}
	}
	b.cities = nil
	order(nodes, 0)
	for _, n := range nodes {
		var row [4]byte
		binary.LittleEndian.PutUint32(row[:], n.row)
		if _, err := s.Write(row[:]); err != nil {
			return err
		}
	}
	return nil
}

type treeNode struct {
	at  [3]float64
	row uint32
}

// order puts the node that parts the range by the axis in its middle, and both
// halves in order by the next axis.
func order(nodes []treeNode, axis int) {
	if len(nodes) < 2 {
		return
	}
	sort.Slice(nodes, func(i, j int) bool {
		if nodes[i].at[axis] != nodes[j].at[axis] {
			return nodes[i].at[axis] < nodes[j].at[axis]
		}
		return nodes[i].row < nodes[j].row
	})
	mid := len(nodes) / 2
	order(nodes[:mid], (axis+1)%3)
	order(nodes[mid+1:], (axis+1)%3)
}
