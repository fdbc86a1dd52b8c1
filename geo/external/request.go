package external

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// address is the request for a query. Keys are sorted, so that the same query
// has the same address, which is its name in the cache.
func (c *Client) address(q Query) (string, error) {
	v := url.Values{}
	limit := strconv.Itoa(q.Limit)
	var path string
	switch c.Service {
	case Nominatim:
		path = "/search"
		v.Set("q", q.Text)
		v.Set("format", "jsonv2")
		v.Set("addressdetails", "1")
		v.Set("limit", limit)
		if q.Country != "" {
			v.Set("countrycodes", strings.ToLower(q.Country))
		}
		if q.Near != nil {
			// a box that is preferred, not a fence
			const half = 2.0
			v.Set("viewbox", fmt.Sprintf("%s,%s,%s,%s", degrees(q.Near[0]-half), degrees(q.Near[1]+half), degrees(q.Near[0]+half), degrees(q.Near[1]-half)))
		}
		if c.Lang != "" {
			v.Set("accept-language", c.Lang)
		}
	case Photon:
		path = "/api"
		v.Set("q", q.Text)
		v.Set("limit", limit)
		if q.Near != nil {
			v.Set("lat", degrees(q.Near[1]))
			v.Set("lon", degrees(q.Near[0]))
		}
		if c.Lang != "" {
			v.Set("lang", c.Lang)
		}
	case Pelias:
		path = "/v1/search"
		v.Set("text", q.Text)
		v.Set("size", limit)
		if q.Country != "" {
			v.Set("boundary.country", strings.ToUpper(q.Country))
		}
		if q.Near != nil {
			v.Set("focus.point.lat", degrees(q.Near[1]))
			v.Set("focus.point.lon", degrees(q.Near[0]))
		}
		if c.Lang != "" {
			v.Set("lang", c.Lang)
		}
	default:
		return "", fmt.Errorf("external: no service %q; there are nominatim, photon and pelias", c.Service)
	}
	return c.URL + path + "?" + v.Encode(), nil
}

func degrees(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }
