package story

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// odds returns n visits with signs and steps of any size.
func odds(r *rand.Rand, n int) (w, hop [][]float64) {
	for range n {
		a, b := make([]float64, n), make([]float64, n)
		for j := range n {
			a[j], b[j] = r.NormFloat64(), r.Float64()
		}
		w, hop = append(w, a), append(hop, b)
	}
	return w, hop
}

func TestGainIsWhatAMoveAddsToTheAgreement(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		n := 2 + r.IntN(6)
		w, hop := odds(r, n)
		perm := r.Perm(n)
		moved, moves := make([]int, n), 0
		eachMove(perm, w, hop, func(from, to int, got float64) {
			moves++
			shift(moved, perm, from, to)
			if want := agreement(moved, w, hop) - agreement(perm, w, hop); math.Abs(got-want) > 1e-9 {
				t.Fatalf("moving %d to %d in %v gains %g, want %g", from, to, perm, got, want)
			}
		})
		if moves != n*(n-1) {
			t.Fatalf("%d moves of %d visits", moves, n)
		}
	}
}

// By an order and its neighbours, each counted by its chance.
func TestMovesTellTheChancesOfTheOrdersThatTheyLeadTo(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{allOrders + 1, 12} {
		w, hop := odds(r, n)
		best := inOrder(w, hop)
		want := square(n)
		for _, places := range Orders(n) {
			o := make([]int, n)
			for i, p := range places {
				o[i] = best[p]
			}
			chance := math.Exp((agreement(o, w, hop) - agreement(best, w, hop)) / 2)
			for i, x := range o {
				for _, y := range o[i+1:] {
					want[x][y] += chance
				}
			}
		}
		got := byMoves(best, w, hop)
		for x := range n {
			for y := range n {
				if math.Abs(got[x][y]-want[x][y]) > 1e-9 {
					t.Fatalf("of %d: %d before %d: %g, want %g", n, x, y, got[x][y], want[x][y])
				}
			}
		}
	}
}

func TestPermutationsAreAllOrdersTheFirstUnchanged(t *testing.T) {
	all := permutations([]int{3, 1, 2, 0})
	if !slices.Equal(all[0], []int{3, 1, 2, 0}) {
		t.Errorf("the first is %v", all[0])
	}
	seen := map[[4]int]bool{}
	for _, p := range all {
		seen[[4]int(p)] = true
	}
	if len(all) != 24 || len(seen) != 24 {
		t.Errorf("%d permutations, %d of them different, want 24", len(all), len(seen))
	}
}

// C after A and B is likelier than C between them or before both, but not than
// these two together: it is likelier before B than after.
func TestSoundestHeedsAllOrders(t *testing.T) {
	const a, b, c = 0, 1, 2
	w, hop := make([][]float64, 3), make([][]float64, 3)
	for i := range w {
		w[i], hop[i] = make([]float64, 3), make([]float64, 3)
	}
	w[a][b] = 9
	hop[c][a], hop[a][c] = 0.5, 0.5
	if got := inOrder(w, hop); !slices.Equal(got, []int{a, b, c}) {
		t.Errorf("the likeliest order is %v", got)
	}
	if got := soundest(w, hop); !slices.Equal(got, []int{a, c, b}) {
		t.Errorf("the soundest order is %v", got)
	}
}
