package cli

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline"
)

// maxQuery bounds one line of a batch: a longer one is answered with nothing.
const maxQuery = 4 << 10

// progressEvery is how many answers pass between two progress lines.
const progressEvery = 1000

// runBatch answers queries in order, streaming: memory does not grow with the input.
func runBatch(ctx context.Context, f geocodeFlags, opt dateline.GeocodeOptions, path string, streams Streams) error {
	in, closeInput, err := openDocument(path, streams)
	if err != nil {
		return err
	}
	defer closeInput()
	out := bufio.NewWriterSize(streams.Out, 64<<10)
	answer := batchWriter(f, out)
	done := 0
	one := func(query string, opt dateline.GeocodeOptions) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if done++; done%progressEvery == 0 && terminal(streams.Err) {
			fmt.Fprintf(streams.Err, "\r%d queries", done)
		}
		return answer(query, opt)
	}
	if f.column != "" {
		err = eachCSV(in, nameOf(path), f, opt, one)
	} else {
		err = eachLine(in, func(line string) error { return one(line, opt) })
	}
	if done >= progressEvery && terminal(streams.Err) {
		fmt.Fprintf(streams.Err, "\r%d queries\n", done)
	}
	return errors.Join(err, out.Flush()) // what was answered before an error stays answered
}

// batchWriter returns what writes one answer in the form asked for.
func batchWriter(f geocodeFlags, out *bufio.Writer) func(string, dateline.GeocodeOptions) error {
	head := false
	return func(query string, opt dateline.GeocodeOptions) error {
		candidates, err := dateline.Geocode(query, opt)
		var option *dateline.OptionError
		if errors.As(err, &option) && opt.Country != f.country {
			err = nil // the row's own country is not known, and so nothing in it
		}
		if err != nil {
			return err
		}
		if f.format.value == "json" {
			line, err := json.Marshal(candidatesJSON(candidates))
			if err != nil {
				return err
			}
			_, err = out.Write(append(line, '\n'))
			return err
		}
		g := candidateGrid(f.column)
		if f.format.value == "table" && len(candidates) > 1 {
			candidates = candidates[:1]
		}
		addCandidates(&g, query, candidates, true)
		c := csv.NewWriter(out)
		if !head {
			head = true
			if err := c.Write(g.head); err != nil {
				return err
			}
		}
		return c.WriteAll(g.rows)
	}
}

// eachLine hands over every line, a blank one too. One that is too long to be
// a name is handed over as blank, so that answers and lines still pair up.
func eachLine(in io.Reader, each func(string) error) error {
	r := bufio.NewReaderSize(in, 64<<10)
	for {
		line, long, err := readLine(r)
		if err == io.EOF && line == "" && !long {
			return nil
		}
		if err != nil && err != io.EOF {
			return err
		}
		if long {
			line = ""
		}
		if failed := each(strings.ToValidUTF8(line, "\ufffd")); failed != nil {
			return failed
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readLine reads to the end of the line, keeping no more than maxQuery bytes of it.
func readLine(r *bufio.Reader) (line string, long bool, err error) {
	var b strings.Builder
	for {
		part, err := r.ReadSlice('\n')
		if b.Len()+len(part) > maxQuery {
			long = true
		} else {
			b.Write(part)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		return strings.TrimRight(b.String(), "\r\n"), long, err
	}
}

// eachCSV hands over the named column of every record, with its country where a column gives it.
func eachCSV(in io.Reader, name string, f geocodeFlags, opt dateline.GeocodeOptions, each func(string, dateline.GeocodeOptions) error) error {
	r := csv.NewReader(in)
	r.ReuseRecord = true
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: no CSV header line: %w", name, err)
	}
	head = slices.Clone(head)
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	column, err := columnOf(head, f.column, name)
	if err != nil {
		return err
	}
	country := -1
	if f.countryColumn != "" {
		if country, err = columnOf(head, f.countryColumn, name); err != nil {
			return err
		}
	}
	var wrong []error // a ragged record is answered with nothing, and said at the end
	for {
		record, err := r.Read()
		if err == io.EOF {
			return errors.Join(wrong...)
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			wrong = append(wrong, fmt.Errorf("%s:%d: %s", name, bad.StartLine, rowFault(bad, len(head))))
			if err := each("", opt); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		one := opt
		if country >= 0 {
			one.Country = record[country]
		}
		if err := each(record[column], one); err != nil {
			return err
		}
	}
}

// rowFault says what is wrong with a row of a CSV, and what to do.
func rowFault(bad *csv.ParseError, columns int) string {
	if errors.Is(bad, csv.ErrFieldCount) {
		return fmt.Sprintf("the row has not the %d cells that the header has; put a cell that holds the delimiter in quotation marks", columns)
	}
	return "a quotation mark opens here and is not closed, or stands within a cell; put the cell in quotation marks and double those inside it"
}

func columnOf(head []string, want, name string) (int, error) {
	for i, h := range head {
		if strings.EqualFold(strings.TrimSpace(h), want) {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%s:1: there is no column %q; the columns are %s", name, want, strings.Join(head, ", "))
}
