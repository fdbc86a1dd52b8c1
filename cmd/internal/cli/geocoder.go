package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"dateline/geo"
	"dateline/geo/external"
)

// geocoderFlag is --geocoder: a server to ask for names that are not known.
type geocoderFlag struct {
	server  string
	rate    float64
	timeout time.Duration
	cache   string
}

func (f *geocoderFlag) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.server, "geocoder", "", "ask a server for names that are not known: nominatim=URL, photon=URL or pelias=URL")
	flags.Float64Var(&f.rate, "geocoder-rate", 1, "with --geocoder: requests a second")
	flags.DurationVar(&f.timeout, "geocoder-timeout", 10*time.Second, "with --geocoder: the longest wait for an answer")
	flags.StringVar(&f.cache, "geocoder-cache", "", "with --geocoder: the folder that keeps its answers (default: dateline/geocoder in the user's cache)")
}

// open returns what asks the server, nil where none is named. The server's
// failures are told on errs, once each, and cost only that answer.
func (f *geocoderFlag) open(errs io.Writer) (func(string) []geo.Candidate, error) {
	if f.server == "" {
		return nil, nil
	}
	client, err := external.Parse(f.server)
	if err != nil {
		return nil, usagef("--geocoder %s: write nominatim=URL, photon=URL or pelias=URL", f.server)
	}
	if !(f.rate > 0) {
		return nil, usagef("--geocoder-rate %g: more than 0 requests a second are wanted", f.rate)
	}
	if f.timeout < 0 { // 0 is the usual time
		return nil, usagef("--geocoder-timeout %v: more than 0s is wanted", f.timeout)
	}
	client.Rate, client.Timeout, client.Cache = f.rate, f.timeout, f.cache
	if client.Cache == "" {
		if dir, err := os.UserCacheDir(); err == nil {
			client.Cache = filepath.Join(dir, "dateline", "geocoder")
		}
	}
	told := map[string]bool{}
	return func(query string) []geo.Candidate {
		found, err := client.Search(context.Background(), external.Query{Text: query})
		if err != nil && !told[err.Error()] {
			told[err.Error()] = true
			fmt.Fprintf(errs, "warning: %v\n", err)
		}
		return found
	}, nil
}
