// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/label_answers.h"

#include "models/legend.h"

#include <QHash>

#include <algorithm>

namespace belfry {

namespace {

QString quotedText(const QString &text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += c == u'\n' ? QStringLiteral("\\n") : QString(c);
    }
    return quoted + u'"';
}

bool isPlainLabel(const QString &label)
{
    const auto isPart = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); };
    return !label.isEmpty() && !label[0].isDigit() && std::all_of(label.begin(), label.end(), isPart);
}

QString writtenLabel(const QString &label)
{
    return isPlainLabel(label) ? label : quotedText(label);
}

QString withMatcher(const QString &selector, const QString &matcher)
{
    if (!selector.endsWith(u'}'))
        return selector + u'{' + matcher + u'}';
    const QString open = selector.chopped(1);
    return open + (open.endsWith(u'{') ? QString() : QStringLiteral(",")) + matcher + u'}';
}

/// (?i).*a.*b.*
QString containing(const QString &letters)
{
    QString regex = QStringLiteral("(?i).*");
    for (const QChar c : letters) {
        if (c.unicode() < 128 && !c.isLetterOrNumber() && c != u'_')
            regex += u'\\';
        regex += c;
        regex += QStringLiteral(".*");
    }
    return regex;
}

QString valuesOf(const QString &selector, const QString &label, const QString &contains)
{
    // Series without the label have no value of it.
    const QString some = contains.isEmpty()
                             ? writtenLabel(label) + QStringLiteral("!=\"\"")
                             : writtenLabel(label) + QStringLiteral("=~") + quotedText(containing(contains));
    return QStringLiteral("count by (%1) (%2)").arg(writtenLabel(label), withMatcher(selector, some));
}

} // namespace

QString labelValuesQuery(const QString &selector, const QString &label, int most, const QString &contains)
{
    return QStringLiteral("topk(%1, %2)").arg(most).arg(valuesOf(selector, label, contains));
}

QString labelValuesCountQuery(const QString &selector, const QString &label)
{
    return QStringLiteral("count(%1)").arg(valuesOf(selector, label, {}));
}

std::vector<LabelValueCount> labelValues(const QueryResult &answer, const QString &label)
{
    QHash<QString, int> counts; // of several machines each has its own
    for (const ResultSeries &series : answer.series) {
        const QString value = labelValue(*series.labels, label);
        if (!value.isEmpty() && !series.samples.empty())
            counts[value] += int(series.samples.back().v);
    }
    std::vector<LabelValueCount> values;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        values.push_back({it.key(), it.value()});
    std::sort(values.begin(), values.end(), [](const LabelValueCount &a, const LabelValueCount &b) {
        return a.series != b.series ? a.series > b.series : a.value < b.value;
    });
    return values;
}

QString narrowed(const QString &selector, const QString &label, const QString &value)
{
    return withMatcher(selector, writtenLabel(label) + u'=' + quotedText(value));
}

} // namespace belfry
