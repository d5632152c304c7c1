// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/edit_history.h"

#include "dashboard/json_patch.h"
#include "dashboard/layout_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdlib>

namespace belfry {

namespace {

constexpr int kVersion = 1;

/// Layouts from the newest to the oldest, and what each step from one to the next is called.
struct Way {
    std::vector<Layout> layouts;
    std::vector<QString> texts;      ///< one less
    std::vector<QJsonArray> patches; ///< likewise; empty where they are of an older version of the documents
};

Way readWay(const QJsonObject &history)
{
    Way way;
    QJsonValue document = history.value(QLatin1String("newest"));
    auto layout = readLayout(document.toObject());
    if (history.value(QLatin1String("version")).toInt() != kVersion || !layout)
        return way;
    way.layouts.push_back(std::move(*layout));
    const bool isOfToday = document[QLatin1String("version")].toInt() == kLayoutVersion;
    const QJsonArray steps = history.value(QLatin1String("steps")).toArray();
    for (const QJsonValue step : steps) {
        const auto before = applyJsonPatch(document, step[QLatin1String("patch")].toArray());
        if (!before)
            break;
        document = *before;
        auto older = readLayout(document.toObject());
        if (!older || way.texts.size() >= LayoutEditor::kMaxSteps)
            break;
        way.layouts.push_back(std::move(*older));
        way.texts.push_back(step[QLatin1String("text")].toString());
        way.patches.push_back(isOfToday ? step[QLatin1String("patch")].toArray() : QJsonArray());
    }
    return way;
}

/// Where on the way a layout is, the place nearest to `likely` if it is on it more than once; negative if it isn't.
qsizetype placeOf(const Way &way, const Layout &layout, qsizetype likely)
{
    qsizetype nearest = -1;
    for (qsizetype i = 0; i < qsizetype(way.layouts.size()); ++i) {
        const bool isNearer = nearest < 0 || std::abs(i - likely) < std::abs(nearest - likely);
        if (isNearer && way.layouts[std::size_t(i)] == layout)
            nearest = i;
    }
    return nearest;
}

} // namespace

QJsonObject writeEditHistory(LayoutEditor &editor)
{
    const Layout &newest = editor.undone().empty() ? editor.layout() : editor.undone().front().other;
    QJsonArray steps;
    const auto add = [&steps](LayoutEditor::Step &step, const Layout &after, const Layout &before) {
        if (step.patch.isEmpty())
            step.patch = jsonDiff(writeLayout(after), writeLayout(before));
        steps.append(QJsonObject{{QStringLiteral("text"), step.text}, {QStringLiteral("patch"), step.patch}});
    };
    std::vector<LayoutEditor::Step> &undone = editor.undone(); // the farthest first
    for (std::size_t i = 0; i < undone.size(); ++i)
        add(undone[i], undone[i].other, i + 1 < undone.size() ? undone[i + 1].other : editor.layout());
    std::vector<LayoutEditor::Step> &done = editor.done();
    for (std::size_t i = done.size(); i-- > 0;)
        add(done[i], i + 1 < done.size() ? done[i + 1].other : editor.layout(), done[i].other);
    return {{QStringLiteral("version"), kVersion},
            {QStringLiteral("newest"), writeLayout(newest)},
            {QStringLiteral("undone"), qint64(undone.size())},
            {QStringLiteral("steps"), steps}};
}

bool resumeEditHistory(LayoutEditor &editor, const QJsonObject &history)
{
    const Way way = readWay(history);
    const qsizetype here = placeOf(way, editor.layout(), history.value(QLatin1String("undone")).toInt());
    if (here < 0)
        return false;
    std::vector<LayoutEditor::Step> undone;
    for (qsizetype i = 0; i < here; ++i)
        undone.push_back({way.layouts[std::size_t(i)], way.texts[std::size_t(i)], 0, way.patches[std::size_t(i)]});
    std::vector<LayoutEditor::Step> done;
    for (auto i = std::size_t(here); i < way.texts.size(); ++i)
        done.push_back({way.layouts[i + 1], way.texts[i], 0, way.patches[i]});
    std::reverse(done.begin(), done.end());
    editor.resume(std::move(done), std::move(undone));
    return true;
}

} // namespace belfry
