package dateline

import (
	"fmt"
	"sync"

	"dateline/assets"
	"dateline/geo/atlas"
)

var embeddedRelief = sync.OnceValues(func() (*atlas.Relief, error) { return atlas.OpenRelief(assets.Relief) })

// relief returns the embedded relief where it is wanted, else nil.
func relief(wanted bool) (*atlas.Relief, error) {
	if !wanted {
		return nil, nil
	}
	r, err := embeddedRelief()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded relief: %w", err)
	}
	return r, nil
}
