// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_diff.h"
#include "dashboard/widget_type.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kNamedChanges = 3;
constexpr qsizetype kLongestValue = 80;

QString phrase(const char *text)
{
    return QCoreApplication::translate("LayoutDiff", text);
}

QString elided(const QString &text)
{
    return text.size() <= kLongestValue ? text : text.left(kLongestValue - 1) + QChar(0x2026);
}

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return QChar(0x201c) + elided(value.toString()) + QChar(0x201d);
    if (value.isBool())
        return phrase(value.toBool() ? QT_TRANSLATE_NOOP("LayoutDiff", "on") : QT_TRANSLATE_NOOP("LayoutDiff", "off"));
    if (value.isDouble())
        return QString::number(value.toDouble());
    // In brackets, as only documents can begin with a value.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return elided(QString::fromUtf8(json.sliced(1, json.size() - 2)));
}

QString changedText(const QString &name, const QJsonValue &from, const QJsonValue &to)
{
    if (from.isUndefined())
        return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 set to %2")).arg(name, valueText(to));
    if (to.isUndefined())
        return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 removed, was %2")).arg(name, valueText(from));
    return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 changed from %2 to %3"))
        .arg(name, valueText(from), valueText(to));
}

QString thresholdsText(const QJsonArray &thresholds)
{
    QStringList list;
    for (const QJsonValue threshold : thresholds)
        list << QString::number(threshold[QLatin1String("value")].toDouble()) + u' ' +
                    threshold[QLatin1String("state")].toString();
    return list.isEmpty() ? phrase(QT_TRANSLATE_NOOP("LayoutDiff", "none")) : list.join(QLatin1String(", "));
}

QString queryMember(const char *name, qsizetype index, qsizetype count)
{
    return count < 2 ? phrase(name) : phrase(name) + u' ' + QString::number(index + 1);
}

QStringList describeQueries(const QJsonArray &from, const QJsonArray &to)
{
    QStringList lines;
    const qsizetype count = std::max(from.size(), to.size());
    for (qsizetype i = 0; i < count; ++i) {
        for (const auto &[member, name] : {std::pair{"expr", QT_TRANSLATE_NOOP("LayoutDiff", "expression")},
                                           std::pair{"legend", QT_TRANSLATE_NOOP("LayoutDiff", "legend")}}) {
            const QJsonValue was = from.at(i).toObject().value(QLatin1String(member));
            const QJsonValue now = to.at(i).toObject().value(QLatin1String(member));
            if (was != now)
                lines << changedText(queryMember(name, i, count), was, now);
        }
    }
    return lines;
}

QStringList describeMember(const QString &key, const QJsonValue &from, const QJsonValue &to)
{
    if (key == QLatin1String("queries"))
        return describeQueries(from.toArray(), to.toArray());
    if (key == QLatin1String("thresholds"))
        return {phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 changed from %2 to %3"))
                    .arg(memberText(key), thresholdsText(from.toArray()), thresholdsText(to.toArray()))};
    if (key == QLatin1String("options"))
        return describeMembers(from.toObject(), to.toObject());
    return {changedText(memberText(key), from, to)};
}

/// "CPU by mode changed", "Disks added"
QString brief(const LayoutChange &change)
{
    const bool isPage = change.widget.isEmpty() && !change.page.isEmpty();
    const QString name = isPage ? phrase(QT_TRANSLATE_NOOP("LayoutDiff", "page %1")).arg(change.name) : change.name;
    switch (change.kind) {
    case LayoutChange::Kind::Added: return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 added")).arg(name);
    case LayoutChange::Kind::Removed: return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 removed")).arg(name);
    case LayoutChange::Kind::Moved: return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 moved")).arg(name);
    case LayoutChange::Kind::Changed: break;
    }
    return change.page.isEmpty() ? phrase(QT_TRANSLATE_NOOP("LayoutDiff", "the layout changed"))
                                 : phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 changed")).arg(name);
}

/// "rate(a[5s]); rate(b[5s])"
QString queriesText(const QJsonArray &queries)
{
    QStringList list;
    for (const QJsonValue query : queries)
        list << query[QLatin1String("expr")].toString();
    return list.join(QLatin1String("; "));
}

QString gridText(const QJsonObject &grid)
{
    const auto number = [&](const char *member) { return grid.value(QLatin1String(member)).toInt(); };
    return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "column %1, row %2, %3 × %4"))
        .arg(number("x") + 1)
        .arg(number("y") + 1)
        .arg(number("w"))
        .arg(number("h"));
}

QString pagesText(const QJsonArray &pages)
{
    QStringList list;
    for (const QJsonValue page : pages)
        list << (page.isString() ? page.toString() : page[QLatin1String("id")].toString());
    return list.join(QLatin1String(", "));
}

} // namespace

QString memberText(const QString &member)
{
    static constexpr std::array kNames{
        std::pair{"name", QT_TRANSLATE_NOOP("LayoutDiff", "name")},
        std::pair{"title", QT_TRANSLATE_NOOP("LayoutDiff", "title")},
        std::pair{"context", QT_TRANSLATE_NOOP("LayoutDiff", "context")},
        std::pair{"icon", QT_TRANSLATE_NOOP("LayoutDiff", "icon")},
        std::pair{"range", QT_TRANSLATE_NOOP("LayoutDiff", "time range")},
        std::pair{"type", QT_TRANSLATE_NOOP("LayoutDiff", "type")},
        std::pair{"unit", QT_TRANSLATE_NOOP("LayoutDiff", "unit")},
        std::pair{"min", QT_TRANSLATE_NOOP("LayoutDiff", "minimum")},
        std::pair{"max", QT_TRANSLATE_NOOP("LayoutDiff", "maximum")},
        std::pair{"queries", QT_TRANSLATE_NOOP("LayoutDiff", "expressions")},
        std::pair{"grid", QT_TRANSLATE_NOOP("LayoutDiff", "place")},
        std::pair{"order", QT_TRANSLATE_NOOP("LayoutDiff", "order of pages")},
        std::pair{"pages", QT_TRANSLATE_NOOP("LayoutDiff", "everything")},
        std::pair{"thresholds", QT_TRANSLATE_NOOP("LayoutDiff", "thresholds")},
    };
    const auto known = std::find_if(kNames.begin(), kNames.end(),
                                    [&](const auto &name) { return member == QLatin1String(name.first); });
    return known == kNames.end() ? member.section(u'/', -1) : phrase(known->second);
}

QString memberValueText(const QString &member, const QJsonValue &value)
{
    if (value.isUndefined())
        return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "not set"));
    if (member == QLatin1String("queries"))
        return queriesText(value.toArray());
    if (member == QLatin1String("thresholds"))
        return thresholdsText(value.toArray());
    if (member == QLatin1String("grid"))
        return gridText(value.toObject());
    const bool isPages = member == QLatin1String("order") || member == QLatin1String("pages");
    return isPages ? pagesText(value.toArray()) : valueText(value);
}

QString shownName(const Widget &widget)
{
    if (!widget.title.isEmpty())
        return widget.title;
    const WidgetType *type = findWidgetType(widget.type);
    return type ? QCoreApplication::translate("WidgetType", type->name) : widget.type;
}

QStringList describeMembers(const QJsonObject &from, const QJsonObject &to)
{
    QStringList keys = to.keys();
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (!to.contains(it.key()))
            keys << it.key();
    }
    QStringList lines;
    for (const QString &key : std::as_const(keys)) {
        if (from.value(key) != to.value(key))
            lines += describeMember(key, from.value(key), to.value(key));
    }
    return lines;
}

QString describe(const LayoutChange &change)
{
    if (change.kind != LayoutChange::Kind::Changed)
        return brief(change);
    QStringList lines = change.details;
    if (change.isMoved)
        lines << phrase(QT_TRANSLATE_NOOP("LayoutDiff", "moved or resized"));
    const QString name = change.page.isEmpty() ? phrase(QT_TRANSLATE_NOOP("LayoutDiff", "The layout")) : change.name;
    return QStringLiteral("%1: %2").arg(name, lines.join(QLatin1String("; ")));
}

QString summarize(const std::vector<LayoutChange> &changes)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(changes.size(), kNamedChanges); ++i)
        parts << brief(changes[i]);
    if (changes.size() > kNamedChanges)
        parts << phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 more")).arg(changes.size() - kNamedChanges);
    return parts.join(QLatin1String(", "));
}

} // namespace belfry
