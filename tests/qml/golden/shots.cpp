// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shots.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

bool isOfTestPage(const DemoScene &scene)
{
    return QLatin1String(scene.description).endsWith(QLatin1String("(of the test page)"));
}

Shot dialog(const QString &name, const DemoScene &scene, QSize size = {1280, 800})
{
    const bool testPage = isOfTestPage(scene);
    return {QStringLiteral("dialog-") + name, testPage ? QStringLiteral("main") : QStringLiteral("overview"), &scene,
            testPage, size};
}

/// In every manner: with large letters in German, and with high contrast too.
std::vector<Shot> dialogs()
{
    std::vector<Shot> shots;
    for (const DemoScene &scene : dialogScenes())
        shots.push_back(dialog(QString::fromLatin1(scene.name), scene));
    shots.push_back(dialog(QStringLiteral("explain-narrow"), *demoScene(QStringLiteral("explain")), {720, 760}));
    for (Shot &shot : shots)
        shot.manners << QStringLiteral("german") << QStringLiteral("contrast");
    return shots;
}

std::vector<Shot> dialogsAlone()
{
    std::vector<Shot> shots = dialogs();
    for (const char *name : {"gallery", "configure", "palette", "shortcuts", "metrics"})
        shots.push_back(dialog(QString::fromLatin1(name), *demoScene(QString::fromLatin1(name))));
    for (Shot &shot : shots) {
        shot.manners = QStringList{QStringLiteral("dark")};
        shot.popupsAlone = true;
    }
    return shots;
}

std::vector<Shot> states()
{
    std::vector<Shot> shots;
    for (const char *name : {"loading", "error", "empty", "edit", "drag", "hover", "focus", "opened", "new-page",
                             "ranges", "gallery", "configure", "wrong-query", "palette", "shortcuts", "metrics"}) {
        const QString scene = QString::fromLatin1(name);
        const bool testPage = scene == QLatin1String("error") || scene == QLatin1String("empty");
        shots.push_back({QStringLiteral("scene-") + scene,
                         testPage ? QStringLiteral("main") : QStringLiteral("overview"), demoScene(scene), testPage});
        shots.back().manners = QStringList{QStringLiteral("dark")};
        if (QStringList{"gallery", "configure", "palette", "shortcuts", "metrics"}.contains(scene))
            shots.back().manners << QStringLiteral("german");
    }
    return shots;
}

std::vector<Shot> pages()
{
    std::vector<Shot> shots;
    QFile file(QStringLiteral(":/belfry/layouts/default.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the default layout isn't part of this program");
    const QJsonArray pages = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("pages")).toArray();
    for (const auto &page : pages) {
        const QString id = page[QLatin1String("id")].toString();
        shots.push_back({id, id});
    }
    for (const char *page : {"alerts", "health"})
        shots.push_back({QString::fromLatin1(page), QString::fromLatin1(page)});
    shots.push_back({QStringLiteral("widgets"), QStringLiteral("main"), nullptr, true, {1280, 3100}});
    return shots;
}

void append(std::vector<Shot> &shots, const std::vector<Shot> &more)
{
    shots.insert(shots.end(), more.begin(), more.end());
}

} // namespace

std::vector<Manner> allManners()
{
    return {{QStringLiteral("dark")},
            {QStringLiteral("light"), UiOptions::Theme::Light},
            {QStringLiteral("german"), UiOptions::Theme::Dark, QStringLiteral("de"), {{QStringLiteral("text"), 3}}},
            {QStringLiteral("contrast"), UiOptions::Theme::Light, {}, {{QStringLiteral("contrast"), 2}}}};
}

std::vector<Shot> allShots(qreal scale)
{
    std::vector<Shot> shots = pages();
    if (scale == 1) {
        shots.back().manners << QStringLiteral("contrast");
        for (Shot &shot : shots) {
            if (shot.name == QLatin1String("alerts") || shot.name == QLatin1String("health"))
                shot.manners << QStringLiteral("german");
        }
        append(shots, dialogs());
        append(shots, states());
    } else if (scale == 2) {
        append(shots, dialogsAlone());
    } else {
        shots.resize(1);
        shots.back().manners = QStringList{QStringLiteral("dark")};
    }
    return shots;
}

} // namespace belfry
