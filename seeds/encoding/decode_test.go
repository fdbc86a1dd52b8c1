package encoding

import "testing"

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, data, want string
		how              Encoding
	}{
		{"plain", "Lima", "Lima", UTF8},
		{"marked", "\ufeffCúcuta", "\ufeffCúcuta", UTF8},
		{"little-endian", "\xff\xfeC\x00\xfa\x00 \x00\x1f\x01", "Cú ğ", UTF16},
		{"big-endian", "\xfe\xff\x00C\x00\xfa\x00\n", "Cú\n", UTF16},
		{"mark without the width", "\xff\xfe" + "She left Lima for Quito on Monday and for Bogota the day after, he said.",
			"ÿþShe left Lima for Quito on Monday and for Bogota the day after, he said.", Windows1252},
		{"old western", "Asunci\xf3n \x96 \x93hola\x94", "Asunción – “hola”", Windows1252},
		{"stray byte", "Cúcuta, Bogotá, M\xe1laga", "Cúcuta, Bogotá, M\xe1laga", UTF8},
		{"empty", "", "", UTF8},
	} {
		got, how, err := Decode([]byte(c.data))
		if err != nil || string(got) != c.want || how != c.how {
			t.Errorf("%s: %q, %s, %v; want %q, %s", c.name, got, how, err, c.want, c.how)
		}
	}
}
