package gazetteer

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"os"
	"sort"
)

// sorter puts byte strings in order, in memory as long as they fit and through
// temporary files beyond that.
type sorter struct {
	dir    string
	budget int // bytes in memory
	arena  []byte
	ends   []int
	runs   []*os.File
}

// add takes a copy of item.
func (s *sorter) add(item ...[]byte) error {
	for _, part := range item {
		s.arena = append(s.arena, part...)
	}
	s.ends = append(s.ends, len(s.arena))
	if len(s.arena)+8*len(s.ends) > s.budget {
		return s.spill()
	}
	return nil
}

// sorted returns the items in memory in order.
func (s *sorter) sorted() [][]byte {
	items := make([][]byte, len(s.ends))
	from := 0
	for i, end := range s.ends {
		items[i] = s.arena[from:end]
		from = end
	}
	sort.Slice(items, func(i, j int) bool { return bytes.Compare(items[i], items[j]) < 0 })
	return items
}

// spill writes the items in memory as a sorted run.
func (s *sorter) spill() error {
	f, err := os.CreateTemp(s.dir, "dateline-sort-*")
	if err != nil {
		return err
	}
	s.runs = append(s.runs, f)
	w := bufio.NewWriterSize(f, 1<<18)
	for _, item := range s.sorted() {
		var n [4]byte
		binary.LittleEndian.PutUint32(n[:], uint32(len(item)))
		w.Write(n[:])
		w.Write(item)
	}
	s.arena, s.ends = s.arena[:0], s.ends[:0]
	return w.Flush()
}

// each calls visit with every item in order; an item is valid during the call.
func (s *sorter) each(visit func(item []byte) error) error {
	if len(s.runs) == 0 {
		for _, item := range s.sorted() {
			if err := visit(item); err != nil {
				return err
			}
		}
		return nil
	}
	if err := s.spill(); err != nil {
		return err
	}
	var h runHeap
	for _, f := range s.runs {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		r := &run{r: bufio.NewReaderSize(f, 1<<18)}
		if ok, err := r.next(); err != nil {
			return err
		} else if ok {
			h = append(h, r)
		}
	}
	heap.Init(&h)
	for len(h) > 0 {
		if err := visit(h[0].item); err != nil {
			return err
		}
		ok, err := h[0].next()
		if err != nil {
			return err
		}
		if ok {
			heap.Fix(&h, 0)
		} else {
			heap.Pop(&h)
		}
	}
	return nil
}

// all is each as a sequence; an error comes last.
func (s *sorter) all() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		done := errors.New("done")
		err := s.each(func(item []byte) error {
			if !yield(item, nil) {
				return done
			}
			return nil
		})
		if err != nil && err != done {
			yield(nil, err)
		}
	}
}

// close removes the temporary files.
func (s *sorter) close() {
	for _, f := range s.runs {
		f.Close()
		os.Remove(f.Name())
	}
	s.runs, s.arena, s.ends = nil, nil, nil
}

// run reads one sorted file.
type run struct {
	r    *bufio.Reader
	item []byte
}

func (r *run) next() (bool, error) {
	var n [4]byte
	if _, err := io.ReadFull(r.r, n[:]); err == io.EOF {
		return false, nil
	} else if err != nil {
		return false, err
	}
	size := int(binary.LittleEndian.Uint32(n[:]))
	if cap(r.item) < size {
		r.item = make([]byte, size)
	}
	r.item = r.item[:size]
	_, err := io.ReadFull(r.r, r.item)
	return err == nil, err
}

type runHeap []*run

func (h runHeap) Len() int           { return len(h) }
func (h runHeap) Less(i, j int) bool { return bytes.Compare(h[i].item, h[j].item) < 0 }
func (h runHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *runHeap) Push(x any)        { *h = append(*h, x.(*run)) }
func (h *runHeap) Pop() any {
	last := len(*h) - 1
	r := (*h)[last]
	*h = (*h)[:last]
	return r
}
