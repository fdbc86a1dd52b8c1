// Command dateline reads a trip out of a story, a table or a track, and gives
// back its map and its data.
package main

import (
	"context"
	"os"
	"os/signal"
	"time"

	"dateline/cmd/internal/cli"
)

func main() {
	collectLater()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, func() { // a batch ends its line; whatever waits for a network is not waited for
		time.AfterFunc(time.Second, func() { os.Exit(130) })
	})
	code := cli.Main(ctx, os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr})
	stop()
	os.Exit(code)
}
