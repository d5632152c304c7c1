// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture_difference.h"
#include "shots.h"

#include "dashboard/layout.h"
#include "fleet/fleet.h"
#include "models/live_series.h"
#include "qml/demo_scenes.h"
#include "qml/fail_on_warning.h"
#include "qml/test_layout.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace belfry;

namespace {

constexpr Timestamp kMorning = 1705305600000; // 2024-01-15 08:00 UTC; past, so that dates are always written out
constexpr qint64 kStillMs = 300;
constexpr int kLongestMs = 8000;

/// The test page and the widgets that it hasn't; without what shows the time of the wall, unless that is wanted.
QJsonObject pageOfAllWidgets(bool clock)
{
    QFile more(QStringLiteral(BELFRY_TESTS "/qml/golden/more_widgets.json"));
    const bool isOpen = more.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonArray others = QJsonDocument::fromJson(more.readAll()).array();
    QJsonObject layout = testLayout();
    QJsonArray pages = layout.value(QLatin1String("pages")).toArray();
    QJsonObject page = pages[0].toObject();
    QJsonArray widgets;
    for (const QJsonValue &widget : page.value(QLatin1String("widgets")).toArray()) {
        if (clock || widget.toObject().value(QLatin1String("type")) != QLatin1String("clock"))
            widgets.append(widget);
    }
    for (const QJsonValue &widget : others)
        widgets.append(widget);
    page.insert(QLatin1String("widgets"), widgets);
    pages[0] = page;
    layout.insert(QLatin1String("pages"), pages);
    return layout;
}

/// Whether a widget waits for its first answer.
bool isLoading(const WindowDriver &ui)
{
    return scene::find(ui.root(), [](QQuickItem *item) {
               return item->property("hasPicture").isValid() && item->property("stateText").isValid() &&
                      item->property("status").toInt() == LiveSeries::Loading;
           }) != nullptr;
}

/// The window once everything is there and nothing has moved for a while; null if it never rests.
QImage stillPicture(const WindowDriver &ui, bool whileLoading)
{
    QImage last;
    QElapsedTimer still;
    still.start();
    const bool rests = QTest::qWaitFor(
        [&] {
            QImage now = ui.window()->grabWindow();
            if (now != last) {
                last = std::move(now);
                still.restart();
            }
            return still.elapsed() > kStillMs && (whileLoading || !isLoading(ui));
        },
        kLongestMs);
    return rests ? last : QImage();
}

/// What the log of events lists, and charts mark.
void haveRecords(DemoSource &source)
{
    Annotation note;
    note.t = kMorning - 420000;
    note.kind = QStringLiteral("note");
    note.text = QStringLiteral("Deployed 1.4.2");
    note.tags = {QStringLiteral("deploy")};
    note.by = QStringLiteral("ann");
    note.id = 1;
    source.fakeAnnotations.put(note);
    AlertLogEntry entry;
    entry.t = kMorning - 120000;
    entry.name = QStringLiteral("SlowTool");
    entry.labels = Labels{{"alertname", "SlowTool"}, {"severity", "warning"}};
    entry.from = QStringLiteral("pending");
    entry.to = QStringLiteral("firing");
    entry.summary = QStringLiteral("p99 of tool “search” over 2 s");
    entry.id = 1;
    source.fakeEvents.alertLog.push_back(entry);
}

using Look = std::function<void(const WindowDriver &ui, const QImage &picture)>;

/// Dialogs, menus and lists over the window, with what is around them.
QImage popupsOf(const WindowDriver &ui, const QImage &picture)
{
    constexpr int kAround = 8;
    QRectF all;
    scene::visit(ui.window()->contentItem(), [&](QQuickItem *item) {
        if (item->inherits("QQuickPopupItem") && item->isVisible())
            all |= item->mapRectToScene(item->boundingRect());
    });
    const qreal scale = ui.window()->effectiveDevicePixelRatio();
    const QRect part = all.toAlignedRect().marginsAdded({kAround, kAround, kAround, kAround});
    return all.isEmpty() ? picture : picture.copy(QRect(part.topLeft() * scale, part.size() * scale) & picture.rect());
}

/// Null if it can't be had; why is printed. `look` sees the window too.
QImage pictureOf(const Shot &shot, const Manner &manner, const Look &look = {})
{
    QTemporaryDir folder;
    UiOptions options;
    options.page = shot.page;
    options.theme = manner.theme;
    options.language = manner.language;
    options.size = shot.size;
    options.stateFile = folder.filePath(QStringLiteral("window.ini"));
    QSettings state(options.stateFile, QSettings::IniFormat);
    state.setValue(QStringLiteral("look/reduceMotion"), true);
    for (auto choice = manner.look.begin(); choice != manner.look.end(); ++choice)
        state.setValue(QStringLiteral("look/") + choice.key(), choice.value());
    state.sync();
    DemoSource source(kMorning);
    if (shot.testPage)
        haveRecords(source);
    if (shot.testPage)
        source.setLayout(pageOfAllWidgets(shot.clock));
    if (shot.scene != nullptr && shot.scene->arrange != nullptr)
        shot.scene->arrange(source);
    FailOnWarning warnings;
    Fleet fleet(source);
    WindowDriver ui;
    ui.ui = std::make_unique<AppUi>(fleet, options);
    if (const Result<void> shown = ui.ui->show(); !shown) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(shot.name), qPrintable(shown.error().toString()));
        return {};
    }
    ui.window()->requestActivate();
    const bool whileLoading = shot.name == QLatin1String("scene-loading");
    QImage picture = stillPicture(ui, whileLoading);
    if (!picture.isNull() && shot.scene != nullptr && shot.scene->act != nullptr) {
        shot.scene->act(ui, source);
        picture = stillPicture(ui, whileLoading);
        QTest::mouseRelease(ui.window(), Qt::LeftButton); // what is held outlives the window
        if (shot.popupsAlone)
            picture = popupsOf(ui, picture);
    }
    if (picture.isNull())
        std::fprintf(stderr, "%s: never rests\n", qPrintable(shot.name));
    for (const QString &warning : warnings.messages()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(shot.name), qPrintable(warning));
        picture = {};
    }
    if (look && !picture.isNull())
        look(ui, picture);
    return picture;
}

/// TYPE.png of each kind of widget, for the documents.
bool saveWidgets(const QDir &folder)
{
    bool good = true;
    const Shot page{QStringLiteral("widgets"), QStringLiteral("main"), nullptr, true, {1280, 6000}, true};
    const QImage all = pictureOf(page, {}, [&](const WindowDriver &ui, const QImage &picture) {
        scene::visit(ui.root(), [&](QQuickItem *item) {
            const QString id = item->property("widgetId").toString();
            if (!item->property("gridX").isValid() || id.isEmpty())
                return;
            const QRectF place = item->mapRectToScene(item->boundingRect());
            const QString path = folder.filePath(item->property("type").toString() + QStringLiteral(".png"));
            good &= compact(picture.copy(place.toAlignedRect())).save(path, "PNG", 0);
        });
    });
    return good && !all.isNull();
}

/// Whether it is as it was accepted; otherwise the picture, and what differs, are left in `out`.
bool judge(const QString &name, const QImage &picture, const QDir &golden, const QDir &out)
{
    const QImage expected(golden.filePath(name + QStringLiteral(".png")));
    const PictureDifference difference = expected.isNull()
                                             ? PictureDifference{QStringLiteral("there is no golden picture"), {}}
                                             : differenceOf(picture, expected);
    if (difference.text.isEmpty())
        return true;
    const QString path = out.filePath(name + QStringLiteral(".png"));
    picture.save(path, "PNG");
    if (!difference.marked.isNull())
        difference.marked.save(out.filePath(name + QStringLiteral("-difference.png")), "PNG");
    std::fprintf(stderr, "%s: %s; see %s\n", qPrintable(name), qPrintable(difference.text), qPrintable(path));
    return false;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Pictures of every page, compared with those that were accepted. QT_SCALE_FACTOR counts."));
    parser.addOptions({{"golden", "where the accepted ones are", "folder", BELFRY_TESTS "/qml/golden/pictures"},
                       {"out", "where to put those that differ; with --all every one", "folder", "golden"},
                       {"only", "those whose name matches", "expression"},
                       {"widgets", "write a picture of each kind of widget to --out, and nothing else"},
                       {"all", "write every picture to --out, compare none"}});
    parser.addHelpOption();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // pictures show it always
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const QDir out(parser.value("out"));
    if (!out.mkpath(QStringLiteral(".")))
        return std::fprintf(stderr, "%s can't be made\n", qPrintable(out.path())), 2;
    if (parser.isSet("widgets"))
        return saveWidgets(out) ? 0 : 1;
    const QRegularExpression only(parser.value("only"));
    const qreal scale = application.devicePixelRatio();
    int failed = 0;
    for (const Shot &shot : allShots(scale)) {
        for (const Manner &manner : allManners()) {
            const QString name = QStringLiteral("%1-%2-%3").arg(shot.name, manner.word).arg(qRound(100 * scale));
            if (!only.match(name).hasMatch() || !shot.manners.contains(manner.word))
                continue;
            const QImage picture = pictureOf(shot, manner);
            const bool good =
                !picture.isNull() &&
                (parser.isSet("all") ? compact(picture).save(out.filePath(name + QStringLiteral(".png")), "PNG", 0)
                                     : judge(name, picture, QDir(parser.value("golden")), out));
            failed += good ? 0 : 1;
        }
    }
    return failed == 0 ? 0 : 1;
}
