package schedule

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// stageWords is the most words that stand before the places of a stage: "Stage 3", "Tercera etapa".
const stageWords = 2

// counted reports whether the line of a leg counts it as a stage, by its number or its length:
// "2. Lima - Cusco", "Lima - Cusco, 580 km".
func (t *cutText) counted(l *leg) bool {
	first := l.first
	for !t.startsLine(first) {
		first--
	}
	number, words := false, 0
	for i := first; i < l.first; i++ {
		switch {
		case t.dateAt[i] >= 0:
		case t.tokens[i].Class == prose.Number:
			number = true
		case t.tokens[i].Class == prose.Word:
			words++
		}
	}
	return number && words <= stageWords || t.measured(l)
}

// measured reports whether the length of a leg stands behind it.
func (t *cutText) measured(l *leg) bool {
	for i := l.last; i+1 < len(t.tokens) && t.tokens[i].Lines == 0 && t.dateAt[i] < 0; i++ {
		if _, ok := t.is(i+1, pack.Length); ok && t.tokens[i].Class == prose.Number && t.tokens[i+1].Lines == 0 {
			return true
		}
		if t.tokens[i].Class == prose.Word {
			break
		}
	}
	return false
}

// allCounted reports whether all legs are stages on lines of their own, and not matches between
// towns: they have their lengths, or one goes on from another. Between the stages of a race the
// riders are driven, so that not each begins where the one before it ends.
func (t *cutText) allCounted(legs []leg) bool {
	long, joined := 0, false
	for i := range legs {
		l := &legs[i]
		if !t.counted(l) || i > 0 && !t.brokenBetween(legs[i-1].last, l.first) {
			return false
		}
		if t.measured(l) {
			long++
		}
		joined = joined || t.joined(legs, l)
	}
	return len(legs) > 1 && (joined || 2*long > len(legs))
}

// strangeStart reads a name that nobody knows where a leg begins on a line, before its mark and a
// place that is known: "2. Nowheretown - Lima".
func (t *cutText) strangeStart(i int) (e end, next int, ok bool) {
	if i > 0 && t.tokens[i].Lines == 0 && t.tokens[i-1].Class == prose.Word && t.dateAt[i-1] < 0 {
		return e, i, false
	}
	if e, next, ok = t.strangeEnd(i); !ok {
		return e, i, false
	}
	k := t.wayAt(next)
	if k == next || k >= len(t.tokens) || t.tokens[k].Lines > 0 {
		return e, i, false
	}
	_, last, ok := t.endAt(k)
	l := leg{first: i, last: last}
	return e, next, ok && (t.dated(&l) || t.counted(&l))
}

// partOff takes out the legs whose line says that they were called off or put off.
func (t *cutText) partOff(legs []leg) (kept []leg, off []seeds.Seed) {
	kept = slices.DeleteFunc(slices.Clone(legs), func(l leg) bool {
		from, to := t.clause(l.first, l.last)
		status, why := t.calledOff(from, to)
		if status == "" {
			return false
		}
		s := t.seed(&l.to.name, "leg")
		s.Status, s.Why = status, why
		off = append(off, s)
		return true
	})
	return kept, off
}
