package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"time"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/render/project"
)

// Project returns a QGIS project, 3.22 and later, and the GeoPackage that it
// shows: NAME.qgz and NAME.gpkg, which must stay side by side. It opens with the
// map's projection, frame and look, and holds a page, "Map", ready to print.
func Project(j *geo.Journey, opt Options) ([]File, error) {
	qgs, data, err := projectXML(j, opt)
	if err != nil {
		return nil, err
	}
	stamp := opt.Modified
	if stamp.IsZero() {
		stamp = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: opt.name() + ".qgs", Method: zip.Deflate, Modified: stamp})
	if err == nil {
		_, err = w.Write(qgs)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	return []File{{opt.name() + ".qgz", b.Bytes()}, {opt.name() + ".gpkg", data}}, nil
}

// ProjectQGS is Project with the project as a plain file, NAME.qgs.
func ProjectQGS(j *geo.Journey, opt Options) ([]File, error) {
	qgs, data, err := projectXML(j, opt)
	if err != nil {
		return nil, err
	}
	return []File{{opt.name() + ".qgs", qgs}, {opt.name() + ".gpkg", data}}, nil
}

// captions are what the legend calls the layers.
var captions = map[string]string{
	feature.StopsLayer: "Stops", feature.LegsLayer: "Legs", feature.FocusLayer: "Border in focus",
	CountriesLayer: "Countries", BordersLayer: "Borders", RiversLayer: "Rivers", LakesLayer: "Lakes",
}

// projectXML writes the project and the data that it refers to.
func projectXML(j *geo.Journey, opt Options) (qgs, data []byte, err error) {
	if err := j.Check(); err != nil {
		return nil, nil, err
	}
	v, err := view(j, opt)
	if err != nil {
		return nil, nil, err
	}
	t, title := opt.theme(), opt.Title
	if title == "" && j.Itinerary != nil {
		title = j.Itinerary.Called()
	}
	v = belowTitle(v, j, t, title)
	opt.View = v
	base, err := basemap(j, opt)
	if err != nil {
		return nil, nil, err
	}
	if s, ok := seamOf(v.Projection()); ok {
		j = s.journey(j)
		s.layers(base)
	}
	data, names, err := packed(j, base, opt)
	if err != nil {
		return nil, nil, err
	}
	opt.Lang, opt.focus, opt.visits = opt.lang(j), opt.borders(j), visitsOf(j)
	source := func(layer string) string { return esc("./" + opt.name() + ".gpkg|layername=" + layer) }

	shown := ""
	if !opt.NoLegend {
		shown = legend(v, j, opt, source)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis projectname=\"%s\" version=\"3.22.0\">\n<homePath path=\"\"/>\n<title>%s</title>\n<projectCrs>%s</projectCrs>\n",
		esc(title), esc(title), crs(v.Projection().PROJ()))
	b.WriteString("<layer-tree-group>\n")
	for i := len(names) - 1; i >= 0; i-- { // the tree lists the highest layer first
		fmt.Fprintf(&b, "<layer-tree-layer id=\"%s\" name=\"%s\" providerKey=\"ogr\" source=\"%s\" checked=\"Qt::Checked\" expanded=\"0\"/>\n", layerID(names[i]), captions[names[i]], source(names[i]))
	}
	b.WriteString("</layer-tree-group>\n")
	xmin, ymin, xmax, ymax := extent(v)
	fmt.Fprintf(&b, "<mapcanvas name=\"theMapCanvas\" annotationsVisible=\"1\"><units>meters</units><extent><xmin>%s</xmin><ymin>%s</ymin><xmax>%s</xmax><ymax>%s</ymax></extent><rotation>0</rotation><destinationsrs>%s</destinationsrs></mapcanvas>\n",
		num(xmin), num(ymin), num(xmax), num(ymax), crs(v.Projection().PROJ()))
	b.WriteString("<projectlayers>\n")
	for _, name := range names {
		geometry := map[bool]string{true: "Point", false: "Line"}[name == feature.StopsLayer]
		if name == CountriesLayer || name == LakesLayer {
			geometry = "Polygon"
		}
		fmt.Fprintf(&b, "<maplayer type=\"vector\" geometry=\"%s\" labelsEnabled=\"%d\" styleCategories=\"AllStyleCategories\"><id>%s</id><datasource>%s</datasource><layername>%s</layername><provider encoding=\"UTF-8\">ogr</provider><srs>%s</srs>%s</maplayer>\n",
			geometry, labelled(name), layerID(name), source(name), captions[name], wgs84, style(name, opt))
	}
	b.WriteString("</projectlayers>\n<layerorder>")
	for i := len(names) - 1; i >= 0; i-- {
		fmt.Fprintf(&b, "<layer id=\"%s\"/>", layerID(names[i]))
	}
	b.WriteString("</layerorder>\n")
	fmt.Fprintf(&b, "<properties><SpatialRefSys><ProjectionsEnabled type=\"int\">1</ProjectionsEnabled></SpatialRefSys><Gui><CanvasColorRedPart type=\"int\">%d</CanvasColorRedPart><CanvasColorGreenPart type=\"int\">%d</CanvasColorGreenPart><CanvasColorBluePart type=\"int\">%d</CanvasColorBluePart></Gui><PAL><PlacementEngineVersion type=\"int\">1</PlacementEngineVersion><ShowingPartialsLabels type=\"bool\">false</ShowingPartialsLabels></PAL><Paths><Absolute type=\"bool\">false</Absolute></Paths></properties>\n",
		t.Color.Sea.R, t.Color.Sea.G, t.Color.Sea.B)
	b.WriteString(layout(v, t, title, opt.Credit, shown))
	fmt.Fprintf(&b, "<ProjectViewSettings UseProjectScales=\"0\" rotation=\"0\"><Scales/><DefaultViewExtent xmin=\"%s\" ymin=\"%s\" xmax=\"%s\" ymax=\"%s\">%s</DefaultViewExtent></ProjectViewSettings>\n</qgis>\n",
		num(xmin), num(ymin), num(xmax), num(ymax), crs(v.Projection().PROJ()))
	return b.Bytes(), data, nil
}

// layerID is the same for the same layer, so that the same map gives the same bytes.
func layerID(name string) string { return "dateline_" + name }

// crs writes a reference system by its PROJ string; QGIS makes the rest of it.
func crs(proj string) string {
	return "<spatialrefsys><wkt></wkt><proj4>" + esc(proj) + "</proj4><srsid>0</srsid><srid>0</srid><authid></authid><description>Dateline</description><projectionacronym></projectionacronym><ellipsoidacronym></ellipsoidacronym><geographicflag>false</geographicflag></spatialrefsys>"
}

const wgs84 = "<spatialrefsys><wkt></wkt><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid><authid>EPSG:4326</authid><description>WGS 84</description><projectionacronym>longlat</projectionacronym><ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>"

// pageFit is the map on the page: millimetres, the frame's shape kept.
func pageFit(v *project.View) (width, height float64) {
	f := v.Frame()
	if f.Width()/f.Height() >= 297.0/210 {
		return 297, 297 * f.Height() / f.Width()
	}
	return 210 * f.Width() / f.Height(), 210
}

func trimLine(s string) string { return strings.Join(strings.Fields(s), " ") }
