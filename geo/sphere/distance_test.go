package sphere

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// karney is the published test set of GeographicLib's C library (geodtest.c,
// MIT): lat1, lon1, azimuth at 1, lat2, lon2, azimuth at 2, metres.
var karney = [][7]float64{
	{35.60777, -139.44815, 111.098748429560326, -11.17491, -69.95921, 129.289270889708762, 8935244.5604818305},
	{55.52454, 106.05087, 22.020059880982801, 77.03196, 197.18234, 109.112041110671519, 4105086.1713924406},
	{-21.97856, 142.59065, -32.44456876433189, 41.84138, 98.56635, -41.84359951440466, 8394328.894657671},
	{-66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 2.512956620913668, 11150344.2312080241},
	{-17.42761, 173.34268, -159.033557661192928, -15.84784, 5.93557, -20.787484651536988, 16076603.1631180673},
	{32.84994, 48.28919, 150.492927788121982, -56.28556, 202.29132, 48.113449399816759, 16727068.9438164461},
	{6.96833, 52.74123, 92.581585386317712, -7.39675, 206.17291, 90.721692165923907, 17102477.2496958388},
	{-50.56724, -16.30485, -105.439679907590164, -33.56571, -94.97412, -47.348547835650331, 6455670.5118668696},
	{-58.93002, -8.90775, 140.965397902500679, -8.91104, 133.13503, 19.255429433416599, 11756066.0219864627},
	{-68.82867, -74.28391, 93.774347763114881, -50.63005, -8.36685, 34.65564085411343, 3956936.926063544},
	{-10.62672, -32.0898, -86.426713286747751, 5.883, -134.31681, -80.473780971034875, 11470869.3864563009},
	{-21.76221, 166.90563, 29.319421206936428, 48.72884, 213.97627, 43.508671946410168, 9098627.3986554915},
	{-19.79938, -174.47484, 71.167275780171533, -11.99349, -154.35109, 65.589099775199228, 2319004.8601169389},
	{-11.95887, -116.94513, 92.712619830452549, 4.57352, 7.16501, 78.64960934409585, 13834722.5801401374},
	{-87.85331, 85.66836, -65.120313040242748, 66.48646, 16.09921, -4.888658719272296, 17286615.3147144645},
	{1.74708, 128.32011, -101.584843631173858, -11.16617, 11.87109, -86.325793296437476, 12942901.1241347408},
	{-25.72959, -144.90758, -153.647468693117198, -57.70581, -269.17879, -48.343983158876487, 9413446.7452453107},
	{-41.22777, 122.32875, 14.285113402275739, -7.57291, 130.37946, 10.805303085187369, 3812686.035106021},
	{11.01307, 138.25278, 79.43682622782374, 6.62726, 247.05981, 103.708090215522657, 11911190.819018408},
	{-29.47124, 95.14681, -163.779130441688382, -27.46601, -69.15955, -15.909335945554969, 13487015.8381145492},
}

func TestInverseAgainstKarney(t *testing.T) {
	for _, c := range karney {
		a, b := orb.Point{c[1], c[0]}, orb.Point{c[4], c[3]}
		s, azimuth := inverse(a, b)
		if math.Abs(s-c[6]) > 1e-6 || math.Abs(azimuth-c[2]) > 1e-9 {
			t.Errorf("%v to %v: %.7f m at %.10f°, Karney has %.7f at %.10f", a, b, s, azimuth, c[6], c[2])
		}
		if d := Distance(a, b); d != math.Round(c[6]) {
			t.Errorf("Distance %v, want %v", d, math.Round(c[6]))
		}
		want := math.Mod(math.Round(c[2]*100)/100+360, 360)
		if got := Bearing(a, b); math.Abs(got-want) > 1e-9 {
			t.Errorf("Bearing %v, want %v", got, want)
		}
	}
}

func TestPolesAndAntipodes(t *testing.T) {
	const meridian = 20003931 // half a meridian of WGS84: 20003931.4586 m
	cases := []struct {
		name string
		a, b orb.Point
		want float64
	}{
		{"pole to pole", orb.Point{0, 90}, orb.Point{0, -90}, meridian},
		{"equatorial antipodes go over a pole", orb.Point{0, 0}, orb.Point{180, 0}, meridian},
		// Vincenty's method does not converge here (GeographicLib, GeodSolve3 and 5 of geodtest.c).
		{"nearly antipodal", orb.Point{0, 0}, orb.Point{179.5, 0.5}, 19936289},
		{"one point", orb.Point{-72.5, 7.9}, orb.Point{-72.5, 7.9}, 0},
		{"the two names of a pole", orb.Point{0, 90}, orb.Point{77, 90}, 0},
		{"the two names of the antimeridian", orb.Point{180, 10}, orb.Point{-180, 10}, 0},
		{"JFK to Singapore", orb.Point{-73.8, 40.6}, orb.Point{104, 1.4}, 15347512},
	}
	for _, c := range cases {
		got := Distance(c.a, c.b)
		if c.name == "JFK to Singapore" { // only its order of magnitude is pinned
			if got < 15.2e6 || got > 15.4e6 {
				t.Errorf("%s: %v", c.name, got)
			}
			continue
		}
		if got != c.want {
			t.Errorf("%s: %v m, want %v", c.name, got, c.want)
		}
	}
	if b := Bearing(orb.Point{180, 10}, orb.Point{-180, 10}); b != 0 || math.Signbit(b) {
		t.Errorf("bearing to itself is %v", b)
	}
	if d := Distance(orb.Point{0, 95}, orb.Point{0, 0}); !math.IsNaN(d) {
		t.Errorf("a latitude of 95 gave %v", d)
	}
}

func TestUnit(t *testing.T) {
	for p, want := range map[orb.Point][3]float64{{0, 0}: {1, 0, 0}, {90, 0}: {0, 1, 0}, {-90, 0}: {0, -1, 0}, {37, 90}: {0, 0, 1}, {180, -45}: {-math.Sqrt2 / 2, 0, -math.Sqrt2 / 2}} {
		got := Unit(p)
		for i := range got {
			if math.Abs(got[i]-want[i]) > 1e-15 {
				t.Errorf("%v stands at %v, want %v", p, got, want)
				break
			}
		}
	}
}
