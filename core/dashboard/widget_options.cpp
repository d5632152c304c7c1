// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_options.h"

#include "dashboard/json_fields.h"

#include <QJsonArray>

#include <array>
#include <cmath>

namespace belfry {

namespace {

enum class Kind { Boolean, Text, Number, Integer, Word, Words, Columns };

struct Option {
    const char *type;
    const char *name;
    Kind kind;
    double lowest = 0;
    double highest = 0;
    const char *words = "";
};

constexpr std::array kOptions{
    Option{"timeseries", "stack", Kind::Boolean},
    Option{"timeseries", "fill", Kind::Boolean},
    Option{"timeseries", "legend", Kind::Boolean},
    Option{"timeseries", "axes", Kind::Boolean},
    Option{"stat", "sparkline", Kind::Boolean},
    Option{"stat", "caption", Kind::Text},
    Option{"stat", "decimals", Kind::Integer, 0, 10},
    Option{"stat", "color", Kind::Integer, 0, 7},
    Option{"gauge", "shape", Kind::Word, 0, 0, "arc, bar"},
    Option{"gauge", "decimals", Kind::Integer, 0, 10},
    Option{"gauge", "color", Kind::Integer, 0, 7},
    Option{"timeline", "texts", Kind::Text},
    Option{"timeline", "host", Kind::Word, 0, 0, "this, all"},
    Option{"barlist", "limit", Kind::Integer, 1, 50},
    Option{"barlist", "sort", Kind::Word, 0, 0, "desc, asc, none"},
    Option{"table", "columns", Kind::Columns},
    Option{"pie", "hole", Kind::Number, 0, 0.9},
    Option{"pie", "limit", Kind::Integer, 1, 50},
    Option{"timeseries", "host", Kind::Word, 0, 0, "this, all"},
    Option{"barlist", "host", Kind::Word, 0, 0, "this, all"},
    Option{"table", "host", Kind::Word, 0, 0, "this, all"},
    Option{"pie", "host", Kind::Word, 0, 0, "this, all"},
    Option{"alerts", "states", Kind::Words, 0, 0, "firing, pending, resolved"},
};

/// What was expected instead, empty if it is right.
QString complaintAboutNumber(const Option &option, const QJsonValue &value)
{
    const bool whole = option.kind == Kind::Integer;
    const double number = value.toDouble();
    if (value.isDouble() && number >= option.lowest && number <= option.highest &&
        (!whole || std::floor(number) == number))
        return {};
    return QStringLiteral("%1 from %2 to %3")
        .arg(whole ? QLatin1String("a whole number") : QLatin1String("a number"))
        .arg(option.lowest)
        .arg(option.highest);
}

bool isWord(const Option &option, const QJsonValue &value)
{
    return value.isString() && QString::fromLatin1(option.words).split(QLatin1String(", ")).contains(value.toString());
}

QString complaintAbout(const Option &option, const QJsonValue &value)
{
    switch (option.kind) {
    case Kind::Boolean: return value.isBool() ? QString() : QStringLiteral("true or false");
    case Kind::Text: return value.isString() ? QString() : QStringLiteral("a string");
    case Kind::Number:
    case Kind::Integer: return complaintAboutNumber(option, value);
    case Kind::Word: return isWord(option, value) ? QString() : QStringLiteral("one of ") + QLatin1String(option.words);
    case Kind::Words: {
        const QJsonArray list = value.toArray();
        const bool right = value.isArray() && std::all_of(list.begin(), list.end(),
                                                          [&](const QJsonValue &each) { return isWord(option, each); });
        return right ? QString() : QStringLiteral("a list of ") + QLatin1String(option.words);
    }
    case Kind::Columns: return value.isArray() ? QString() : QStringLiteral("an array of columns");
    }
    return {};
}

QString foundText(const QJsonValue &value)
{
    if (value.isString())
        return u'"' + value.toString() + u'"';
    return value.isDouble() ? QString::number(value.toDouble()) : jsonKind(value);
}

Result<void> checkColumns(const QJsonArray &columns, std::size_t queries, const QString &pointer)
{
    std::optional<Error> error;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        JsonFields fields(columns[i], jsonPointer(pointer, i), error);
        fields.text(QLatin1String("title"));
        const QString unit = fields.text(QLatin1String("unit"), QStringLiteral("none"));
        if (!unitFromName(unit))
            fields.fail(
                QStringLiteral("unit"),
                QStringLiteral("unknown unit \"%1\"; known are %2").arg(unit, unitNames().join(QLatin1String(", "))));
        const bool label = fields.has(QLatin1String("label"));
        if (label == fields.has(QLatin1String("query"))) {
            fields.fail({}, QStringLiteral("expected either \"label\" or \"query\""));
        } else if (label) {
            fields.requiredText(QLatin1String("label"));
        } else if (const int query = fields.requiredInteger(QLatin1String("query"));
                   query < 0 || std::size_t(query) >= queries) {
            fields.fail(
                QStringLiteral("query"),
                QStringLiteral("expected the number of a query, 0 to %1, found %2").arg(queries - 1).arg(query));
        }
    }
    if (error)
        return tl::unexpected<Error>(*error);
    return {};
}

} // namespace

Result<void> checkOptions(const Widget &widget, const QString &pointer)
{
    for (const Option &option : kOptions) {
        const QLatin1String name(option.name);
        if (widget.type != QLatin1String(option.type) || !widget.options.contains(name))
            continue;
        const QJsonValue value = widget.options.value(name);
        const QString at = jsonPointer(pointer, name);
        if (const QString expected = complaintAbout(option, value); !expected.isEmpty())
            return failure(QStringLiteral("expected %1, found %2").arg(expected, foundText(value)), ErrorKind::Invalid,
                           {{}, 0, 0, at});
        if (option.kind == Kind::Columns) {
            if (auto columns = checkColumns(value.toArray(), widget.queries.size(), at); !columns)
                return columns;
        }
    }
    return {};
}

} // namespace belfry
