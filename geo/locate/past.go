package locate

// modernYear is from which year on towns have the names of today.
const modernYear = 1950

// ofThePast reports whether the years that a text names, by four digits, all lie before the names
// of today: who sails for Batavia in 1629 goes to Jakarta.
func ofThePast(text string) bool {
	past := false
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		from := i
		for i < len(text) && isDigit(text[i]) {
			i++
		}
		if i-from != 4 || from > 0 && isJoined(text[from-1]) || i+1 < len(text) && isJoined(text[i]) && isDigit(text[i+1]) {
			continue
		}
		year := 0
		for _, d := range []byte(text[from:i]) {
			year = 10*year + int(d-'0')
		}
		switch {
		case year >= modernYear && year < 2100:
			return false
		case year >= 1000 && year < modernYear:
			past = true
		}
	}
	return past
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isJoined reports whether a byte binds digits to a larger number: "12,500", "$1500".
func isJoined(b byte) bool { return b == ',' || b == '.' || b == '$' || b == ':' }
