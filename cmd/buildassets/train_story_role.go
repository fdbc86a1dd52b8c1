package main

import (
	"dateline/seeds"
	"dateline/seeds/story"
)

// roleOften is how many times as often as others a feature of roles must be seen to
// be kept: a stop shows very many of them.
const roleOften = 2

// roleFork is the choice of a stop's role, by what is seen of it; none where it is
// simply visited.
func roleFork(gold seeds.Role, seen []string) fork {
	f := fork{weight: 1}
	for _, role := range story.Roles {
		way := sample{accept: gold == role}
		for _, name := range seen {
			way.features = append(way.features, story.RolePrefix+name+story.RoleEnd(role))
		}
		f.ways = append(f.ways, way)
	}
	return f
}
