package story

// BriefPrefix parts what counts in brief texts only from what counts in all: a lead or a
// line of a schedule says of each stop but one thing, and that plainly.
const BriefPrefix = "brief:"

// briefest is from how many tokens on a text is a story rather than a brief.
const briefest = 80

// brief reports whether a text is a brief.
func (a *analysis) brief() bool { return len(a.tokens) < briefest }

// seeing makes a sight see the story as one of its size.
func (a *analysis) seeing(fx *sight) *sight {
	if a.brief() {
		fx.again, fx.anew = BriefPrefix, fx.start.And(BriefPrefix)
	}
	return fx
}
