package story

import (
	"strconv"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// standing is how one visit is told, for setting it against another.
type standing struct {
	first   *evidence // its first telling in the story itself
	main    *evidence // the telling that speaks most for it
	from    int       // the tokens at which these stand
	mainAt  int
	hour    hours  // at what time of its day it was
	aimed   bool   // it is told only as what one makes for
	outside int    // the first token that tells of it behind the story's lead, -1 for none
	last    int    // the last token that tells of it
	zone    string // where in the story it is told
	nature  string
	time    string
	tense   string // of the main telling
	opened  string // and of the first
	date    when3
	dated   string
	with    map[*standing]float64 // what else than their days is seen of it and one told behind it, weighed
}

// standings says how each visit is told. But for the day, that stays as it is.
func (a *analysis) standings(vs []visit) []*standing {
	lead := a.leadEnd()
	out := make([]*standing, len(vs))
	for i := range vs {
		v := &vs[i]
		if v.stand == nil {
			v.stand = a.standing(v, lead)
		}
		out[i] = v.stand
		out[i].date = a.orderDate(v)
		out[i].dated = known(out[i].date)
	}
	return out
}

func (a *analysis) standing(v *visit, lead int) *standing {
	s := &standing{outside: -1, nature: a.nature(v), hour: a.hoursOf(v), aimed: a.onlyAimedAt(v)}
	above, filed := false, false
	all := v.all()
	for k := range all {
		e := all[k]
		p := &a.places[e.place]
		if l := a.sentences[p.sentence].layout; l == title || l == heading {
			above = true
			continue
		}
		if e.place == a.dateline {
			filed = true
			continue
		}
		if s.first == nil || p.first < s.from {
			s.first, s.from = e, p.first
		}
		if s.main == nil || e.score > s.main.score {
			s.main, s.mainAt = e, p.first
		}
		if p.sentence >= lead && (s.outside < 0 || p.first < s.outside) {
			s.outside = p.first
		}
		s.last = max(s.last, p.first)
	}
	inLead := s.first != nil && a.places[s.first.place].sentence < lead
	switch {
	case s.first == nil && filed:
		s.zone = "dateline"
	case s.first == nil:
		s.zone = "title"
	case inLead && filed:
		s.zone = "lead+dateline"
	case inLead:
		s.zone = "lead"
	case filed:
		s.zone = "body+dateline"
	case above:
		s.zone = "body+title"
	default:
		s.zone = "body"
	}
	if s.first == nil {
		s.first = &v.evidence[v.best]
		s.from = a.places[s.first.place].first
		s.main, s.mainAt = s.first, s.from
	}
	s.time = a.timeOf(s.main)
	s.tense = a.tenseOf(s.main)
	s.opened = a.tenseOf(s.first)
	return s
}

// together gathers what is seen of two visits, of which s is told first. Another
// order is looked for with other days, and what else is seen is then weighed already.
func (a *analysis) together(s, t *standing, fx *sight) {
	if sum, weighed := s.with[t]; weighed {
		fx.sum = sum
	} else {
		a.seenTogether(s, t, fx)
		if s.with == nil {
			s.with = map[*standing]float64{}
		}
		s.with[t] = fx.sum
	}
	a.seenOfDays(s, t, fx)
}

// seenOfDays lists what is seen of the days of two visits.
func (a *analysis) seenOfDays(s, t *standing, fx *sight) {
	fx.add("zones+dates=", s.zone, s.dated, "+", t.zone, t.dated)
	if o, ok := when.Compare(s.date.from, t.date.from); ok {
		side := strconv.Itoa(o)
		fx.add("compared=", side, "+", s.dated, t.dated)
		if s.date.from.Grain >= seeds.GrainDay && t.date.from.Grain >= seeds.GrainDay {
			fx.add("days=", side, "+", bucket(when.Days(s.date.from, t.date.from)), "+", s.dated, t.dated)
		}
	}
}

// seenTogether lists how and where in the story each of two visits is told, and what
// ties the two tellings. What of it says that s came first, and what that it did
// not, the weights tell.
func (a *analysis) seenTogether(s, t *standing, fx *sight) {
	p, q := &a.places[s.first.place], &a.places[t.first.place]
	gap := a.gap(s, t)
	fx.add("gap=", gap)
	fx.add("zones=", s.zone, "+", t.zone)
	fx.add("zones+natures=", s.zone, "-", s.nature, "+", t.zone, "-", t.nature)
	fx.add("zones+times=", s.zone, "-", s.time, "+", t.zone, "-", t.time)
	fx.add("times=", s.time, "+", t.time)
	fx.add("tenses=", s.tense, "+", t.tense)
	fx.add("tenses+gap=", s.tense, "+", t.tense, "+", gap)
	fx.add("opened=", s.opened, "+", t.opened)
	fx.add("opened+gap=", s.opened, "+", t.opened, "+", gap)
	fx.add("times+gap=", s.time, "+", t.time, "+", gap)
	fx.add("natures+gap=", s.nature, t.nature, "+", gap)
	gov, other := s.first.frame.governor(), t.first.frame.governor()
	near := "apart"
	if p.sentence == q.sentence {
		near = gap
	}
	fx.add("govs=", gov, "+", other)
	fx.add("frames=", s.first.frame.role(), "+", t.first.frame.role(), "+", near)
	fx.add("govs+frames=", gov, "-", s.first.frame.role(), "+", other, "-", t.first.frame.role(), "+", near)
	fx.add(turned("main", s.mainAt, t.mainAt))
	fx.add(turned("last", s.last, t.last))
	if s.outside >= 0 && t.outside >= 0 {
		fx.add(turned("outside", s.outside, t.outside))
	}
	a.bonds(s, t, gap, fx)
}

// turned names a sign by whether it has two visits the way that they are first
// told.
func turned(sign string, first, second int) string {
	if first < second {
		return sign
	}
	return sign + "-turned"
}

// gap says how far apart two visits are first told.
func (a *analysis) gap(s, t *standing) string {
	switch d := a.places[t.first.place].sentence - a.places[s.first.place].sentence; {
	case s.first.clause == t.first.clause:
		return "clause"
	case d == 0:
		return "sentence"
	case d == 1:
		return "next"
	case d <= 3:
		return "near"
	}
	return "far"
}

// bonds lists the words that tie two tellings: those between them in one
// sentence, or those that open the sentence of the second.
func (a *analysis) bonds(s, t *standing, gap string, fx *sight) {
	p, q := &a.places[s.first.place], &a.places[t.first.place]
	if p.sentence == q.sentence {
		for k := p.last; k < q.first; k++ {
			if k+1 < q.first && a.placeAt[k+1] >= 0 && a.isClass(k, pack.Prep) {
				continue // it leads to another place between the two
			}
			if word := a.joint(k); word != "" {
				fx.add("between=", word)
				fx.add("between+", gap, "=", word)
			}
		}
		return
	}
	first := a.sentences[q.sentence].first
	for k := first; k < min(first+opening, q.first); k++ {
		if word := a.joint(k); word != "" {
			fx.add("opening=", word)
			if gap == "next" {
				fx.add("opening-next=", word)
			}
		}
	}
	if c := a.clauses[t.first.clause].first; c != first {
		if word := a.joint(c); word != "" {
			fx.add("clause-opening=", word)
		}
	}
}

// opening is how many words open a sentence.
const opening = 3

// joint returns the word at token i where it may tie what is told to what was
// told before, the sort of a verb, and "" for all else.
func (a *analysis) joint(i int) string {
	if a.placeAt[i] >= 0 || a.nameAt[i] >= 0 {
		return ""
	}
	if a.dateAt[i] >= 0 {
		return "DATE"
	}
	if v, ok := a.verbAt(i); ok {
		return className[v.class] + "-" + v.form
	}
	if a.tokens[i].Class != prose.Word {
		return a.words[i]
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Prep, pack.Clause, pack.And, pack.Before, pack.After, pack.Final, pack.Perfect, pack.Future, pack.Now, pack.Pronoun, pack.Turning, pack.Later, pack.Earlier:
			return joined(a.words[i : i+h.N])
		}
	}
	return ""
}
