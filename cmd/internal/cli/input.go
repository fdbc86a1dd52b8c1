package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/seeds"
)

// maxInput bounds what is read into memory; a track of a million points fits.
const maxInput = 256 << 20

// readInput reads a file, or standard input for "-", whole.
func readInput(path string, streams Streams) ([]byte, error) {
	in, closeInput, err := openDocument(path, streams)
	if err != nil {
		return nil, err
	}
	defer closeInput()
	return readBounded(nameOf(path), in)
}

func nameOf(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

// openDocument opens a file, or standard input for "-".
func openDocument(path string, streams Streams) (io.Reader, func() error, error) {
	if path == "-" {
		return streams.In, func() error { return nil }, nil
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("%s: there is no such file", path)
	}
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = fmt.Errorf("%s: this is a folder; name a file in it", path)
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, f.Close, nil
}

func readBounded(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(data) > maxInput {
		return nil, fmt.Errorf("%s: larger than %d MB; cut it into parts", name, maxInput>>20)
	}
	return data, nil
}

// readFlags are the flags of every command that reads a document.
type readFlags struct {
	from, published, lang, storyLang, traveller string
	gazetteers                                  gazetteerFlag
	geocoder                                    geocoderFlag
	reader                                      readerFlag
}

func (f *readFlags) add(cmd *cobra.Command) {
	f.addText(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.published, "published", "", "the day of publication, YYYY-MM-DD: supplies the year, and the days that \"Sunday\" counts from")
	flags.StringVar(&f.lang, "lang", "", "the language of the map, its words and names: "+strings.Join(dateline.MapLangs(), " ")+" (default: the story's own); other writing is in en or es")
	flags.StringVar(&f.storyLang, "story-lang", "", "read the story as this language: en or es (default: recognised)")
	flags.StringVar(&f.traveller, "traveller", "", "whose trip, where a story tells several")
	f.geocoder.add(cmd)
	f.reader.add(cmd)
	complete(cmd, "lang", dateline.MapLangs()...)
	complete(cmd, "story-lang", dateline.Langs()...)
}

// addText adds the flags of a command that looks at a text's words alone.
func (f *readFlags) addText(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.from, "from", "", "the form of the document, where it is not recognised: story, html, yaml, csv, gpx ...")
	f.gazetteers.add(cmd)
	complete(cmd, "from", kindWords()...)
}

// kindWords are the words of --from.
func kindWords() []string {
	words := make([]string, len(dateline.Kinds()))
	for i, k := range dateline.Kinds() {
		words[i] = string(k)
	}
	return words
}

// options checks the flags and turns them into the pipeline's.
func (f *readFlags) options() (dateline.ReadOptions, error) {
	opt := dateline.ReadOptions{Lang: f.storyLang, Traveller: f.traveller}
	if f.lang != "" && !slices.Contains(dateline.MapLangs(), f.lang) {
		return opt, usagef("--lang %s: one of %s", f.lang, strings.Join(dateline.MapLangs(), ", "))
	}
	if f.storyLang != "" && !slices.Contains(dateline.Langs(), f.storyLang) {
		return opt, usagef("--story-lang %s: one of %s", f.storyLang, strings.Join(dateline.Langs(), ", "))
	}
	if f.from != "" {
		for _, k := range dateline.Kinds() {
			if string(k) == f.from {
				opt.From = k
			}
		}
		if opt.From == "" {
			return opt, usagef("--from %s: no such form; one of %s", f.from, strings.Join(kindWords(), ", "))
		}
	}
	if f.published != "" {
		d, err := parseDay(f.published)
		if err != nil {
			return opt, usagef("--published %s: write a day as YYYY-MM-DD", f.published)
		}
		opt.Published = d
	}
	var err error
	if opt.Elsewhere, err = f.geocoder.open(os.Stderr); err != nil {
		return opt, err
	}
	if opt.Model, err = f.reader.model(); err != nil {
		return opt, err
	}
	opt.Gazetteer, err = f.gazetteers.open()
	return opt, err
}

func parseDay(s string) (seeds.Date, error) {
	return seeds.ParseISO(s)
}
