package dateline

import "dateline/seeds/track"

// readTrack reads map data: points, recorded tracks, and files of our own that
// were edited in a GIS.
func (opt ReadOptions) readTrack(kind Kind, data []byte) (*Document, error) {
	it, err := track.Read(opt.name(), data, track.Options{Format: track.Format(kind)})
	if err != nil {
		return nil, err
	}
	return opt.single(kind, it), nil
}
