// Package when finds date expressions in running text and resolves them to
// calendar dates: absolute dates, weekdays, relative days, ranges, months,
// years and times of day.
//
// Expressions are found by the date grammar of a language pack. Resolving
// needs an anchor, the day the story was told; where the year is unknown it
// stays unknown (seeds.Date with Year 0), while weekdays are still counted
// wherever the text ties one to a day of a month. There are no time zones and
// nothing depends on today's date. Spans are byte offsets, half-open.
package when
