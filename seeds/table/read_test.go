package table

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"dateline/seeds"
)

// brief writes a stop as name|hint|lon,lat|arrive|depart, without trailing bars.
func brief(s seeds.Seed) string {
	at := ""
	if s.At != nil {
		at = fmt.Sprintf("%g,%g", s.At[0], s.At[1])
	}
	return strings.TrimRight(strings.Join([]string{s.Name, s.Hint, at, s.Arrive.String(), s.Depart.String()}, "|"), "|")
}

func briefs(it *seeds.Itinerary) string {
	var out []string
	for _, s := range it.Seeds {
		out = append(out, brief(s))
	}
	return strings.Join(out, " ; ")
}

func TestForms(t *testing.T) {
	cases := []struct{ name, file, in, want string }{
		{"bare list", "a.yaml", "- Lima\n- Quito, Ecuador\n- Cúcuta (Colombia)\n", "Lima ; Quito|Ecuador ; Cúcuta|Colombia"},
		{"list with dates", "a.yaml", "- Lima, Peru - 13 April 2019\n- Quito: 14 April\n- 2019-04-15: Bogotá\n", "Lima|Peru||2019-04-13 ; Quito|||04-14 ; Bogotá|||2019-04-15"},
		{"records", "a.yaml", "stops:\n  - {city: Lima, country: PE, at: [-77.03, -12.05], date: 12–14 Apr 2019}\n", "Lima|PE|-77.03,-12.05|2019-04-12|2019-04-14"},
		{"map of stops", "a.yaml", "title: T\nstops:\n  Lima: 2019-04-13\n  Quito:\n    arrive: 2019-04-14\n    note: x\n", "Lima|||2019-04-13 ; Quito|||2019-04-14"},
		{"Spanish keys", "a.yaml", "titulo: V\nparadas:\n  - lugar: Lima\n    pais: Perú\n    llegada: 12 de abril de 2019\n    salida: 13 de abril de 2019\n", "Lima|Perú||2019-04-12|2019-04-13"},
		{"anchors", "a.yaml", "x: &c {country: Peru}\nstops:\n - {<<: *c, place: Lima}\n - {<<: *c, place: Cusco}\n", "Lima|Peru ; Cusco|Peru"},
		{"nights", "a.yaml", "- {place: Lima, arrive: 2019-12-30, nights: 3}\n", "Lima|||2019-12-30|2020-01-02"},
		{"JSON", "a.json", `{"title":"T","stops":["Lima, Peru",{"name":"Quito","lat":"0°13'S","lng":"78°31'W"}]}`, "Lima|Peru ; Quito||-78.5166667,-0.2166667"},
		{"JSON list", "-", `["Lima", "Quito"]`, "Lima ; Quito"},
		{"CSV of the contract", "-", "stop,country,arrive,depart,note\nLima,Peru,2019-04-13,,\"Lima Group, \"\"all\"\"\nof it\"\n", "Lima|Peru||2019-04-13"},
		{"semicolons, commas in numbers, BOM", "-", "\ufeffCiudad;Lat;Long\r\nLima;-12,05;-77,03\r\nQuito;-0,22;-78,51\r\n", "Lima||-77.03,-12.05 ; Quito||-78.51,-0.22"},
		{"tabs", "-", "place\twhen\nLima\t13 Apr 2019\n", "Lima|||2019-04-13"},
		{"pipes", "-", "place|when|x|y\nLima|13.04.2019|-77.03|-12.05\n", "Lima||-77.03,-12.05|2019-04-13"},
		{"headless list", "a.txt", "Lima, Peru\n2. Quito\nBogotá, Cundinamarca, Colombia\n", "Lima|Peru ; Quito ; Bogotá|Cundinamarca, Colombia"},
		{"headless table", "-", "Lima,-77.03,-12.05,2019-04-13\nTokyo,139.7,35.7,2019-04-15\n", "Lima||-77.03,-12.05|2019-04-13 ; Tokyo||139.7,35.7|2019-04-15"},
		{"title above", "-", "Spring tour\n\nCity,Date\nLima,2019-04-13\n", "Lima|||2019-04-13"},
		{"legs", "-", "from,to,date,mode\nSantiago,Asunción,2019-04-12,plane\nAsunción,\"Lima, Peru\",2019-04-13,plane\n", "Santiago||||2019-04-12 ; Asunción|||2019-04-12 ; Lima|Peru||2019-04-13"},
		{"from and to as dates", "-", "place,from,to\nLima,2019-04-12,2019-04-13\n", "Lima|||2019-04-12|2019-04-13"},
		{"numbers in disorder", "-", "no,place\n2,Quito\n1,Lima\n", "Lima ; Quito"},
		{"state and country", "-", "city,state,country\nSpringfield,Illinois,US\n", "Springfield|Illinois, US"},
		{"own column for the pair", "-", "place,coordinates\nLima,\"-12.05, -77.03\"\nQuito,POINT(-78.51 -0.22)\nCusco,13°31'S 71°58'W\n", "Lima||-77.03,-12.05 ; Quito||-78.51,-0.22 ; Cusco||-71.9666667,-13.5166667"},
		{"headings of several words", "-", "Show date;Town;Land\n2025-10-03;Bergen;NO\n2025-10-05;Oslo;NO\n", "Bergen|NO||2025-10-03 ; Oslo|NO||2025-10-05"},
		{"headings in a language nobody knows", "-", "Miejsce,Przyjazd,Wyjazd\nToruń,2025-05-01,2025-05-03\nŁódź,2025-05-03,2025-05-04\n", "Toruń|||2025-05-01|2025-05-03 ; Łódź|||2025-05-03|2025-05-04"},
		{"numbers called stops", "-", "Stop,Place,Check in\n1,Sibu,2 Feb 2026\n2,Bintulu,5 Feb 2026\n", "Sibu|||2026-02-02 ; Bintulu|||2026-02-05"},
		{"a day that is none of the trip's", "-", "Town,Booking date,Nights\nSibu,2 Feb 2026,2\nBintulu,5 Feb 2026,1\n", "Sibu ; Bintulu"},
		{"a ground beside the opponent", "-", "Date,Opponent,Ground\n2025-02-01,Chile,Salta\n2025-02-09,Peru,Jujuy\n", "Salta|||2025-02-01 ; Jujuy|||2025-02-09"},
		{"origin and destination", "-", "Origin,Destination,Departure date,Arrival date\nAccra,Lomé,2025-04-01,2025-04-02\nLomé,Cotonou,2025-04-05,2025-04-05\n", "Accra||||2025-04-01 ; Lomé|||2025-04-02|2025-04-05 ; Cotonou|||2025-04-05"},
		{"a stage around a town", "-", "Stage,Date,Start,Finish\n1,2025-07-05,Gap,Gap\n2,2025-07-06,Die,Nyons\n", "Gap||||2025-07-05 ; Die||||2025-07-06 ; Nyons|||2025-07-06"},
		{"columns set with blanks", "-", "City          Arrive       Leave\nSibu          3 Mar 26     5 Mar 26\nKota Marudu                9 Mar 26\n", "Sibu|||2026-03-03|2026-03-05 ; Kota Marudu||||2026-03-09"},
		{"legs without headings", "-", "Leg 1\tApr 12\tSalta\tCafayate\t190 km\nLeg 2\tApr 13\tCafayate\tCachi\t160 km\n", "Salta||||04-12 ; Cafayate|||04-12 ; Cachi|||04-13"},
		{"times and no year", "-", "Port|Arrival|Departure\nBusan|05/11 06:00|06/11 02:00\nQingdao|18/11 04:00|18/11 22:00\n", "Busan|||11-05T06:00|11-06T02:00 ; Qingdao|||11-18T04:00|11-18T22:00"},
		{"unknown place column", "-", "Venue hall,Date\nTeatro,2019-04-13\n", "Teatro|||2019-04-13"},
		{"spreadsheet number", "-", "place,arrive\nLima,43568\n", "Lima|||2019-04-13"},
		{"stray quote", "-", "place,note\nLima,5\" pipe\nQuito,x\n", "Lima ; Quito"},
		{"points without names", "-", "lat,lon\n-12.05,-77.03\n", "||-77.03,-12.05"},
		{"airport codes", "-", "iata,date\nCUC,2019-04-14\n", "|||2019-04-14"},
	}
	for _, c := range cases {
		it, err := Read(c.file, []byte(c.in), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := briefs(it); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestRecordFields(t *testing.T) {
	it, err := Read("a.yaml", []byte(`
title: A trip
traveller: [Ann, Bo]
published: 12 April 2019
focus: Colombia–Venezuela border
highlight: Lima
colour: red
stops:
  - place: Lima
    mode: by plane
    label: [12, -4]
    Budget: 300
    type: ciudad
  - {place: Cúcuta, highlight: Border visit, focus: CO-VE, mode: submarine, arrive: late Friday}
  - {place: Quito, status: canceled, why: storms}
`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	lima, cucuta := it.Seeds[0], it.Seeds[1]
	if it.Traveller != "Ann, Bo" || it.Published != seeds.Day(2019, 4, 12) {
		t.Errorf("%+v", it)
	}
	if lima.Mode != seeds.Flight || *lima.LabelAt != [2]float64{12, -4} || lima.Extra["Budget"] != "300" || lima.Kind != seeds.City || !lima.Highlight || lima.Line != 9 {
		t.Errorf("%+v", lima)
	}
	if !cucuta.Highlight || cucuta.HighlightLabel != "Border visit" || cucuta.Extra["mode"] != "submarine" || cucuta.ArriveText != "late Friday" || cucuta.Arrive.Known() {
		t.Errorf("%+v", cucuta)
	}
	if len(it.LeftOut) != 1 || it.LeftOut[0].Status != seeds.Cancelled || it.LeftOut[0].Why != "storms" {
		t.Errorf("%+v", it.LeftOut)
	}
	if len(it.Focus) != 2 || it.Focus[0].Stop != 2 || strings.Join(it.Focus[0].Countries, "+") != "CO+VE" ||
		strings.Join(it.Focus[1].Countries, "+") != "Colombia+Venezuela" || it.Focus[1].Name != "Colombia–Venezuela border" {
		t.Errorf("%+v", it.Focus)
	}
	codes := map[string]bool{}
	for _, n := range it.Notices {
		codes[n.Code] = true
	}
	for _, want := range []string{"unknown-key", "unknown-word", "date-unread"} {
		if !codes[want] {
			t.Errorf("no notice %s in %+v", want, it.Notices)
		}
	}
}

// What is still to come, or past, is often written as a status.
func TestRoleAsStatus(t *testing.T) {
	it, err := Read("trip.csv", []byte("stop,status,mode\nLima,visited,bicycle\nQuito,planned,\nBogotá,cancelled,\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(it.Notices) > 0 || it.Seeds[0].Role != seeds.Visited || it.Seeds[0].Mode != seeds.Road || it.Seeds[1].Role != seeds.Planned || len(it.LeftOut) != 1 {
		t.Errorf("%+v", it)
	}
}

func TestFocusWords(t *testing.T) {
	for in, want := range map[string]string{
		"CO-VE": "CO+VE", "co/ve": "CO+VE", "Colombia–Venezuela border": "Colombia+Venezuela", "border between Colombia and Venezuela": "Colombia+Venezuela",
		"frontera entre Colombia y Venezuela": "Colombia+Venezuela", "the Colombia-Venezuela border": "Colombia+Venezuela", "Timor-Leste": "Timor-Leste",
		"Venezuela": "Venezuela", "Guinea-Bissau–Senegal": "Guinea-Bissau+Senegal",
	} {
		if got := strings.Join(parseFocus(in, nil).Countries, "+"); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	it, err := Read("a.yaml", []byte("focus: [Colombia, Venezuela]\nstops: [Lima]\n"), Options{})
	if err != nil || len(it.Focus) != 1 || len(it.Focus[0].Countries) != 2 {
		t.Errorf("a list of two countries is one border: %v %+v", err, it)
	}
	it, err = Read("a.yaml", []byte("focus: [CO-VE, PE-EC]\nstops: [Lima]\n"), Options{})
	if err != nil || len(it.Focus) != 2 {
		t.Errorf("a list of two borders is two: %v %+v", err, it)
	}
}

func TestErrorsSayWhereAndWhat(t *testing.T) {
	cases := []struct{ file, in, want string }{
		{"tour.csv", "stop,lat,lon\nLima,-12,-77\nX,5,212.4\n", "seeds: tour.csv:3: longitude 212.4 is outside ±180; if it counts eastward to 360, write -147.6"},
		{"tour.csv", "stop,lat,lon\nX,-149.5,-17.5\n", "tour.csv:2: latitude -149.5 is outside ±90; swap latitude and longitude"},
		{"tour.csv", "stop,lat,lon\nX,200,10\n", "tour.csv:2: latitude 200 is outside ±90; check the column and the decimal point"},
		{"tour.csv", "stop,lat,lon\nX,4649776,500000\n", "tour.csv:2: coordinates 500000, 4649776 are not degrees; they look projected"},
		{"tour.csv", "stop,lat,lon\nX,abc,5\n", `tour.csv:2: the coordinate "abc" is not a number`},
		{"tour.csv", "stop,lat,lon\nX,,5\n", "tour.csv:2: only one of latitude and longitude"},
		{"tour.csv", "stop,arrive\n", "names no stop"},
		{"tour.csv", "", "the file is empty"},
		{"tour.csv", " \n\n", "the file is empty"},
		{"tour.csv", "a,b\x00c", "tour.csv:1: a zero byte"},
		{"tour.yaml", "stops:\n  - place: Lima\n   note: x\n", "tour.yaml:"},
		{"tour.yaml", "stops: []\n", "names no stop"},
		{"tour.yaml", "stops:\n  - note: x\n", "tour.yaml:2: the stop has no place"},
		{"tour.yaml", "a: *b\n", "tour.yaml:1: the alias b has no anchor"},
		{"tour.json", "{\"stops\": [\n\"Lima\",\n}", "tour.json:3: not valid JSON"},
		{"tour.json", "[\"Lima\"", "ends too early"},
		{"tour.json", `["Lima"] x`, "not valid JSON"},
		{"tour.json", `[{"place":"X","at":[1,95]}]`, "tour.json:1: latitude 95 is outside ±90"},
	}
	for _, c := range cases {
		it, err := Read(c.file, []byte(c.in), Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v (%v), want %s", c.in, err, it, c.want)
		}
	}
	if _, err := Read("x.csv", nil, Options{}); !errors.Is(err, ErrNoStops) {
		t.Error("an empty file is not ErrNoStops")
	}
	if _, err := Read("x.csv", []byte("place\n"+strings.Repeat("Lima\n", maxStops+5)), Options{}); err == nil || !strings.Contains(err.Error(), "more than") {
		t.Errorf("too many stops: %v", err)
	}
	for what, in := range map[string]string{"brackets": strings.Repeat("[", 1<<16), "dashes": strings.Repeat("- ", 1<<14), "size": strings.Repeat("- Lima\n", 1<<20)} {
		if _, err := Read("x.yaml", []byte(in), Options{}); err == nil || !strings.Contains(err.Error(), "x.yaml:1: ") {
			t.Errorf("too much YAML (%s): %v", what, err)
		}
	}
	if _, err := Read("x.csv", []byte("place,note\nLima,x\nQuito,\""+strings.Repeat("hello\n", 1<<16)), Options{}); err == nil || !strings.Contains(err.Error(), "x.csv:3: a quotation mark opens here") {
		t.Errorf("an open quotation mark: %v", err)
	}
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for i := 'b'; i < 'k'; i++ {
		bomb += fmt.Sprintf("%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n", i, i, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1)
	}
	if _, err := Read("x.yaml", []byte(bomb+"stops: *j\n"), Options{}); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("a bomb of aliases: %v", err)
	}
}

func TestEncodings(t *testing.T) {
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("stop\tcountry\nCúcuta\tColombia\n")
	it, err := Read("x.txt", []byte(utf16), Options{})
	if err != nil || briefs(it) != "Cúcuta|Colombia" {
		t.Errorf("UTF-16: %v %v", err, it)
	}
	it, err = Read("x.csv", []byte("stop,country\nC\xfacuta,Colombia\n"), Options{})
	if err != nil || briefs(it) != "Cúcuta|Colombia" || len(it.Notices) != 1 || it.Notices[0].Code != "encoding" {
		t.Errorf("Windows-1252: %v %+v", err, it)
	}
	if _, err = Read("x.csv", []byte("\x89PNG\r\n\x1a\n\x01\x02\x03\x04\xff\xfe\x05\x06"), Options{}); err == nil {
		t.Error("a picture was read as a table")
	}
}

func TestSamples(t *testing.T) {
	for path, want := range map[string]string{
		"../samples/official-tour.yaml": "Santiago|Chile||2024-05-09 ; Asunción|Paraguay||2024-05-10 ; Lima|Peru||2024-05-11 ; Cúcuta|Colombia||2024-05-12",
		"../samples/concert-tour.csv":   "Bergen|Norway||2024-03-14|2024-03-15 ; Aarhus|Denmark||2024-03-16 ; Hamburg|Germany||2024-03-17 ; Groningen|Netherlands||2024-03-19 ; Ghent|Belgium||2024-03-22 ; Bristol|United Kingdom||2024-03-24 ; Glasgow|United Kingdom||2024-03-25",
	} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		it, err := Read(path, data, Options{})
		if err != nil || briefs(it) != want || len(it.Notices) != 0 {
			t.Errorf("%s: %v\n%s\n%+v", path, err, briefs(it), it.Notices)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"- Lima\n", "stop,lat,lon\nLima,1,2\n", `{"stops":["Lima"]}`, "a: &a [*a]\n", "\xff\xfea\x00", "from,to\nA,B\n", "\"", "- {<<: 5}\n", "stops:\n  ? [a]\n  : b\n"} {
		for _, format := range []string{"yaml", "json", "csv", ""} {
			f.Add([]byte(s), format)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, format string) {
		it, err := Read("fuzz", data, Options{Format: Format(format)})
		if err == nil && len(it.Seeds)+len(it.LeftOut) == 0 {
			t.Fatal("no error and no stops")
		}
	})
}

func BenchmarkReadCSV(b *testing.B) {
	data := []byte("stop,country,arrive\n" + strings.Repeat("Lima,Peru,2019-04-13\n", 500))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("x.csv", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestTimesStandOnTheDayOfTheirRow(t *testing.T) {
	for _, c := range []struct{ name, table, want string }{
		{"times in columns of their own", "Day\tDate\tPort\tETA\tETD\n1\t12/01/2025\tLima\t-\t16:00\n2\t13/01/2025\tCallao\t08:00\t17:00\n",
			"Lima 2025-01-12..2025-01-12T16:00; Callao 2025-01-13T08:00..2025-01-13T17:00"},
		{"legs", "| Leg | From | To | Dep | Arr |\n|---|:--|---:|---|---|\n| 1 | Lima | Cusco | 3 Mar 08:00 | 3 Mar 08:55 |\n| 2 | Cusco | Lima | 4 Mar 10:00 | 4 Mar 10:40 |\n",
			"Lima ..03-03T08:00; Cusco 03-03T08:55..03-04T10:00; Lima 03-04T10:40.."},
		{"stages", "Date, Stage, Start, Finish, km\n4 July 2026, 1, Lima, Callao, 19.7\n5 July 2026, 2, Callao, Puno, 178\n",
			"Lima ..2026-07-04; Callao 2026-07-04..; Puno 2026-07-05.."},
		{"days of arriving and leaving", "City,Start,Finish\nLima,2026-07-04,2026-07-05\nPuno,2026-07-05,2026-07-06\n",
			"Lima 2026-07-04..2026-07-05; Puno 2026-07-05..2026-07-06"},
		{"notes", "Lima, hot and grey\nPuno, cold\n", "Lima ..; Puno .."},
	} {
		it, err := Read("t", []byte(c.table), Options{Format: CSV})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var got []string
		for _, s := range it.Seeds {
			got = append(got, s.Name+" "+s.Arrive.String()+".."+s.Depart.String())
		}
		if all := strings.Join(got, "; "); all != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, all, c.want)
		}
		if len(it.Notices) > 0 && c.name != "times in columns of their own" {
			t.Errorf("%s: %v", c.name, it.Notices)
		}
	}
}

// What a spreadsheet makes of yes and no in its language is no heading of a callout.
func TestTruthInTheLanguagesOfSpreadsheets(t *testing.T) {
	for _, pair := range strings.Fields("TRUE/FALSE yes/no WAHR/FALSCH ja/nein VRAI/FAUX oui/non WAAR/ONWAAR VERO/FALSO VERDADEIRO/FALSO sim/não VERDADERO/FALSO sí/no ИСТИНА/ЛОЖЬ да/нет " +
		"PRAWDA/FAŁSZ SANT/FALSKT ІСТИНА/ХИБНІСТЬ DOĞRU/YANLIŞ evet/hayır はい/いいえ 是/否 예/아니요 نعم/لا") {
		yes, no, _ := strings.Cut(pair, "/")
		it, err := Read("x.csv", []byte("stop;country;highlight\nLima;PE;"+no+"\nQuito;EC;"+yes+"\nBogotá;CO;The talks\n"), Options{})
		if err != nil || it.Seeds[0].Highlight || !it.Seeds[1].Highlight || it.Seeds[0].HighlightLabel+it.Seeds[1].HighlightLabel != "" || it.Seeds[2].HighlightLabel != "The talks" {
			t.Errorf("%s: %v %+v", pair, err, it.Seeds)
		}
	}
}

// The line by which a spreadsheet says what parts the cells is neither a title nor a row.
func TestDeclaredDelimiter(t *testing.T) {
	for _, text := range []string{"sep=;\r\nStop;Country\r\nLima;Peru\r\nQuito;Ecuador, S.A.\r\n", "SEP=,\nstop,country\nLima,Peru\nQuito,\"Ecuador, S.A.\"\n", "\"sep=\t\"\nstop\tcountry\nLima\tPeru\nQuito\tEcuador, S.A.\n",
		"sep=|\nLima|Peru\nQuito|Ecuador, S.A.\n", "\ufeffsep=;\nStop;Country\nLima;Peru\nQuito;Ecuador, S.A.\n"} {
		for _, name := range []string{"", "x.csv", "x.tsv"} {
			it, err := Read(name, []byte(text), Options{})
			if err != nil || it.Title != "" || len(it.Seeds) != 2 || it.Seeds[0].Name != "Lima" || it.Seeds[0].Hint != "Peru" || it.Seeds[1].Hint != "Ecuador, S.A." || it.Seeds[1].Line < 3-strings.Count(text, "sep=|") {
				t.Errorf("%q: %v %+v", text, err, it)
			}
		}
	}
}

// A last row of sums is no stop, whatever its name; a stop of such a name is.
func TestTotalsAreNoStops(t *testing.T) {
	for text, want := range map[string]string{
		"City,Country,Cost\nLima,PE,120\nQuito,EC,80\nTotal,,200\n":      "Lima Quito",
		"City;Country;Km\nLima;PE;\nQuito;EC;1.320\nSumme:;;1.320 km\n":  "Lima Quito",
		"No,City,Country,Nights\n1,Lima,PE,3\n2,Quito,EC,4\nTOTAL,,,7\n": "Lima Quito",
		"City,Country,Cost\nLima,PE,120\nTotal,,\n":                      "Lima Total",
		"City,Date,Cost\nLima,2019-05-01,120\nTotal,2019-05-02,200\n":    "Lima Total",
		"City,Country,Cost\nTotal,FR,200\nLima,PE,120\n":                 "Total Lima",
		"City,Country,Cost\nLima,PE,120\nTotal,Belgium,200\n":            "Lima Total",
	} {
		it, err := Read("x.csv", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range it.Seeds {
			got = append(got, s.Name)
		}
		said := len(it.Notices) == 1 && it.Notices[0].Code == "total-row"
		if strings.Join(got, " ") != want || said == strings.Contains(want, "Total") {
			t.Errorf("%q: %v %v, want %s", text, got, it.Notices, want)
		}
	}
}
