// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfry/arguments.h"

#include "common/process.h"
#include "translations/translations.h"

#include <CLI/CLI.hpp>
#include <map>

namespace belfry {

namespace {

/// Options as CLI11 reads them, before they are UiOptions.
struct UiWords {
    std::string page;
    UiOptions::Theme theme = UiOptions::Theme::System;
    std::string language;
    std::string layout = "default";
    std::string screenshot;
    std::string size;
    bool edit = false;
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
    app.add_option("--layout", words.layout, "Which layout to show")->type_name("ID")->capture_default_str();
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
    ui.screenshotPath = QString::fromStdString(words.screenshot);
    ui.size = parseSize(words.size);
    ui.edit = words.edit;
    return ui;
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
               "  belfry --connect ws://tower.example.org:9909");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        arguments.exitCode = app.exit(error) == 0 ? kExitOk : kExitUsage;
    }
    arguments.ui = toUiOptions(words);
    return arguments;
}

} // namespace belfry
