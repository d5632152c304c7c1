// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/js_regex.h"

#include "query/regex.h"

#include <QRegularExpression>

namespace belfry::grafana {

namespace {

struct JsPattern {
    QString body;
    bool ignoresCase = false;
};

/// What stands between the slashes, if there are any.
JsPattern patternOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^/(.*)/([a-z]*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text.trimmed());
    return match.hasMatch() ? JsPattern{match.captured(1), match.captured(2).contains(u'i')} : JsPattern{text, false};
}

bool isEscaped(const QString &text, qsizetype at)
{
    qsizetype slashes = 0;
    while (at - slashes > 0 && text[at - slashes - 1] == u'\\')
        ++slashes;
    return slashes % 2 == 1;
}

/// "a" found anywhere as an expression that matches from end to end.
QString anywhere(QString body)
{
    if (body.contains(u'|'))
        return QStringLiteral(".*?(?:%1).*").arg(body);
    const bool atStart = body.startsWith(u'^');
    const bool atEnd = body.endsWith(u'$') && !isEscaped(body, body.size() - 1);
    body = body.mid(atStart ? 1 : 0);
    body.chop(atEnd && !body.isEmpty() ? 1 : 0);
    const QString before = atStart || body.startsWith(QLatin1String(".*")) ? QString() : QStringLiteral(".*?");
    const QString after = atEnd || body.endsWith(QLatin1String(".*")) ? QString() : QStringLiteral(".*");
    return before + body + after;
}

} // namespace

std::optional<QString> anchoredRegex(const QString &pattern)
{
    JsPattern js = patternOf(pattern);
    // Groups named value and text are what is chosen and what is shown of it: only the first is carried over.
    if (js.body.contains(QLatin1String("(?<value>")))
        js.body.replace(QLatin1String("(?<text>"), QLatin1String("(?:"));
    js.body.replace(QLatin1String("(?<value>"), QLatin1String("("))
        .replace(QLatin1String("(?<text>"), QLatin1String("("));
    js.body.replace(QLatin1String("\\/"), QLatin1String("/"));
    const QString whole = (js.ignoresCase ? QStringLiteral("(?i)") : QString()) + anywhere(js.body);
    return promql::Regex(whole.toStdString()).isValid() ? std::optional(whole) : std::nullopt;
}

bool isFoundIn(const QString &text, const QString &pattern)
{
    if (!pattern.startsWith(u'/'))
        return text == pattern;
    const auto regex = anchoredRegex(pattern);
    return regex && promql::Regex(regex->toStdString()).matches(text.toStdString());
}

} // namespace belfry::grafana
