package assets

import _ "embed"

var (
	//go:embed names/ar.tsv
	ar string
	//go:embed names/de.tsv
	de string
	//go:embed names/en.tsv
	en string
	//go:embed names/es.tsv
	es string
	//go:embed names/fr.tsv
	fr string
	//go:embed names/it.tsv
	it string
	//go:embed names/ja.tsv
	ja string
	//go:embed names/ko.tsv
	ko string
	//go:embed names/nl.tsv
	nl string
	//go:embed names/pl.tsv
	pl string
	//go:embed names/pt.tsv
	pt string
	//go:embed names/ru.tsv
	ru string
	//go:embed names/sv.tsv
	sv string
	//go:embed names/tr.tsv
	tr string
	//go:embed names/uk.tsv
	uk string
	//go:embed names/zh.tsv
	zh string
)

// Names is what languages call places, by their code, for names.Open.
var Names = map[string]string{
	"ar": ar,
	"de": de,
	"en": en,
	"es": es,
	"fr": fr,
	"it": it,
	"ja": ja,
	"ko": ko,
	"nl": nl,
	"pl": pl,
	"pt": pt,
	"ru": ru,
	"sv": sv,
	"tr": tr,
	"uk": uk,
	"zh": zh,
}
