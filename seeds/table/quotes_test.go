package table

import (
	"strings"
	"testing"
)

const quotedHead = "stop,arrive,note\n"

// A mark that is never closed would swallow the rows below: the error names its line.
func TestQuoteNeverClosed(t *testing.T) {
	for in, want := range map[string]string{
		quotedHead + "Lima,2019-04-01,\"first\nQuito,2019-04-02,y\nBogota,2019-04-03,z\n":          "t.csv:2: a quotation mark opens here",
		quotedHead + "Lima,2019-04-01,\"first\nQuito,2019-04-02,\"second\"\nBogota,2019-04-03,z\n": "t.csv:2: a quotation mark opens here",
		quotedHead + "Lima,2019-04-01,\"two\nlines\"\n\"Quito,2019-04-02,y\nBogota,2019-04-03,z\n": "t.csv:4: a quotation mark opens here",
		quotedHead + "Lima,2019-04-01,x\nQuito,2019-04-02,\"y":                                     "t.csv:3: a quotation mark opens here",
		"stop;arrive\r\nLima;2019-04-01\r\n\"Quito;2019-04-02\r\nBogota;2019-04-03\r\n":            "t.csv:3: a quotation mark opens here",
		quotedHead + "Lima,2019-04-01,a 5\" pipe\nQuito,2019-04-02,\"y\nBogota,2019-04-03,z\n":     "t.csv:3: a quotation mark opens here",
		"stop\tnote\nLima\t\"x\nQuito\ty\n":                                                        "t.csv:2: a quotation mark opens here",
	} {
		it, err := Read("t.csv", []byte(in), Options{})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "close it at the end of its cell, or double it") {
			t.Errorf("%q: %v (%+v), want %s", in, err, it, want)
		}
	}
}

// Marks that swallow nothing are read as they are written.
func TestStrayQuotes(t *testing.T) {
	for in, want := range map[string]string{
		"Lima,2019-04-01,\"Big\" house\nQuito,2019-04-02,y\n":                "\"Big\" house|y",
		"Lima,2019-04-01, \"Big\" house\nQuito,2019-04-02,\"a\" or \"b\" c":  "\"Big\" house|\"a\" or \"b\" c",
		"Lima,2019-04-01,a 5\" pipe\nQuito,2019-04-02,y\n":                   "a 5\" pipe|y",
		"Lima,2019-04-01,a 5\" pipe\nQuito,2019-04-02,\"1\n\"\"2\"\"\n3\"\n": "a 5\" pipe|1\n\"2\"\n3",
	} {
		it, err := Read("t.csv", []byte(quotedHead+in), Options{})
		if err != nil || len(it.Seeds) != 2 {
			t.Errorf("%q: %v, %+v", in, err, it)
			continue
		}
		if got := it.Seeds[0].Note + "|" + it.Seeds[1].Note; got != want {
			t.Errorf("%q: the notes are %q, want %q", in, got, want)
		}
		if len(it.Notices) != 1 || it.Notices[0].Code != "stray-quote" {
			t.Errorf("%q: %+v", in, it.Notices)
		}
	}
	long := quotedHead + strings.Repeat("Lima,2019-04-01,\"Big\" house\n", 10_000) // in time that grows with its length
	if it, err := Read("t.csv", []byte(long), Options{}); err != nil || len(it.Seeds) != 10_000 {
		t.Error(err)
	}
}
