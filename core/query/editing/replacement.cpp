// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/characters.h"
#include "query/editing/completion.h"
#include "query/editing/loose_text.h"
#include "query/lexer.h"

#include <algorithm>

namespace belfry::promql {

namespace {

/// What follows the replaced text, blanks aside.
QChar followerIn(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at < text.size() ? text[at] : QChar();
}

/// Whether it can be written without quotes.
bool isPlainName(const QString &name, bool withColons)
{
    const auto isPart = [withColons](QChar c) {
        return (c.unicode() < 128 && isAlphaNumeric(char(c.unicode()))) || (withColons && c == u':');
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isPart) && !isDigit(char(name[0].unicode()));
}

QString quotedName(const QString &name)
{
    return QString::fromStdString(quote(name.toStdString()));
}

QString escapedForRegex(const QString &value)
{
    static const QString special = QStringLiteral("\\.+*?()|[]{}^$");
    QString escaped;
    for (const QChar c : value) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// As it stands between such quotes.
QString escapedFor(QChar quotes, const QString &value)
{
    if (quotes == u'`')
        return value;
    QString escaped;
    for (const QChar c : value) {
        if (c == u'\\' || c == quotes)
            escaped += u'\\';
        escaped += c == u'\n' ? QStringLiteral("\\n") : QString(c);
    }
    return escaped;
}

struct Written {
    QString text;
    qsizetype cursor;
};

Written plain(const QString &text)
{
    return {text, text.size()};
}

Written writtenValue(const CompletionPoint &point, const QString &name)
{
    const QChar quotes = point.quote.isNull() ? u'"' : point.quote;
    QString text = escapedFor(quotes, point.regex ? escapedForRegex(name) : name);
    if (point.quote.isNull())
        text.prepend(quotes);
    // The cursor stands behind the closing quote, whoever wrote it.
    const qsizetype cursor = text.size() + 1;
    if (!point.closed)
        text += quotes;
    return {text, cursor};
}

Written writtenLabel(const QString &all, const CompletionPoint &point, const QString &name)
{
    const QString label = isPlainName(name, false) ? name : quotedName(name);
    const QChar next = followerIn(all, point.end);
    if (point.grouping || next == u'=' || next == u'!')
        return plain(label);
    return {label + QStringLiteral("=\"\""), label.size() + 2};
}

Written writtenCall(const QString &all, const CompletionPoint &point, const QString &name)
{
    if (followerIn(all, point.end) == u'(')
        return plain(name);
    return {name + QStringLiteral("()"), name.size() + 1};
}

Written written(const QString &all, const CompletionPoint &point, CandidateKind kind, const QString &name)
{
    switch (kind) {
    case CandidateKind::Metric: return plain(isPlainName(name, true) ? name : u'{' + quotedName(name) + u'}');
    case CandidateKind::Function:
    case CandidateKind::Aggregation: return writtenCall(all, point, name);
    case CandidateKind::LabelName: return writtenLabel(all, point, name);
    case CandidateKind::LabelValue: return writtenValue(point, name);
    case CandidateKind::Operator: return plain(name);
    case CandidateKind::Duration: return plain(name);
    case CandidateKind::Keyword: break;
    }
    const auto word = keyword(name.toStdString());
    const bool takesLabels = word && *word >= TokenKind::By && *word <= TokenKind::GroupRight;
    if (!takesLabels)
        return plain(followerIn(all, point.end).isNull() ? name + u' ' : name);
    return followerIn(all, point.end) == u'(' ? plain(name) : Written{name + QStringLiteral(" ()"), name.size() + 2};
}

} // namespace

Replacement replacementFor(const QString &text, const CompletionPoint &point, CandidateKind kind, const QString &name)
{
    const Written what = written(text, point, kind, name);
    return {point.start, point.end, what.text, point.start + what.cursor};
}

} // namespace belfry::promql
