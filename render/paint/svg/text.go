package svg

import (
	"strconv"
	"strings"

	"dateline/render/scene"
)

func (p *printer) text(t *scene.Text) {
	if len(t.Run.Glyphs) == 0 {
		return
	}
	if p.options.Outlines {
		p.outlines(t)
		return
	}
	if t.Placed != nil {
		p.placed(t)
		return
	}
	x, anchor := anchored(t)
	p.put("<text", p.names(t.ID, t.Class), ` x="`, number(x), `" y="`, number(t.Y), `"`, turn(t.Angle, t.X, t.Y), p.setting(t), attribute("text-anchor", anchor))
	if t.Run.Style.LetterSpacing != 0 {
		p.put(attribute("letter-spacing", number(t.Run.Style.LetterSpacing)))
	}
	if t.Run.RightToLeft {
		p.put(` direction="rtl"`)
	}
	if t.Run.String != strings.Join(strings.Fields(t.Run.String), " ") {
		p.put(` xml:space="preserve"`)
	}
	p.put(">")
	p.title(t.Title)
	p.put(escape(t.Run.String), "</text>\n")
}

// anchored is where a text is held, and SVG's name for it, which is none for the left end of
// a text that runs to the right. Spaced letters are held by their left end: programs do not
// agree whether the last one's spacing counts.
func anchored(t *scene.Text) (x float64, anchor string) {
	at := t.Anchor
	if t.Run.Style.LetterSpacing != 0 {
		at = scene.AtLeft
	}
	names := [...]string{"", "middle", "end"}
	if t.Run.RightToLeft {
		names = [...]string{"end", "middle", ""}
	}
	return t.X + t.Run.Advance*float64(at)/2, names[at]
}

// setting writes how letters look, as attributes.
func (p *printer) setting(t *scene.Text) string {
	st, face := t.Run.Style, t.Run.Glyphs[0].Face
	out := attribute("font-family", p.families(t.Run)) + attribute("font-size", number(st.Size))
	if face.Weight != 400 {
		out += attribute("font-weight", strconv.Itoa(face.Weight))
	}
	if face.Italic {
		out += ` font-style="italic"`
	}
	if st.SmallCaps {
		out += ` font-variant="small-caps"`
	}
	if f := features(st.Features); f != "" {
		out += attribute("style", "font-feature-settings:"+f)
	}
	return out + attribute("xml:lang", st.Lang) + paint("fill", t.Fill) + halo(t.Halo)
}

// placed writes a text for each cluster, since few programs turn letters one by one
// within a text. The group says what they spell.
func (p *printer) placed(t *scene.Text) {
	p.put("<g", p.names(t.ID, t.Class), ` role="img"`, attribute("aria-label", t.Run.String), p.setting(t), ">")
	p.title(t.Title)
	done := map[int]bool{}
	for i, g := range t.Run.Glyphs {
		if i >= len(t.Placed) || done[g.Start] || g.Start >= g.End || g.End > len(t.Run.String) {
			continue
		}
		done[g.Start] = true
		at := t.Placed[i]
		p.put(`<text x="`, number(at.X), `" y="`, number(at.Y), `"`, turn(at.Angle, at.X, at.Y), ">", escape(t.Run.String[g.Start:g.End]), "</text>")
	}
	p.put("</g>\n")
}

func turn(angle, x, y float64) string {
	if angle == 0 {
		return ""
	}
	return ` transform="rotate(` + number(angle) + " " + number(x) + " " + number(y) + `)"`
}

// outlines draws the letters, and says what they spell.
func (p *printer) outlines(t *scene.Text) {
	o := t.Outline()
	if o.Empty() {
		return
	}
	p.put("<path", p.names(t.ID, t.Class), ` role="img"`, attribute("aria-label", t.Run.String), ` d="`, data(o), `"`, paint("fill", t.Fill), halo(t.Halo))
	if t.Title == "" {
		p.put("/>\n")
		return
	}
	p.put(">")
	p.title(t.Title)
	p.put("</path>\n")
}

// halo is a stroke that is painted before the letters. Its line reaches as far inwards as outwards.
func halo(h scene.Halo) string {
	if !h.Visible() {
		return ""
	}
	return paint("stroke", h.Color) + attribute("stroke-width", number(2*h.Width)) + ` stroke-linejoin="round" paint-order="stroke"`
}

// features writes OpenType features as CSS does. Those that are not four plain characters are left out.
func features(list []string) string {
	var out []string
	for _, f := range list {
		tag, value, found := strings.Cut(f, "=")
		if len(tag) != 4 || strings.ContainsFunc(tag, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
			continue
		}
		if n, err := strconv.Atoi(value); !found || err != nil {
			value = "1"
		} else {
			value = strconv.Itoa(n)
		}
		out = append(out, "'"+tag+"' "+value)
	}
	return strings.Join(out, ",")
}
