package theme

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// within is the tag that bounds a number, or all numbers of a group, as "least most";
// those without it lie between leastNumber and mostNumber.
const (
	within      = "within"
	leastNumber = 0.0
	mostNumber  = 200.0
	mostDashes  = 8   // entries of a dash pattern
	leastDash   = 0.5 // px of a whole pattern: a shorter one is a grey line that takes forever
)

// check refuses values that no map could be drawn with, naming the key.
func check(v reflect.Value, key, bounds string) (bad string, err error) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Color]() {
			return "", nil
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			own := bounds // of the group, where the value has none of its own
			if b, ok := f.Tag.Lookup(within); ok {
				own = b
			}
			if k, err := check(v.Field(i), key+"."+f.Tag.Get("yaml"), own); err != nil {
				return k, err
			}
		}
	case reflect.Float64:
		least, most := leastNumber, mostNumber
		if low, high, ok := strings.Cut(bounds, " "); ok {
			least, _ = strconv.ParseFloat(low, 64)
			most, _ = strconv.ParseFloat(high, 64)
		}
		if x := v.Float(); !(x >= least && x <= most) {
			return key, fmt.Errorf("%s is %v; it must lie between %v and %v", key[1:], x, least, most)
		}
	case reflect.Slice:
		if v.Len() == 0 && v.Type().Elem() == reflect.TypeFor[Color]() {
			return key, fmt.Errorf("%s needs at least one colour", key[1:])
		}
		if v.Len() > mostDashes {
			return key, fmt.Errorf("%s has %d entries; %d are the most", key[1:], v.Len(), mostDashes)
		}
		sum := 0.0
		for i := range v.Len() {
			if k, err := check(v.Index(i), fmt.Sprintf("%s[%d]", key, i), bounds); err != nil {
				return k, err
			}
			if v.Index(i).CanFloat() {
				sum += v.Index(i).Float()
			}
		}
		if v.Len() > 0 && v.Index(0).CanFloat() && sum < leastDash {
			return key, fmt.Errorf("%s is a pattern of %v px; [] is a solid line", key[1:], sum)
		}
	}
	return "", nil
}

// nulls finds a key without a value, which would wipe out what the file extends.
type nulls struct{ first *ast.NullNode }

// Visit implements ast.Visitor.
func (n *nulls) Visit(node ast.Node) ast.Visitor {
	if null, ok := node.(*ast.NullNode); ok && n.first == nil {
		n.first = null
	}
	return n
}

// position is where a key stands in the file, as ":line:column", or "" where it does not.
func position(file *ast.File, key string) string {
	p, err := yaml.PathString("$" + key)
	if err != nil {
		return ""
	}
	node, err := p.FilterFile(file)
	if err != nil || node == nil || node.GetToken() == nil {
		return ""
	}
	at := node.GetToken().Position
	return fmt.Sprintf(":%d:%d", at.Line, at.Column)
}
