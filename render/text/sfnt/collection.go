package sfnt

// First is the first font of a collection (TTC) as a file of its own, with all its tables.
// What is no collection is returned as it is, and so is a damaged one.
func First(data []byte) []byte {
	if len(data) < 16 || string(data[:4]) != "ttcf" || uint64(u32(data, 12))+12 > uint64(len(data)) {
		return data
	}
	at := int(u32(data, 12))
	n := int(u16(data, at+4))
	if at+12+16*n > len(data) {
		return data
	}
	var tables []table
	for i := range n {
		e := data[at+12+16*i:]
		start, length := uint64(u32(e, 8)), uint64(u32(e, 12)) // from the start of the collection
		if start+length > uint64(len(data)) {
			return data
		}
		tables = append(tables, table{string(e[:4]), data[start : start+length]})
	}
	out := assemble(tables)
	copy(out, data[at:at+4]) // outlines are TrueType's or of the kind OTTO
	return out
}
