// Package pack holds the language packs: the words, phrases and date patterns
// by which stories are read, as data. A pack is a text file; a new language is
// a new file, not new code.
//
// The form of a file: "class value: phrase, phrase" a line, continued by
// indented lines; "pattern rule: elements" for the grammar of dates (see
// seeds/when); "#" begins a comment. Phrases are matched word by word, with
// case and accents folded.
//
// It knows no grammar of its own: what a class means is the reader's business.
package pack
