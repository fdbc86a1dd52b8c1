package scene

import "image"

// Image is a picture in the scene, such as a stitched map tile, stretched over Rect.
type Image struct {
	ID, Class, Title string
	Rect             Rect
	Picture          image.Image
	Opacity          float64 // 0 is opaque, as is 1
}

// Alpha returns the opacity to paint with, 0 to 1.
func (im *Image) Alpha() float64 {
	if im.Opacity <= 0 || im.Opacity > 1 {
		return 1
	}
	return im.Opacity
}
