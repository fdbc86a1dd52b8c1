package table

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// parseJSON reads a JSON document, keeping the order of its keys and the lines
// that they stand on.
func parseJSON(name, data string) (*node, error) {
	j := &jsonTree{data: data, dec: json.NewDecoder(strings.NewReader(data)), line: 1}
	j.dec.UseNumber()
	root, err := j.value(0)
	if err == nil {
		if _, extra := j.dec.Token(); extra != io.EOF {
			err = errors.New("something follows the document")
		}
	}
	if err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			j.to(int(syntax.Offset))
			err = fmt.Errorf("%w; put words in double quotation marks, and commas between values but none after the last", err)
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			j.to(len(data))
			err = errors.New("it ends too early; a bracket or a quotation mark is not closed")
		}
		return nil, fmt.Errorf("seeds: %s:%d: not valid JSON: %v", name, j.line, err)
	}
	return root, nil
}

type jsonTree struct {
	data string
	dec  *json.Decoder
	at   int // the offset that line belongs to
	line int
}

// to counts lines up to an offset.
func (j *jsonTree) to(offset int) {
	if offset = min(offset, len(j.data)); offset > j.at {
		j.line += strings.Count(j.data[j.at:offset], "\n")
		j.at = offset
	}
}

func (j *jsonTree) value(depth int) (*node, error) {
	if depth > 100 {
		return nil, errors.New("nested too deeply")
	}
	t, err := j.dec.Token()
	if err != nil {
		return nil, err
	}
	j.to(int(j.dec.InputOffset()))
	n := &node{line: j.line}
	switch t := t.(type) {
	case string:
		n.kind, n.text = scalarNode, t
	case json.Number:
		n.kind, n.text, n.bare = scalarNode, t.String(), true
	case bool:
		n.kind, n.text, n.bare = scalarNode, fmt.Sprint(t), true
	case json.Delim:
		for j.dec.More() {
			if t == '[' {
				n.kind = listNode
				item, err := j.value(depth + 1)
				if err != nil {
					return nil, err
				}
				n.items = append(n.items, item)
				continue
			}
			key, err := j.dec.Token()
			if err != nil {
				return nil, err
			}
			value, err := j.value(depth + 1)
			if err != nil {
				return nil, err
			}
			n.put(key.(string), value)
		}
		if n.kind == nullNode {
			if n.kind = listNode; t == '{' {
				n.kind = dictNode
			}
		}
		_, err = j.dec.Token()
	}
	return n, err
}
