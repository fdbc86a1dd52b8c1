package tiles

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// cache keeps tiles in files, folder/zoom/x/y. Two templates never share a folder.
type cache struct {
	folder string // "" keeps nothing
	maxAge time.Duration
}

func newCache(o Options, host, template string) cache {
	c := cache{maxAge: o.MaxAge}
	if c.maxAge == 0 {
		c.maxAge = 7 * 24 * time.Hour
	}
	if o.CacheDir != "" {
		c.folder = filepath.Join(o.CacheDir, fileName(host, template))
	}
	return c
}

// fileName is readable by people and tells templates apart.
func fileName(host, template string) string {
	sum := sha256.Sum256([]byte(template))
	readable := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' {
			return r
		}
		return '_'
	}, host)
	return readable + "-" + hex.EncodeToString(sum[:6])
}

func (c cache) file(at Place) string {
	return filepath.Join(c.folder, strconv.Itoa(at.Zoom), strconv.Itoa(at.X), strconv.Itoa(at.Y))
}

// get returns a kept tile and whether it is still good.
func (c cache) get(at Place) (data []byte, fresh bool) {
	if c.folder == "" {
		return nil, false
	}
	info, err := os.Stat(c.file(at))
	if err != nil || info.Size() > fullSize {
		return nil, false
	}
	data, err = os.ReadFile(c.file(at))
	if err != nil {
		return nil, false
	}
	if _, err := check(data); err != nil {
		return nil, false // damaged on disk: fetched again
	}
	return data, time.Since(info.ModTime()) < c.maxAge
}

// put keeps a tile. It appears under its name only when it is whole.
func (c cache) put(at Place, data []byte) error {
	if c.folder == "" {
		return nil
	}
	file := c.file(at)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(file), ".part-")
	if err != nil {
		return err
	}
	_, err = part.Write(data)
	if e := part.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(part.Name(), file)
	}
	if err != nil {
		os.Remove(part.Name())
	}
	return err
}
