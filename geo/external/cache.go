package external

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// file is where the answer to a request is kept.
func (c *Client) file(address string) string {
	sum := sha256.Sum256([]byte(address))
	return filepath.Join(c.Cache, string(c.Service)+"-"+hex.EncodeToString(sum[:12])+".json")
}

// cached returns the kept answer to a request.
func (c *Client) cached(address string) ([]byte, bool) {
	if c.Cache == "" {
		return nil, false
	}
	body, err := os.ReadFile(c.file(address))
	return body, err == nil
}

// keep writes an answer whole or not at all.
func (c *Client) keep(address string, body []byte) error {
	if c.Cache == "" {
		return nil
	}
	if err := os.MkdirAll(c.Cache, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(c.Cache, "part-*")
	if err != nil {
		return err
	}
	_, err = f.Write(body)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), c.file(address))
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
