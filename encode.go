package dateline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"dateline/geo"
	"dateline/render"
	"dateline/seeds"
)

// Encoder writes one journey in any number of formats. The map is drawn when
// the first picture is asked for, and once: what is changed of Journey and Options after that
// does not show. The zero Options are good. It keeps what it draws and notices, and so is for one
// goroutine; several Encoders may share a journey.
type Encoder struct {
	Journey *geo.Journey
	Options DrawOptions

	picture *render.Map
	notices []seeds.Notice // of what a format could not hold
}

// Encode returns the whole file in the format. It fails where the journey does not pass its
// Check; with an *OptionError for options that are none; for a picture where no stop lies on
// Earth, or tiles cannot be had; for a calendar where no stop has a full date.
func (e *Encoder) Encode(f Format) ([]byte, error) {
	if err := e.Journey.Check(); err != nil {
		return nil, err
	}
	if !slices.Contains(Formats(), f) {
		return nil, fmt.Errorf("dateline: there is no format %q; choose one of %s", f, listed(Formats()))
	}
	if err := e.Options.values(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	write, err := e.writer(f)
	if err == nil {
		err = write(&b)
	}
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Map returns the composed map: its display list, what was placed where, and what was left
// out. It fails as Draw does.
func (e *Encoder) Map() (*render.Map, error) {
	if e.picture == nil {
		m, err := Draw(e.Journey, e.Options)
		if err != nil {
			return nil, err
		}
		e.picture = m
	}
	return e.picture, nil
}

// Layout returns the JSON of every placed item (px, y down), and of what was left out and why.
// It fails as Draw does.
func (e *Encoder) Layout() ([]byte, error) {
	m, err := e.Map()
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(m.Layout)
	return append(data, '\n'), err
}

// Explain says what was chosen for the map and why; nothing before it was drawn.
func (e *Encoder) Explain() []string {
	if e.picture == nil {
		return nil
	}
	return e.picture.Explain
}

// Notices say what drawing and writing left out or found doubtful; the
// journey's own are not among them.
func (e *Encoder) Notices() []seeds.Notice {
	notices := slices.Clone(e.notices)
	if e.picture != nil {
		notices = append(notices, e.picture.Notices...)
	}
	return notices
}

func (e *Encoder) writer(f Format) (func(io.Writer) error, error) {
	if !f.Picture() {
		return e.data(f)
	}
	m, err := e.Map()
	if err != nil {
		return nil, err
	}
	return painter(f, m.Scene, e.Options)
}
