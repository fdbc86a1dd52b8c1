// Package yamlfault says what is wrong with a YAML file in words that help: where it is, and
// what to do about it. It reads the errors of the parser, and parses nothing itself.
package yamlfault

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
)

// remedies say what helps, by what the parser's message holds; the first that fits counts.
var remedies = []struct{ holds, remedy string }{
	{"character '\t'", "indent with blanks, not with tabs"},
	{"-quoted text", "close the quotation mark"},
	{"end token", "close the bracket that opens there or above, or put words that hold one in quotation marks"},
	{"must be specified", "close the bracket that opens there or above, or put words that hold one in quotation marks"},
	{"mapping value is not allowed", "put words that hold a colon in quotation marks, and indent the lines of a record alike"},
	{"already defined", "take one of the two out"},
	{"reserved character", "put the words in quotation marks"},
	{"directive", "put words that begin with % in quotation marks"},
	{"unexpected key", "write a colon and a blank between a key and its value"},
	{"used where mapping is expected", "write keys, each with a colon and its value"},
	{"not allowed in this context", "indent the lines of a list or a record alike"},
}

const otherwise = "check the indentation, the brackets and the quotation marks there"

// Of tells where a parser's error stands, lines and columns counted from 1, and what is wrong
// with its remedy. The line is 0 where the error does not tell it.
func Of(err error) (line, column int, what string) {
	what = err.Error()
	var y yaml.Error
	if errors.As(err, &y) {
		what = y.GetMessage()
		if t := y.GetToken(); t != nil && t.Position != nil {
			line, column = t.Position.Line, t.Position.Column
		}
	}
	for _, r := range remedies {
		if strings.Contains(what, r.holds) {
			return line, column, strings.ReplaceAll(what, "'\t'", "TAB") + "; " + r.remedy
		}
	}
	if _, syntax := y.(*yaml.SyntaxError); syntax {
		what += "; " + otherwise
	}
	return line, column, what
}
