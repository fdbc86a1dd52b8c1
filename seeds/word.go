package seeds

// Kind is what sort of place a name stands for. The strings are part of the
// output contract.
type Kind string

// The kinds, everywhere the same.
const (
	City      Kind = "city"
	Admin1    Kind = "admin1"
	Admin2    Kind = "admin2"
	Country   Kind = "country"
	Region    Kind = "region"
	Continent Kind = "continent"
	Water     Kind = "water"
	Island    Kind = "island"
	Range     Kind = "range"
	Peak      Kind = "peak"
	Desert    Kind = "desert"
	Park      Kind = "park"
	Landmark  Kind = "landmark"
	Airport   Kind = "airport"
	Point     Kind = "point"
)

// PlaceKinds lists the kinds of places that have names, the commonest first: all but Point.
func PlaceKinds() []Kind {
	return []Kind{City, Admin1, Admin2, Country, Region, Continent, Water, Island, Range, Peak, Desert, Park, Landmark, Airport}
}

// Role is what a stop is to the trip.
type Role string

// Planned means after the story's own day, not after today.
const (
	Origin  Role = "origin"
	Visited Role = "visited"
	Planned Role = "planned"
	Return  Role = "return"
)

// Mode is how a stop was reached, where the document says so; "" is unknown.
type Mode string

// The modes that the data and the map tell apart.
const (
	Flight Mode = "flight"
	Road   Mode = "road"
	Rail   Mode = "rail"
	Sea    Mode = "sea"
	Foot   Mode = "foot"
)

// Status says why a place that was to be a stop is none.
type Status string

// A seed with a status stands in Itinerary.LeftOut, never on the route.
const (
	Cancelled  Status = "cancelled"
	Postponed  Status = "postponed"
	Diverted   Status = "diverted"
	Background Status = "background" // another time, or another traveller
	Mentioned  Status = "mentioned"  // a place talked about, not visited
)

// Via says by which sort of name a sense was found.
type Via uint8

// The sorts of name a gazetteer knows.
const (
	ViaName         Via = iota // the place's own name, or another full name of it
	ViaAlternate               // an alternate, foreign or former name
	ViaAbbreviation            // Ky., N.S.W., DRC, UAE
	ViaCode                    // an IATA or ISO code
	ViaDemonym                 // Colombian, Peruvians: the people or the adjective
)
