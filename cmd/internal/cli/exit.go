package cli

import (
	"errors"
	"fmt"

	"dateline/render"
	"dateline/render/scene"
	"dateline/render/tiles"
)

// The exit codes, as the help prints them.
const (
	exitDone     = 0
	exitUnmapped = 1
	exitUsage    = 2
	exitDoubtful = 3
)

// usageError is a mistake in how the command was called, not in its input.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// flagOf names the flag that sets an option of the map.
var flagOf = map[string]string{"Theme": "theme", "Projection": "projection", "Worldview": "worldview", "ZoomTo": "zoom-to", "Units": "units",
	"Tiles": "tiles", "Fonts": "font", "Width": "size", "Height": "size", "Scale": "scale", "DPI": "dpi", "BBox": "bbox",
	"Country": "country", "Kind": "kind", "Near": "near"}

// asUsage names the flag in an error that tells of the value of one, and makes a mistake of
// how the command was called of it, unless a file that the value names is what is wrong.
func asUsage(err error) error {
	var option *render.OptionError
	switch {
	case errors.Is(err, tiles.ErrUnattributed):
		return usagef("%w; give it with --tiles-attribution", err)
	case errors.As(err, &option) && flagOf[option.Option] != "":
		named := fmt.Errorf("--%s: %w", flagOf[option.Option], option.Err)
		if option.InFile {
			return named
		}
		return usageError{named}
	case errors.Is(err, scene.ErrTooLarge):
		return usagef("%w: --size, --scale or --dpi", err)
	}
	return err
}

// errDoubtful ends a --strict run whose answer was written, with warnings.
var errDoubtful = errors.New("something was left out or is doubtful (--strict)")

func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errDoubtful):
		return exitDoubtful
	}
	return exitUnmapped
}
