package export

import "testing"

// A title stays on the page, whole: set smaller, then on more lines.
func TestLongTitlesFitTheirPanel(t *testing.T) {
	short := panelFor("Tokyo – Suva", 20, true, 287)
	if short.points != 20 || short.width > 60 || short.width < 40 {
		t.Errorf("a short title: %+v", short)
	}
	// 127 mm is what QGIS takes for it at 24 points, in Noto Sans for want of Open Sans.
	if p := panelFor("Round the world from London", 24, true, 287); p.width < 127+2*panelMargin {
		t.Errorf("the ground is narrower than its text: %+v", p)
	}
	const long = "Ada Quist: Lisbon – Bogotá, by way of the Azores and the Antilles, 3 May 2019"
	narrow := panelFor(long, 20, true, 120)
	if narrow.width > 120 || narrow.points >= 20 || narrow.points < 20*smallest-0.01 || narrow.height < 2*short.height*smallest*0.8 {
		t.Errorf("a long title on a narrow page: %+v", narrow)
	}
	if wide := panelFor(long, 20, true, 600); wide.points != 20 || wide.height != short.height {
		t.Errorf("a long title on a wide page: %+v", wide)
	}
}
