// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo_scenes.h"
#include "fleet/fleet.h"
#include "qml/test_layout.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace belfry;

namespace {

constexpr int kSettleMs = 700; // for what moves, and for tooltips

void addOptions(QCommandLineParser &parser)
{
    QStringList scenes;
    for (const auto *all : {&demoScenes(), &dialogScenes()}) {
        for (const DemoScene &each : *all)
            scenes.append(QStringLiteral("%1 (%2)").arg(QLatin1String(each.name), QLatin1String(each.description)));
    }
    parser.addOptions({{"page", "page to open", "id"},
                       {"theme", "dark or light", "name", "dark"},
                       {"scene", scenes.join(QStringLiteral(", ")), "name", "page"},
                       {"test-page", "the layout of the tests in place of the default one"},
                       {"layout", "layout document", "file"},
                       {"size", "of the window", "WxH", "1440x900"}});
    parser.addPositionalArgument("PNG", "Save a picture there; without it the window stays open.");
    parser.addHelpOption();
}

UiOptions optionsOf(const QCommandLineParser &parser)
{
    UiOptions options;
    options.page = parser.value("page");
    options.theme = parser.value("theme") == QLatin1String("light") ? UiOptions::Theme::Light : UiOptions::Theme::Dark;
    const QStringList size = parser.value("size").split(u'x');
    options.size = QSize(size.value(0).toInt(), size.value(1).toInt());
    return options;
}

void setLayout(DemoSource &source, const QCommandLineParser &parser)
{
    if (QFile file(parser.value("layout")); parser.isSet("layout") && file.open(QIODevice::ReadOnly))
        source.setLayout(QJsonDocument::fromJson(file.readAll()).object());
    else if (parser.isSet("test-page"))
        source.setLayout(testLayout());
}

int fail(const QString &why)
{
    std::fprintf(stderr, "ui_demo: %s\n", qPrintable(why));
    return 1;
}

} // namespace

/// The window on made-up data, to look at it or to save a picture of it. --help names what can be seen.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const DemoScene *scene = demoScene(parser.value("scene"));
    if (scene == nullptr)
        return fail(QStringLiteral("there is no scene \"%1\"; --help names them").arg(parser.value("scene")));

    DemoSource source;
    setLayout(source, parser);
    if (scene->arrange != nullptr)
        scene->arrange(source);
    Fleet fleet(source);
    WindowDriver ui;
    ui.ui = std::make_unique<AppUi>(fleet, optionsOf(parser));
    if (const Result<void> shown = ui.ui->show(); !shown)
        return fail(shown.error().toString());
    QObject::connect(ui.ui.get(), &AppUi::finished, &application, &QCoreApplication::exit);
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, [&source] { source.tick(); });
    ticks.start(1000);

    QTest::qWait(3 * kSettleMs);
    if (scene->act != nullptr)
        scene->act(ui, source);
    const QString picture = parser.positionalArguments().value(0);
    if (picture.isEmpty())
        return QApplication::exec();
    QTest::qWait(kSettleMs);
    return ui.window()->grabWindow().save(picture, "PNG") ? 0 : fail(QStringLiteral("can't write %1").arg(picture));
}
