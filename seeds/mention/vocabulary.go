package mention

import "strings"

// role is what a word does to the names around it; a word may have several.
type role uint32

const (
	roleTitle role = 1 << iota // before a person
	roleOrg                    // ends an organisation's name
	roleGeo                    // ends a place's name
	roleDirection
	roleSay
	roleIn    // a preposition of place
	roleOther // another preposition
	roleTime  // a month or a weekday
	roleUnit  // "city", "province": "the city of X"
	roleMove
	roleFolk // "Toledo residents"
	roleSport
	roleKin // "son", "wife"
	roleStreet
	roleEvent
	roleVerb  // other verbs that people and states do
	roleArt   // the, a, an
	roleAnd   // and, or
	rolePron  // he, she, his
	roleSaint // San, Santa, St: what begins the names of places and of people
	roleWork  // "film", "novel", "album"
)

var roleNames = []string{"title", "org", "geo", "dir", "say", "in", "of", "time", "unit", "move", "folk", "sport", "kin", "street", "event", "verb", "the", "and", "he", "saint", "work"}

// vocabulary holds the words whose presence beside a name tells.
var vocabulary = func() map[string]role {
	m := map[string]role{}
	for r, list := range map[role]string{
		roleTitle: `mr mrs ms miss dr prof professor president vice-president pres senator sen gov governor lt mayor king queen prince princess
			duke duchess emperor sultan emir sheikh sheik pope bishop archbishop cardinal patriarch general gen colonel col captain capt major maj lieutenant sergeant sgt corporal
			commander cmdr admiral adm officer detective det inspector sheriff chief deputy trooper judge justice magistrate secretary minister chancellor premier
			ambassador envoy coach manager rep representative congressman congresswoman lawmaker mp councilman councilwoman councilor councillor commissioner
			superintendent principal director chairman chairwoman chair chairperson ceo cfo coo spokesman spokeswoman spokesperson attorney lawyer prosecutor solicitor
			actor actress singer rapper author writer novelist poet painter artist composer comedian director producer sir dame lord lady rev reverend
			pastor father rabbi imam ayatollah mullah brother sister aunt uncle coach quarterback striker goalkeeper midfielder defender forward pitcher
			historian economist analyst researcher scientist astronaut pilot engineer doctor nurse journalist reporter correspondent editor columnist activist
			candidate nominee incumbent leader co-founder founder owner presidential defendant suspect victim witness
			mme m. señor señora herr frau don doña maestro saint`,
		roleOrg: `university college school schools academy institute hospital clinic police department dept times post herald tribune news journal gazette
			observer chronicle sentinel dispatch register inquirer examiner telegraph guardian mail inc incorporated corp corporation co ltd llc plc company bank group
			fc sc afc united rovers wanderers club team association assn society foundation fund council board commission committee agency bureau court courthouse
			church cathedral ministry parliament senate house congress assembly party union league airlines airways air motors industries enterprises holdings
			center centre museum gallery library theater theatre hotel inn resort casino stadium arena orchestra symphony opera ballet
			exchange partners associates brothers sons studios records entertainment media broadcasting radio tv television network
			lions tigers bears eagles hawks giants rangers cowboys raiders warriors bulls bucks red sox yankees dodgers cubs mets braves jets
			patriots packers steelers bengals browns ravens colts texans titans broncos chiefs chargers cardinals saints panthers falcons seahawks 49ers
			celtics knicks lakers heat pistons pacers hornets magic wizards spurs rockets mavericks bruins sabres canadiens leafs senators flames oilers canucks jets blackhawks
			wildcats bulldogs huskies gators seminoles buckeyes wolverines badgers spartans hoosiers boilermakers army navy force brigade regiment battalion division corps squadron
			authority administration service services office embassy consulate mission chamber federation confederation alliance coalition institution laboratory
			laboratories lab labs press magazine weekly daily review today brigade electric energy power gas oil petroleum pharmaceuticals insurance financial capital steel`,
		roleGeo: `county river lake creek bay valley island islands isle mountain mountains mount beach park airport international bridge harbor
			harbour port peninsula coast province state region district township village town city borough parish prefecture oblast peak hill hills
			heights falls springs canyon desert forest sea gulf strait canal channel ocean basin delta glacier cape point shore shores metro metropolitan area
			suburb suburbs neighborhood neighbourhood square plaza bluff ridge pass border frontier governorate municipality territory republic kingdom
			reservoir dam plateau volcano reef archipelago highlands lowlands plains woods grove junction crossing landing`,
		roleStreet: `street st avenue ave road rd highway hwy boulevard blvd drive dr lane ln court parkway pkwy turnpike freeway expressway interstate route way terrace place circle trail`,
		roleDirection: `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern
			southwestern downtown upper lower greater mid inner uptown midtown suburban rural outer nearby neighboring neighbouring coastal occupied war-torn`,
		roleSay: `said says say told tells added adds asked announced reported reports noted explained stated insisted replied wrote testified argued recalled
			claimed admitted denied warned confirmed tweeted declared suggested acknowledged`,
		roleIn:    `in at from near to into across through throughout outside inside around toward towards via between within onto off beyond along en leaving`,
		roleOther: `of by with for on against about over under after before as than like among despite during without since until per versus vs upon including`,
		roleTime: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
			monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today tomorrow yesterday`,
		roleUnit: `city town village county state province capital region district port island river republic mount lake suburb outskirts neighborhood
			neighbourhood kingdom hamlet municipality township borough area community communities commonwealth territory prefecture department governorate
			resort enclave archipelago peninsula coast country nation city-state town-hall university bishop archbishop mayor governor bay gulf sea strait isle city's
			streets people government president shores skies middle heart`,
		roleMove: `arrived arrive arrives arriving traveled travelled travel traveling travelling flew fly flying flown visited visit visiting visits left leave
			leaving returned return returning moved move moving fled flee sailed sailing drove driving headed heading went going toured tour touring landed landing reached entered
			crossed crossing invaded departed departing stopped stop trip journey flight flights route bound based born raised living lives live lived located stationed held
			hosted occupied deployed migrated emigrated settled`,
		roleFolk: `resident residents native natives people officials official authorities man woman men women boy girl teen teenager couple family families
			firefighters firefighter troops soldiers forces rebels militants protesters voters lawmakers students farmers businessman businesswoman
			government governments delegation diplomats citizens refugees migrants suburb suburbs area metro native-born mayor governor police prosecutors
			lawyer attorney judge councilman councilwoman officials' born-and-bred based-company`,
		roleSport: `beat defeated won win wins lost lose draw drew scored qualified striker goal goals semifinal semifinals final finals quarterfinals match game
			tournament squad kicked squad batsman bowler innings wicket`,
		roleKin: `son daughter wife husband brother sister father mother mom dad parents uncle aunt cousin friend friends girlfriend boyfriend widow nephew niece grandmother grandfather colleague`,
		roleEvent: `war wars battle massacre summit conference treaty accord accords agreement protocol convention declaration olympics games cup bowl championship championships
			open prix marathon festival fair expo exhibition derby series crisis revolution uprising attack attacks bombing bombings shooting earthquake
			hurricane act bill law amendment syndrome fever virus flu disease effect rule theorem award prize medal scandal trial case v scale principle`,
		roleVerb: `is was are were has have had will would could can may might should does did do says wants plans agreed signed refused accused vowed urged called
			became remains continued continues began begins faces faced makes made took takes gave gives launched joined voted`,
		roleArt:   `the a an this that these those its their`,
		roleAnd:   `and or & nor`,
		rolePron:  `he she his her him hers i my me we our you your they who whose whom`,
		roleSaint: `san santa st st. saint sao são sainte santo fort ft mount mt port new el la los las le al`,
		roleWork:  `film movie novel book album song single band show series musical play magazine newspaper painting poem video opera character starring titled entitled called named nicknamed`,
	} {
		for _, w := range strings.Fields(list) {
			m[w] |= r
		}
	}
	return m
}()
