package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// limit says how a date bounds the day that it is told of, where it is not that day:
// "before Friday".
type limit string

// The limits, as the pack has them.
const (
	noLimit    limit = ""
	notAfter   limit = "last"   // by Friday
	onlyBefore limit = "before" // before Friday
	notBefore  limit = "first"  // no earlier than Friday
	onlyAfter  limit = "after"  // after Friday
)

// limitOf returns how a date bounds the day of what is told with it. "By Friday" says of the
// past where one was on that day, and of what is to come where nothing is told but where one will be.
func (a *analysis) limitOf(d int) limit {
	x := &a.dates[d]
	if a.strength(d) == 0 || a.values[d].To.Known() || x.HasTime || x.Part == "noon" {
		return noLimit // "before noon on Monday" is on that day
	}
	switch l := a.limitBefore(x); {
	case l == notAfter && (a.leans[d] != when.LeanFuture || !a.movesIn(&a.clauses[a.clauseOf[x.first]])):
		return noLimit
	case l == onlyBefore && a.saidNot(x):
		return notBefore // "will not come before Friday"
	default:
		return l
	}
}

// limitBefore returns how the word before a date makes it bound another: "after Monday", but
// not "after Monday's talks".
func (a *analysis) limitBefore(x *dated) limit {
	h, ok := a.ends(x.first, pack.Limit)
	if !ok {
		h, ok = a.is(x.first, pack.Limit)
	}
	if !ok || x.last < len(a.tokens) && a.tokens[x.last].Class == prose.Clitic {
		return noLimit
	}
	return limit(h.Value)
}

// bounds returns the first and the last day that a date with a limit allows.
func (a *analysis) bounds(d *when3) (out [2]seeds.Date) {
	day := d.from.WithoutTime()
	switch d.limit {
	case notAfter:
		out[1] = day
	case onlyBefore:
		out[1], _ = a.resolver.Shift(day, -1)
	case notBefore:
		out[0] = day
	case onlyAfter:
		out[0], _ = a.resolver.Shift(day, 1)
	}
	return out
}

// movesIn reports whether a clause has a verb of travel, rather than that somebody will be there.
func (a *analysis) movesIn(c *clause) bool {
	return slices.ContainsFunc(c.verbs, func(v verb) bool {
		return (moving[v.class] || v.class == pack.Pass) && !a.isClass(v.tok, pack.Be)
	})
}
