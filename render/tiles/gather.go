package tiles

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

// tile is one tile of a block, fetched or not.
type tile struct {
	Place
	column, row int
	data        []byte
	err         error
}

// atOnce is how many tiles are asked for at a time: browsers ask a server for no more.
const atOnce = 4

// gather fetches the tiles of a block, row by row, and stops after so many that cannot be
// had. Only a cancelled context is an error; what fails otherwise is with its tile.
func gather(ctx context.Context, src Source, g grid, first *tile, most int) ([]tile, error) {
	all := make([]tile, 0, g.columns*g.rows)
	for row := range g.rows {
		for column := range g.columns {
			all = append(all, tile{Place: g.place(column, row), column: column, row: row})
		}
	}
	next := make(chan *tile)
	var failed atomic.Int64
	var workers sync.WaitGroup
	for range atOnce {
		workers.Go(func() {
			for t := range next {
				if t.Place == first.Place {
					t.data, t.err = first.data, first.err
				} else {
					t.data, t.err = src.Tile(ctx, t.Place)
				}
				if t.err == nil {
					if side, err := check(t.data); err != nil || side != g.side {
						t.err = fmt.Errorf("a tile of %d pixels among those of %d", side, g.side)
					}
				}
				if t.err != nil && !errors.Is(t.err, ErrNone) {
					failed.Add(1)
				}
			}
		})
	}
	for i := range all {
		if failed.Load() > int64(most) {
			all = all[:i]
			break
		}
		next <- &all[i]
	}
	close(next)
	workers.Wait()
	return all, ctx.Err()
}
