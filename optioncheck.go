package dateline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo/locate"
	"dateline/render"
	"dateline/seeds"
)

// OptionError says that the value of an option is none that it takes: a mistake of the
// program, not of the document. Option is the name of the field.
type OptionError = render.OptionError

func optionError(option, format string, args ...any) error {
	return &OptionError{Option: option, Err: fmt.Errorf(format, args...)}
}

// oneOf returns an *OptionError for a value that is neither "" nor among those there are.
func oneOf[T ~string](option string, value T, all []T) error {
	if value == "" || slices.Contains(all, value) {
		return nil
	}
	return optionError(option, "there is no %q; choose one of %s", string(value), listed(all))
}

func listed[T ~string](all []T) string {
	words := make([]string, len(all))
	for i, v := range all {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}

// Check returns an *OptionError for the first option whose value is none that it takes;
// Read and Places find the same.
func (opt ReadOptions) Check() error {
	if !opt.Published.Valid() {
		return optionError("Published", "%s is no day of the calendar", opt.Published)
	}
	return cmp.Or(oneOf("From", opt.From, Kinds()), oneOf("Lang", opt.Lang, Langs()))
}

// Check returns an *OptionError for the first option whose value is none that it takes;
// Geocode and Reverse find the same.
func (opt GeocodeOptions) Check() error {
	if opt.Limit < 0 {
		return optionError("Limit", "there are no %d candidates; ask for one at least, or 0 for five", opt.Limit)
	}
	if opt.Near != nil {
		if err := onEarth(*opt.Near); err != nil {
			return &OptionError{Option: "Near", Err: err}
		}
	}
	if err := oneOf("Kind", opt.Kind, seeds.PlaceKinds()); err != nil || opt.Country == "" {
		return err
	}
	g, err := known(opt.Gazetteer)
	if err == nil && !locate.IsCountry(g, opt.Country) {
		err = optionError("Country", "there is no such country as %q; write its name or its ISO code", opt.Country)
	}
	return err
}

// onEarth says what is wrong with a point.
func onEarth(p orb.Point) error {
	switch {
	case !(p.Lat() >= -90 && p.Lat() <= 90):
		return fmt.Errorf("latitude %v is outside ±90; a point is longitude, then latitude", p.Lat())
	case !(p.Lon() >= -180 && p.Lon() <= 180):
		return fmt.Errorf("longitude %v is outside ±180", p.Lon())
	}
	return nil
}

// values checks the options that need no file and no map of the world for it.
func (o DrawOptions) values() error {
	switch {
	case o.Scale != 0 && o.DPI != 0:
		return optionError("DPI", "Scale and DPI both say how fine the picture is; give one of them")
	case o.DPI < 0 || float64(o.DPI) > 96*render.MostScale:
		return optionError("DPI", "%d is outside 0 to %v", o.DPI, 96*render.MostScale)
	}
	if err := oneOf("Lang", o.Lang, MapLangs()); err != nil {
		return err
	}
	width, height := o.sides()
	return render.Options{Width: width, Height: height, Scale: o.Scale, BBox: o.BBox, Projection: o.Projection, Units: o.Units}.Check()
}

// reportForms are what Report writes.
var reportForms = []string{"md", "html", "tex", "typ", "docx", "pdf"}

// check returns an *OptionError for the first option that a report does not take.
func (opt ReportOptions) check(lang string) error {
	switch {
	case opt.Form == "":
		return optionError("Form", "a report has a form; choose one of %s", strings.Join(reportForms, ", "))
	case opt.Figure < 0:
		return optionError("Figure", "%d is no number of a figure; 0 is none", opt.Figure)
	case opt.Template != "" && (opt.Form == "docx" || opt.Form == "pdf"):
		return optionError("Template", "%s has no template; md, html, tex and typ have", opt.Form)
	}
	return cmp.Or(oneOf("Form", opt.Form, reportForms), oneOf("Only", opt.Only, []string{"table", "map"}), oneOf("Lang", lang, Langs()))
}
