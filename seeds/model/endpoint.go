package model

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const chatPath = "/chat/completions"

// endpoint is an address to ask. Its String leaves out what may be secret: the
// query and a user's name and password.
type endpoint struct{ url.URL }

func parseEndpoint(address string) (endpoint, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	// url's own errors repeat the address, which may hold a secret
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return endpoint{}, errors.New("model: the endpoint is no web address; write it as http://localhost:11434/v1")
	}
	u.Path, u.RawPath, u.Fragment = strings.TrimRight(u.Path, "/"), "", ""
	if !strings.HasSuffix(u.Path, chatPath) {
		u.Path += chatPath
	}
	return endpoint{*u}, nil
}

func (e endpoint) String() string {
	u := url.URL{Scheme: e.Scheme, Host: e.Host, Path: e.Path}
	return u.String()
}

const maxRedirects = 3

// stay follows a redirect only within the same server, and only one that asks
// the same again: the story and the key are for the server that was named.
func stay(req *http.Request, via []*http.Request) error {
	first := via[0].URL
	switch {
	case req.URL.Scheme != first.Scheme || req.URL.Host != first.Host:
		return fmt.Errorf("it redirects to %q, which was not asked; name that server as the endpoint if it is to be trusted", req.URL.Scheme+"://"+req.URL.Host)
	case req.Method != http.MethodPost:
		return fmt.Errorf("it redirects to %q; name that path as the endpoint", req.URL.Path)
	case len(via) > maxRedirects:
		return fmt.Errorf("it redirects more than %d times", maxRedirects)
	}
	return nil
}
