// Package mention finds the names of places in running text. A lexicon
// proposes, by longest match, every name that begins at a capitalised word (or
// at any word of a script without capitals); a linear classifier over readable
// features accepts or refuses each from its context: the words around it, what
// the name is otherwise (a given name, a surname, a common word), and what the
// rest of the document does with the same words.
//
// It does not choose which place is meant: a mention keeps all its senses.
// Spans are byte offsets into the text, half-open, and texts are not copied.
// Scores are log-odds; 0 is the point of indifference.
package mention
