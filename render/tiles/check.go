package tiles

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that tiles come in
	_ "image/png"
	"net/http"

	_ "golang.org/x/image/webp"
)

// check reads a tile's head, so that an error page or a picture of a million pixels is
// found out before anybody decodes it. It returns the length of a side in pixels.
func check(data []byte) (side int, err error) {
	if len(data) > fullSize {
		return 0, fmt.Errorf("the tile is larger than %d MB", fullSize>>20)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, fmt.Errorf("what came is not a picture but %s", http.DetectContentType(data))
	}
	if c.Width != c.Height || c.Width < 1 || c.Width > longTiles {
		return 0, fmt.Errorf("a tile of %d by %d pixels", c.Width, c.Height)
	}
	// A cut-off picture has a good head: go-staticmaps would drop it without a word.
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return 0, fmt.Errorf("the picture is damaged: %w", err)
	}
	return c.Width, nil
}
