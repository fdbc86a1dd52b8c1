package render

import (
	"os"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo/atlas"
	"dateline/render/scene"
)

// reliefIn finds the relief's picture in a scene.
func reliefIn(nodes []scene.Node) *scene.Image {
	for _, n := range nodes {
		switch n := n.(type) {
		case *scene.Group:
			if im := reliefIn(n.Nodes); im != nil {
				return im
			}
		case *scene.Image:
			if n.ID == "relief" {
				return n
			}
		}
	}
	return nil
}

func openRelief(t testing.TB) *atlas.Relief {
	t.Helper()
	data, err := os.ReadFile(assetPath("relief.bin"))
	if err != nil {
		t.Fatal(err)
	}
	relief, err := atlas.OpenRelief(data)
	if err != nil {
		t.Fatal(err)
	}
	return relief
}

// TestRelief looks for shadow in the Andes and for none at sea.
func TestRelief(t *testing.T) {
	relief := openRelief(t)
	j := trip(t, "Over the Andes", "Lima PE -12.05 -77.04; Cuzco PE -13.52 -71.97; La-Paz BO -16.5 -68.15")
	box := orb.Bound{Min: orb.Point{-125, -35}, Max: orb.Point{-60, -5}}
	opt := Options{Fonts: fonts(t), Atlas: basemap(t), BBox: &box, Projection: "equirectangular"}
	flat, err := Draw(j, opt)
	if err != nil {
		t.Fatal(err)
	}
	if reliefIn(flat.Scene.Root.Nodes) != nil {
		t.Error("there is relief where none was asked for")
	}
	opt.Relief = relief
	m, err := Draw(j, opt)
	if err != nil {
		t.Fatal(err)
	}
	im := reliefIn(m.Scene.Root.Nodes)
	if im == nil {
		t.Fatal("there is no relief")
	}
	b := im.Picture.Bounds()
	strongest := func(x0, x1 int) (most uint32) {
		for y := b.Min.Y; y < b.Max.Y; y++ {
			for x := x0; x < x1; x++ {
				_, _, _, a := im.Picture.At(x, y).RGBA()
				most = max(most, a>>8)
			}
		}
		return most
	}
	// The western eighth is the Pacific, the eastern half the Andes.
	if sea, land := strongest(0, b.Dx()/8), strongest(b.Dx()/2, b.Dx()); sea != 0 || land < 40 {
		t.Errorf("the strongest shade is %d at sea and %d in the Andes", sea, land)
	}
	if got, want := m.Layout, flat.Layout; len(got.Items) != len(want.Items) {
		t.Errorf("%d items with relief, %d without", len(got.Items), len(want.Items))
	}
}
