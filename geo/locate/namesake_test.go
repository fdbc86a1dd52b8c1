package locate

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// namesakes are texts in which a name that several places bear means one of them, and which a
// reader would take it for: its country, or "country-unit".
var namesakes = []struct{ text, name, want string }{
	// the city that all the world knows, though a namesake is nearer to the next stop
	{"The band will play Vancouver on 1 September and Seattle on 3 September.", "Vancouver", "CA"},
	{"They drove from Vancouver to Seattle on Friday.", "Vancouver", "CA"},
	{"She flew from Toronto to Vancouver and on to Seattle.", "Vancouver", "CA"},
	{"The band plays Portland, Seattle and Vancouver in June.", "Vancouver", "CA"},
	{"The tour goes to San Francisco, Portland, Seattle and Vancouver.", "Vancouver", "CA"},
	{"The tour goes to Calgary, Portland and Vancouver.", "Vancouver", "CA"},
	{"The bus serves Vancouver, Camas and Longview.", "Vancouver", "US-WA"},
	{"The cruise ship left Vancouver on Sunday and reached San Francisco on Tuesday.", "Vancouver", "CA"},
	{"The singer opened in Los Angeles on Monday and closed in Vancouver on Friday.", "Vancouver", "CA"},
	{"The minister flew from London to Toronto on Monday.", "London", "GB"},
	{"The envoy travelled from London to Ottawa on Monday.", "London", "GB"},
	{"The players flew from London to Detroit on Monday.", "London", "GB"},
	{"The bishop flew from Rome to Atlanta on Monday.", "Rome", "IT"},
	{"The bishop flew from Rome to New York on Monday.", "Rome", "IT"},
	{"The team flew from Manchester to Dubai on Monday.", "Manchester", "GB"},
	{"The flight from Manchester landed in Baku at noon.", "Manchester", "GB"},
	{"The team flew from Birmingham to Dublin on Monday.", "Birmingham", "GB"},
	{"The team flew from Birmingham to Dublin on Monday.", "Dublin", "IE"},
	{"The president flew from Paris to Dallas on Monday.", "Paris", "FR"},
	{"The president flew from Paris to Nashville on Monday.", "Paris", "FR"},
	{"The runners flew from Athens to Atlanta on Monday.", "Athens", "GR"},
	{"The chancellor flew from Berlin to Boston on Monday.", "Berlin", "DE"},
	{"The writer flew from Dublin to San Francisco on Monday.", "Dublin", "IE"},
	{"The players flew from Melbourne to Orlando on Monday.", "Melbourne", "AU"},
	{"The sailors flew from Naples to Miami on Monday.", "Naples", "IT"},
	{"The painter flew from Cairo to Memphis on Monday.", "Cairo", "EG"},
	{"The envoy flew from Geneva to Chicago on Monday.", "Geneva", "CH"},
	{"The envoy flew from Moscow to Seattle on Monday.", "Moscow", "RU"},
	{"The trade minister flew from Lagos to Lisbon on Monday.", "Lagos", "NG"},
	{"The crew flew from Perth to London on Monday.", "Perth", "AU"},
	{"The crew flew from Wellington to London on Monday.", "Wellington", "NZ"},
	{"The nurse flew from Hyderabad to Dubai on Monday.", "Hyderabad", "IN"},
	{"The envoy flew from Tripoli to Tunis on Monday.", "Tripoli", "LY"},
	{"The archaeologist flew from Alexandria to Athens on Monday.", "Alexandria", "EG"},
	{"The envoy flew from Warsaw to Chicago on Monday.", "Warsaw", "PL"},
	{"The envoy flew from Delhi to New York on Monday.", "Delhi", "IN"},
	{"The choir flew from Vienna to Washington on Monday.", "Vienna", "AT"},
	{"The delegation left Lima for Columbus on Monday.", "Lima", "PE"},
	{"The team flew from Madrid to Des Moines on Monday.", "Madrid", "ES"},
	{"The envoy flew from Kingston to Miami on Monday.", "Kingston", "JM"},
	{"The singer flew from Boston to Heathrow by way of Shannon on Monday.", "Boston", "US"},
	{"The pilot flew from Boston to London and on to Paris.", "Boston", "US"},
	{"The envoy flew from Washington to London and on to Edinburgh.", "Washington", "US"},
	{"The play went from Edinburgh to London and on to New York.", "New York", "US"},
	{"The yacht left Horta on Monday and reached Falmouth on Friday.", "Falmouth", "GB"},
	{"The flame was lit at Olympia on Monday and carried through Patras and Delphi to Athens.", "Olympia", "GR"},
	{"The envoy flew from Paris to Detroit on Monday.", "Paris", "FR"},
	{"The singer flew from Berlin to Philadelphia on Monday.", "Berlin", "DE"},
	{"The bishop flew from Dublin to Columbus on Monday.", "Dublin", "IE"},
	{"The team flew from Melbourne to Tampa on Monday.", "Melbourne", "AU"},
	{"The players flew from Santiago to Havana on Monday.", "Santiago", "CL"},
	{"The ferry left Victoria for Vancouver at noon.", "Vancouver", "CA"},
	{"The band plays Calgary, Vancouver and Seattle in May.", "Vancouver", "CA"},
	{"The cyclist rode from Vancouver to Los Angeles in June.", "Vancouver", "CA"},
	{"The envoy flew from Athens to New York on Monday.", "Athens", "GR"},
	{"The chief flew from Lisbon to Cleveland on Monday.", "Lisbon", "PT"},
	{"The orchestra flew from Vienna to Atlanta on Monday.", "Vienna", "AT"},
	{"The envoy flew from Florence to Charlotte on Monday.", "Florence", "IT"},
	{"The crew flew from Sydney to Toronto on Monday.", "Sydney", "AU"},
	{"The team flew from Hamilton to Toronto on Monday.", "Hamilton", "CA"},
	{"The poet flew from Odessa to Dallas on Monday.", "Odessa", "UA"},
	{"The team flew from Belfast to Boston on Monday.", "Belfast", "GB"},
	{"The team flew from Liverpool to New York on Monday.", "Liverpool", "GB"},
	{"The envoy flew from Jakarta to Perth on Monday.", "Perth", "AU"},

	// the namesake, where the text is at home around it
	{"AUSTIN, Texas - Storms hit Paris and Dallas on Monday, the governor of Texas said.", "Paris", "US-TX"},
	{"The Texas governor visited Sherman, Paris and Dallas on Monday.", "Paris", "US-TX"},
	{"LONDON, Ky. - The governor spoke in London on Monday and in Corbin on Tuesday.", "London", "US-KY"},
	{"He will speak in Birmingham, Montgomery and Mobile this week.", "Birmingham", "US-AL"},
	{"The students took the train from Cambridge to Boston on Monday.", "Cambridge", "US-MA"},
	{"The senator was in Lewiston, Moscow and Pullman on Monday.", "Moscow", "US-ID"},
	{"The candidate was in Macon, Athens and Augusta, Georgia, on Monday.", "Athens", "US-GA"},
	{"The candidate spoke in Rome, Dalton and Chattanooga on Monday.", "Rome", "US-GA"},
	{"The bus stopped in Utica, Rome and Syracuse on Monday.", "Rome", "US-NY"},
	{"The candidate spoke in Manchester, Nashua and Concord on Monday.", "Manchester", "US-NH"},
	{"The trains stop at Dublin, Pleasanton and Livermore.", "Dublin", "US-CA"},
	{"The bus serves Vancouver, Camas and Longview in Washington state.", "Vancouver", "US-WA"},
	{"He moved from Portland, Ore., to Vancouver, Wash., and worked in Vancouver for years.", "Vancouver", "US-WA"},
	{"The storm hit Cocoa, Melbourne and Titusville on Monday.", "Melbourne", "US-FL"},
	{"The storm hit Naples, Fort Myers and Cape Coral on Monday.", "Naples", "US-FL"},
	{"The storm hit Sarasota, Venice and Bradenton on Monday.", "Venice", "US-FL"},
	{"The tornado passed Findlay, Lima and Toledo on Monday.", "Lima", "US-OH"},
	{"The bus stopped in Perth, Dundee and Aberdeen on Monday.", "Perth", "GB"},
	{"The bus stopped in Wellington, Taunton and Exeter on Monday.", "Wellington", "GB"},
	{"The bus stopped in Boston, Spalding and Skegness on Monday.", "Boston", "GB"},
	{"The bus stopped in Halifax, Huddersfield and Leeds on Monday.", "Halifax", "GB"},
	{"The prince was in Kingston, Belleville and Ottawa on Monday.", "Kingston", "CA"},
	{"The bus stopped in Hamilton, Auckland and Rotorua on Monday.", "Hamilton", "NZ"},
	{"The oil men met in Midland, Odessa and Lubbock on Monday.", "Odessa", "US-TX"},
	{"The ferry left Odessa on Monday and reached Istanbul on Tuesday.", "Odessa", "UA"},
	{"The candidate spoke in Fort Wayne, Warsaw and South Bend on Monday.", "Warsaw", "US-IN"},
	{"The bus stopped in Allentown, Bethlehem and Easton on Monday.", "Bethlehem", "US-PA"},
	{"The pilgrims went from Jerusalem to Bethlehem on Monday.", "Bethlehem", "PS"},
	{"The bus stopped in London, Kitchener and Windsor, Ontario, on Monday.", "London", "CA"},
	{"The band will play Kitchener, London and Windsor in May.", "London", "CA"},
	{"The bus stopped in Valencia, Maracay and Caracas on Monday.", "Valencia", "VE"},
	{"The cyclists rode from Cordoba to Rosario and on to Buenos Aires.", "Cordoba", "AR"},
	{"The cyclists rode from Granada to Managua on Monday.", "Granada", "NI"},
	{"The cyclists rode from Toledo to Detroit on Monday.", "Toledo", "US-OH"},
	{"The storm hit Tampa, St. Petersburg and Sarasota on Monday.", "St. Petersburg", "US-FL"},
	{"The candidate spoke in Lebanon, Nashville and Paris, Tennessee.", "Paris", "US-TN"},
	{"The bus stopped in Dalton, Rome and Cartersville.", "Rome", "US-GA"},
	{"The tornado hit Florence, Muscle Shoals and Decatur on Monday.", "Florence", "US-AL"},
	{"The candidate was in Delaware, Dublin and Westerville, Ohio, on Monday.", "Dublin", "US-OH"},
	{"The bus stopped in Bristol, Kingsport and Johnson City.", "Bristol", "US"},
	{"The flood hit Corinth, Tupelo and Oxford on Monday.", "Oxford", "US-MS"},
	{"The senator was in Cambridge, Somerville and Medford on Monday.", "Cambridge", "US-MA"},
	{"The fair moved from Worcester to Springfield and Hartford.", "Worcester", "US-MA"},
	{"The bus stopped in Newcastle, Gosford and Sydney.", "Newcastle", "AU"},
	{"The bus stopped in Ipswich, Toowoomba and Brisbane.", "Ipswich", "AU"},
	{"The prince was in Stratford, Guelph and Kitchener on Monday.", "Stratford", "CA"},
	{"The bus stopped in Richmond, Petersburg and Norfolk.", "Petersburg", "US-VA"},
	{"The candidate spoke in Peru, Kokomo and Marion on Monday.", "Peru", "US-IN"},
	{"The storm hit Mobile, Pensacola and Biloxi on Monday.", "Mobile", "US-AL"},
	{"The bus stopped in Santa Cruz, Monterey and Salinas.", "Monterey", "US-CA"},
	{"The bus went from Cordoba to Seville and Malaga.", "Cordoba", "ES"},
	{"The bus went from Guadalajara to Leon and Aguascalientes.", "Leon", "MX"},
	{"The train went from Toledo to Madrid and Segovia.", "Toledo", "ES"},

	// of namesakes about as large, that in the part of the world in which the others lie
	{"The yacht sailed from Brest to Gijón and Santander.", "Brest", "FR"},
	{"The storm hit Guernsey on Monday, then Brest and Plymouth.", "Brest", "FR"},
	{"The lorries went from Warsaw to Brest and on to Minsk.", "Brest", "BY"},

	// what history calls a town, where the text tells of that time
	{"The schooner left Rotterdam for Batavia in 1702.", "Batavia", "ID"},
	{"The consul went from Syra to Smyrna in 1898.", "Smyrna", "TR"},
	{"The bus goes from Aurora to Batavia and Geneva.", "Batavia", "US-IL"},

	// what people call a city
	{"The singer flew from L.A. to Chicago and Boston.", "L.A.", "US-CA"},
	{"She moved from Lafayette, LA, to Houston and Denver.", "LA", "US-LA"},

	// the towns of the home of who goes there
	{"Maine potter Ann Hart will sell in Paris, Norway and Rome this week.", "Norway", "US-ME"},
	{"Indiana singer Ann Hart plays Paris, London and Rome in May.", "Paris", "FR"},
	{"The Swedish singer plays Paris, London and Rome in May.", "London", "GB"},
}

// Where several places bear a name, the one that a reader takes it for is meant, by itself
// and as a stop of a route.
func TestNamesakes(t *testing.T) {
	f, g := openEarth(t)
	for _, c := range namesakes {
		is := func(country, admin1 string) bool { return c.want == country || c.want == country+"-"+admin1 }
		for _, m := range meanings(t, c.text, c.name)[:1] {
			if !is(m.Country, m.Admin1) {
				t.Errorf("%q: %s is %s, %s, %s; want %s; why %v", c.text, c.name, m.Name, m.Admin1Name, m.Country, c.want, m.Why)
			}
		}
		it := &seeds.Itinerary{Text: c.text}
		for _, m := range f.Find(c.text) {
			if !m.Demonym {
				it.Seeds = append(it.Seeds, seeds.Seed{Name: m.Text, Span: m.Span})
			}
		}
		j, err := Locate(it, g, Options{Finder: f, Weights: rankWeights(t)})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range j.Stops {
			if p := &s.Place; strings.TrimSuffix(s.Seed.Name, ".") == c.name && !is(p.Country, p.Admin1) {
				t.Errorf("%q: the stop %s is %s, %s, %s; want %s; why %v", c.text, c.name, p.Name, p.Admin1Name, p.Country, c.want, s.Why)
			}
		}
	}
}
