package gazetteer

import (
	"bytes"
	"encoding/binary"
)

// transducer reads a finite state transducer as vellum 1 writes it, where it
// lies. vellum's own reader allocates a state for each byte that is walked and
// trusts its input; this one does neither. An address below the header is no
// state, and every transition leads to a lower address, so that a walk ends
// even in damaged bytes.
type transducer struct {
	data []byte
	root int
}

const (
	fstHeader = 16
	fstFooter = 16
	noState   = 1 // vellum's address of nowhere
	endState  = 0 // vellum's address of the final state without transitions or output
)

// commonInput is vellum's table of bytes that are coded within a state's head.
const commonInput = "te/oasripcnw.hlm-du012g=:bf3y5&_4v9678k%?xCDASFIBEjPTzRNM+LOqHGWUV,"

// openTransducer checks the frame; ok is false where it is none.
func openTransducer(data []byte) (t transducer, ok bool) {
	if len(data) < fstHeader+fstFooter || binary.LittleEndian.Uint64(data) != 1 {
		return t, false
	}
	root := binary.LittleEndian.Uint64(data[len(data)-8:])
	if root >= uint64(len(data)-fstFooter) || root < fstHeader && root > noState {
		return t, false
	}
	return transducer{data[:len(data)-fstFooter], int(root)}, true
}

// keys returns how many keys the footer says there are.
func (t transducer) keys() uint64 {
	full := t.data[:len(t.data)+fstFooter]
	return binary.LittleEndian.Uint64(full[len(full)-fstFooter:])
}

// state is a decoded state.
type state struct {
	final     bool
	finalOut  uint64
	single    bool
	in        byte // of a single transition
	next      int
	out       uint64
	num       int // of several
	keys      int // offset of the keys, in falling order
	dests     int
	outs      int // offset of the outputs; outSize 0 where there are none
	bottom    int
	transSize int
	outSize   int
}

// at decodes the state at an address; ok is false where the bytes are damaged
// or the address is nowhere.
func (t *transducer) at(addr int, s *state) (ok bool) {
	s.final, s.finalOut, s.single = false, 0, false
	if addr == endState {
		s.final, s.num = true, 0
		return true
	}
	if addr < fstHeader || addr >= len(t.data) {
		return false
	}
	head := t.data[addr]
	if head&0x80 != 0 {
		s.single = true
		s.num = 1
		if c := head & 0x3F; c == 0 {
			addr--
			s.in = t.data[addr]
		} else {
			s.in = commonInput[c-1]
		}
		s.out = 0
		if head&0x40 != 0 {
			s.next = addr - 1
			return s.next >= fstHeader
		}
		addr--
		pack := t.data[addr]
		size, out := int(pack>>4), int(pack&15)
		if addr-size-out < fstHeader || size > 8 || out > 8 {
			return false
		}
		addr -= size
		delta := t.uint(addr, size)
		addr -= out
		s.out = t.uint(addr, out)
		return delta <= uint64(addr) && t.lead(addr, delta, &s.next)
	}
	s.final = head&0x40 != 0
	s.num = int(head & 0x3F)
	if s.num == 0 {
		addr--
		if s.num = int(t.data[addr]); s.num == 1 {
			s.num = 256
		}
	}
	addr--
	pack := t.data[addr]
	s.transSize, s.outSize = int(pack>>4), int(pack&15)
	s.keys = addr - s.num
	s.dests = s.keys - s.num*s.transSize
	s.outs = s.dests - s.num*s.outSize
	s.bottom = s.outs
	if s.final {
		s.bottom -= s.outSize
	}
	if s.bottom < fstHeader || s.transSize > 8 || s.outSize > 8 {
		return false
	}
	if s.final {
		s.finalOut = t.uint(s.bottom, s.outSize)
	}
	return true
}

// lead turns a delta into an address below the state.
func (t *transducer) lead(bottom int, delta uint64, next *int) bool {
	if delta == 0 {
		*next = endState
		return true
	}
	*next = bottom - int(delta)
	return *next >= fstHeader
}

// follow returns the transition of a state for a byte.
func (t *transducer) follow(s *state, b byte) (next int, out uint64, ok bool) {
	if s.single {
		return s.next, s.out, s.in == b
	}
	if i := bytes.IndexByte(t.data[s.keys:s.keys+s.num], b); i >= 0 {
		return t.transition(s, i)
	}
	return 0, 0, false
}

// step is follow from the state at an address; ok is false where the byte leads nowhere.
func (t *transducer) step(addr int, b byte) (next int, out uint64, ok bool) {
	if addr > fstHeader && addr < len(t.data) && t.data[addr] > plain {
		return addr - 1, 0, commonInput[t.data[addr]-plain-1] == b
	}
	var s state
	if !t.at(addr, &s) {
		return 0, 0, false
	}
	return t.follow(&s, b)
}

// plain is the head of most states, less the number of its common byte: one transition, to
// the state before it and without output.
const plain = 0xC0

// final reports whether a key may end at an address, and what that adds to its value.
func (t *transducer) final(addr int) (out uint64, ok bool) {
	var s state
	ok = t.at(addr, &s) && s.final
	return s.finalOut, ok
}

// transition returns the i-th transition of a state with several, in falling
// order of the bytes.
func (t *transducer) transition(s *state, i int) (next int, out uint64, ok bool) {
	delta := t.uint(s.dests+i*s.transSize, s.transSize)
	if delta > uint64(s.bottom) {
		return 0, 0, false
	}
	ok = t.lead(s.bottom, delta, &next)
	return next, t.uint(s.outs+i*s.outSize, s.outSize), ok
}

// uint reads a little-endian number of size bytes.
func (t *transducer) uint(at, size int) (v uint64) {
	if at+8 <= len(t.data) { // all of them at once, and what is behind them left out
		return binary.LittleEndian.Uint64(t.data[at:]) & (1<<(8*size) - 1)
	}
	for i := size - 1; i >= 0; i-- {
		v = v<<8 | uint64(t.data[at+i])
	}
	return v
}

// get returns the value of a key.
func (t *transducer) get(key []byte) (value uint64, ok bool) {
	at := t.root
	for _, b := range key {
		next, out, ok := t.step(at, b)
		if !ok {
			return 0, false
		}
		at, value = next, value+out
	}
	out, ok := t.final(at)
	return value + out, ok
}
