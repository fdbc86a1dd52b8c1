package render

import (
	"dateline/render/export"
	"dateline/seeds"
)

// phrases are the map's own words in one language.
type phrases struct {
	stop, area, unfound, highlight, planned, more, and string // unfound: a place that stands at its country's or unit's point for want of a better
	leg, flight, road, rail, sea, foot                 string
	border, credit, picture                            string // of two countries; of what the map is made of; what it is called itself
	doubtful                                           string // of a trip that the document hardly tells of
}

// phrasesIn holds the languages that the map itself speaks; others read English.
var phrasesIn = map[string]phrases{
	"ar": {"محطة، بترتيب الزيارة", "بلد أو منطقة، المكان غير مذكور", "مكان غير معروف، في بلده أو منطقته", "أبرز محطات الرحلة", "مخطط", "و%d أخرى", " و",
		"مرحلة (أقصر طريق)", "جواً", "بالسيارة", "بالقطار", "بحراً", "سيراً",
		"حدود %s–%s", "خريطة: Dateline. بيانات: %s", "خريطة",
		"رحلة غير مؤكدة: المحطات الأرجح"},
	"de": {"Station, in der Reihenfolge der Reise", "Land oder Region, Ort nicht genannt", "Ort nicht gefunden, in seinem Land oder seiner Region", "Höhepunkt der Reise", "Geplant", "und %d weitere", " und ",
		"Etappe (kürzester Weg)", "Flug", "Straße", "Bahn", "Schiff", "Zu Fuß",
		"Grenze %s–%s", "Karte: Dateline. Daten: %s", "Karte",
		"Zweifelhafte Reise: die wahrscheinlichsten Stationen"},
	"en": {"Stop, in order of visit", "Country or region, town not named", "Place not found, at its country or region", "Highlight of the trip", "Planned", "and %d more", " and ",
		"Leg (shortest path)", "Flight", "By road", "By rail", "By sea", "On foot",
		"%s–%s border", "Map: Dateline. Data: %s", "Map",
		"Doubtful trip: these are the likeliest stops"},
	"es": {"Escala, por orden de visita", "País o región, sin lugar preciso", "Lugar no encontrado, en su país o región", "Lo más destacado del viaje", "Previsto", "y %d más", " y ",
		"Tramo (línea más corta)", "Vuelo", "Por carretera", "En tren", "Por mar", "A pie",
		"Frontera %s–%s", "Mapa: Dateline. Datos: %s", "Mapa",
		"Viaje dudoso: estas son las escalas más probables"},
	"fr": {"Étape, dans l’ordre du voyage", "Pays ou région, lieu non précisé", "Lieu introuvable, dans son pays ou sa région", "Temps fort du voyage", "Prévu", "et %d autres", " et ",
		"Trajet (plus court chemin)", "En avion", "Par la route", "En train", "Par mer", "À pied",
		"Frontière %s–%s", "Carte : Dateline. Données : %s", "Carte",
		"Voyage incertain : les étapes les plus probables"},
	"it": {"Tappa, in ordine di visita", "Paese o regione, luogo non precisato", "Luogo non trovato, nel suo paese o regione", "Il momento chiave del viaggio", "Previsto", "e altre %d", " e ",
		"Tratta (percorso più breve)", "In aereo", "Su strada", "In treno", "Via mare", "A piedi",
		"Confine %s–%s", "Mappa: Dateline. Dati: %s", "Mappa",
		"Viaggio incerto: le tappe più probabili"},
	"ja": {"訪問地（訪問順）", "国・地域（場所の明記なし）", "場所不明（国・地域に表示）", "旅のハイライト", "予定", "ほか%d件", "、",
		"区間（最短経路）", "空路", "道路", "鉄道", "海路", "徒歩",
		"%s・%s国境", "地図：Dateline。データ：%s", "地図",
		"不確かな旅程：可能性の高い訪問地"},
	"ko": {"방문지(방문 순)", "국가·지역(장소 미상)", "장소를 찾을 수 없음(국가·지역에 표시)", "여행의 하이라이트", "예정", "외 %d곳", ", ",
		"구간(최단 경로)", "항공", "도로", "철도", "해로", "도보",
		"%s–%s 국경", "지도: Dateline. 자료: %s", "지도",
		"불확실한 여정: 가장 유력한 방문지"},
	"nl": {"Halte, in volgorde van bezoek", "Land of regio, plaats niet genoemd", "Plaats niet gevonden, in zijn land of regio", "Hoogtepunt van de reis", "Gepland", "en nog %d", " en ",
		"Etappe (kortste weg)", "Vlucht", "Over de weg", "Per trein", "Over zee", "Te voet",
		"Grens %s–%s", "Kaart: Dateline. Gegevens: %s", "Kaart",
		"Onzekere reis: de waarschijnlijkste haltes"},
	"pl": {"Przystanek, w kolejności wizyt", "Kraj lub region, bez podanego miejsca", "Miejsca nie znaleziono, w jego kraju lub regionie", "Główny punkt podróży", "Planowane", "i %d innych", " i ",
		"Odcinek (najkrótsza droga)", "Samolotem", "Drogą", "Koleją", "Morzem", "Pieszo",
		"Granica %s–%s", "Mapa: Dateline. Dane: %s", "Mapa",
		"Podróż niepewna: najbardziej prawdopodobne przystanki"},
	"pt": {"Parada, por ordem de visita", "País ou região, lugar não indicado", "Lugar não encontrado, no seu país ou região", "Destaque da viagem", "Previsto", "e mais %d", " e ",
		"Trecho (caminho mais curto)", "De avião", "Por estrada", "De trem", "Por mar", "A pé",
		"Fronteira %s–%s", "Mapa: Dateline. Dados: %s", "Mapa",
		"Viagem duvidosa: as paradas mais prováveis"},
	"ru": {"Остановка, по порядку", "Страна или регион, место не указано", "Место не найдено, в своей стране или регионе", "Главное событие поездки", "Запланировано", "и ещё %d", " и ",
		"Перегон (кратчайший путь)", "Самолётом", "По дороге", "Поездом", "Морем", "Пешком",
		"Граница: %s – %s", "Карта: Dateline. Данные: %s", "Карта",
		"Поездка под сомнением: наиболее вероятные остановки"},
	"sv": {"Stopp, i besöksordning", "Land eller region, ort ej angiven", "Platsen hittades inte, i sitt land eller sin region", "Resans höjdpunkt", "Planerat", "och %d till", " och ",
		"Sträcka (kortaste väg)", "Flyg", "Landsväg", "Tåg", "Till sjöss", "Till fots",
		"Gränsen %s–%s", "Karta: Dateline. Data: %s", "Karta",
		"Osäker resa: de troligaste stoppen"},
	"tr": {"Durak, ziyaret sırasıyla", "Ülke ya da bölge, yer belirtilmemiş", "Yer bulunamadı, ülkesinde ya da bölgesinde", "Gezinin öne çıkanı", "Planlanan", "ve %d tane daha", " ve ",
		"Etap (en kısa yol)", "Uçakla", "Karayoluyla", "Trenle", "Denizden", "Yürüyerek",
		"%s–%s sınırı", "Harita: Dateline. Veri: %s", "Harita",
		"Kesin olmayan gezi: en olası duraklar"},
	"uk": {"Зупинка, за порядком відвідин", "Країна або регіон, місце не вказано", "Місце не знайдено, у своїй країні або регіоні", "Головна подія поїздки", "Заплановано", "і ще %d", " і ",
		"Відрізок (найкоротший шлях)", "Літаком", "Дорогою", "Потягом", "Морем", "Пішки",
		"Кордон: %s – %s", "Карта: Dateline. Дані: %s", "Карта",
		"Подорож під сумнівом: найімовірніші зупинки"},
	"zh": {"停留地（按访问顺序）", "国家或地区（未指明地点）", "地点未找到（标于所在国家或地区）", "行程亮点", "计划中", "另有%d处", "和",
		"行程段（最短路线）", "飞行", "公路", "铁路", "海路", "步行",
		"%s–%s边界", "地图：Dateline。数据：%s", "地图",
		"行程存疑：最可能的停留地"},
}

// mode names a way to travel.
func (p phrases) mode(m seeds.Mode) string {
	switch m {
	case seeds.Flight:
		return p.flight
	case seeds.Road:
		return p.road
	case seeds.Rail:
		return p.rail
	case seeds.Sea:
		return p.sea
	case seeds.Foot:
		return p.foot
	}
	return p.leg
}

// LegendWords are what the legend of a map in a language calls stops, legs and modes.
func LegendWords(lang string) export.Words {
	p := phrasesOf(lang)
	return export.Words{Stop: p.stop, Area: p.area, Unfound: p.unfound, Highlight: p.highlight, Planned: p.planned,
		Leg: p.leg, Flight: p.flight, Road: p.road, Rail: p.rail, Sea: p.sea, Foot: p.foot, Border: p.border}
}

// words are the map's own words in its language.
func (c *composer) words() phrases { return phrasesOf(c.lang()) }

// phrasesOf are the words of a language (es-MX reads Spanish).
func phrasesOf(lang string) phrases {
	if len(lang) > 2 {
		lang = lang[:2]
	}
	if p, ok := phrasesIn[lang]; ok {
		return p
	}
	return phrasesIn["en"]
}
