// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_options.h"

#include "dashboard/json_fields.h"
#include "dashboard/picture.h"
#include "dashboard/table_column.h"
#include "dashboard/widget_type.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>

namespace belfry {

namespace {

using Kind = WidgetOption::Kind;

constexpr qsizetype kMostText = 20000; // characters

bool isWhole(double number)
{
    return std::floor(number) == number;
}

/// What was expected instead, empty if it is right.
QString complaintAboutNumber(const WidgetOption &option, const QJsonValue &value)
{
    const bool whole = option.kind != Kind::Number;
    const double number = value.toDouble();
    if (value.isDouble() && number >= option.lowest && number <= option.highest && (!whole || isWhole(number)))
        return {};
    return (whole ? QStringLiteral("a whole number from %1 to %2") : QStringLiteral("a number from %1 to %2"))
        .arg(option.lowest)
        .arg(option.highest);
}

QString wordsOf(const WidgetOption &option)
{
    QStringList words;
    for (const OptionWord &word : option.words)
        words << QString::fromLatin1(word.id);
    return words.join(QLatin1String(", "));
}

bool isWord(const WidgetOption &option, const QJsonValue &value)
{
    return std::any_of(option.words.begin(), option.words.end(), [&](const OptionWord &word) {
        return value.isString() && value.toString() == QLatin1String(word.id);
    });
}

bool allOf(const QJsonValue &value, const std::function<bool(const QJsonValue &)> &isRight)
{
    const QJsonArray list = value.toArray();
    return value.isArray() && std::all_of(list.begin(), list.end(), isRight);
}

bool isQuery(const QJsonValue &value, std::size_t queries)
{
    const double number = value.toDouble(-1);
    return isWhole(number) && number >= 0 && number < static_cast<double>(queries);
}

QString complaintAboutQueries(const WidgetOption &option, const QJsonValue &value, std::size_t queries)
{
    const qsizetype count = value.toArray().size();
    const bool right = allOf(value, [queries](const QJsonValue &each) { return isQuery(each, queries); });
    // A choice of exactly two may also be none.
    const bool enough = option.highest > 2 || count == 0 || double(count) == option.highest;
    if (right && enough && double(count) <= option.highest)
        return {};
    return QStringLiteral("%1 of queries, 0 to %2")
        .arg(option.highest > 2 ? QStringLiteral("a list of numbers") : QStringLiteral("a list of two numbers"))
        .arg(queries > 0 ? queries - 1 : 0);
}

QString complaintAboutImage(const QJsonValue &value)
{
    if (value.isString() && value.toString().isEmpty())
        return {};
    const auto picture = readPicture(value.toString());
    return picture ? QString() : picture.error().message;
}

QString complaintAbout(const WidgetOption &option, const QJsonValue &value, const Widget &widget)
{
    const auto unless = [](bool right, const QString &expected) { return right ? QString() : expected; };
    switch (option.kind) {
    case Kind::Boolean: return unless(value.isBool(), QStringLiteral("true or false"));
    case Kind::Text:
    case Kind::LongText:
        return unless(value.isString() && value.toString().size() <= kMostText,
                      QStringLiteral("a string of at most %1 characters").arg(kMostText));
    case Kind::Number:
    case Kind::Integer:
    case Kind::Color: return complaintAboutNumber(option, value);
    case Kind::Word: return unless(isWord(option, value), QStringLiteral("one of ") + wordsOf(option));
    case Kind::Words:
        return unless(allOf(value, [&](const QJsonValue &each) { return isWord(option, each); }),
                      QStringLiteral("a list of ") + wordsOf(option));
    case Kind::Queries: return complaintAboutQueries(option, value, widget.queries.size());
    case Kind::Unit:
        return unless(value.isString() && unitFromName(value.toString()),
                      QStringLiteral("one of ") + unitNames().join(QLatin1String(", ")));
    case Kind::Columns: return unless(value.isArray(), QStringLiteral("an array of columns"));
    case Kind::Image: return complaintAboutImage(value);
    }
    return {};
}

QString foundText(const QJsonValue &value)
{
    constexpr qsizetype kMostShown = 40;
    if (value.isString())
        return u'"' + value.toString().left(kMostShown) + u'"';
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)).left(kMostShown);
    return value.isDouble() ? QString::number(value.toDouble()) : jsonKind(value);
}

} // namespace

Result<void> checkOptions(const Widget &widget, const QString &pointer)
{
    const WidgetType *type = findWidgetType(widget.type);
    if (!type)
        return {}; // somebody else's to tell
    for (const WidgetOption &option : type->options) {
        const QLatin1String name(option.name);
        if (!widget.options.contains(name))
            continue;
        const QJsonValue value = widget.options.value(name);
        const QString at = jsonPointer(pointer, name);
        if (const QString expected = complaintAbout(option, value, widget); !expected.isEmpty())
            return failure(QStringLiteral("expected %1, found %2").arg(expected, foundText(value)), ErrorKind::Invalid,
                           {{}, 0, 0, at});
        if (option.kind == Kind::Columns) {
            if (auto columns = checkTableColumns(value.toArray(), widget.queries.size(), at); !columns)
                return columns;
        }
    }
    return {};
}

QStringList textOptions(const QString &type)
{
    QStringList names;
    const WidgetType *known = findWidgetType(type);
    for (const WidgetOption &option : known ? known->options : std::span<const WidgetOption>()) {
        if (option.kind == Kind::Text || option.kind == Kind::LongText)
            names << QLatin1String(option.name);
    }
    return names;
}

} // namespace belfry
