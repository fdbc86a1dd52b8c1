package story

import (
	"math"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// Example is one place of a story as the judge meets it, for the trainer.
type Example struct {
	Text     string        // the name as the story first has it
	Sense    seeds.Sense   // as far as the story tells
	Senses   []seeds.Sense // all that the name can mean
	Tellings [][]string    // what is seen of each telling
	Said     []string      // the sentence of each telling
	Whole    []string      // what is seen of the place over the whole story
}

// Best returns what is seen of the telling that speaks most for a stop, and
// all of them together where the judge has no weights yet.
func (x *Example) Best(j *Judge) []string {
	out := append([]string(nil), x.Whole...)
	if j.table.Len() == 0 {
		for _, t := range x.Tellings {
			out = append(out, t...)
		}
		return dedupe(out)
	}
	return append(out, x.Tellings[x.strongest(j)]...)
}

// strongest returns the telling that speaks most for a stop.
func (x *Example) strongest(j *Judge) int {
	best := 0
	for i := range x.Tellings {
		if j.Sum(x.Tellings[i]) > j.Sum(x.Tellings[best]) {
			best = i
		}
	}
	return best
}

// Likely returns how likely the judge holds a place to be a stop, from 0 to 1,
// and the telling that speaks most for it.
func (x *Example) Likely(j *Judge) (p float64, telling int) {
	telling = x.strongest(j)
	return 1 / (1 + math.Exp(-j.Sum(x.Whole)-j.Sum(x.Tellings[telling]))), telling
}

func dedupe(features []string) []string {
	seen := make(map[string]bool, len(features))
	out := features[:0]
	for _, f := range features {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

// Stops is what the trainer sees of the stops of a story: in which order they
// came, and on which day each.
type Stops struct {
	Way   Way
	Days  []Day
	Roles []RoleSeen
}

// RoleSeen is one stop with what may tell of its role.
type RoleSeen struct {
	Rank int // that the trainer gave
	Seen []string
}

// Way is the stops of a story as the order of travel meets them.
type Way struct {
	Ranks []int        // that the trainer gave
	Seen  [][][]string // what is seen of one before the other, that speaks for its having come before
	Alone [][]string   // what is seen of each by itself
	Next  [][][]string // what is seen of one right behind the other
	Steps [][]float64  // how far apart they lie, where 1 is the mean
}

// Day is one stop with the dates that may be its day.
type Day struct {
	Rank int // that the trainer gave
	Ties []Tie
}

// Tie is a date that may be the day of a stop, and what is seen of the two.
type Tie struct {
	From seeds.Date
	Left bool // it is when the stop was left
	Seen []string
}

// Trip returns the stops that rank gives a place in the order of travel; it
// answers below 0 for what is no stop, and for what was visited twice.
func Trip(text string, opt Options, rank func(*Example) int) (Stops, error) {
	t := opt.cut(clean(text))
	p, _ := opt.language(t)
	if p == nil {
		return Stops{}, nil
	}
	a, ev, err := opt.evidence(t, p)
	if err != nil {
		return Stops{}, err
	}
	all := a.gather(ev)
	fx := a.seeing(opt.Judge.weighing(""))
	ranks := map[string]int{}
	taken := map[int]bool{}
	for i := range all {
		v := &all[i]
		opt.Judge.weigh(a, v, fx)
		v.judge()
		x := a.example(v)
		if r := rank(&x); r >= 0 {
			ranks[v.sense.ID] = r
			taken[i] = true
			if v.score <= 0 { // told after all
				v.score, v.evidence[v.best].score = trust, trust
			}
		}
	}
	a.absorb(all, taken)
	var vs []visit
	others := newOtherStops(all, taken)
	for i := range all {
		if taken[i] {
			if parts := a.separate(nil, &all[i], others); len(parts) == 1 {
				a.settle(&parts[0])
				vs = append(vs, parts...)
			}
		}
	}
	byToken(a, vs)
	return Stops{Way: a.way(vs, ranks), Days: a.days(vs, ranks), Roles: a.rolesSeen(vs, ranks)}, nil
}

func (a *analysis) way(vs []visit, ranks map[string]int) Way {
	a.findWeekOrder(vs)
	seen := a.signs(vs, nil)
	out := Way{Seen: seen.names, Next: seen.nexts, Steps: hops(vs, 1)}
	fx := keeping(AlonePrefix)
	for i := range vs {
		out.Ranks = append(out.Ranks, ranks[vs[i].sense.ID])
		a.earliness(&vs[i], fx)
		out.Alone = append(out.Alone, dedupe(fx.seen()))
	}
	return out
}

func (a *analysis) days(vs []visit, ranks map[string]int) []Day {
	fx := keeping(TiePrefix)
	var out []Day
	for i := range vs {
		day := Day{Rank: ranks[vs[i].sense.ID]}
		a.ties(&vs[i], func(t tie) {
			a.seenOfTie(&t, fx)
			day.Ties = append(day.Ties, Tie{From: t.value.From, Left: t.left, Seen: fx.seen()})
		})
		out = append(out, day)
	}
	return out
}

func (a *analysis) rolesSeen(vs []visit, ranks map[string]int) []RoleSeen {
	in := a.around(vs)
	fx := keeping("")
	var out []RoleSeen
	for i := range vs {
		a.seenOfRole(in, vs, i, fx)
		out = append(out, RoleSeen{ranks[vs[i].sense.ID], dedupe(fx.seen())})
	}
	return out
}

// trust is the score of a stop that the gold knows and the judge does not.
const trust = 0.5

// evidence reads a story as far as what is seen of its places.
func (o Options) evidence(t *cutText, p *pack.Pack) (*analysis, []evidence, error) {
	a, err := analyse(t, p, o)
	if err != nil {
		return nil, nil, err
	}
	a.judge = o.Judge
	a.findTraveller(o.Traveller, o.Judge)
	return a, a.allEvidence(), nil
}

func (a *analysis) example(v *visit) Example {
	first := &a.places[v.evidence[0].place]
	x := Example{Text: first.Text, Sense: *v.sense, Senses: first.Senses}
	fx := a.seeing(keeping(""))
	a.whole(v, fx)
	x.Whole = fx.seen()
	for i := range v.evidence {
		a.features(&v.evidence[i], fx)
		a.attachment(&v.evidence[i], fx)
		a.onlyTelling(v, &v.evidence[i], fx)
		x.Tellings = append(x.Tellings, fx.seen())
		s := &a.sentences[a.places[v.evidence[i].place].sentence]
		x.Said = append(x.Said, a.text[s.Start:s.End])
	}
	return x
}

// Traveller is somebody who may travel in a story, with the story as it reads
// when it is the traveller's.
type Traveller struct {
	Label  string
	Seen   []string
	Places []Example
}

// Travellers returns everybody who may be the traveller, for the trainer.
func Travellers(text string, opt Options) ([]Traveller, error) {
	t := opt.cut(clean(text))
	p, _ := opt.language(t)
	if p == nil {
		return nil, nil
	}
	a, err := analyse(t, p, opt)
	if err != nil {
		return nil, err
	}
	var out []Traveller
	fx := keeping("")
	for _, k := range a.candidates() {
		a.seenOf(&k, fx)
		a.follow(&k)
		ev := a.allEvidence()
		t := Traveller{Label: a.cast.label, Seen: fx.seen()}
		for _, v := range a.gather(ev) {
			t.Places = append(t.Places, a.example(&v))
		}
		out = append(out, t)
	}
	return out, nil
}

// Pick returns who of them travels, by the judge's weights.
func (j *Judge) Pick(all []Traveller) int {
	best, most := 0, 0.0
	for i := range all {
		if v := j.sumOf(TravellerPrefix, all[i].Seen); i == 0 || v > most {
			best, most = i, v
		}
	}
	return best
}

// Beside is one place of a story as the judge sees it beside the others.
type Beside struct {
	Score float64  // for what is told of it, before
	Seen  []string // how it stands to the others; nothing where it was called off
}

// Company returns how the places of a story stand to each other, in the order of
// the places of Travellers.
func Company(text string, opt Options) ([]Beside, error) {
	a, all, err := opt.judged(text)
	if a == nil {
		return nil, err
	}
	out := make([]Beside, len(all))
	fx := keeping(CompanyPrefix)
	a.besideAll(a.meet(all), all, fx, func(i int) {
		if v := &all[i]; v.evidence[v.best].status == "" {
			out[i] = Beside{v.score, fx.names}
		}
		fx.seen()
	})
	return out, nil
}

// TripSeen returns what is seen of whether a story tells of a trip.
func TripSeen(text string, opt Options) ([]string, error) {
	a, all, err := opt.judged(text)
	if a == nil {
		return nil, err
	}
	a.inCompany(all, opt.Judge)
	fx := keeping(TripPrefix)
	a.seenOfTrip(all, fx)
	return dedupe(fx.seen()), nil
}

// judged reads a story as far as the places, each judged by itself; nil where it is in no
// language with a pack.
func (o Options) judged(text string) (*analysis, []visit, error) {
	t := o.cut(clean(text))
	p, _ := o.language(t)
	if p == nil {
		return nil, nil, nil
	}
	a, ev, err := o.evidence(t, p)
	if err != nil {
		return nil, nil, err
	}
	return a, a.eachByItself(ev, o.Judge), nil
}
