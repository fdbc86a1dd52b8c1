package table

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// field is what a key or a column means. Its string is the name that is written.
type field string

const (
	fPlace          field = "place"
	fHint           field = "hint"
	fCountry        field = "country"
	fUnit           field = "admin1"
	fID             field = "id"
	fGeonames       field = "geonameid"
	fIATA           field = "iata"
	fAt             field = "at"
	fLonLat         field = "lonlat"
	fLat            field = "lat"
	fLon            field = "lon"
	fKind           field = "kind"
	fArrive         field = "arrive"
	fDepart         field = "depart"
	fArriveText     field = "arrive_text"
	fDepartText     field = "depart_text"
	fNotBefore      field = "not_before"
	fNotAfter       field = "not_after"
	fDoubtfulDay    field = "doubtful_day"
	fNights         field = "nights"
	fRole           field = "role"
	fAhead          field = "ahead"
	fStatus         field = "status"
	fWhy            field = "why"
	fMode           field = "mode"
	fNote           field = "note"
	fHighlight      field = "highlight"
	fHighlightLabel field = "highlight_label"
	fLabel          field = "label"
	fFocus          field = "focus"
	fFound          field = "found"
	fSpan           field = "span"
	fSentence       field = "sentence"
	fRule           field = "rule"
	fConfidence     field = "confidence"
	fSource         field = "source"
	fLocated        field = "located"
	fExtra          field = "extra"
	fSeq            field = "seq"
	fFrom           field = "from"
	fTo             field = "to"

	fTitle     field = "title"
	fHeadline  field = "headline"
	fSubtitle  field = "subtitle"
	fTraveller field = "traveller"
	fSources   field = "sources"
	fCredit    field = "credit"
	fLang      field = "lang"
	fPublished field = "published"
	fDoubtful  field = "doubtful"
	fStops     field = "stops"
	fLeftOut   field = "left_out"
	fText      field = "text"
)

// synonyms lists, for each field, the other names that it goes by, folded: lower
// case, no accents, no blanks or punctuation. English first, then Spanish, then what French and
// German tables are headed with.
var synonyms = map[field]string{
	fPlace:          "stop name city town location destination locality site port where placename cityname village parada lugar ciudad nombre destino localidad sitio puerto escala poblacion pueblo municipio donde ville lieu ort stadt",
	fHint:           "in near en",
	fCountry:        "nation countryname countrycode iso iso2 cc pais nacion codigopais pays land",
	fUnit:           "state province region county adm1 stateprovince department estado provincia departamento comunidad",
	fID:             "placeid",
	fGeonames:       "geonames geonamesid geonameid",
	fIATA:           "iatacode airport aeropuerto",
	fAt:             "coordinates coords coordinate latlon latlng latlong point position geo wkt geometry gps coordenadas ubicacion posicion",
	fLonLat:         "lnglat longlat",
	fLat:            "latitude latitud y ycoord latdd decimallatitude",
	fLon:            "lng long longitude longitud x xcoord londd decimallongitude",
	fKind:           "type placetype tipo",
	fArrive:         "arrival arrives arrived arrivaldate arrivedate datearrival date dates day when start startdate datestart begin checkin eta arr llegada fechallegada fechadellegada fecha fechas dia cuando inicio fechainicio entrada datedarrivee arrivee jour ankunft datum",
	fDepart:         "departure departs departed departuredate departdate datedeparture end enddate dateend finish leave leaves until checkout etd dep salida fechasalida fechadesalida partida fin fechafin datededepart abreise",
	fNotBefore:      "earliest",
	fNotAfter:       "latest",
	fNights:         "noches nuits",
	fStatus:         "estatus",
	fWhy:            "reason motivo razon",
	fMode:           "transport transportation travelmode by means vehicle modo transporte medio vehiculo",
	fNote:           "notes comment comments description desc remarks remark details detail event activity purpose nota notas comentario comentarios descripcion detalle detalles actividad evento observaciones proposito",
	fHighlight:      "star important destacado destacada",
	fHighlightLabel: "callout",
	fLabel:          "labeloffset etiqueta",
	fFocus:          "border frontera foco",
	fSeq:            "no nr num number order n stopno stopnumber orden numero secuencia",
	fFrom:           "origin departurecity fromcity desde origen",
	fTo:             "tocity arrivalcity hasta hacia",
	fTitle:          "titulo",
	fHeadline:       "titular",
	fSubtitle:       "subtitulo",
	fTraveller:      "traveler who person viajero viajera",
	fCredit:         "byline credito",
	fLang:           "language idioma",
	fPublished:      "datepublished publisheddate publicado fechapublicacion",
	fStops:          "itinerary route places waypoints legs cities seeds paradas itinerario ruta lugares ciudades",
	fLeftOut:        "skipped omitted omitidas",
}

var fieldNames = func() map[string]field {
	m := map[string]field{}
	for f, words := range synonyms {
		for _, w := range strings.Fields(words) {
			m[w] = f
		}
	}
	for _, f := range []field{fPlace, fHint, fCountry, fUnit, fID, fGeonames, fIATA, fAt, fLonLat, fLat, fLon, fKind, fArrive, fDepart,
		fArriveText, fDepartText, fNotBefore, fNotAfter, fDoubtfulDay, fNights, fRole, fAhead, fStatus, fWhy, fMode, fNote, fHighlight, fHighlightLabel, fLabel,
		fFocus, fFound, fSpan, fSentence, fRule, fConfidence, fSource, fLocated, fExtra, fSeq, fFrom, fTo, fTitle, fHeadline, fSubtitle, fTraveller,
		fSources, fCredit, fLang, fPublished, fDoubtful, fStops, fLeftOut, fText} {
		m[foldKey(string(f))] = f
	}
	m["#"], m["nº"], m["no."] = fSeq, fSeq, fSeq
	return m
}()

// fieldOf returns what a key means, "" where it is none of ours.
func fieldOf(key string) field {
	if f, ok := fieldNames[strings.ToLower(strings.TrimSpace(key))]; ok {
		return f
	}
	return fieldNames[foldKey(key)]
}

// foldKey drops case, accents, blanks, punctuation and what stands in brackets.
func foldKey(key string) string {
	if i := strings.IndexAny(key, "(["); i > 0 {
		key = key[:i]
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold(key))
}

// fold drops case and accents.
func fold(s string) string {
	s = strings.ToLower(norm.NFD.String(s))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}
