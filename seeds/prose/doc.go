// Package prose cuts running text into words and sentences. It knows
// abbreviations, initials, datelines, quotations, headings, list lines and
// wrapped lines, in the languages that write with spaces, and the sentence
// marks of those that do not. It does not know what any word means.
//
// All spans are byte offsets into the text given, half-open, also where the
// text is not valid UTF-8: a stray byte is a mark of its own. Nothing is copied.
package prose
