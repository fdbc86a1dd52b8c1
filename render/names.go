package render

// placeNames sets the names of the land, in the order of their rank: regions in focus, countries,
// towns, waters, units. Each keeps off all that stands, or is left out.
func (c *composer) placeNames() {
	if c.opt.Atlas == nil {
		return
	}
	sea := c.surveySea()
	c.placeRegionNames()
	c.placeHomeName()
	c.placeCountryNames()
	c.placeTowns()
	c.placeWaterNames(sea())
	c.placeUnitNames()
}
