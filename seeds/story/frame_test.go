package story

import (
	"slices"
	"strings"
	"testing"

	"dateline/seeds/pack"
)

// seenOf returns the evidence of the first place of that name.
func seenOf(t *testing.T, text, name string) (*analysis, *evidence) {
	t.Helper()
	return seenIn(t, Options{Lexicon: world}, "en", text, name)
}

// seenIn is the same of a text in a language, read with other options.
func seenIn(t *testing.T, opt Options, lang, text, name string) (*analysis, *evidence) {
	t.Helper()
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	opt.Judge = judge
	a, all, err := opt.evidence(cutUp(text), pack.For(lang))
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if a.places[all[i].place].Text == name {
			return a, &all[i]
		}
	}
	t.Fatalf("%q names no %s", text, name)
	return nil, nil
}

// How a place stands in its sentence, by the reasons that are seen of it and
// those that are not.
func TestHowAPlaceStands(t *testing.T) {
	for _, c := range []struct{ text, name, seen, not string }{
		{"A visit to Bogotá, which had been planned for Friday, has been postponed.", "Bogotá", "postponed", ""},
		{"Three ships will visit Oslo on Monday. After Senegal the ships are bound for Bergen.", "Bergen", "traveller", "someone-else"},
		{"The frigate reached Oslo on Monday. After Dakar and Lisbon there was only the ocean left.", "Lisbon", "after-place", "someone-else"},
		{"After Dakar fell the ferry sailed for Bergen.", "Dakar", "someone-else", ""},
		{"One hundred and six pilgrims landed in Dakar on Monday.", "Dakar", "arrives-in", "someone-else"},
		{"One of the pilgrims landed in Dakar on Monday.", "Dakar", "", "traveller"},
		{"A strike meant that Dakar nearly fell through.", "Dakar", "", "cancelled"},
		{"A strike meant that Dakar fell through.", "Dakar", "cancelled", ""},
		{"The walker has come up through Dakar at never less than 30 km a day.", "Dakar", "goes-via", "thwarted"},
		{"Then Dahl carries on without his deputy, to Dakar.", "Dakar", "goes-to", "negated"},
		{"Dahl returned without visiting Dakar.", "Dakar", "negated", ""},
		{"The ship had set out, it is believed, from Dakar.", "Dakar", "goes-from", ""},
		{"The minister flew to Oslo. On Monday he was taken to a cement works in Dakar.", "Dakar", "arrives-in", "resides"},
		{"The walker slept in a field by Dakar.", "Dakar", "stays-in", "via"},
		{"The ferry reached Oslo. Bergen gave them soup and a roof.", "Bergen", "visits", "bare"},
		{"The tug left Oslo. The tug arrived at the northern end of Lisbon on Saturday.", "Lisbon", "arrives-in,tight", "of"},
		{"The queen left Oslo. The queen landed on the runway of Lisbon.", "Lisbon", "arrives-in", "of"},
		{"The ferry reached Oslo. Bergen took them in on Tuesday.", "Bergen", "visits,traveller", "bare"},
		{"The band reached Oslo. The freighter made a brief stop in Bergen.", "Bergen", "stop-in", "someone-else"},
		{"The ferry reached Bergen. Oslo offered them a treaty. Quito gave nothing.", "Quito", "", "visits"},
		{"The band flew to Oslo on Monday. The first stop was in Dakar.", "Dakar", "stop-in", ""},
		{"The band flew to Oslo on Monday. The first stop was in Dakar.", "Dakar", "traveller", ""},
		{"The storm left Oslo on Monday. Landfall was in Senegal.", "Senegal", "traveller-at", ""},
		{"The band flew to Oslo on Monday. In Dakar, the first halt on the tour, fans waited.", "Dakar", "called-waypoint", ""},
		{"The minister flew to Oslo on Monday. \"We landed in Dakar first,\" he said.", "Dakar", "traveller", "stranger"},
		{"Dahl visited Bogotá, which has been promised a postponed tram.", "Bogotá", "visits", "postponed"},
		{"Talks in Bogotá, which had been planned for Friday, were put off.", "Bogotá", "postponed", ""},
		{"Fans in Oslo, whose concert was cancelled, were angry.", "Oslo", "cancelled", ""},
		{"Dahl flew to Oslo, which cancelled its own concert.", "Oslo", "goes-to", "cancelled"},
		{"Dahl will be in Oslo on 3 June.\nCancelled: Bergen, 4 June", "Bergen", "cancelled", ""},
		{"3 June: Oslo\n4 June: Dakar\nPOSTPONED: Bergen (5 June)", "Bergen", "postponed", ""},
		{"3 June: Oslo\n4 June: Dakar\nPOSTPONED: Bergen (5 June)", "Dakar", "", "postponed"},
		{"Tour dates\n\nOslo, Spektrum - 3 June\nBergen, Grieghallen - cancelled, refunds at the door", "Bergen", "cancelled", ""},
		{"Tour dates\n\n3 June: Oslo. Bergen has been dropped.\n4 June: Dakar.", "Bergen", "cancelled", ""},
		{"Tour dates\n\n3 June: Oslo. Bergen has been dropped.\n4 June: Dakar.", "Oslo", "", "cancelled"},
		{"Tour dates\n\n3 June: Oslo. Cancelled.\n4 June: Dakar.", "Oslo", "cancelled", ""},
		{"The show in Oslo on Friday is off.", "Oslo", "cancelled", ""},
		{"The ship in Oslo is off to Dakar.", "Oslo", "", "cancelled"},
		{"A stop in Dakar that had been pencilled in for Friday has been dropped.", "Dakar", "cancelled", ""},
		{"A stop in Dakar was judged unsafe and was taken off the programme.", "Dakar", "cancelled", ""},
		{"The visit to Oslo ended and a trip to Dakar was cancelled.", "Oslo", "", "cancelled"},
		{"On Friday Dahl was to fly to Oslo. That has now been shelved.", "Oslo", "cancelled", ""},
		{"On Friday Dahl was to fly to Oslo. There a concert has been shelved.", "Oslo", "goes-to", "cancelled"},
		{"Dahl will not now travel to Oslo.", "Oslo", "cancelled", ""},
		{"Dahl will not reach Oslo until Friday.", "Oslo", "", "cancelled"},
		{"There will be no concert in Oslo on Friday.", "Oslo", "cancelled", ""},
		{"Dahl wanted to visit Oslo but never did.", "Oslo", "cancelled", ""},
		{"Dahl plans to visit Oslo, but not alone.", "Oslo", "visits", "cancelled"},
		{"Dahl decided against going to Oslo.", "Oslo", "cancelled", ""},
		{"In Dakar Dahl decided against going to Oslo.", "Dakar", "", "cancelled"},
		{"Dahl gave up a plan to drive to Oslo.", "Oslo", "cancelled", ""},
		{"In Oslo Dahl skipped dinner.", "Oslo", "", "cancelled"},
		{"The gig in Oslo has been moved to Friday.", "Oslo", "postponed", ""},
		{"The gig in Oslo has been moved to Bergen.", "Oslo", "diverted", "postponed"},
		{"Her flight to Oslo was diverted to Bergen.", "Oslo", "diverted", ""},
		{"Her flight to Oslo was diverted to Bergen.", "Bergen", "goes-to", "diverted"},
		{"A flight from Dakar to Oslo made an emergency landing in Bergen.", "Oslo", "diverted", ""},
		{"A flight from Dakar to Oslo made an emergency landing in Bergen.", "Dakar", "", "diverted"},
		{"On her trip to Norway Dahl returned to Bergen.", "Norway", "", "diverted"},
		{"The ship could not enter Oslo and made for Bergen.", "Oslo", "diverted", ""},
		{"Dahl could not reach agreement in Oslo.", "Oslo", "", "diverted"},
		{"On Friday her plane was to land in Oslo, but fog sent it to Bergen.", "Oslo", "diverted", ""},
		{"She was to have flown to Lisbon on Tuesday.", "Lisbon", "cancelled", "thwarted"},
		{"She was due to speak in Lisbon on Tuesday.", "Lisbon", "thwarted", "cancelled"},
		{"They were flying from Oslo to Bergen when the engine failed.", "Bergen", "interrupted", ""},
		{"They flew from Oslo to Bergen when the fog had lifted.", "Bergen", "goes-to", "interrupted"},
		{"The parties reached a deal in Geneva.", "Geneva", "acts-in", "arrives-in"},
		{"The mayor will inspect ongoing works in Bergen on Monday.", "Bergen", "", "resides"},
		{"A flight from Oslo to Lisbon was diverted to Dakar.", "Oslo", "goes-from", "diverted"},
		{"The plane was diverted from Oslo.", "Oslo", "diverted", ""},
		{"They will visit two towns in Ecuador, three in Peru and one in Bolivia.", "Bolivia", "list,arrives-in", ""},
		{"The storm left Dakar. Ecuador was hit by the storm.", "Ecuador", "visits,traveller", "bare"},
		{"The storm left Dakar. Ecuador was hit by the strike.", "Ecuador", "", "visits"},
		{"The torch left Dakar. Peru has welcomed the torch.", "Peru", "visits,traveller", "someone-else"},
		{"The torch left Dakar. Peru condemned the torch.", "Peru", "", "visits"},
		{"Hurricane Hale left Dakar. It caused heavy floods in Oslo.", "Oslo", "visits,traveller", "acts-in"},
		{"Minister Ann Hale left Dakar. She caused heavy floods in Oslo.", "Oslo", "acts-in", "visits"},
		{"The hurricane left Dakar. Signal No. 2 was raised over Oslo and Bergen.", "Bergen", "affairs-of", ""},
		{"The hurricane left Dakar. A warning is in force for the following areas:\n\n- Oslo,\n\n- Bergen,", "Bergen", "affairs-of", ""},
		{"The hurricane left Dakar. It drew a warning as it reached the following areas:\n\n- Oslo,\n\n- Bergen.", "Dakar", "", "affairs-of"},
		{"With a warning out, the hurricane hit Oslo.", "Oslo", "visits", "affairs-of"},
		{"She flew over the megacity of Oslo.", "Oslo", "goes-via", "of"},
		{"The torch left Dakar. Oslo and Bergen will also host the relay.", "Oslo", "visits,traveller", "bare"},
		{"The torch left Dakar. Oslo and Bergen will also host a relay.", "Oslo", "", "visits"},
		{"The storm left Dakar. Ecuador and Peru were the first countries struck by the storm.", "Peru", "visits,traveller", "bare"},
		{"The storm left Dakar. It had soaked Peru before.", "Peru", "visits,traveller", "object"},
		{"Ann Hale left Dakar. She had soaked Peru before.", "Peru", "object", "visits"},
		{"The general left Dakar. Oslo is to be reached on Monday.", "Oslo", "visits,traveller", "bare"},
		{"The general left Dakar. Oslo is to be rebuilt on Monday.", "Oslo", "", "visits"},
		{"The ships will make port calls at Nowhere Bay (Norway), Lisbon (Portugal) and Dakar.", "Lisbon", "list,stop-in", "bare"},
		{"The ships met Nowhere Bay (Norway), Lisbon (Portugal) and Dakar.", "Lisbon", "", "stop-in"},
		{"The trucks left Dakar for al Nowhere and Oslo.", "Oslo", "goes-to", "bare"},
		{"The bird journeyed south. From Oslo to Lisbon to Dakar.", "Dakar", "goes-to,traveller", ""},
		{"The bird journeyed south. Then down the coast to Lisbon, then on to Dakar.", "Dakar", "goes-to,traveller", ""},
		{"The bird sang. From Oslo to Lisbon to Dakar.", "Dakar", "to", "goes-to"},
		{"The bird journeyed south. From Oslo to Lisbon it is hot.", "Lisbon", "", "traveller"},
		{"The convoy has protesters from Oslo and Bergen.", "Bergen", "native-of", ""},
		{"The convoy set off on a march from Oslo.", "Oslo", "", "native-of"},
		{"Ann Dahl, 34, a retired surveyor from Oslo, believes it.", "Oslo", "native-of,resides", ""},
		{"Ann Dahl took a ferry from Oslo, a surveyor believes.", "Oslo", "", "native-of"},
		{"Minister Ann Dahl, of Oslo, has driven trucks.", "Oslo", "native-of,resides", ""},
		{"Ann Dahl left Lisbon. Oslo and Bergen would have been next.", "Oslo", "ranked-later,cancelled", ""},
		{"Ann Dahl left Lisbon. Oslo and Bergen are next.", "Oslo", "ranked-later", "cancelled"},
		{"We left Lisbon. I'd hoped to go across to Oslo that evening, but the fog came.", "Oslo", "cancelled", ""},
		{"Minister Ann Dahl left Lisbon. The bishop, meanwhile, waited in Oslo, then in Bergen.", "Bergen", "stranger", ""},
		{"Minister Ann Dahl left Lisbon. Ann Dahl, meanwhile, waited in Oslo.", "Oslo", "traveller", "stranger"},
		{"Minister Ann Dahl left Lisbon. Elsewhere, the bishop flew to Oslo.", "Oslo", "stranger", ""},
		{"Hurricane Hale left Dakar. It is wet. It is slow. It is late. It is long. A storm formed near Oslo.", "Oslo", "stranger", ""},
		{"Hurricane Hale left Dakar. It is wet. It is slow. It is late. It is long. The storm formed near Oslo.", "Oslo", "", "stranger"},
		{"She saw it on the board, in between Oslo and Bergen.", "Bergen", "", "ranked-earlier"},
		{"Ann Dahl spoke in recent days with colleagues in Oslo.", "Oslo", "", "stop-in"},
		{"Ann Dahl spent three days with colleagues in Oslo.", "Oslo", "stop-in", ""},
		{"The train left Oslo. It is fast. It is new. It is red. It is long. The 6.5 hour ride from Lisbon to Quito includes stops in Sucre.", "Sucre", "other-trips", ""},
		{"The train left Oslo. It is fast. It is new. It is red. It is long. Its ride from Lisbon to Quito includes stops in Sucre.", "Sucre", "", "other-trips"},
		{"They parked the bus and dropped the tools in Oslo.", "Oslo", "", "cancelled"},
		{"They dropped the Oslo leg.", "Oslo", "cancelled", ""},
		{"She will speak in Oslo at the anniversary.", "Oslo", "does-in", "another-time"},
		{"She will speak in Oslo on her next trip.", "Oslo", "another-time", ""},
		{"Oslo is the third stop on the tour.", "Oslo", "stop-in", "bare"},
		{"Oslo and Bergen are also on her itinerary.", "Bergen", "list,trip-in", "bare"},
		{"The walkers left Oslo. They have covered Bergen and Tromsø.", "Tromsø", "list,passes,traveller", "bare"},
		{"Oslo and Bergen are still to come.", "Bergen", "list,stop-in", "bare"},
		{"Oslo awaits on Sunday.", "Oslo", "stop-in", "bare"},
		{"Oslo awaits a ruling.", "Oslo", "", "stop-in"},
		{"A man was arrested in Dakar on Monday while boarding a ferry to Lisbon.", "Lisbon", "stopped-short", ""},
		{"The ship, bound for Lisbon, was intercepted off Dakar.", "Lisbon", "stopped-short", ""},
		{"A man was arrested in Dakar on Monday and flown to Lisbon.", "Lisbon", "", "stopped-short"},
		{"The minister came by way of Oslo.", "Oslo", "goes-via", ""},
		{"The minister got off in Oslo.", "Oslo", "arrives-in", ""},
		{"The minister has been to Oslo.", "Oslo", "another-time", ""},
		{"The minister has already been to Oslo.", "Oslo", "", "another-time"},
		{"The minister has been to Oslo and Bergen since Monday.", "Bergen", "", "another-time"},
		{"Oslo is not on her itinerary.", "Oslo", "", "trip-in"},
		{"Oslo was a stop on the old line.", "Oslo", "", "stop-in"},
		{"The ship called at Puerto Mora (Peru), Lisbon and Dakar.", "Dakar", "arrives-in", "club-of"},
		{"Ann Dahl left Oslo. Peru's Juan Vega, whose own ties to Oslo are old, is to meet her in Lisbon on Friday.", "Lisbon", "does-in,traveller-in", "someone-else"},
		{"They flew on before crossing the strait to Lisbon.", "Lisbon", "goes-to", "to"},
		{"The migrants boarded trains for Lisbon.", "Lisbon", "goes-to", "resides"},
		{"Bergen will be followed by Oslo and Lisbon.", "Lisbon", "visits", "via"},
		{"The storm left Dakar. The storm was centred on Lisbon.", "Lisbon", "is-in", "about"},
		{"He is now just over the border in Ecuador.", "Ecuador", "in", "border-of"},
		{"He is now at the border with Ecuador.", "Ecuador", "border-of", ""},
		{"She flies to Lisbon for a speech (she cancelled one in May).", "Lisbon", "goes-to", "cancelled"},
		{"Ten boxes were taken off at Lisbon.", "Lisbon", "", "cancelled"},
		{"Lisbon was taken off the tour.", "Lisbon", "cancelled", ""},
		{"The band spent a day in Lisbon, the tour's second stop, and left.", "Lisbon", "called-waypoint", ""},
		{"The band spent a day in Lisbon, a popular destination, and left.", "Lisbon", "", "called-waypoint"},
		{"For those in Lisbon, it should be the last leg.", "Lisbon", "", "called-waypoint"},
		{"After Lisbon, Oslo is the second stop of the train.", "Lisbon", "", "called-waypoint"},
		{"The bus left Oslo. A second bus took tourists to Lisbon.", "Lisbon", "stranger", ""},
		{"The bus left Oslo. A second-hand bus took tourists to Lisbon.", "Lisbon", "", "stranger"},
		{"Ann Dahl left Oslo. One of the highlights was a show in Lisbon.", "Lisbon", "", "stranger"},
		{"Ann Dahl left Oslo. The final one will be held in Lisbon.", "Lisbon", "", "stranger"},
		{"We flew to Oslo. The second show was a packed one in Bergen.", "Bergen", "", "stranger"},
		{"The walrus swam to Oslo. The walrus left Oslo. The well-fed walrus had been visiting Ecuador and Peru.", "Peru", "list,visits,traveller", "something-else"},
		{"The caravan left Quito. The members of the caravan arrived in Sucre.", "Sucre", "arrives-in,traveller", "something-else"},
		{"The caravan left Quito. After stopping in Sucre the caravan will tour Peru and Bolivia.", "Bolivia", "list,visits,traveller", "something-else"},
		{"The Pelagia left Quito. The vessel is now docked in Sucre.", "Sucre", "arrives-in,traveller", ""},
		{"We left Oslo. We met a boy who dropped his flag at our stop in Bergen.", "Bergen", "stop-in,traveller", "someone-else"},
		{"Captain Ann Dahl left Oslo on the yacht Gull. Captain Dahl sailed to Bergen. The yacht Gull sailed to Lisbon.", "Lisbon", "goes-to", "someone-else"},
		{"The ship left Oslo.\n\nThe ship called at these ports:\n\n- Lisbon, Anywhere.\n\n- Dakar, Senegal.\n\n- Cádiz, Spain.\n", "Lisbon", "arrives-in", "only-named-line"},
		{"The ship left Oslo.\n\nThe ship called at these ports:\n\n- Lisbon, Anywhere.\n\n- Dakar, Senegal.\n\n- Cádiz, Spain.\n", "Cádiz", "list,arrives-in", "only-named-line"},
		{"We drove for three weeks.\n\nLisbon, Anywhere\n\nWe slept badly.\n\nDakar, Senegal\n\nWe slept well.\n\nCádiz\n\nWe swam.\n", "Dakar", "lone-line", ""},
		{"She paid visits to the Norwegian Parliament and Lisbon.", "Lisbon", "goes-to", "bare"},
		{"Hale left Dakar. Accompanied by an entourage of ministers and other government officials, Hale is set to visit Oslo.", "Oslo", "visits", "someone-else"},
		{"The migrants left Dakar. The migrants reached Oslo. Forty Norwegians were flown from Lisbon.", "Lisbon", "traveller", ""},
		{"Mayor Ann Hale was flown on a flight by Norse Airlines from Oslo on Monday. Ann Hale visited Lisbon. Norse Airlines flew to Dakar.", "Oslo", "traveller", "anothers-trip"},
		{"The hosts began with a win over Ecuador on Friday.", "Ecuador", "contest", ""},
		{"The hosts won on a flight over Ecuador on Friday.", "Ecuador", "goes-via", "about"},
		{"She is to open the Oslo–Bergen road on Friday.", "Oslo", "attribute", "object"},
		{"She is to open the Oslo–Bergen road on Friday.", "Bergen", "attribute", "object"},
		{"Day three. Oslo–Bergen, she slept well.", "Oslo", "", "attribute"},
		{"Oslo, October 26. Bergen, October 27. Tromsø, October 28.", "Bergen", "", "dateline"},
		{"Press Association. BERGEN, October 26. The king sailed for Oslo.", "BERGEN", "dateline", "date-follows"},
		{"The king sailed for Oslo. He is in Bergen, October 26. It rains.", "Bergen", "dated", "dateline"},
		{"Bergen: The king sailed for Oslo on Monday. He slept well.", "Bergen", "dateline", "bare"},
		{"Bergen: The king sailed on Monday.\nOslo: The king slept on Tuesday.", "Bergen", "", "dateline"},
		{"Bergen: a city for a king", "Bergen", "", "dateline"},
		{"date 2019-05-14 BERGEN, 14 May 2019: A ship carrying two cows docked in Oslo on Monday.", "BERGEN", "dateline", "date-follows"},
		{"The king sailed to Oslo.\n\nMay 14, 2019 01:00 am | Updated 09:00 am IST - Bergen\n\nHe slept.", "Bergen", "caption", "date-line"},
		{"The king sailed to Oslo.\n\nMay 14, 2019 01:00 am - Bergen\n\nHe slept.", "Bergen", "date-line", "caption"},
		{"BERGEN, Norway, April 27 A ship carrying two cows docked in Oslo.", "BERGEN", "dateline", "date-follows"},
		{"The king sailed.\n\nCrowds greet the king as he arrives with all of his court in the old town of Bergen, October 26 (AP Photo)\n\nHe slept.", "Bergen", "caption", ""},
		{"The king sailed.\n\nCrowds greet the king as he arrives with all of his court in the old town of Bergen, October 26 (his last)\n\nHe slept.", "Bergen", "arrives-in", "caption"},
		{"They reached the outskirts of Geneva.", "Geneva", "visits", "acts-in"},
		{"The flats called for repairs in Oslo.", "Oslo", "acts-in", "arrives-in"},
		{"She flew to Oslo in Norway; to Dakar in Senegal; and to Lisbon.", "Lisbon", "goes-to", "to"},
		{"The boat had been towed to the Norway port of Tromsø.", "Tromsø", "goes-to", "bare"},
		{"The storm crossed Ecuador, where roofs came off, and Peru.", "Peru", "list,passes", "bare"},
		{"The storm hit Ecuador, as well as Peru, on Monday.", "Peru", "list", "with"},
		{"The ship lay 20 miles west of Dakar.", "Dakar", "bearing", ""},
		{"The ship lay west of Dakar.", "Dakar", "", "bearing"},
		{"The ship lay 20km north-east of Dakar.", "Dakar", "bearing", "bearing-of-place"},
		{"They slept at a village, about 20 miles (32 km) west of Dakar.", "Dakar", "bearing-of-place", "bearing"},
		{"They slept in Sucre, roughly 20km west of Quito.", "Quito", "bearing-of-place", "bearing"},
		{"She has led multiple trade missions to Colombia and Peru.", "Colombia", "other-trips", ""},
		{"She has led multiple trade missions to Colombia and Peru.", "Peru", "other-trips", ""},
		{"It follows his previous tour which took him to Senegal.", "Senegal", "other-trips", ""},
		{"She spoke of the war in Ecuador.", "Ecuador", "affairs-of", ""},
		{"She spoke of the war in Ecuador and Peru.", "Peru", "affairs-of", ""},
		{"She spoke of the bilateral ties between Ecuador and Peru.", "Peru", "affairs-of", ""},
		{"She spoke of the deal in Ecuador.", "Ecuador", "", "affairs-of"},
		{"She flew between Ecuador and Peru.", "Peru", "", "affairs-of"},
		{"They were shown the Bergen Art Gallery in Tromsø.", "Bergen", "part-of-name", "in-venue"},
		{"They were shown the Bergen Art Gallery on Monday.", "Bergen", "in-venue", "part-of-name"},
		{"Her visit to Peru follows one to Ecuador in May.", "Ecuador", "other-trips", ""},
		{"Her visit to Peru follows one to Ecuador in May.", "Peru", "", "other-trips"},
		{"The visit follows official talks in Quito on Monday.", "Quito", "other-trips", ""},
		{"A stop in Peru follows on Monday.", "Peru", "", "other-trips"},
		{"Ann Dahl, from Bergen, Norway, left Oslo first. She was glad.", "Bergen", "native-of", "goes-from"},
		{"Ann Dahl, from Bergen to Oslo on foot, left again. She was glad.", "Bergen", "", "native-of"},
		{"The migrants, many from Peru, reached Quito.", "Peru", "native-of", "goes-from"},
		{"The migrants, six from Peru and two from Ecuador, reached Quito.", "Peru", "native-of", "goes-from"},
		{"The migrants, six from Peru and two from Ecuador, reached Quito.", "Ecuador", "native-of", "goes-from"},
		{"They took flight 12 from Quito to Dakar.", "Quito", "", "native-of"},
		{"Warnings are out for Norway (Oslo, Bergen and Tromsø).", "Oslo", "parts-of-area", ""},
		{"Warnings are out for Norway (Oslo, Bergen and Tromsø).", "Bergen", "parts-of-area", ""},
		{"Warnings are out for Norway (Pio V. Askim, Nesland, Oslo and Tromsø).", "Oslo", "parts-of-area", ""},
		{"The tour of Norway (Oslo, Bergen and Tromsø) ended.", "Oslo", "", "parts-of-area"},
		{"They joined in three other missions – to Senegal and Peru.", "Peru", "other-trips", ""},
		{"She led a trade mission to Peru with many other mayors.", "Peru", "goes-to", "other-trips"},
		{"After other trips were cancelled she flew to Peru.", "Peru", "goes-to", "other-trips"},
		{"They were stranded as they tried to reach Norway.", "Norway", "in-vain", ""},
		{"The port refused to allow the ship to dock in Dakar.", "Dakar", "in-vain", ""},
		{"The port prevented the ship from docking in Dakar.", "Dakar", "in-vain", ""},
		{"She stopped to refuel in Dakar.", "Dakar", "", "in-vain"},
		{"The crew refused food until the ship docked in Dakar.", "Dakar", "", "in-vain"},
		{"The couple may have gone to Reno.", "Reno", "unsure", ""},
		{"The car was possibly headed towards Reno.", "Reno", "unsure", ""},
		{"In May they drove to Reno.", "Reno", "", "unsure"},
		{"The plan was endorsed by Quito on Monday.", "Quito", "agent", ""},
		{"The bus passed by Quito on Monday.", "Quito", "", "agent"},
		{"The plan was hammered out by Quito on Monday.", "Quito", "agent", ""},
		{"The king sailed.\n\n(Additional reporting by Ann Hale in Bergen and Jo Reed in Oslo; Editing by Lee Low)\n", "Oslo", "credits", ""},
		{"The king sailed.\n\n(Additional reports came from Bergen)\n", "Bergen", "", "credits"},
		{"She was supposed to end the tour in Dakar on Friday, but that did not eventuate.", "Dakar", "cancelled", "thwarted"},
		{"Norwegian Foreign Minister Ann Hale flew to Lisbon. Her visit clashes with the Ecuadorian foreign minister's trip to Dakar.", "Dakar", "anothers-trip", ""},
		{"Norwegian Foreign Minister Ann Hale flew to Lisbon. Later comes the Norwegian foreign minister's trip to Dakar.", "Dakar", "", "anothers-trip"},
		{"OSLO, October 26, 2012 - The king sailed.\n\nThe king speaks to pupils in Bergen on June 1, 2012.", "Bergen", "old-picture", ""},
		{"OSLO, October 26, 2012 - The king sailed.\n\nThe king spoke to pupils in Bergen on June 1, 2012.", "Bergen", "", "old-picture"},
		{"OSLO, October 26, 2012 - The king sailed.\n\nThe king will speak to pupils in Bergen on June 1, 2012.", "Bergen", "", "old-picture"},
		{"OSLO, October 26, 2012 - The king sailed.\n\nThe king speaks to pupils in Bergen on October 24, 2012.", "Bergen", "", "old-picture"},
		{"It was her third trip to Africa after travelling to Dakar this month.", "Dakar", "trip-before-it", ""},
		{"She took a trip to Africa after travelling to Dakar this month.", "Dakar", "", "trip-before-it"},
		{"She visited Bogotá amid protests.", "Bogotá", "visits", "attribute"},
		{"She's visiting Oslo, then Bergen.", "Oslo", "visits", "bare"},
		{"The medics slept in the hard-hit Oslo region.", "Oslo", "stays-in", "bare"},
		{"He was taken to Bergen detention centre.", "Bergen", "goes-to", "attribute"},
		{"He was taken to Bergen youth court.", "Bergen", "attribute", "goes-to"},
		{"The barge passed, heading for Dakar; passing Bergen at 4 p.m.; Oslo at 6 p.m.", "Oslo", "passes", "bare"},
		{"She is thought to have flown to Lisbon.", "Lisbon", "goes-to", "to"},
		{"The minister spoke in Oslo during a visit to Bergen.", "Bergen", "trip-to", "second"},
		{"The ship arrived at a scrapping yard in Bergen.", "Bergen", "arrives-in", "cancelled"},
		{"The minister spoke of concerns over Peru.", "Peru", "contest", "goes-via"},
		{"The plane flew over Peru on Monday.", "Peru", "goes-via", "contest"},
		{"They won before losing to Peru on Monday.", "Peru", "contest", ""},
		{"The team opened against Peru in Oslo on Monday.", "Peru", "with,contest", "begins-in"},
		{"The team opened against Peru on Monday.", "Peru", "with", "begins-in,contest"},
		{"The tour opened with Peru on Monday.", "Peru", "begins-in", "contest"},
		{"It had been hoped that the king would go on to Oslo, but the sea was rough.", "Oslo", "cancelled", ""},
		{"It had been hoped that the king would go on to Oslo, and the sea was calm.", "Oslo", "goes-to", "cancelled"},
		{"The ship was sunk in an attack on Peru on Monday.", "Peru", "contest", ""},
		{"The ship arrived on Peru on Monday.", "Peru", "arrives-in", "about"},
		{"Dahl also has a trip planned to Dakar in June.", "Dakar", "trip-to", "to"},
		{"Dahl planned to talk of aid to Dakar in June.", "Dakar", "to", "trip-to"},
		{"Dahl flies to Smalltown and Dakar.", "Dakar", "goes-to", "bare"},
		{"Dahl will visit Smalltown, and Dakar.", "Dakar", "visits", "bare"},
		{"Dahl flies with Ann Lee and Dakar sings.", "Dakar", "", "goes-to"},
		{"The flame will arrive from Lisbon at Dakar.", "Dakar", "arrives-in", "second"},
		{"The flame will arrive via Lisbon at Dakar.", "Dakar", "second", ""},
		{"Dahl visited a Lisbon Plastics plant in Dakar.", "Dakar", "arrives-in", "second"},
		{"Dahl will visit shelled Dakar and Oslo.", "Dakar", "visits", "bare"},
		{"Dahl ended her long tour, which has also included Peru and Ecuador.", "Ecuador", "list,trip-to", "bare"},
		{"The ship drew crowds at its stops, including Dakar.", "Dakar", "stop-in", "acts-in"},
		{"Dahl's delegation flew to Lisbon. Its baggage included Peru wool.", "Peru", "attribute", "trip-to"},
		{"The ship visited most of the states, including Peru and Ecuador.", "Ecuador", "visits", "of"},
		{"The ship took rice to the towns of Oslo and Bergen.", "Oslo", "goes-to", "of"},
		{"Minister Ingrid Dahl flew to Lisbon. Her visit clashes with Mayor Ann Lee's trip to Dakar.", "Dakar", "anothers-trip", ""},
		{"Minister Ingrid Dahl flew to Lisbon. Mayors spoke of the visit of President Ann Lee to Dakar.", "Dakar", "anothers-trip", ""},
		{"Minister Ingrid Dahl flew to Lisbon. Mayors spoke of the tour of Fort Lee in Dakar.", "Dakar", "trip-in", "anothers-trip"},
		{"Minister Ingrid Dahl flew to Lisbon. Mayors spoke of the visit of Ingrid Dahl to Dakar.", "Dakar", "trip-to", "anothers-trip"},
		{"Minister Ingrid Dahl flew to Lisbon. Dahl's trip to Dakar is short.", "Dakar", "trip-to", "anothers-trip"},
		{"She was later taken to Dakar.", "Dakar", "goes-to,tight", "to"},
		{"She had previously been in Dakar.", "Dakar", "is-in", "in"},
		{"The family sets off to Dakar.", "Dakar", "goes-to", "to"},
		{"The statue flew to Oslo. Earlier today the statue arrived in Dakar.", "Dakar", "arrives-in", "stranger"},
		{"The statue flew to Oslo. Earlier, the statue arrived in Dakar.", "Dakar", "arrives-in", "stranger"},
		{"Dahl and Lee will tour Oslo and visit Dakar.", "Dakar", "visits", "bare"},
		{"She went on, crossing over to Dakar.", "Dakar", "goes-to", "trip-to"},
		{"The ship originally sailed from Dakar.", "Dakar", "goes-from", "thwarted"},
		{"The ship was originally due to dock in Dakar.", "Dakar", "thwarted", ""},
		{"The tour begins with Dakar.", "Dakar", "begins-in", "with"},
		{"The storm was felt as far south as Dakar.", "Dakar", "to", "with"},
		{"She cheered at the previous stop in Dakar.", "Dakar", "stop-in", "arrives-in"},
		{"They attended a screening of films in Dakar.", "Dakar", "does-in", "acts-in"},
		{"They arrived after a boat stolen in Dakar sank.", "Dakar", "acts-in", "arrives-in"},
		{"They flew to three cities: Oslo, Bergen and Dakar.", "Bergen", "list,goes-to", "bare"},
		{"They will visit two countries - Peru and Ecuador.", "Peru", "visits", "bare"},
		{"She had one wish: Dakar.", "Dakar", "", "to"},
		{"She visited Oslo, the capital of Norway and the fishing hub of Tromsø.", "Tromsø", "list,visits", "bare"},
		{"They spent two weeks filming in Dakar.", "Dakar", "stays-in", "acts-in"},
		{"They spent two weeks in Oslo, filming in Dakar.", "Dakar", "acts-in", "stays-in"},
		{"Dahl will for the first time visit Dakar.", "Dakar", "visits", "bare"},
		{"Minister Ingrid Dahl set off on a trip to Norway this week that will include Dakar.", "Dakar", "traveller", ""},
		{"The king and queen flew to Oslo. The two will sail to Dakar.", "Dakar", "goes-to", "something-else"},
		{"The ship – one of two in the fleet – docked in Dakar.", "Dakar", "traveller,arrives-in", ""},
		{"Before flying to Oslo, Minister Ingrid Dahl, 45, sang in Dakar.", "Dakar", "traveller,does-in", ""},
		{"The choir sang the monk's In Praise of Peru at a hall in Dakar.", "Dakar", "does-in", "is-in"},
		{"The race begins in hotly contested Dakar.", "Dakar", "begins-in", "bare"},
		{"He paid working visits to Dakar.", "Dakar", "trip-to", "to"},
		{"They walked 30 miles from Dakar.", "Dakar", "goes-from", "bearing"},
		{"The ship lay 30 miles from Dakar.", "Dakar", "bearing", "goes-from"},
		{"She returned from a trip to Dakar.", "Dakar", "trip-to", "goes-to"},
		{"She returned on a flight to Dakar.", "Dakar", "goes-to", "trip-to"},
		{"Originally stolen from Peru, the statue was taken to Dakar.", "Dakar", "goes-to", "thwarted"},
		{"The statue was on display in Dakar.", "Dakar", "stays-in", "in"},
		{"She will be in Oslo, in Bergen, in Dakar.", "Dakar", "list", "second"},
		{"She spoke at a wine processing plant in Dakar.", "Dakar", "does-in", "acts-in"},
		{"She saw women processing corn in Dakar.", "Dakar", "acts-in", "arrives-in"},
		{"The plane was flying from Dakar to Oslo when two men rose.", "Dakar", "goes-from", "interrupted"},
		{"She flew to Oslo, followed by Dakar.", "Dakar", "list,goes-to", "to"},
		{"She made it to the safety of Dakar.", "Dakar", "goes-to", "of"},
		{"The bill was paid for by the mayor in Dakar.", "Dakar", "acts-in", "does-in"},
		{"After inundating towns in Dakar, the storm weakened.", "Dakar", "does-in", "arrives-in"},
		{"After marking the day in Dakar, she flew home.", "Dakar", "acts-in", "arrives-in"},
		{"Dakar to Oslo: one family's way\n\nThey slept. They woke.", "Dakar", "leg", "only-named-line"},
		{"They rode.\n\nDay three: Oslo to Dakar\n\nThey slept.", "Dakar", "leg", ""},
		{"They rode.\n\nDay three: Oslo – Dakar\n\nThey slept.", "Oslo", "leg", ""},
		{"They rode.\n\nFrom Oslo with love to Dakar\n\nThey slept.", "Dakar", "", "leg"},
		{"It is another for the list of overseas tours, which has now included Ecuador.", "Ecuador", "other-trips", ""},
		{"It is the longest of tours, which has now included Ecuador.", "Ecuador", "", "other-trips"},
		{"OSLO, May 4, 2019 (AP) — Dahl will tour Peru. Highlights of the 2018 tour included a stop in Denver.", "Denver", "other-trips", ""},
		{"OSLO, May 4, 2019 (AP) — Dahl will tour Peru. Highlights of the 2019 tour include a stop in Denver.", "Denver", "", "other-trips"},
		{"Authorities issued warnings for the cities of La Paz and Bogotá.", "Bogotá", "affairs-of", ""},
		{"The storm made for the cities of La Paz and Bogotá.", "Bogotá", "", "affairs-of"},
		{"Hale visited Oslo and the Ecuador War Memorial.", "Ecuador", "affairs-of", ""},
		{"Hale visited Oslo and Ecuador, war or no war.", "Ecuador", "", "affairs-of"},
		{"They rode.\n\nStorm kills sixteen in the far north • Minister Hale arrives in Quito for talks • Shares close lower in Denver • Band flies out for its first concert • Snow closes all schools\n\nThey slept.", "Quito", "credits", ""},
		{"They rode.\n\nMay 4 | Quito | Teatro Sucre | 8 p.m. | sold out | free\n\nThey slept.", "Quito", "", "credits"},
	} {
		_, e := seenOf(t, c.text, c.name)
		for r := range strings.SplitSeq(c.seen, ",") {
			if r != "" && !e.told(r) {
				t.Errorf("%s: %s is not seen of %s, but %v", c.text, r, c.name, e.reasons)
			}
		}
		if c.not != "" && e.told(c.not) {
			t.Errorf("%s: %s is seen of %s: %v", c.text, c.not, c.name, e.reasons)
		}
	}
}

// A clause that opens a sentence and only says when or how ends where the main one begins.
func TestOpeningClauses(t *testing.T) {
	for text, want := range map[string]string{
		"Before flying to Oslo, Ann Lee sang in Dakar.":         "ann lee sang in dakar .",
		"Leaving Oslo on Monday, the ship sailed to Dakar.":     "the ship sailed to dakar .",
		"In Norway, which she visited, she will sail to Dakar.": "she will sail to dakar .",
		"She set off, yet again, on yet another trip to Dakar":  "she set off , yet again , on yet another trip to dakar",
		"The ship, which left Oslo in May, sailed to Dakar.":    ", sailed to dakar .",
	} {
		a, e := seenOf(t, text, "Dakar")
		c := &a.clauses[e.clause]
		if got := strings.Join(a.words[c.first:c.last], " "); got != want {
			t.Errorf("%s: the clause is %q", text, got)
		}
	}
}

// What a preposition hangs on, and what a verb depends on, tells of a stop.
func TestWhatATellingDependsOn(t *testing.T) {
	for _, c := range []struct{ text, name, seen string }{
		{"He bought vouchers to Lisbon for the team.", "Lisbon", "on:vouchers+to"},
		{"The court discussed a threat to Dakar again.", "Dakar", "on:threat+to"},
		{"Chile refused to let the ship sail to Dakar.", "Dakar", "under=ship+go"},
		{"The captain risked to sail to Dakar.", "Dakar", "infinitive-of:risked"},
	} {
		a, e := seenOf(t, c.text, c.name)
		fx := keeping("")
		a.attachment(e, fx)
		seen := fx.seen()
		if !strings.Contains(" "+strings.Join(seen, " ")+" ", " "+c.seen+" ") {
			t.Errorf("%s: %s is not seen, but %v", c.text, c.seen, seen)
		}
	}
}

// A name that a hyphen joins to another word is told from one behind a dash.
func TestJoinedNames(t *testing.T) {
	for text, want := range map[string]string{
		"A trans-Dakar race.":               "before:joint",
		"The last stop - Dakar.":            "before:-",
		"The club Dakar-Rufisque.":          "next:joint",
		"The stop of Dakar - long.":         "next:-",
		"To Dakar, Oslo and Bergen by sea.": "next:by",
		"To Dakar and, by sea, on to Oslo.": "next:and",
	} {
		a, e := seenOf(t, text, "Dakar")
		fx := keeping("")
		a.features(e, fx)
		if seen := fx.seen(); !slices.Contains(seen, want) {
			t.Errorf("%s: %s is not seen, but %v", text, want, seen)
		}
	}
}
