// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/matcher_text.h"

#include "metrics/labels.h"

#include <array>
#include <utility>

namespace belfry {

namespace {

// The longer ones first.
constexpr std::array kOperators{std::pair{"=~", MatchOp::Regex}, std::pair{"!~", MatchOp::NotRegex},
                                std::pair{"!=", MatchOp::NotEqual}, std::pair{"=", MatchOp::Equal}};

tl::unexpected<Error> bad(const QString &text, const QString &expected)
{
    return failure(QStringLiteral("bad matcher \"%1\": expected %2").arg(text.left(200), expected), ErrorKind::Invalid);
}

Result<QString> unescape(const QString &text, QString value)
{
    const bool isQuoted = value.startsWith(u'"');
    bool isClosed = !isQuoted;
    QString plain;
    for (qsizetype i = isQuoted ? 1 : 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool isLast = i + 1 == value.size();
        if (c == u'"') {
            if (!isQuoted || !isLast)
                return bad(text, QStringLiteral("a double quote in the value as \\\""));
            isClosed = true;
        } else if (c == u'\\' && !isLast) {
            const QChar next = value[++i];
            if (next == u'n')
                plain += u'\n';
            else if (next == u'"' || next == u'\\')
                plain += next;
            else
                plain += QStringView(value).sliced(i - 1, 2); // of a regular expression
        } else {
            plain += c;
        }
    }
    if (!isClosed)
        return bad(text, QStringLiteral("a double quote at the end of the value"));
    return plain;
}

} // namespace

Result<Matcher> parseMatcher(const QString &text)
{
    const qsizetype nameEnd = std::min({text.indexOf(u'='), text.indexOf(u'!')},
                                       [](qsizetype a, qsizetype b) { return std::size_t(a) < std::size_t(b); });
    const QString name = nameEnd < 0 ? QString() : text.first(nameEnd).trimmed();
    if (!isValidMetricName(name.toStdString()))
        return bad(text, QStringLiteral("a label, one of =, !=, =~, !~, and a value"));
    for (const auto &[sign, op] : kOperators) {
        if (!QStringView(text).sliced(nameEnd).startsWith(QLatin1String(sign)))
            continue;
        const auto value = unescape(text, text.sliced(nameEnd + qstrlen(sign)).trimmed());
        if (!value)
            return tl::unexpected(value.error());
        return Matcher{name.toStdString(), op, value->toStdString()};
    }
    return bad(text, QStringLiteral("one of =, !=, =~, !~ after the label"));
}

} // namespace belfry
