package gazetteer

import (
	"encoding/binary"
	"hash/crc32"
	"io"
)

// assemble writes the header and the sections behind it.
func (b *builder) assemble(w io.Writer) error {
	le := binary.LittleEndian
	head := make([]byte, headerSize+sections*sectionSize)
	copy(head, magic)
	le.PutUint32(head[12:], sections)
	at := uint64(len(head))
	for i, s := range b.sec {
		if err := s.w.Flush(); err != nil {
			return err
		}
		if _, err := s.f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		sum := crc32.New(castagnoli)
		if _, err := io.Copy(sum, s.f); err != nil {
			return err
		}
		at = (at + 7) &^ 7
		h := head[headerSize+i*sectionSize:]
		le.PutUint32(h, uint32(i))
		le.PutUint32(h[4:], sum.Sum32())
		le.PutUint64(h[8:], at)
		le.PutUint64(h[16:], s.size)
		at += s.size
	}
	le.PutUint64(head[16:], at)
	le.PutUint32(head[8:], crc32.Checksum(head[12:], castagnoli))
	if _, err := w.Write(head); err != nil {
		return err
	}
	at = uint64(len(head))
	for _, s := range b.sec {
		pad := (at+7)&^7 - at
		if _, err := w.Write(make([]byte, pad)); err != nil {
			return err
		}
		if _, err := s.f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		if _, err := io.Copy(w, s.f); err != nil {
			return err
		}
		at += pad + s.size
	}
	return nil
}
