package cli

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline"
)

// formatFlag is --format with the words it takes, the first being the default.
type formatFlag struct {
	value string
	words []string
}

func (f *formatFlag) add(cmd *cobra.Command, words ...string) {
	f.words = words
	cmd.Flags().StringVarP(&f.value, "format", "f", words[0], "the form of the answer: "+strings.Join(words, ", "))
	complete(cmd, "format", words...)
}

// complete lets a shell offer the words of a flag.
func complete(cmd *cobra.Command, flag string, words ...string) {
	then := cobra.ShellCompDirectiveNoFileComp
	if flag == "theme" {
		then = cobra.ShellCompDirectiveDefault // or a file
	}
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, then)) // fails only for an unknown flag
}

// heed takes the form from the ending of the file that is written, where --format is not given
// and the ending is that of one of the words.
func (f *formatFlag) heed(cmd *cobra.Command, path string) {
	if form, ok := dateline.FormatOf(path); ok && !cmd.Flags().Changed("format") && slices.Contains(f.words, string(form)) {
		f.value = string(form)
	}
}

func (f *formatFlag) check() error {
	for _, w := range f.words {
		if w == f.value {
			return nil
		}
	}
	return usagef("--format %s: no such form; one of %s", f.value, strings.Join(f.words, ", "))
}

// writeJSON writes v indented, with non-ASCII letters and angle brackets as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
