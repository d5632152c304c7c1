// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/variable_names.h"

#include "dashboard/grafana/remarks.h"
#include "dashboard/variable.h"

#include <QRegularExpression>

#include <array>

namespace belfry::grafana {

namespace {

struct FormatName {
    const char *grafana;
    const char *belfry;
};

constexpr std::array kFormatNames{FormatName{"regex", "regex"}, FormatName{"pipe", "regex"}, FormatName{"csv", "csv"},
                                  FormatName{"raw", "raw"},     FormatName{"text", "text"},  FormatName{"value", ""}};

const char *formatOf(const QString &format)
{
    for (const FormatName &each : kFormatNames) {
        if (format == QLatin1String(each.grafana))
            return each.belfry;
    }
    return nullptr;
}

/// Whether Belfry would take the dollar sign there for a variable's.
bool opensName(const QString &text, qsizetype at)
{
    const auto isName = [&](qsizetype i) {
        const char16_t c = i < text.size() ? text[i].unicode() : u'\0';
        return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    const bool hasBrace = at + 1 < text.size() && text[at + 1] == u'{';
    return text[at] == u'$' && isName(at + (hasBrace ? 2 : 1));
}

} // namespace

VariableNames::Reference VariableNames::referenceAt(const QString &text, qsizetype at)
{
    static const QRegularExpression form(
        QStringLiteral("\\$(\\w+)|\\$\\{(\\w+)(?:\\.([\\w.]+))?(?::(\\w+))?\\}|\\[\\[(\\w+)(?::(\\w+))?\\]\\]"));
    const auto match =
        form.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    Reference reference;
    reference.isBare = match.hasCaptured(1);
    reference.name = match.captured(reference.isBare ? 1 : match.hasCaptured(2) ? 2 : 5);
    reference.format = match.captured(match.hasCaptured(3) ? 3 : match.hasCaptured(4) ? 4 : 6);
    reference.length = match.capturedLength();
    return reference;
}

QString VariableNames::written(const Reference &reference, Place place, QString &problem) const
{
    const auto withFormat = [&](const QString &name, const QString &format) -> QString {
        if (format.isEmpty() && reference.isBare)
            return u'$' + name;
        return QStringLiteral("${") + name + (format.isEmpty() ? QString() : u':' + format) + u'}';
    };
    const QString &name = reference.name;
    if (name == QLatin1String("__range_ms"))
        return QStringLiteral("${__range_s}000");
    if (builtInVariables().contains(name))
        return withFormat(name, {});
    if (const QString prefix = QStringLiteral("__auto_interval_");
        name.startsWith(prefix) && has(name.mid(prefix.size())))
        return withFormat(name.mid(prefix.size()), {});
    const auto known = m_known.constFind(name);
    if (known == m_known.constEnd()) {
        if (m_lost.contains(name) || name.startsWith(QLatin1String("__")))
            problem = QStringLiteral("the variable $%1 isn't carried over").arg(name);
        return {};
    }
    const char *format = reference.format.isEmpty() ? "" : formatOf(reference.format);
    if (!format)
        problem = QStringLiteral("the format %1 of $%2 has no counterpart").arg(quoted(reference.format), name);
    const bool isRaw = place == Place::Expression && *known == Values::Raw && reference.format.isEmpty();
    return withFormat(name, isRaw ? QStringLiteral("raw") : QLatin1String(format));
}

VariableNames::Rewritten VariableNames::rewritten(const QString &text, Place place) const
{
    Rewritten out;
    for (qsizetype i = 0; i < text.size();) {
        const bool mayBegin = text[i] == u'$' || text[i] == u'[';
        const Reference reference = mayBegin ? referenceAt(text, i) : Reference();
        QString problem;
        const QString reads = reference.length > 0 ? written(reference, place, problem) : QString();
        if (!problem.isEmpty() && out.problem.isEmpty())
            out.problem = problem;
        if (!reads.isEmpty() && problem.isEmpty()) {
            out.text += reads;
            i += reference.length;
            continue;
        }
        out.text += opensName(text, i) ? QStringLiteral("$$") : QString(text[i]);
        ++i;
    }
    return out;
}

VariableNames::Rewritten VariableNames::inExpression(const QString &expr) const
{
    return rewritten(expr, Place::Expression);
}

QString VariableNames::inText(const QString &text) const
{
    return rewritten(text, Place::Text).text;
}

} // namespace belfry::grafana
