package story

import "dateline/seeds"

// holdsTowns reports whether places of a kind are stretches of land in which towns lie, other than
// countries and their parts: of those the gazetteer knows which towns they hold.
func holdsTowns(k seeds.Kind) bool {
	switch k {
	case seeds.Island, seeds.Region, seeds.Desert, seeds.Range, seeds.Park:
		return true
	}
	return false
}

// isFeature reports whether places of a kind are features of the land, which may lie in several units.
func isFeature(k seeds.Kind) bool { return holdsTowns(k) || k == seeds.Peak || k == seeds.Water }

// standsOn reports whether one is on a place of a kind, not in it.
func standsOn(k seeds.Kind) bool { return isFeature(k) || k == seeds.Landmark }
