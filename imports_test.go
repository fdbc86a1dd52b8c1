package dateline

import (
	"os/exec"
	"strings"
	"testing"
)

// TestImportsFollowTheFlow holds the order of the house: seeds, geo, render,
// dateline, cmd. It asks the go command, so that no list needs upkeep.
func TestImportsFollowTheFlow(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 10 {
		t.Fatalf("go list names only %d packages", len(lines))
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		for _, imported := range fields[1:] {
			if why := forbidden(fields[0], imported); why != "" {
				t.Errorf("%s imports %s: %s", fields[0], imported, why)
			}
		}
	}
}

func forbidden(from, to string) string {
	if to != "dateline" && !strings.HasPrefix(to, "dateline/") {
		return ""
	}
	room := func(path string) string {
		room, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(path, "dateline"), "/"), "/")
		return room
	}
	rank := map[string]int{"assets": 0, "seeds": 1, "geo": 2, "render": 3, "": 4, "cmd": 5}
	a, b := room(from), room(to)
	switch {
	case rank[b] > rank[a]:
		return "the flow runs the other way"
	case b == "assets" && a != "" && from != "dateline/cmd/buildassets":
		return "only the front door and buildassets may read assets"
	case to == "dateline/render" && strings.HasPrefix(from, "dateline/render/"):
		return "the root of render composes its children"
	case (from == "dateline/seeds" || from == "dateline/geo") && strings.HasPrefix(to, from+"/"):
		return "this root only holds shared types"
	case strings.HasPrefix(from, "dateline/render/paint/") && !painterMayImport(to):
		return "a painter knows only the scene and its text"
	}
	return ""
}

func painterMayImport(to string) bool {
	for _, allowed := range []string{"dateline/render/scene", "dateline/render/text", "dateline/render/paint"} {
		if to == allowed || strings.HasPrefix(to, allowed+"/") {
			return true
		}
	}
	return false
}

func TestForbiddenImports(t *testing.T) {
	for _, c := range []struct{ from, to string }{
		{"dateline/seeds/story", "dateline/geo"},
		{"dateline/geo/locate", "dateline/render/scene"},
		{"dateline/render", "dateline/assets"},
		{"dateline/geo", "dateline/geo/sphere"},
		{"dateline/render/label", "dateline/render"},
		{"dateline/render/paint/png", "dateline/render/label"},
		{"dateline/render/paint/png", "dateline/geo"},
		{"dateline/assets", "dateline/seeds"},
	} {
		if forbidden(c.from, c.to) == "" {
			t.Errorf("%s may import %s", c.from, c.to)
		}
	}
	for _, c := range []struct{ from, to string }{
		{"dateline/geo/locate", "dateline/seeds"}, {"dateline/render", "dateline/render/label"},
		{"dateline", "dateline/assets"}, {"dateline/cmd/internal/cli", "dateline"}, {"dateline/render/paint/png", "dateline/render/scene/path"},
	} {
		if why := forbidden(c.from, c.to); why != "" {
			t.Errorf("%s may not import %s: %s", c.from, c.to, why)
		}
	}
}
