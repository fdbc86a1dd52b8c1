package assets

import _ "embed"

var (
	//go:embed fonts/SourceSans3-Regular.ttf
	sansRegular []byte
	//go:embed fonts/SourceSans3-Italic.ttf
	sansItalic []byte
	//go:embed fonts/SourceSans3-SemiBold.ttf
	sansSemiBold []byte
	//go:embed fonts/SourceSans3-Bold.ttf
	sansBold []byte
	//go:embed fonts/SourceSerif4-Italic.ttf
	serifItalic []byte
	//go:embed fonts/SourceSerif4-Regular.ttf
	serifRegular []byte
)

// Fonts are the TrueType faces, the map's own first.
var Fonts = [][]byte{sansRegular, sansItalic, sansSemiBold, sansBold, serifItalic, serifRegular}
