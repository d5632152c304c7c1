// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfry/arguments.h"

#include "common/process.h"
#include "config/units.h"
#include "dashboard/layout_link.h"
#include "translations/translations.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>

namespace belfry {

namespace {

/// Options as CLI11 reads them, before they are UiOptions.
struct UiWords {
    std::string page;
    UiOptions::Theme theme = UiOptions::Theme::System;
    std::string language;
    std::string layout;
    std::string link;
    std::string screenshot;
    std::string size;
    bool edit = false;
    bool kiosk = false;
    bool tray = false;
    std::vector<std::string> playlist;
    std::string every = "30s";
};

void addUiOptions(CLI::App &app, UiWords &words)
{
    const std::map<std::string, UiOptions::Theme> themes{
        {"system", UiOptions::Theme::System}, {"dark", UiOptions::Theme::Dark}, {"light", UiOptions::Theme::Light}};
    app.add_option("--page", words.page, "Open this page: overview, cpu, memory, alerts, health …")->type_name("NAME");
    app.add_option("--theme", words.theme, "dark, light or system, for this run")
        ->transform(CLI::CheckedTransformer(themes).description(""))
        ->type_name("THEME");
    std::vector<std::string> codes{""};
    for (const QString &code : languages())
        codes.push_back(code.toStdString());
    app.add_option("--language", words.language, "Language of the texts, for this run: de, en …")
        ->check(CLI::IsMember(codes).description(""))
        ->type_name("LANGUAGE");
    app.add_option("--layout", words.layout, "Which layout to show; default: the one that was shown last")
        ->type_name("ID");
    app.add_flag("--kiosk", words.kiosk, "Full screen, without rail and bars; Esc leaves it");
    app.add_option("--playlist", words.playlist, "Kiosk that shows these pages in turn: cpu,memory,alerts")
        ->delimiter(',')
        ->type_name("PAGE,PAGE");
    app.add_option("--every", words.every, "For how long each of them is shown: 30s, 2m")
        ->check([](const std::string &text) {
            const auto every = parseDuration(QString::fromStdString(text));
            return every && every->count() >= 1000 ? std::string()
                                                   : "expected a duration of at least 1s, such as 30s or 2m";
        })
        ->type_name("DURATION")
        ->capture_default_str();
    app.add_flag("--tray", words.tray, "Start in the system's tray, where there is one");
    app.add_option("URL", words.link,
                   "A link to a page: http://HOST:PORT/?layout=ID&page=ID&from=MS&to=MS&var-NAME=VALUE");
    // For `./dev screenshot`; not in the help because nobody else needs them.
    app.add_option("--screenshot", words.screenshot)->group("");
    app.add_option("--size", words.size)->group("");
    app.add_flag("--edit", words.edit)->group("");
}

/// "1440x900"; anything else leaves the size open.
QSize parseSize(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

UiOptions toUiOptions(const UiWords &words)
{
    UiOptions ui;
    ui.page = QString::fromStdString(words.page);
    ui.theme = words.theme;
    ui.language = QString::fromStdString(words.language);
    ui.layoutId = QString::fromStdString(words.layout);
    ui.link = QString::fromStdString(words.link);
    ui.screenshotPath = QString::fromStdString(words.screenshot);
    ui.size = parseSize(words.size);
    ui.edit = words.edit;
    ui.kiosk = words.kiosk;
    ui.tray = words.tray;
    for (const std::string &page : words.playlist)
        ui.playlist += QString::fromStdString(page);
    ui.every = parseDuration(QString::fromStdString(words.every)).value_or(ui.every);
    return ui;
}

/// The machine and the layout that a link names are those that are shown from the beginning.
void takeLink(Arguments &arguments)
{
    const auto link = parseLayoutLink(arguments.ui.link);
    if (!link) {
        fprintf(stderr, "belfry: %s\n", qUtf8Printable(link.error().toString()));
        arguments.exitCode = kExitUsage;
        return;
    }
    if (arguments.connect.empty())
        arguments.linked = link->server;
    if (arguments.ui.layoutId.isEmpty())
        arguments.ui.layoutId = link->layout;
}

} // namespace

Arguments parseArguments(int argc, char **argv)
{
    Arguments arguments;
    UiWords words;
    CLI::App app("Belfry, a watchtower for machines: live dashboards, alerts and health.", "belfry");

    app.add_option("--connect", arguments.connect, "Show a Belfry elsewhere instead of this machine, for this run")
        ->type_name("ws(s)://HOST:PORT");
    app.add_option("--token", arguments.token, "Token for it; without one you may only look")->envname("BELFRY_TOKEN");
    addTlsOptions(app, arguments.tlsFiles);
    addServeOptions(app, arguments.serve);
    addUiOptions(app, words);
    app.footer("Examples:\n"
               "  belfry\n"
               "  belfry --page memory --theme dark\n"
               "  belfry --playlist overview,network,alerts --every 20s\n"
               "  belfry --connect ws://tower.example.org:9909\n"
               "  belfry 'http://tower.example.org:9909/?layout=default&page=cpu'");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        arguments.exitCode = app.exit(error) == 0 ? kExitOk : kExitUsage;
    }
    arguments.ui = toUiOptions(words);
    if (!arguments.exitCode && !arguments.ui.link.isEmpty())
        takeLink(arguments);
    return arguments;
}

} // namespace belfry
