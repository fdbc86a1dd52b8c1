"""Opens files in a real QGIS, headless, and says as JSON what it saw.

usage: /usr/bin/python3 qgis_check.py OUT.png FILE.gpkg|FILE.geojson|FILE.qgz|FILE.qgs ...
A project is opened as a double click does, and its page is exported; other files
are opened layer by layer, with the style that QGIS itself finds for them.
"""
import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (
    Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsLayoutExporter, QgsMapRendererSequentialJob,
    QgsMapSettings, QgsProject, QgsProviderRegistry, QgsRectangle, QgsRenderContext, QgsSymbolLayer, QgsVectorLayer, QgsWkbTypes)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def layers_of(path):
    if not path.endswith(".gpkg"):
        return [QgsVectorLayer(path, os.path.splitext(os.path.basename(path))[0], "ogr")]
    subs = QgsProviderRegistry.instance().querySublayers(path)
    return [QgsVectorLayer(f"{path}|layername={s.name()}", s.name(), "ogr") for s in subs if s.wkbType() != QgsWkbTypes.NoGeometry]


def style_of(layer, path):
    if path.endswith(".gpkg"):
        n = layer.listStylesInDatabase()[0]
        ok = layer.loadDefaultStyle()[1]
        return "database" if ok and n > 0 else "none"
    message, ok = layer.loadDefaultStyle()
    return "sidecar" if ok and os.path.exists(os.path.splitext(path)[0] + ".qml") else "none"


def said(layer):
    """What stands on the stops' markers, and beside them."""
    numbers, names = [], []
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    symbol = layer.renderer().rootRule().children()[-1].symbol()
    numeral = QgsExpression(symbol.symbolLayers()[-1].dataDefinedProperties().property(QgsSymbolLayer.PropertyCharacter).expressionString())
    label = QgsExpression(layer.labeling().settings().fieldName)
    for f in layer.getFeatures():
        context.setFeature(f)
        numbers.append(numeral.evaluate(context))
        names.append(label.evaluate(context) or "")
    return numbers, names


def describe(layer, source):
    renderer = layer.renderer()
    bad = sum(1 for f in layer.getFeatures() if f.hasGeometry() and not f.geometry().isGeosValid())
    t = layer.temporalProperties()
    counts = {}
    if renderer.type() == "RuleRenderer":
        context = QgsRenderContext()
        context.expressionContext().appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        renderer.startRender(context, layer.fields())
        names = {r.ruleKey(): r.label() for r in renderer.rootRule().children()}
        for f in layer.getFeatures():
            context.expressionContext().setFeature(f)
            for key in renderer.legendKeysForFeature(f, context):
                if key in names:
                    counts[names[key]] = counts.get(names[key], 0) + 1
        renderer.stopRender(context)
    numbers, names = said(layer) if layer.name().lower() == "stops" else ([], [])
    return dict(
        numbers=numbers, names=names, name=layer.name(), valid=layer.isValid(), features=layer.featureCount(), crs=layer.crs().authid(), geometry=QgsWkbTypes.displayString(layer.wkbType()),
        fields={f.name(): f.typeName() for f in layer.fields()}, style=source, renderer=renderer.type(), labels=layer.labelsEnabled(), invalid=bad, counts=counts,
        rules=[r.label() for r in renderer.rootRule().children()] if renderer.type() == "RuleRenderer" else [],
        colors=sorted({s.color().name() for s in renderer.symbols(QgsRenderContext())}), temporal=[t.startField(), t.endField()] if t.startField() else [])


def labels_of(project):
    """How many stops have their name in the project's view, and how many of these names lie on a leg."""
    layers = {l.name(): l for l in project.mapLayers().values()}
    settings = QgsMapSettings()
    settings.setLayers(project.layerTreeRoot().layerOrder())
    settings.setOutputSize(QSize(1200, 900))
    settings.setDestinationCrs(project.crs())
    settings.setExtent(project.viewSettings().defaultViewExtent())
    settings.setLabelingEngineSettings(project.labelingEngineSettings())
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    labels = [l for l in job.takeLabelingResults().allLabels() if l.layerID == layers["Stops"].id()]
    turn = QgsCoordinateTransform(layers["Legs"].crs(), project.crs(), project)
    legs = []
    for f in layers["Legs"].getFeatures():
        g = f.geometry()
        g.transform(turn)
        legs.append(g)
    return len(labels), sum(any(l.labelGeometry.intersects(g) for g in legs) for l in labels)


def main(out, paths):
    app = QgsApplication([], False)
    QgsApplication.setPrefixPath("/usr", True)
    QgsApplication.initQgis()
    report = dict(qgis=Qgis.QGIS_VERSION, layers=[], errors=[])
    if paths[0].endswith((".qgz", ".qgs")):
        project = QgsProject.instance()
        report["opened"] = project.read(paths[0])
        report["title"], report["crs"] = project.title(), project.crs().toProj()
        report["tree"] = [n.name() for n in project.layerTreeRoot().findLayers()]
        for n in project.layerTreeRoot().findLayers():
            report["layers"].append(describe(n.layer(), "project") if n.layer() and n.layer().isValid() else dict(name=n.name(), valid=False))
        report["named"], report["crossed"] = labels_of(project)
        layouts = project.layoutManager().printLayouts()
        report["layouts"] = [l.name() for l in layouts]
        if layouts:
            report["items"] = sorted(i.id() for i in layouts[0].items() if hasattr(i, "id") and i.id())
            settings = QgsLayoutExporter.ImageExportSettings()
            settings.dpi = 110
            report["export"] = QgsLayoutExporter(layouts[0]).exportToImage(out, settings)
    else:
        layers = []
        for path in paths:
            for layer in layers_of(path):
                if not layer.isValid():
                    report["layers"].append(dict(name=layer.name(), valid=False))
                    continue
                report["layers"].append(describe(layer, style_of(layer, path)))
                layers.append(layer)
        order = {"countries": 0, "borders": 1, "lakes": 2, "rivers": 3, "focus": 4, "legs": 5, "stops": 6}
        layers.sort(key=lambda l: -order.get(l.name(), 9))
        settings = QgsMapSettings()
        crs = QgsCoordinateReferenceSystem("EPSG:3857")
        settings.setLayers(layers)
        settings.setOutputSize(QSize(1200, 900))
        settings.setBackgroundColor(QColor("#d9e7f1"))
        settings.setDestinationCrs(crs)
        settings.setFlag(QgsMapSettings.Antialiasing, True)
        extent = QgsRectangle()
        for layer in layers:
            if layer.name() in ("stops", "legs") and layer.featureCount():
                extent.combineExtentWith(QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance()).transformBoundingBox(layer.extent()))
        extent.scale(1.25)
        settings.setExtent(extent)
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        report["errors"] = [e.message for e in job.errors()]
        image = job.renderedImage()
        report["picture"] = sorted({QColor(image.pixel(x, y)).name() for x in range(0, 1200, 2) for y in range(0, 900, 2)} & {"#1e5a96", "#c81e1e", "#ffffff"})
        image.save(out)
    print("REPORT " + json.dumps(report, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)  # QGIS's own exit can crash after a headless render


main(sys.argv[1], [os.path.abspath(p) for p in sys.argv[2:]])
