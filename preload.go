package dateline

import (
	"sync"

	"dateline/render/text"
	"dateline/render/theme"
)

// Preload begins to open, side by side with what the caller does next, what reading a
// story and drawing its map will want. Nothing depends on it: whatever is wanted sooner is opened
// by who wants it, and errors are told there.
func Preload() {
	go func() {
		embeddedWords()
		mentionWeights()
		locatingWeights()
		embeddedAtlas()
		themes[theme.Names[0]]()
		if fonts, err := embeddedFonts(); err == nil {
			fonts.Load(text.Style{}, text.Style{Weight: 700}, text.Style{Family: "Source Serif 4", Italic: true})
		}
	}()
}

// themes are the built-in ones, each read when it is first wanted.
var themes = func() map[string]func() (*theme.Theme, error) {
	m := map[string]func() (*theme.Theme, error){}
	for _, name := range theme.Names {
		m[name] = sync.OnceValues(func() (*theme.Theme, error) { return theme.Named(name) })
	}
	return m
}()
