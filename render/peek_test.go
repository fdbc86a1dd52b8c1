package render

import (
	"encoding/json"
	"os"
	"testing"
)

func TestPeek(t *testing.T) {
	j := andes(t)
	a, _ := openAtlas()
	m, err := Draw(j, Options{Fonts: fonts(t), Atlas: a})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(m.Explain, m.Notices, m.Projection)
	os.MkdirAll("/tmp/peek", 0o755)
	os.WriteFile("/tmp/peek/andes.png", picture(t, m, 1), 0o644)
	d, _ := json.Marshal(m.Layout)
	os.WriteFile("/tmp/peek/andes.json", d, 0o644)
}
