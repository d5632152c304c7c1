// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_rules.h"

#include "dashboard/json_fields.h"
#include "dashboard/picture.h"
#include "dashboard/stand_ins.h"
#include "dashboard/substitution.h"
#include "dashboard/variable_rules.h"
#include "dashboard/widget_options.h"
#include "dashboard/widget_texts.h"
#include "dashboard/widget_type.h"
#include "query/parser.h"

#include <QSet>

#include <cmath>

namespace belfry {

namespace {

constexpr std::size_t kMaxPages = 100;
constexpr std::size_t kMaxWidgets = 500;
constexpr std::size_t kMaxQueries = 50;
constexpr int kMaxRow = 10'000;

Result<void> refuse(const QString &pointer, const QString &message)
{
    return failure(message, ErrorKind::Invalid, {{}, 0, 0, pointer});
}

bool isId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

Result<void> checkId(const QString &id, const QString &pointer)
{
    if (isId(id))
        return {};
    return refuse(jsonPointer(pointer, QStringLiteral("id")),
                  QStringLiteral("expected 1 to 64 of a-z, 0-9 and -, found \"%1\"").arg(id));
}

Result<void> within(int value, int lowest, int highest, const QString &pointer)
{
    if (value >= lowest && value <= highest)
        return {};
    return refuse(pointer, QStringLiteral("expected %1 to %2, found %3").arg(lowest).arg(highest).arg(value));
}

Result<void> checkGrid(const GridRect &grid, const QString &pointer)
{
    return within(grid.x, 0, kGridColumns - 1, pointer + QLatin1String("/x"))
        .and_then([&] { return within(grid.w, 1, kGridColumns, pointer + QLatin1String("/w")); })
        .and_then([&] { return within(grid.y, 0, kMaxRow, pointer + QLatin1String("/y")); })
        .and_then([&] { return within(grid.h, 1, kMaxWidgetRows, pointer + QLatin1String("/h")); })
        .and_then([&]() -> Result<void> {
            if (grid.right() <= kGridColumns)
                return {};
            return refuse(pointer, QStringLiteral("expected x + w of at most %1, found %2 + %3")
                                       .arg(kGridColumns)
                                       .arg(grid.x)
                                       .arg(grid.w));
        });
}

Result<void> checkQueries(const Widget &widget, const WidgetType &type, const std::vector<Variable> &variables,
                          const QString &pointer)
{
    if (!type.takesQueries && !widget.queries.empty())
        return refuse(pointer, QStringLiteral("a widget of type \"%1\" takes no queries").arg(widget.type));
    const std::size_t least = type.takesQueries && !type.mayHaveNone ? 1 : 0;
    if (widget.queries.size() < least || widget.queries.size() > kMaxQueries)
        return refuse(pointer, QStringLiteral("expected %1 to %2 queries, found %3")
                                   .arg(least)
                                   .arg(kMaxQueries)
                                   .arg(widget.queries.size()));
    for (std::size_t i = 0; i < widget.queries.size(); ++i) {
        const QString at = jsonPointer(pointer, qsizetype(i)) + QLatin1String("/expr");
        if (auto checked = checkExpression(widget.queries[i].expr, variables, at); !checked)
            return checked;
    }
    return {};
}

Result<void> checkThresholds(const std::vector<Threshold> &thresholds, const QString &pointer)
{
    for (std::size_t i = 1; i < thresholds.size(); ++i) {
        const bool falling = thresholds[1].value < thresholds[0].value;
        const double before = thresholds[i - 1].value;
        const double value = thresholds[i].value;
        if (falling ? value < before : value > before)
            continue;
        return refuse(
            jsonPointer(pointer, qsizetype(i)) + QLatin1String("/value"),
            QStringLiteral("expected thresholds to rise or to fall, found %1 after %2").arg(value).arg(before));
    }
    return {};
}

/// An expression without variables.
Result<void> checkComplete(const QString &expr, const QString &pointer)
{
    const auto parsed = parseQuery(expr);
    if (!parsed) {
        const Place &place = parsed.error().place;
        const QString where = place.line > 0
                                  ? QStringLiteral(" (at %1:%2 of the expression)").arg(place.line).arg(place.column)
                                  : QString();
        return refuse(pointer, parsed.error().message + where);
    }
    const ValueType type = (*parsed)->type();
    if (type == ValueType::Vector || type == ValueType::Scalar)
        return {};
    return refuse(pointer, QStringLiteral("expected an instant vector or a scalar, found a %1")
                               .arg(QLatin1String(promql::documentedType(type))));
}

/// Legends, title, context and the texts among the options.
Result<void> checkTexts(const Widget &widget, const std::vector<Variable> &variables, const QString &pointer)
{
    const Substitutes substitutes = standIns(variables);
    Widget copy = widget;
    return changeTexts(
        copy, pointer, [](const QString &expr, const QString &) -> Result<QString> { return expr; },
        [&](const QString &text, const QString &at) { return substituteText(text, substitutes, at); });
}

Result<void> checkRepeat(const Widget &widget, const std::vector<Variable> &variables, const QString &pointer)
{
    if (!widget.repeat)
        return {};
    const Variable *variable = findVariable(variables, widget.repeat->variable);
    if (!variable || !variable->isRepeatable())
        return refuse(pointer + QLatin1String("/variable"),
                      QStringLiteral("expected the name of a variable of type labelValues or list, found \"%1\"")
                          .arg(widget.repeat->variable));
    return within(widget.repeat->columns, 0, kGridColumns, pointer + QLatin1String("/columns"));
}

QString nameOf(const Widget &widget)
{
    return widget.title.isEmpty() ? QStringLiteral("\"%1\"").arg(widget.id)
                                  : QStringLiteral("\"%1\" (%2)").arg(widget.title, widget.id);
}

Result<void> checkOverlaps(const Page &page, const QString &pointer)
{
    for (std::size_t i = 0; i < page.widgets.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (page.widgets[i].grid.overlaps(page.widgets[j].grid))
                return refuse(jsonPointer(pointer + QLatin1String("/widgets"), qsizetype(i)) + QLatin1String("/grid"),
                              QStringLiteral("%1 overlaps %2; widgets of a page must not share cells")
                                  .arg(nameOf(page.widgets[i]), nameOf(page.widgets[j])));
        }
    }
    return {};
}

/// Adds the widget's pictures to `sum`.
Result<void> checkSumOfPictures(const Widget &widget, qsizetype &sum, const QString &pointer)
{
    const WidgetType *type = findWidgetType(widget.type);
    for (const WidgetOption &option : type ? type->options : std::span<const WidgetOption>()) {
        const QLatin1String name(option.name);
        if (option.kind != WidgetOption::Kind::Image)
            continue;
        sum += pictureBytes(widget.options.value(name).toString());
        if (sum > kMostPicturesBytes)
            return refuse(jsonPointer(pointer + QLatin1String("/options"), name),
                          QStringLiteral("expected at most %1 MiB of pictures in a layout")
                              .arg(kMostPicturesBytes / kMostPictureBytes));
    }
    return {};
}

} // namespace

Result<void> checkExpression(const QString &expr, const std::vector<Variable> &variables, const QString &pointer)
{
    return checkWithStandIns(expr, variables, pointer,
                             [&](const QString &complete) { return checkComplete(complete, pointer); });
}

Result<void> checkRange(const QString &range, const QString &pointer)
{
    constexpr std::int64_t kMinute = 60'000;
    const auto ms = promql::parseDuration(range.toStdString());
    if (ms && *ms >= kMinute && *ms <= 24 * 60 * kMinute)
        return {};
    return refuse(pointer, QStringLiteral("expected a duration of 1m to 24h, found \"%1\"").arg(range));
}

Result<void> checkRefresh(const QString &refresh, const QString &pointer)
{
    constexpr std::int64_t kSecond = 1000;
    const auto ms = promql::parseDuration(refresh.toStdString());
    if (ms && *ms >= kSecond && *ms <= 3600 * kSecond && *ms % kSecond == 0)
        return {};
    return refuse(pointer, QStringLiteral("expected a duration of whole seconds, 1s to 1h, found \"%1\"").arg(refresh));
}

Result<void> checkWidget(const Widget &widget, const std::vector<Variable> &variables, const QString &pointer)
{
    if (auto id = checkId(widget.id, pointer); !id)
        return id;
    const WidgetType *type = findWidgetType(widget.type);
    if (!type)
        return refuse(pointer + QLatin1String("/type"),
                      QStringLiteral("unknown widget type \"%1\"; known are %2")
                          .arg(widget.type, widgetTypeIds().join(QLatin1String(", "))));
    if (widget.min && widget.max && *widget.min >= *widget.max)
        return refuse(pointer + QLatin1String("/max"),
                      QStringLiteral("expected more than min (%1), found %2").arg(*widget.min).arg(*widget.max));
    return checkGrid(widget.grid, pointer + QLatin1String("/grid"))
        .and_then([&] { return checkQueries(widget, *type, variables, pointer + QLatin1String("/queries")); })
        .and_then([&] { return checkThresholds(widget.thresholds, pointer + QLatin1String("/thresholds")); })
        .and_then([&] { return checkOptions(widget, pointer + QLatin1String("/options")); })
        .and_then([&] { return checkTexts(widget, variables, pointer); })
        .and_then([&] { return checkRepeat(widget, variables, pointer + QLatin1String("/repeat")); });
}

Result<void> checkPage(const Page &page, const std::vector<Variable> &variables, const QString &pointer)
{
    if (auto id = checkId(page.id, pointer); !id)
        return id;
    if (auto range = checkRange(page.range, pointer + QLatin1String("/range")); !range)
        return range;
    if (auto refresh = checkRefresh(page.refresh, pointer + QLatin1String("/refresh")); !refresh)
        return refresh;
    const QString widgets = pointer + QLatin1String("/widgets");
    if (page.widgets.size() > kMaxWidgets)
        return refuse(
            widgets, QStringLiteral("expected at most %1 widgets, found %2").arg(kMaxWidgets).arg(page.widgets.size()));
    QSet<QString> ids;
    for (std::size_t i = 0; i < page.widgets.size(); ++i) {
        const QString at = jsonPointer(widgets, qsizetype(i));
        if (auto widget = checkWidget(page.widgets[i], variables, at); !widget)
            return widget;
        if (ids.contains(page.widgets[i].id))
            return refuse(
                at + QLatin1String("/id"),
                QStringLiteral("another widget of this page has the id \"%1\" already").arg(page.widgets[i].id));
        ids.insert(page.widgets[i].id);
    }
    return checkOverlaps(page, pointer);
}

Result<void> checkPictures(const Layout &layout)
{
    qsizetype sum = 0;
    for (std::size_t page = 0; page < layout.pages.size(); ++page) {
        const QString widgets = jsonPointer(QStringLiteral("/pages"), qsizetype(page)) + QLatin1String("/widgets");
        for (std::size_t i = 0; i < layout.pages[page].widgets.size(); ++i) {
            const QString pointer = jsonPointer(widgets, qsizetype(i));
            if (auto checked = checkSumOfPictures(layout.pages[page].widgets[i], sum, pointer); !checked)
                return checked;
        }
    }
    return {};
}

Result<void> checkLayout(const Layout &layout)
{
    if (auto variables = checkVariables(layout.variables, QStringLiteral("/variables")); !variables)
        return variables;
    const QString pages = QStringLiteral("/pages");
    if (layout.pages.empty() || layout.pages.size() > kMaxPages)
        return refuse(pages,
                      QStringLiteral("expected 1 to %1 pages, found %2").arg(kMaxPages).arg(layout.pages.size()));
    QSet<QString> ids;
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        const QString at = jsonPointer(pages, qsizetype(i));
        if (auto page = checkPage(layout.pages[i], layout.variables, at); !page)
            return page;
        if (ids.contains(layout.pages[i].id))
            return refuse(at + QLatin1String("/id"),
                          QStringLiteral("another page has the id \"%1\" already").arg(layout.pages[i].id));
        ids.insert(layout.pages[i].id);
    }
    return checkPictures(layout);
}

} // namespace belfry
