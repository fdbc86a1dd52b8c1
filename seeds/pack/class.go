package pack

// Class is what a phrase of a pack does in a text.
type Class uint8

// The classes. Values, where a class has them, stand beside it.
const (
	None Class = iota

	// dates
	Month    // 1 to 12
	Weekday  // 1 (Monday) to 7
	Number   // its number
	Ordinal  // its number
	Unit     // day week month year hour night weekend
	RelDay   // days from the story's day
	Turn     // +1 next, -1 last, 0 this: from the story's day
	Follow   // +1 following, -1 previous: from the day told last
	Later    // +1 later, after
	Earlier  // -1 earlier, before
	Within   // counts on from the story's day: "in three days"
	Part     // early late mid morning afternoon evening night
	Clockish // am pm noon midnight hour
	AtHour   // right before an hour of the day: at, by; value: the minutes that it adds to it, as in half past
	Turning  // opens a clause of another time: after, before, when
	When     // opens a clause of the time just named: Sunday, when
	Where    // opens a clause about the place just named
	Until    // before the day on which something ends
	Since    // from when on something has been so
	OnDay    // right before a day: on
	Limit    // before a day that only bounds another; value: last, before, first, after
	Feast    // 12-25, or easter and the days from it: easter-2
	Era      // words that never are months or weekdays unless capitalised

	// verbs; value: past base ing part
	Arrive
	Go
	Depart
	Visit
	Stay
	Event
	Pass
	Say
	Return
	Begin
	Be     // is, was: the place where one is
	Act    // a verb that tells nothing of travel; so are those that the pack does not know
	Reach  // arrive, with the place as direct object
	Reside // lives, was born, is based: no trip

	// nouns
	Trip      // a whole journey: tour, voyage
	StopNoun  // a part of one: stop, leg, port call, show
	Goal      // where a journey is to end: destination; value bound: a word of going that says no more than where to
	Waypoint  // what a place may be called on one: stop, starting point
	Meeting   // talks, summit: what is held somewhere
	PlaceNoun // city, port, capital
	Venue     // stadium, cathedral, airport: where, but not which place
	Host      // ends the name of a venue or an event that lies in the town which the name begins with; value public: what every town has and is called after it
	Traveller // value: person group ship plane vehicle storm race band thing
	Person    // nouns for people who are hardly the traveller; value body: for many of them as one
	Title     // before a name
	Honour    // any word before a name that makes it a person's: Mr
	Pronoun   // he she it they we i
	Spokes    // spokesmen and offices that speak without travelling

	// what a phrase does to the sentence
	Future
	Now // a finite form of the present: is, does
	Cancel
	Almost // nearly: what follows did not come about after all
	Postpone
	Divert
	Thwart    // "was to have", "had been due to": it did not happen
	Reinstate // is on again
	Instead
	Negate
	Vain   // tried, waiting, unable to do what follows; value kept: somebody kept from it, or asked for it; let: somebody is to do it
	Halted // was stopped, ran aground: the way ended there
	Hedge  // may, possibly: it is not known to be so
	Past   // background: another time
	Been   // has been to: on another trip, where nothing says that it was on this one
	Coming // came: what follows "from" is where one was before
	Bygone // of trips: other ones than the story's
	Plan   // a plan, an idea: what follows is only thought of
	Ensue  // follows: the trip before it came after that behind it
	Before // earlier, first; value done: having
	After  // then, next, from there
	Final
	Outset    // at the start of: the first of the trip
	Highlight // what matters most; value: loose, which may mean little; most, where it is said of nothing that follows; end, where nothing follows; trip, over, itself: only of the trip, with the trip as its object, as its subject; onto, into: of what follows
	Chief     // the main, the biggest: what such a Crux is; value purpose: only a purpose; trip: only of the trip
	Crux      // heart, climax; value aim: purpose; occasion: concert, day, which matters only where it is the Chief one
	Endeavour // what else than a Trip a Crux is of: season, campaign
	Awaiter   // what, everybody: what opens "what everybody has come for"; value all, most: only with an Awaiting of that value
	Awaiting  // and what ends it; value trip: only where the trip is named between; end: where nothing follows; all: of what follows
	OneOf     // one of: of what follows there are several; value next: right before it
	Anaphor   // opens a sentence about what was named before: it, that day
	Ahead     // points to the sentence after: is still to come
	Ranked    // follows, comes first: where on the way a place is of which it is said; value: later, earlier, last, dated, ends or opens
	Rank      // the same of what a place is, or of what stands behind its name alone: next, still ahead
	Opening   // and what opens what is said of a place: next up, before that; value then: it only goes on
	Border
	Affairs // a war, a crisis: of the land behind it; value between: relations of the two behind it; event: an attack, an earthquake
	Topic   // about, condemned: opens what is only spoken of; value than: only where no length or number follows
	Alarm   // a warning of what may come to the places that follow
	Havoc   // damage, rain: what a storm does where it comes
	Contest // a win, a defeat or a quarrel: over or to whom follows, not where

	// small words
	Prep    // value: in to from via after before near between for of
	Det     // the, his, nearby: may stand between a preposition and a name
	And     // joins the members of a list
	Clause  // begins a clause: while, who, where; value: joins, turns, likens, reports or dates, where the word may do something else
	Passive // by: the agent follows
	Welcome // what a place does with who comes there: welcome, host
	Mode    // flight road rail sea foot
	ModeVerb
	Underway // on the way, en route: to what follows one comes later
	Boarding // before what one travels with: took, caught, aboard
	CountOf  // nation city stop: what a count counts
	Caption  // photo credits, bylines: not part of the story; value photo: of a picture; credit: of who wrote it; link: leads to another story
	Byline   // value stamp: says when, not who
	Stop     // words that never begin a person's name
	Beyond   // expressly not who was spoken of: another; value part: some of many; craft: only before a ship or a plane; crew: only before a team
	Home
	Anew       // where one was before; value: back, before the preposition; again or turn, behind the place; way: of the way itself
	Here       // the place of the dateline
	Org        // the words of organisations' names
	There      // the place told last
	Called     // between a noun and its name
	Racing     // the words of races
	Still      // nouns of what goes nowhere by itself: search, number
	Adverb     // may stand between a verb and what it goes with
	Aux        // before a verb's plain form
	Contrast   // value: clause, sentence: what opens with it says that it came otherwise
	Nowhere    // names of feasts, planets and columns, which towns have too: no place where they stand alone
	Many       // a noun of more than one that does not look so: police
	Suffix     // value: the form of the words that end so: past, ing, adverb, many
	Relative   // opens a clause about the noun right before it: who, which
	Nominative // pronouns that can only be subjects
	Linking    // stand in lower case within names: bin, van, de; value person: within those of people only
	ShipMark   // before a ship's name: HMS
	StormMark  // in a storm's name: hurricane
	Perfect    // puts a clause before what was told: had; value contracted: only before a participle
	Length     // of a way: miles, kilometres
	Personal   // those of them that stand for people only: who
	Helper     // value: be, have: stands before a participle: was, has
	Article    // stands before a noun and never before a finite verb: the, his; value definite: the
	Vague      // before what was not told of before: a, an
	Possessive // his, their: what follows is the one's who was spoken of
	Woman      // titles and nouns of women only
	Man        // and of men
	NoAdverb   // words that end as adverbs do and are none: family, rally
	NoVerb     // words that end as verbs do and are none: during, nothing
	Holding    // a verb after which a whole clause may stand: said, believe
	Such       // opens a list of examples: such as, including
	Comprise   // after a trip, opens what it takes in: included, covers
	Maiden     // of a trip: the first that a ship, a plane or a train makes, which the story is about
	Call       // in a timetable, before the place or the time; value: arrive, depart
	Farewell   // ends a letter; who wrote it signs behind
	Inside     // right before what the place before it lies in: in; value on: an island
	Joint      // stands alone between the last two of a list: and
	Pair       // both: two who were told of, together
	NounOf     // right behind an -ing form, makes it a noun: a screening of
	Anybody    // nobody, everyone: acts by itself, and what stands before it does not qualify it
	Aged       // calls somebody by an age: year-old
	Others     // turns from the one spoken of to others: meanwhile, for his part; value opening: where it opens a sentence
	Nearby     // a preposition of what lies by a place and not in it: near, outside, north of
)

var classes = map[string]Class{
	"month": Month, "weekday": Weekday, "number": Number, "ordinal": Ordinal, "unit": Unit, "relday": RelDay, "turn": Turn,
	"follow": Follow, "later": Later, "earlier": Earlier, "within": Within, "part": Part, "clock": Clockish, "athour": AtHour, "cased": Era, "feast": Feast, "until": Until, "sincewhen": Since, "onday": OnDay, "limit": Limit, "where": Where, "turning": Turning, "when": When,
	"arrive": Arrive, "go": Go, "depart": Depart, "visit": Visit, "stay": Stay, "event": Event, "pass": Pass, "say": Say,
	"return": Return, "begin": Begin, "reach": Reach, "reside": Reside, "act": Act,
	"trip": Trip, "stop": StopNoun, "goal": Goal, "waypoint": Waypoint, "meeting": Meeting, "place": PlaceNoun, "venue": Venue, "host": Host, "traveller": Traveller, "person": Person,
	"title": Title, "honour": Honour, "pronoun": Pronoun, "spokes": Spokes,
	"future": Future, "now": Now, "cancel": Cancel, "almost": Almost, "postpone": Postpone, "divert": Divert, "thwart": Thwart, "reinstate": Reinstate, "instead": Instead, "negate": Negate,
	"vain": Vain, "halted": Halted, "hedge": Hedge, "past": Past, "been": Been, "coming": Coming, "bygone": Bygone, "plan": Plan, "ensue": Ensue, "before": Before, "after": After, "final": Final, "outset": Outset, "highlight": Highlight, "chief": Chief, "crux": Crux, "endeavour": Endeavour, "awaiter": Awaiter, "awaiting": Awaiting, "oneof": OneOf, "anaphor": Anaphor, "ahead": Ahead, "ranked": Ranked, "rank": Rank, "opening": Opening, "border": Border, "affairs": Affairs, "topic": Topic, "contest": Contest, "alarm": Alarm, "havoc": Havoc,
	"prep": Prep, "det": Det, "and": And, "clause": Clause, "agent": Passive, "welcome": Welcome, "mode": Mode, "modeverb": ModeVerb, "boarding": Boarding, "underway": Underway, "countof": CountOf,
	"caption": Caption, "byline": Byline, "noname": Stop, "other": Beyond, "home": Home, "anew": Anew, "ending": Suffix, "be": Be, "racing": Racing, "still": Still, "called": Called, "there": There, "org": Org, "here": Here,
	"adverb": Adverb, "auxiliary": Aux, "contrast": Contrast, "many": Many, "pair": Pair, "nowhere": Nowhere, "such": Such, "inside": Inside, "joint": Joint, "nearby": Nearby, "others": Others, "aged": Aged, "nounof": NounOf, "anybody": Anybody, "farewell": Farewell, "comprise": Comprise, "maiden": Maiden, "call": Call, "length": Length, "relative": Relative, "nominative": Nominative, "linking": Linking, "shipmark": ShipMark, "stormmark": StormMark, "perfect": Perfect, "personal": Personal, "helper": Helper, "article": Article, "indefinite": Vague, "possessive": Possessive, "noverb": NoVerb, "noadverb": NoAdverb, "holding": Holding, "woman": Woman, "man": Man,
}
