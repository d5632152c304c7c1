// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Members of documents in words.

#include "dashboard/layout_diff.h"
#include "dashboard/substitution.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr qsizetype kLongestValue = 80;

QString inWords(const char *text)
{
    return QCoreApplication::translate("LayoutDiff", text);
}

QString elided(const QString &text)
{
    return text.size() <= kLongestValue ? text : text.left(kLongestValue - 1) + QChar(0x2026);
}

QString quotedText(const QString &text)
{
    return inWords(QT_TRANSLATE_NOOP("LayoutDiff", "“%1”")).arg(elided(text));
}

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return quotedText(value.toString());
    if (value.isBool())
        return inWords(value.toBool() ? QT_TRANSLATE_NOOP("LayoutDiff", "on") : QT_TRANSLATE_NOOP("LayoutDiff", "off"));
    if (value.isDouble())
        return QString::number(value.toDouble());
    // In brackets, as only documents can begin with a value.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return elided(QString::fromUtf8(json.sliced(1, json.size() - 2)));
}

/// Values in words; empty where there is none.
QString changedText(const QString &name, const QString &from, const QString &to)
{
    if (from.isEmpty())
        return inWords(QT_TRANSLATE_NOOP("LayoutDiff", "%1 set to %2")).arg(name, to);
    if (to.isEmpty())
        return inWords(QT_TRANSLATE_NOOP("LayoutDiff", "%1 removed, was %2")).arg(name, from);
    return inWords(QT_TRANSLATE_NOOP("LayoutDiff", "%1 changed from %2 to %3")).arg(name, from, to);
}

QString wordsOf(const QJsonValue &value)
{
    return value.isUndefined() ? QString() : valueText(value);
}

QString thresholdsText(const QJsonArray &thresholds)
{
    QStringList list;
    for (const QJsonValue threshold : thresholds)
        list << QString::number(threshold[QLatin1String("value")].toDouble()) + u' ' +
                    threshold[QLatin1String("state")].toString();
    return list.isEmpty() ? inWords(QT_TRANSLATE_NOOP("LayoutDiff", "none")) : list.join(QLatin1String(", "));
}

QString queryMember(const char *name, qsizetype index, qsizetype count)
{
    return count < 2 ? inWords(name) : inWords(name) + u' ' + QString::number(index + 1);
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
    return inWords(QT_TRANSLATE_NOOP("LayoutDiff", "column %1, row %2, %3 × %4"))
        .arg(number("x") + 1)
        .arg(number("y") + 1)
        .arg(number("w"))
        .arg(number("h"));
}

/// "device, 2 in a row"
QString repeatText(const QJsonObject &repeat)
{
    const QString variable = repeat.value(QLatin1String("variable")).toString();
    const int columns = repeat.value(QLatin1String("columns")).toInt();
    return columns > 0 ? inWords(QT_TRANSLATE_NOOP("LayoutDiff", "%1, %2 in a row")).arg(variable).arg(columns)
                       : variable;
}

/// Of pages, variables, or values, which have a name of their own or are one.
QString listText(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue each : list) {
        QString text = each.toString();
        for (const char *name : {"text", "name", "id"})
            text = text.isEmpty() ? each[QLatin1String(name)].toString() : text;
        texts << (text == kAllValues ? allText() : text);
    }
    return elided(texts.join(QLatin1String(", ")));
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
                lines << changedText(queryMember(name, i, count), wordsOf(was), wordsOf(now));
        }
    }
    return lines;
}

QStringList describeMember(const QString &key, const QJsonValue &from, const QJsonValue &to)
{
    if (key == QLatin1String("queries"))
        return describeQueries(from.toArray(), to.toArray());
    if (key == QLatin1String("options"))
        return describeMembers(from.toObject(), to.toObject());
    if (key == QLatin1String("thresholds")) // none is as good as not set
        return {changedText(memberText(key), thresholdsText(from.toArray()), thresholdsText(to.toArray()))};
    const auto words = [&](const QJsonValue &value) {
        return value.isUndefined() ? QString() : memberValueText(key, value);
    };
    return {changedText(memberText(key), words(from), words(to))};
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
        std::pair{"refresh", QT_TRANSLATE_NOOP("LayoutDiff", "refresh")},
        std::pair{"type", QT_TRANSLATE_NOOP("LayoutDiff", "type")},
        std::pair{"unit", QT_TRANSLATE_NOOP("LayoutDiff", "unit")},
        std::pair{"min", QT_TRANSLATE_NOOP("LayoutDiff", "minimum")},
        std::pair{"max", QT_TRANSLATE_NOOP("LayoutDiff", "maximum")},
        std::pair{"queries", QT_TRANSLATE_NOOP("LayoutDiff", "expressions")},
        std::pair{"grid", QT_TRANSLATE_NOOP("LayoutDiff", "place")},
        std::pair{"order", QT_TRANSLATE_NOOP("LayoutDiff", "order of pages")},
        std::pair{"pages", QT_TRANSLATE_NOOP("LayoutDiff", "everything")},
        std::pair{"thresholds", QT_TRANSLATE_NOOP("LayoutDiff", "thresholds")},
        std::pair{"locked", QT_TRANSLATE_NOOP("LayoutDiff", "locked")},
        std::pair{"translate", QT_TRANSLATE_NOOP("LayoutDiff", "in Belfry's words")},
        std::pair{"repeat", QT_TRANSLATE_NOOP("LayoutDiff", "repeat for")},
        std::pair{"repeat/variable", QT_TRANSLATE_NOOP("LayoutDiff", "repeat for")},
        std::pair{"repeat/columns", QT_TRANSLATE_NOOP("LayoutDiff", "copies in a row")},
        // Of variables.
        std::pair{"variables", QT_TRANSLATE_NOOP("LayoutDiff", "order of variables")},
        std::pair{"label", QT_TRANSLATE_NOOP("LayoutDiff", "label")},
        std::pair{"match", QT_TRANSLATE_NOOP("LayoutDiff", "series")},
        std::pair{"regex", QT_TRANSLATE_NOOP("LayoutDiff", "only values like")},
        std::pair{"values", QT_TRANSLATE_NOOP("LayoutDiff", "values")},
        std::pair{"multi", QT_TRANSLATE_NOOP("LayoutDiff", "several may be chosen")},
        std::pair{"all", QT_TRANSLATE_NOOP("LayoutDiff", "all may be chosen")},
        std::pair{"default", QT_TRANSLATE_NOOP("LayoutDiff", "at first")},
    };
    const auto known = std::find_if(kNames.begin(), kNames.end(),
                                    [&](const auto &name) { return member == QLatin1String(name.first); });
    return known == kNames.end() ? member.section(u'/', -1) : inWords(known->second);
}

QString memberValueText(const QString &member, const QJsonValue &value)
{
    if (value.isUndefined())
        return inWords(QT_TRANSLATE_NOOP("LayoutDiff", "not set"));
    if (member == QLatin1String("queries"))
        return queriesText(value.toArray());
    if (member == QLatin1String("thresholds"))
        return thresholdsText(value.toArray());
    if (member == QLatin1String("grid"))
        return gridText(value.toObject());
    if (member == QLatin1String("repeat"))
        return repeatText(value.toObject());
    static const QStringList lists{QStringLiteral("order"), QStringLiteral("pages"), QStringLiteral("variables"),
                                   QStringLiteral("values"), QStringLiteral("default")};
    return lists.contains(member) && value.isArray() ? listText(value.toArray()) : valueText(value);
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

} // namespace belfry
