package main

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// readMO reads a language of libgeonames-common: names by GeoNames id, by unit
// code (CO.21) and by country code, in gettext's compiled form.
func readMO(src *sources, lang string) (map[string]string, error) {
	file := "usr/share/locale/" + lang + "/LC_MESSAGES/geonames.mo"
	data, err := src.read("libgeonames-common", file)
	if err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	if len(data) < 28 || le.Uint32(data) != 0x950412de {
		return nil, fmt.Errorf("%s: not a little-endian gettext catalogue", file)
	}
	n, ids, texts := le.Uint32(data[8:]), le.Uint32(data[12:]), le.Uint32(data[16:])
	get := func(table, i uint32) (string, error) {
		at := uint64(table) + 8*uint64(i)
		if at+8 > uint64(len(data)) {
			return "", fmt.Errorf("%s: damaged table", file)
		}
		size, off := uint64(le.Uint32(data[at:])), uint64(le.Uint32(data[at+4:]))
		if off+size > uint64(len(data)) {
			return "", fmt.Errorf("%s: damaged string", file)
		}
		return string(data[off : off+size]), nil
	}
	names := make(map[string]string, n)
	for i := range n {
		id, err := get(ids, i)
		if err != nil {
			return nil, err
		}
		text, err := get(texts, i)
		if err != nil {
			return nil, err
		}
		if id != "" {
			names[id] = strings.TrimSpace(text)
		}
	}
	return names, nil
}
