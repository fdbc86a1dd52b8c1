package render

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/route"
	"dateline/render/theme"
	"dateline/seeds"
)

// trip reads "Name CC lat lon; Name CC lat lon; ..." into a journey with a day for each stop.
func trip(t testing.TB, title, stops string) *geo.Journey {
	t.Helper()
	j := &geo.Journey{Itinerary: &seeds.Itinerary{Title: title}}
	for i, line := range strings.Split(stops, ";") {
		f := strings.Fields(line)
		if len(f) < 4 {
			t.Fatalf("%q is no stop", line)
		}
		var lat, lon float64
		if _, err := fmt.Sscan(f[len(f)-2]+" "+f[len(f)-1], &lat, &lon); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		name := strings.Join(f[:len(f)-3], " ")
		j.Stops = append(j.Stops, at(name, strings.Trim(f[len(f)-3], "-"), lat, lon, seeds.Day(2024, 3+i/28, 1+i%28)))
	}
	j.Legs = route.Join(j.Stops)
	return j
}

func byMode(j *geo.Journey, modes ...seeds.Mode) *geo.Journey {
	for i := range j.Stops {
		j.Stops[i].Seed.Mode = modes[i%len(modes)]
	}
	j.Legs = route.Join(j.Stops)
	return j
}

func highlight(j *geo.Journey, n int, heading, note string) *geo.Journey {
	s := &j.Stops[n-1].Seed
	s.Highlight, s.HighlightLabel, s.Note = true, heading, note
	return j
}

func planned(j *geo.Journey, from int) *geo.Journey {
	for i := from - 1; i < len(j.Stops); i++ {
		j.Stops[i].Seed.Role = seeds.Planned
	}
	j.Legs = route.Join(j.Stops)
	return j
}

// scattered puts n stops on a spiral round a place, radius in degrees.
func scattered(n int, country string, lat, lon, radius float64) *geo.Journey {
	j := &geo.Journey{Itinerary: &seeds.Itinerary{Title: fmt.Sprintf("A tour of %d places", n)}}
	for i := range n {
		a, r := float64(i)*2.399963, radius*math.Sqrt((float64(i)+0.5)/float64(n))
		j.Stops = append(j.Stops, at(fmt.Sprintf("Halt %d", i+1), country, lat+r*math.Sin(a), lon+r*math.Cos(a)/math.Cos(lat*math.Pi/180), seeds.Date{}))
	}
	j.Legs = route.Join(j.Stops)
	return j
}

type golden struct {
	name string
	j    *geo.Journey
	opt  Options // Scale is that of the picture, too
}

func themed(t testing.TB, name string) *theme.Theme {
	th, err := theme.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

const france = "Lille FR 50.63 3.06; Amiens FR 49.89 2.30; Rouen FR 49.44 1.10; Caen FR 49.18 -0.37; Rennes FR 48.11 -1.68; Brest FR 48.39 -4.49; Quimper FR 48.0 -4.1; Vannes FR 47.66 -2.76; Nantes FR 47.22 -1.55; La Rochelle FR 46.16 -1.15; Bordeaux FR 44.84 -0.58; Dax FR 43.71 -1.05; Pau FR 43.30 -0.37; Tarbes FR 43.23 0.07; Toulouse FR 43.60 1.44; Carcassonne FR 43.21 2.35; Perpignan FR 42.70 2.90; Narbonne FR 43.18 3.00; Montpellier FR 43.61 3.88; Nîmes FR 43.84 4.36; Avignon FR 43.95 4.81; Marseille FR 43.30 5.37; Toulon FR 43.12 5.93; Nice FR 43.70 7.27; Gap FR 44.56 6.08; Briançon FR 44.90 6.64; Grenoble FR 45.19 5.72; Chambéry FR 45.56 5.92; Annecy FR 45.90 6.13; Lyon FR 45.76 4.84; Mâcon FR 46.31 4.83; Dijon FR 47.32 5.04; Besançon FR 47.24 6.02; Troyes FR 48.30 4.07; Reims FR 49.26 4.03; Paris FR 48.86 2.35"

const concert = "Seattle US 47.61 -122.33; Portland US 45.52 -122.68; San Francisco US 37.77 -122.42; Los Angeles US 34.05 -118.24; San Diego US 32.72 -117.16; Phoenix US 33.45 -112.07; Las Vegas US 36.17 -115.14; Salt Lake City US 40.76 -111.89; Denver US 39.74 -104.99; Kansas City US 39.10 -94.58; Dallas US 32.78 -96.80; Austin US 30.27 -97.74; Houston US 29.76 -95.37; New Orleans US 29.95 -90.07; Atlanta US 33.75 -84.39; Miami US 25.76 -80.19; Tampa US 27.95 -82.46; Charlotte US 35.23 -80.84; Nashville US 36.16 -86.78; St. Louis US 38.63 -90.20; Chicago US 41.88 -87.63; Milwaukee US 43.04 -87.91; Minneapolis US 44.98 -93.27; Detroit US 42.33 -83.05; Cleveland US 41.50 -81.69; Pittsburgh US 40.44 -79.99; Washington US 38.91 -77.04; Philadelphia US 39.95 -75.17; New York US 40.71 -74.01; Boston US 42.36 -71.06; Toronto CA 43.65 -79.38"

const belgium = "Brussels BE 50.85 4.35; Antwerp BE 51.22 4.40; Ghent BE 51.05 3.72; Bruges BE 51.21 3.22; Ostend BE 51.23 2.92; Kortrijk BE 50.83 3.26; Mons BE 50.45 3.95; Charleroi BE 50.41 4.44; Namur BE 50.47 4.87; Liège BE 50.63 5.57"

const roundEast = "London GB 51.51 -0.13; Cairo EG 30.04 31.24; Mumbai IN 19.08 72.88; Singapore SG 1.29 103.85; Sydney AU -33.87 151.21; Suva FJ -18.14 178.44; Honolulu US 21.31 -157.86; San Francisco US 37.77 -122.42; New York US 40.71 -74.01; London GB 51.51 -0.13"

// goldens are trips that a map should be able to bear; each of its pictures was looked at.
func goldens(t testing.TB) []golden {
	small := Options{Width: 600, Height: 450}
	with := func(change func(*Options)) Options {
		o := small
		change(&o)
		return o
	}
	westward := strings.Split(roundEast, "; ")
	slices.Reverse(westward)
	jerusalem := "Jerusalem IL 31.78 35.22; Ramallah PS 31.90 35.20; Amman JO 31.95 35.93"
	return append(sampleGoldens(t), []golden{
		{"andes", andes(t), small},
		{"andes-dark", andes(t), with(func(o *Options) { o.Theme = themed(t, "dark") })},
		{"andes-print", andes(t), with(func(o *Options) { o.Theme = themed(t, "print") })},
		{"andes-contrast", andes(t), with(func(o *Options) { o.Theme = themed(t, "contrast") })},
		{"andes-2x", andes(t), with(func(o *Options) { o.Width, o.Height, o.Scale = 480, 360, 2 })},
		{"andes-spanish", andes(t), with(func(o *Options) { o.Lang = "es" })},
		{"andes-key", andes(t), with(func(o *Options) { o.Key = On })},
		{"andes-column", andes(t), with(func(o *Options) { o.Width, o.Height = 320, 480 })},
		{"andes-tiny", andes(t), with(func(o *Options) { o.Width, o.Height = 320, 240 })},
		{"andes-banner", andes(t), with(func(o *Options) { o.Width, o.Height = 800, 300 })},
		{"andes-mercator", andes(t), with(func(o *Options) { o.Projection = "mercator" })},
		{"andes-zoom", andes(t), with(func(o *Options) { o.ZoomTo = "CO" })},
		{"andes-box", andes(t), with(func(o *Options) { o.BBox = &orb.Bound{Min: orb.Point{-85, -40}, Max: orb.Point{-50, 0}} })},
		{"round-east", trip(t, "Round the world, eastward", roundEast), small},
		{"round-west", trip(t, "Round the world, westward", strings.Join(westward, "; ")), small},
		{"auckland-santiago", trip(t, "Auckland to Santiago", "Auckland NZ -36.85 174.76; Santiago CL -33.45 -70.65"), small},
		{"over-the-pole", trip(t, "Over the pole", "Anchorage US 61.22 -149.90; Longyearbyen NO 78.22 15.65; Murmansk RU 68.97 33.08"), small},
		{"pole-itself", trip(t, "To the North Pole", "Longyearbyen NO 78.22 15.65; North Pole - 90 0; Alert CA 82.50 -62.35"), small},
		{"south-pole", highlight(trip(t, "To the South Pole", "Punta Arenas CL -53.16 -70.91; Union Glacier AQ -79.77 -83.32; South Pole AQ -90 0; McMurdo AQ -77.85 166.67; Christchurch NZ -43.53 172.64"), 3, "The pole", ""), small},
		{"antarctica", trip(t, "Antarctic stations", "Rothera AQ -67.57 -68.13; Neumayer AQ -70.65 -8.25; Syowa AQ -69.00 39.58; Davis AQ -68.58 77.97; Casey AQ -66.28 110.53; McMurdo AQ -77.85 166.67"), small},
		{"fiji-samoa", trip(t, "Fiji to Samoa", "Suva FJ -18.14 178.44; Labasa FJ -16.43 179.38; Taveuni FJ -16.8 -179.97; Apia WS -13.83 -171.77; Pago Pago AS -14.28 -170.70"), small},
		{"kiribati", trip(t, "Across Kiribati", "Tarawa KI 1.33 172.98; Kanton KI -2.81 -171.68; Kiritimati KI 1.87 -157.43"), small},
		{"belgium", trip(t, "Ten stops in Belgium", belgium), small},
		{"jordan-valley", highlight(trip(t, "Three capitals in a day", jerusalem), 2, "", ""), small},
		{"france", trip(t, "The race in 36 stages", france), with(func(o *Options) { o.Width, o.Height = 900, 675 })},
		{"concert", trip(t, "31 cities on tour", concert), with(func(o *Options) { o.Width, o.Height = 900, 675 })},
		{"concert-print", trip(t, "31 cities on tour", concert), with(func(o *Options) { o.Width, o.Height, o.Theme = 900, 675, themed(t, "print") })},
		{"one-stop", trip(t, "", "Monterrey MX 25.67 -100.31"), small},
		{"one-stop-note", highlight(trip(t, "", "Reykjavík IS 64.15 -21.94"), 1, "Summit", "Two days of talks at Höfði house"), small},
		{"vatican", trip(t, "An audience at the Vatican", "Vatican City VA 41.90 12.45"), small},
		{"singapore", trip(t, "A day in Singapore", "Changi SG 1.36 103.99; Sentosa SG 1.25 103.83; Woodlands SG 1.44 103.79"), small},
		{"tuvalu", trip(t, "Tuvalu", "Funafuti TV -8.52 179.20; Nanumea TV -5.67 176.12; Niulakita TV -10.79 179.47"), small},
		{"svalbard", byMode(trip(t, "Round Svalbard", "Longyearbyen NO 78.22 15.65; Ny-Ålesund NO 78.92 11.93; Pyramiden NO 78.66 16.33; Barentsburg NO 78.06 14.22"), seeds.Sea), small},
		{"near-by", trip(t, "From gate to square", "Brandenburg Gate DE 52.5163 13.3777; Reichstag DE 52.5186 13.3762"), small},
		{"out-and-back", trip(t, "There and back", "Oslo NO 59.91 10.75; Bergen NO 60.39 5.32; Oslo NO 59.91 10.75"), small},
		{"shuttle", trip(t, "Shuttle", "Rome IT 41.90 12.50; Milan IT 45.46 9.19; Rome IT 41.90 12.50; Milan IT 45.46 9.19; Rome IT 41.90 12.50; Naples IT 40.85 14.27"), small},
		{"loop", trip(t, "Ring road", "Reykjavík IS 64.15 -21.94; Vík IS 63.42 -19.01; Höfn IS 64.25 -15.21; Egilsstaðir IS 65.27 -14.39; Akureyri IS 65.68 -18.10; Reykjavík IS 64.15 -21.94"), small},
		{"modes", planned(byMode(trip(t, "By every means", "Istanbul TR 41.01 28.98; Ankara TR 39.93 32.86; Konya TR 37.87 32.48; Antalya TR 36.90 30.70; Limassol CY 34.68 33.04; Beirut LB 33.89 35.50; Damascus SY 33.51 36.29"), "", seeds.Rail, seeds.Road, seeds.Foot, seeds.Sea, seeds.Flight, seeds.Road), 7), small},
		{"near-and-far", trip(t, "Near and far", "Kyoto JP 35.01 135.77; Otsu JP 35.00 135.87; Uji JP 34.88 135.80; Manila PH 14.60 120.98; Jakarta ID -6.21 106.85"), small},
		{"transsiberian", byMode(trip(t, "Moscow to Vladivostok", "Moscow RU 55.76 37.62; Yekaterinburg RU 56.84 60.61; Omsk RU 54.99 73.37; Novosibirsk RU 55.01 82.93; Irkutsk RU 52.29 104.30; Vladivostok RU 43.12 131.89"), seeds.Rail), with(func(o *Options) { o.Width, o.Height = 800, 400 })},
		{"chile", trip(t, "Down the length of Chile", "Arica CL -18.48 -70.31; Antofagasta CL -23.65 -70.40; Santiago CL -33.45 -70.65; Puerto Montt CL -41.47 -72.94; Punta Arenas CL -53.16 -70.91"), with(func(o *Options) { o.Width, o.Height = 450, 700 })},
		{"atlantic", byMode(trip(t, "Across the Atlantic", "Southampton GB 50.90 -1.40; Ponta Delgada PT 37.74 -25.67; Hamilton BM 32.29 -64.78; New York US 40.71 -74.01"), seeds.Sea), small},
		{"two-hundred", scattered(200, "BR", -12, -50, 14), with(func(o *Options) { o.Width, o.Height = 1200, 900 })},
		{"long-names", trip(t, strings.Repeat("A very long title ", 12), strings.Repeat("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and beyond ", 7)+" GB 53.22 -4.20; <b>Bangor</b> & Co GB 53.23 -4.13; São Tomé e Príncipe dos Santos GB 52.8 -3.9"), small},
		{"open-sea", trip(t, "Nowhere near land", "Point Nemo - -48.88 -123.39; Null - -45 -110; Another - -55 -118"), small},
	}...)
}
