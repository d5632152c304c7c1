// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app_ui.h"
#include "fakes/demo_source.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

using namespace belfry;

/// ui_demo [--page ID] [--theme dark|light] [--edit] [--layout FILE] [--size WxH] [PNG]: the window on made-up data, to
/// look at it or to save a picture of it.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"page", "page to open", "id"},
                       {"theme", "dark or light", "name", "dark"},
                       {"edit", "in edit mode"},
                       {"lost", "as after a lost connection"},
                       {"layout", "layout document", "file"},
                       {"size", "of the window", "WxH", "1440x900"}});
    parser.addHelpOption();
    parser.process(application);

    DemoSource source;
    if (QFile file(parser.value("layout")); parser.isSet("layout") && file.open(QIODevice::ReadOnly)) {
        source.setLayout(QJsonDocument::fromJson(file.readAll()).object());
    }
    UiOptions options;
    options.page = parser.value("page");
    options.theme = parser.value("theme") == QLatin1String("light") ? UiOptions::Theme::Light : UiOptions::Theme::Dark;
    options.edit = parser.isSet("edit");
    const QStringList size = parser.value("size").split(u'x');
    options.size = QSize(size.value(0).toInt(), size.value(1).toInt());
    options.screenshotPath = parser.positionalArguments().value(0);
    AppUi ui(source, options);
    if (const Result<void> shown = ui.show(); !shown) {
        std::fprintf(stderr, "%s\n", qPrintable(shown.error().toString()));
        return 1;
    }
    QObject::connect(&ui, &AppUi::finished, &application, &QCoreApplication::exit);
    if (parser.isSet("lost")) {
        Connection lost;
        lost.state = Connection::State::Disconnected;
        lost.address = QStringLiteral("ws://atlas:9909");
        lost.retryAtMs = QDateTime::currentMSecsSinceEpoch() + 3000;
        lost.reason = QStringLiteral("The server closed the connection.");
        QTimer::singleShot(500, [&source, lost] { source.setConnection(lost); });
    }
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, [&source] { source.tick(); });
    ticks.start(1000);
    return application.exec();
}
