// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/table_column.h"

#include "dashboard/json_fields.h"
#include "dashboard/unit.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

using namespace tablecolumns;

void checkSource(JsonFields &fields, std::size_t queries)
{
    const bool label = fields.has(QLatin1String("label"));
    if (label == fields.has(QLatin1String("query"))) {
        fields.fail({}, QStringLiteral("expected either \"label\" or \"query\""));
    } else if (label) {
        fields.requiredText(QLatin1String("label"));
    } else if (const int query = fields.requiredInteger(QLatin1String("query"));
               query < 0 || std::size_t(query) >= queries) {
        fields.fail(QStringLiteral("query"),
                    QStringLiteral("expected the number of a query, 0 to %1, found %2").arg(queries - 1).arg(query));
    }
}

void checkUnit(JsonFields &fields)
{
    const QString unit = fields.text(QLatin1String("unit"), QStringLiteral("none"));
    if (!unitFromName(unit))
        fields.fail(
            QStringLiteral("unit"),
            QStringLiteral("unknown unit \"%1\"; known are %2").arg(unit, unitNames().join(QLatin1String(", "))));
}

void checkWhole(JsonFields &fields, QLatin1String name, int least, int most)
{
    const std::optional<double> number = fields.number(name);
    if (number && (*number < least || *number > most || std::floor(*number) != *number))
        fields.fail(
            name, QStringLiteral("expected a whole number from %1 to %2, found %3").arg(least).arg(most).arg(*number));
}

template<std::size_t N>
void checkWord(JsonFields &fields, QLatin1String name, const std::array<const char *, N> &words)
{
    const QString word = fields.text(name, QString::fromLatin1(words.front()));
    if (std::any_of(words.begin(), words.end(), [&](const char *each) { return word == QLatin1String(each); }))
        return;
    QStringList all;
    for (const char *each : words)
        all << QString::fromLatin1(each);
    fields.fail(name, QStringLiteral("expected one of %1, found \"%2\"").arg(all.join(QLatin1String(", ")), word));
}

} // namespace

Result<void> checkTableColumns(const QJsonArray &columns, std::size_t queries, const QString &pointer)
{
    std::optional<Error> error;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        JsonFields fields(columns[i], jsonPointer(pointer, i), error);
        fields.text(QLatin1String("title"));
        checkUnit(fields);
        checkSource(fields, queries);
        checkWhole(fields, QLatin1String("decimals"), 0, kMostDecimals);
        checkWhole(fields, QLatin1String("width"), kLeastWidth, kMostWidth);
        fields.text(QLatin1String("texts"));
        fields.flag(QLatin1String("hidden"));
        checkWord(fields, QLatin1String("align"), kAligns);
        checkWord(fields, QLatin1String("show"), kShows);
    }
    if (error)
        return tl::unexpected<Error>(*error);
    return {};
}

} // namespace belfry
