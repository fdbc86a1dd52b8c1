package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// valueWords say what a flag takes, by the type of its value.
var valueWords = map[string]string{
	"int":      "write a whole number",
	"float64":  "write a number",
	"duration": "write a time with its unit, such as 10s or 2m",
	"bool":     "write true or false, or nothing",
}

// flagError says of a flag that cannot be read what it takes, and of one that the
// command does not have which others do.
func flagError(cmd *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	if errors.As(err, &value) {
		if words := valueWords[value.GetFlag().Value.Type()]; words != "" {
			return usagef("--%s %s: %s; see '%s --help'", value.GetFlag().Name, value.GetValue(), words, cmd.CommandPath())
		}
	}
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "" {
		name := unknown.GetSpecifiedName()
		if near := nearFlags(cmd, name); len(near) > 0 {
			return usagef("there is no flag --%s; did you mean %s?", name, strings.Join(near, " or "))
		}
		if others := having(cmd.Root(), name); len(others) > 0 {
			return usagef("there is no flag --%s here; it belongs to %s; see '%s --help'", name, strings.Join(others, ", "), cmd.CommandPath())
		}
	}
	return usagef("%w; see '%s --help'", err, cmd.CommandPath())
}

// nearFlags names the flags of cmd that a word may be meant for, as near as commands are.
func nearFlags(cmd *cobra.Command, word string) []string {
	flags := &cobra.Command{SuggestionsMinimumDistance: cmd.Root().SuggestionsMinimumDistance}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		flags.AddCommand(&cobra.Command{Use: "--" + f.Name, Run: func(*cobra.Command, []string) {}})
	})
	return flags.SuggestionsFor("--" + word)
}

// having lists the commands under cmd, and itself, that have a flag.
func having(cmd *cobra.Command, flag string) []string {
	var out []string
	if cmd.Flags().Lookup(flag) != nil {
		out = append(out, "'"+cmd.CommandPath()+"'")
	}
	for _, sub := range cmd.Commands() {
		out = append(out, having(sub, flag)...)
	}
	return out
}
