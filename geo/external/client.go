package external

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/paulmach/orb"

	"dateline/geo"
)

// Service is the sort of server.
type Service string

// The services that are known.
const (
	Nominatim Service = "nominatim"
	Photon    Service = "photon"
	Pelias    Service = "pelias"
)

// Client asks one server. It may be used by several goroutines; they share its
// rate.
type Client struct {
	Service Service
	URL     string        // the server's address, without the search path
	Cache   string        // a folder for the answers; "" keeps none
	Rate    float64       // requests a second; 0: 1
	Timeout time.Duration // for one request; 0: 10 s
	Agent   string        // how the client names itself; "": Dateline
	Lang    string        // the language of names wanted, "" for the server's own

	mu   sync.Mutex
	next time.Time // when the next request may go out
}

// Query is what is asked for.
type Query struct {
	Text    string
	Country string     // ISO 3166-1 alpha-2, "" for anywhere
	Near    *orb.Point // prefer what is near
	Limit   int        // 0: 5
}

const (
	defaultRate    = 1
	defaultTimeout = 10 * time.Second
	defaultLimit   = 5
	maxBody        = 4 << 20 // an answer of five places has some kilobytes
)

// Parse reads "nominatim=https://geocoder.example".
func Parse(flag string) (*Client, error) {
	service, address, ok := strings.Cut(flag, "=")
	c := &Client{Service: Service(service), URL: strings.TrimRight(address, "/")}
	switch c.Service {
	case Nominatim, Photon, Pelias:
	default:
		ok = false
	}
	if !ok {
		return nil, fmt.Errorf("external: %q is not nominatim=URL, photon=URL or pelias=URL", flag)
	}
	u, err := url.Parse(c.URL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("external: %q is no http or https address", address)
	}
	return c, nil
}

// Search returns the server's candidates for a query, best first, none where it
// knows none. The error says what the server did wrong; the next query may well
// succeed.
func (c *Client) Search(ctx context.Context, q Query) ([]geo.Candidate, error) {
	if strings.TrimSpace(q.Text) == "" {
		return nil, nil
	}
	if q.Limit <= 0 {
		q.Limit = defaultLimit
	}
	address, err := c.address(q)
	if err != nil {
		return nil, err
	}
	if body, ok := c.cached(address); ok {
		if found, err := c.read(body); err == nil {
			return found, nil
		}
	}
	body, err := c.get(ctx, address)
	if err != nil {
		return nil, fmt.Errorf("external: %s for %q: %w", c.Service, q.Text, err)
	}
	found, err := c.read(body)
	if err != nil {
		return nil, fmt.Errorf("external: %s for %q: %w", c.Service, q.Text, err)
	}
	if err := c.keep(address, body); err != nil {
		return found, fmt.Errorf("external: the answer could not be kept: %w", err)
	}
	return found, nil
}

// get asks the server, in turn.
func (c *Client) get(ctx context.Context, address string) ([]byte, error) {
	if err := c.wait(ctx); err != nil {
		return nil, err
	}
	timeout := c.Timeout
	if timeout <= 0 {
		timeout = defaultTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	agent := c.Agent
	if agent == "" {
		agent = "Dateline (offline itinerary mapper)"
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", "application/json, application/geo+json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		if errors.Is(err, context.DeadlineExceeded) && ctx.Err() != nil {
			return nil, fmt.Errorf("no answer within %s", timeout)
		}
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the server answered %s", res.Status)
	}
	kind, _, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil || !strings.HasSuffix(kind, "json") && kind != "text/javascript" && kind != "application/javascript" {
		return nil, fmt.Errorf("the server answered with %q, not JSON", res.Header.Get("Content-Type"))
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, maxBody+1))
	if err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("the answer was not over within %s", timeout)
		}
		return nil, err
	}
	if len(body) > maxBody {
		return nil, fmt.Errorf("the answer is longer than %d bytes", maxBody)
	}
	return body, nil
}

// wait holds a request back until its turn.
func (c *Client) wait(ctx context.Context) error {
	rate := c.Rate
	if rate <= 0 {
		rate = defaultRate
	}
	c.mu.Lock()
	now := time.Now()
	turn := c.next
	if turn.Before(now) {
		turn = now
	}
	c.next = turn.Add(time.Duration(float64(time.Second) / rate))
	c.mu.Unlock()
	timer := time.NewTimer(turn.Sub(now))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
