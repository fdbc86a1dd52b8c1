package story

import "dateline/seeds"

// RolePrefix parts the weights of the roles of stops from those of stops.
const RolePrefix = "role:"

// Roles are those that a stop may have instead of simply being visited.
var Roles = [...]seeds.Role{seeds.Planned, seeds.Origin}

// RoleEnd ends the names of the weights for a role.
func RoleEnd(role seeds.Role) string { return ":" + string(role) }

// chooseRoles gives every stop the role that the weights find likeliest: still to
// come, where the trip began, or neither. Its own words seldom tell alone: "a tour
// of Chile and Peru" is to come where the story says that it begins tomorrow. The
// stops come to stand in the order of telling.
func (a *analysis) chooseRoles(vs []visit) {
	byToken(a, vs)
	in := a.around(vs)
	var ends []string
	for _, role := range Roles {
		ends = append(ends, RoleEnd(role))
	}
	fx := a.judge.choosing(RolePrefix, ends...)
	worth := make([][]float64, len(vs))
	for i := range vs {
		a.seenOfRole(in, vs, i, fx)
		worth[i] = fx.worths()
	}
	a.levelLists(in, worth)
	for i := range vs {
		vs[i].role = seeds.Visited
		most := 0.0
		for k, w := range worth[i] {
			if w > most {
				vs[i].role, most = Roles[k], w
			}
		}
	}
	a.aheadOfPutOff(vs)
}

// levelLists gives the members of a list what speaks for them in the mean: "visits to
// Norway, Peru and Senegal" are all made, or all to come. Their days may still part them.
func (a *analysis) levelLists(in *around, worth [][]float64) {
	lists := map[int][]int{}
	for i := range worth {
		if f := &in.stand[i].main.frame; f.size > 1 {
			lists[f.first] = append(lists[f.first], i)
		}
	}
	for _, members := range lists {
		for k := range Roles {
			sum := 0.0
			for _, i := range members {
				sum += worth[i][k]
			}
			for _, i := range members {
				worth[i][k] = sum / float64(len(members))
			}
		}
	}
}
