// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "picture_export.h"
#include "picture_formats.h"
#include "register_modules.h"
#include "scene_painter.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace belfry;

/// Items painted for files: what is known as lines and texts, anything else as a picture.
class TestScenePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsAsTheSceneDoes();
    void clipsWithoutAPainterThatDoes();
    void leavesOutWhatIsForTheScreenAlone();
    void whatItDoesntKnowIsAPicture();
    void aPieIsItsSlices();
    void aPageIsFilledByItsWidth();
};

namespace {

struct SceneOfText {
    QQuickView view;

    explicit SceneOfText(const QByteArray &qml)
    {
        registerModules(*view.engine());
        QQmlComponent component(view.engine());
        component.setData("import QtQuick\n" + qml, QUrl(QStringLiteral("qrc:/scene.qml")));
        auto *root = qobject_cast<QQuickItem *>(component.create());
        if (root == nullptr)
            qFatal("%s", qPrintable(component.errorString()));
        view.setContent({}, nullptr, root);
        view.resize(root->size().toSize());
        view.show();
    }
    QQuickItem &root() const { return *view.rootObject(); }
    VectorPicture picture() const
    {
        return {root().size(), QStringLiteral("a < b"),
                [this](QPainter &painter) { ScenePainter(painter, {}).paint(root(), QRectF({}, root().size())); }};
    }
};

/// As an SVG file.
QByteArray exported(QQuickItem &item)
{
    PictureExport exporter;
    exporter.setProperty("item", QVariant::fromValue(&item));
    const QTemporaryDir folder;
    QSignalSpy done(&exporter, &PictureExport::done);
    exporter.save(PictureExport::Svg, folder.filePath("a.svg"));
    if (done.isEmpty() && !done.wait())
        return {};
    QFile file(folder.filePath("a.svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestScenePainter::paintsAsTheSceneDoes()
{
    SceneOfText scene(
        "Rectangle { width: 200; height: 100; color: 'navy'\n"
        "Rectangle { x: 20; y: 20; width: 60; height: 60; color: 'red'; opacity: 0.5; z: 1 }\n"
        "Rectangle { x: 60; y: 30; width: 60; height: 60; color: 'white'; border { width: 4; color: 'lime' } }\n"
        "Rectangle { x: 140; y: 20; width: 40; height: 20; color: 'yellow'; rotation: 90; scale: 1.5 } }");
    QVERIFY(QTest::qWaitForWindowExposed(&scene.view));
    const QImage shown = scene.view.grabWindow();
    const Result<QImage> painted = imageOf(scene.picture(), 1);
    QVERIFY(painted);
    for (const QPoint at : {QPoint(5, 5), QPoint(40, 40), QPoint(70, 50), QPoint(61, 60), QPoint(100, 60),
                            QPoint(118, 60), QPoint(160, 5), QPoint(160, 30), QPoint(135, 30), QPoint(149, 10)})
        QCOMPARE(painted->pixelColor(at), shown.pixelColor(at));
}

void TestScenePainter::clipsWithoutAPainterThatDoes()
{
    const SceneOfText scene(
        "Rectangle { width: 200; height: 100; color: 'black'\n"
        "Item { y: 10; width: 100; height: 40; clip: true\n"
        "Rectangle { x: -50; y: -50; width: 400; height: 400; color: 'red' }\n"
        "Text { y: 5; text: 'inside' } Text { y: 36; text: 'below' } Text { y: 200; text: 'far' } } }");
    const Result<QByteArray> svg = svgOf(scene.picture());
    QVERIFY(svg);
    QVERIFY(svg->contains(">inside<") && !svg->contains(">below<") && !svg->contains(">far<"));
    QSvgRenderer renderer(*svg);
    QVERIFY(renderer.isValid());
    QImage image(200, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QCOMPARE(image.pixelColor(50, 48), QColor(Qt::red));
    QCOMPARE(image.pixelColor(50, 52), QColor(Qt::black));
    QCOMPARE(image.pixelColor(102, 30), QColor(Qt::black));
}

void TestScenePainter::leavesOutWhatIsForTheScreenAlone()
{
    const SceneOfText scene("Item { width: 100; height: 50\n"
                            "Text { text: 'seen' }\n"
                            "Item { property bool screenOnly: true; Text { text: 'button' } }\n"
                            "Text { visible: false; text: 'hidden' }\n"
                            "Text { visible: false; property bool exportedHidden: true; text: 'note & more' } }");
    const Result<QByteArray> svg = svgOf(scene.picture());
    QVERIFY(svg);
    QVERIFY(svg->contains(">seen<") && svg->contains(">note &amp; more<"));
    QVERIFY(!svg->contains("button") && !svg->contains("hidden"));
    QVERIFY(svg->contains("<title>a &lt; b</title>"));
}

void TestScenePainter::whatItDoesntKnowIsAPicture()
{
    const SceneOfText scene(
        "Item { width: 100; height: 50\n"
        "TextInput { id: input; width: 80; height: 20; text: 'typed' } Text { y: 30; text: 'known' } }");
    QTRY_COMPARE(itemsToRaster(scene.root()).size(), 1);
    const QByteArray svg = exported(scene.root());
    QCOMPARE(svg.count("<image"), 1);
    QVERIFY(svg.contains(">known<") && !svg.contains(">typed<"));
}

void TestScenePainter::aPieIsItsSlices()
{
    FakeSource source;
    AppModel app(source);
    QQuickView view;
    registerModules(*view.engine());
    view.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    view.setSource(QUrl::fromLocalFile(QStringLiteral(BELFRY_TESTS "/unit/widgets/pie.qml")));
    view.show();
    QTRY_VERIFY(!source.fakeSeries.subscriptions.empty());
    source.fakeSeries.push(QStringLiteral("share"),
                           livePoint(1000, seriesList({Labels{{"kind", "a"}}, Labels{{"kind", "b"}}}), {3, 1}));
    QTRY_VERIFY(exported(*view.rootObject()).count("<path") >= 2);
    QVERIFY(itemsToRaster(*view.rootObject()).isEmpty());
    const QByteArray svg = exported(*view.rootObject());
    QCOMPARE(svg.count("<image"), 0);
    const QVariantList colors = view.rootObject()->property("seriesColors").toList();
    for (int i = 0; i < 2; ++i)
        QVERIFY(svg.contains("fill=\"" + colors[i].toString().toLatin1() + '"'));
}

void TestScenePainter::aPageIsFilledByItsWidth()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter paper(&buffer);
    paper.setPageSize(QPageSize(QPageSize::A4));
    QRectF painted;
    const Result<void> done = paintToPage(
        {{400, 100}, {}, [&](QPainter &painter) { painted = painter.transform().mapRect(QRectF(0, 0, 400, 100)); }},
        paper);
    QVERIFY(done);
    QCOMPARE(qRound(painted.width()), paper.width());
    QCOMPARE(qRound(painted.height()), qRound(paper.width() / 4.0));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestScenePainter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scene_painter.moc"
