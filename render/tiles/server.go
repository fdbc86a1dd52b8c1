package tiles

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// server fetches tiles over HTTP, and keeps them.
type server struct {
	template string
	info     Info
	client   http.Client
	agent    string
	cache    cache
}

var fields = regexp.MustCompile(`\{[^{}]*\}`)

func openServer(template string, o Options) (Source, error) {
	u, err := url.Parse(fields.ReplaceAllString(template, "0"))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("tiles: %q is not a web address; write https://host/{z}/{x}/{y}.png", template)
	}
	have := map[string]bool{}
	for _, f := range fields.FindAllString(template, -1) {
		have[f] = true
	}
	if !have["{z}"] || !have["{x}"] || have["{y}"] == have["{-y}"] {
		return nil, fmt.Errorf("tiles: %s must hold {z}, {x} and {y} where the numbers of a tile go", template)
	}
	for f := range have {
		if !strings.Contains("{z}{x}{y}{-y}{s}", f) {
			return nil, fmt.Errorf("tiles: %s: %s is not understood; only {z}, {x}, {y}, {-y} and {s} are", template, f)
		}
	}
	s := &server{template: template, agent: o.UserAgent, info: Info{Name: template, Attribution: plain(o.Attribution), MinZoom: o.MinZoom, MaxZoom: o.MaxZoom}}
	if s.info.Attribution == "" {
		return nil, unattributed(template)
	}
	if s.info.MaxZoom == 0 {
		s.info.MaxZoom = 19
	}
	if s.info.MinZoom < 0 || s.info.MaxZoom > deepest || s.info.MinZoom > s.info.MaxZoom {
		return nil, fmt.Errorf("tiles: zoom levels %d to %d are not within 0 to %d", s.info.MinZoom, s.info.MaxZoom, deepest)
	}
	if s.agent == "" {
		s.agent = "Dateline"
	}
	s.client.Timeout = o.Timeout
	if s.client.Timeout == 0 {
		s.client.Timeout = 20 * time.Second
	}
	s.cache = newCache(o, u.Hostname(), template)
	return s, nil
}

func (s *server) Info() Info   { return s.info }
func (s *server) Close() error { return nil }

// Tile returns the tile that is kept, or fetches it. If the server fails, a kept tile that
// has grown old is better than none.
func (s *server) Tile(ctx context.Context, at Place) ([]byte, error) {
	kept, fresh := s.cache.get(at)
	if fresh {
		return kept, nil
	}
	data, err := s.fetch(ctx, at)
	if err != nil {
		if kept != nil && ctx.Err() == nil {
			return kept, nil
		}
		return nil, err
	}
	if _, err := check(data); err != nil {
		return nil, fmt.Errorf("%s: %w", s.address(at), err)
	}
	if err := s.cache.put(at, data); err != nil {
		return nil, fmt.Errorf("the cache of tiles cannot be written: %w", err)
	}
	return data, nil
}

// address fills the template.
func (s *server) address(at Place) string {
	return fields.ReplaceAllStringFunc(s.template, func(f string) string {
		switch f {
		case "{z}":
			return strconv.Itoa(at.Zoom)
		case "{x}":
			return strconv.Itoa(at.X)
		case "{y}":
			return strconv.Itoa(at.Y)
		case "{-y}":
			return strconv.Itoa(1<<at.Zoom - 1 - at.Y)
		}
		return string("abc"[(at.X+at.Y)%3])
	})
}

func (s *server) fetch(ctx context.Context, at Place) ([]byte, error) {
	address := s.address(at)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", s.agent)
	req.Header.Set("Accept", "image/png,image/jpeg,image/webp")
	resp, err := s.client.Do(req)
	if late := (net.Error)(nil); errors.As(err, &late) && late.Timeout() && ctx.Err() == nil {
		return nil, fmt.Errorf("%s: the server does not answer within %v", address, s.client.Timeout)
	}
	if err != nil {
		return nil, err // names the address
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound, http.StatusNoContent, http.StatusGone:
		return nil, fmt.Errorf("%s: %w (%s)", address, ErrNone, resp.Status)
	default:
		return nil, fmt.Errorf("%s: the server answers %s", address, resp.Status)
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, fullSize+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	return data, nil
}
