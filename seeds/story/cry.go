package story

// dropCries takes out the names that are all that is cried: "Gracias!" is no town.
func (a *analysis) dropCries() {
	for i := range a.places {
		if p := &a.places[i]; a.cried(p.first, p.last) {
			a.drop(i)
		}
	}
}

// cried reports whether tokens [first, last) fill a quotation up to its exclamation mark.
func (a *analysis) cried(first, last int) bool {
	open := first - 1
	if a.word(open) == "¡" {
		open--
	}
	return a.word(last) == "!" && isQuote(a.word(open)) && isQuote(a.word(last+1))
}
