package export

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/render/project"
	"dateline/render/scene/path"
	"dateline/seeds"
)

// No stop lies under the title of the page, on which the frame keeps its form; a view without such is kept.
func TestStopsLieBelowTheTitle(t *testing.T) {
	stop := func(lon, lat float64) geo.Stop {
		return geo.Stop{Place: geo.Place{Sense: seeds.Sense{Name: "Lima", At: orb.Point{lon, lat}}}}
	}
	frame := path.XYWH(0, 0, 1200, 900)
	v, err := project.NewView(project.Projection{Kind: project.Mercator}, 3000, 600, 450, frame)
	if err != nil {
		t.Fatal(err)
	}
	th := Options{}.theme()
	for _, c := range []struct {
		at    orb.Point
		under bool
	}{{orb.Point{-8, 8}, true}, {orb.Point{-8, 6}, false}, {orb.Point{11, 8}, false}} {
		j := &geo.Journey{Stops: []geo.Stop{stop(c.at[0], c.at[1]), stop(0, -7)}}
		got := belowTitle(v, j, th, "Ada Quist: Lima")
		if (got != v) != c.under {
			t.Errorf("%v: frame %v", c.at, got.Frame())
			continue
		}
		width, height := pageFit(got)
		p, f := titlePanel(th, "Ada Quist: Lima", width), got.Frame()
		at, ok := got.Point(c.at)
		x, y := (at.X-f.MinX)/f.Width()*width, (at.Y-f.MinY)/f.Height()*height
		if !ok || x < titleLeft+p.width && y < titleTop+p.height {
			t.Errorf("%v lies at %.1f, %.1f mm, under a title of %.1f, %.1f", c.at, x, y, p.width, p.height)
		}
		if form := f.Width() / f.Height(); form < 1.333 || form > 1.334 {
			t.Errorf("%v: the frame is %.3f times as wide as high", c.at, form)
		}
		if belowTitle(v, j, th, "") != v {
			t.Error("a page without a title changed")
		}
	}
}
