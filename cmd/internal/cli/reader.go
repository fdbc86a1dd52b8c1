package cli

import (
	"os"
	"time"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/seeds/model"
)

// readerFlag is --reader: who reads a story, the rules or a language model.
type readerFlag struct {
	reader, endpoint, name string
	timeout                time.Duration
}

func (f *readerFlag) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.reader, "reader", "rules", "who reads a story: rules, or llm for a language model that must quote what it finds")
	flags.StringVar(&f.endpoint, "endpoint", "", "with --reader llm: an OpenAI-compatible API, such as http://localhost:11434/v1; its key is taken from "+model.KeyVariable)
	flags.StringVar(&f.name, "model", "", "with --reader llm: the model's name")
	complete(cmd, "reader", "rules", "llm")
	flags.DurationVar(&f.timeout, "reader-timeout", time.Minute, "with --reader llm: the longest wait for an answer")
}

// model returns the model that is asked for, none for the rules.
func (f *readerFlag) model() (dateline.Model, error) {
	switch {
	case f.reader == "" || f.reader == "rules" && f.endpoint == "" && f.name == "":
		return dateline.Model{}, nil
	case f.reader == "rules":
		return dateline.Model{}, usagef("--endpoint and --model want --reader llm")
	case f.reader != "llm":
		return dateline.Model{}, usagef("--reader %s: rules or llm", f.reader)
	case f.endpoint == "" || f.name == "":
		return dateline.Model{}, usagef("--reader llm wants --endpoint URL and --model NAME")
	case f.timeout < 0:
		return dateline.Model{}, usagef("--reader-timeout %v: more than 0s is wanted", f.timeout)
	}
	return dateline.Model{Endpoint: f.endpoint, Name: f.name, Key: os.Getenv(model.KeyVariable), Timeout: f.timeout}, nil
}
