package cli

import (
	"errors"
	"fmt"
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
