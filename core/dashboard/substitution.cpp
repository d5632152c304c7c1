// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/substitution.h"

#include "dashboard/expression_places.h"
#include "query/characters.h"
#include "query/lexer.h"
#include "query/parser.h"
#include "query/regex.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr std::array<std::string_view, 4> kFormats{"regex", "raw", "csv", "text"};

/// Why there is no value; its message alone, as only the caller knows the place.
using Part = tl::expected<std::string, QString>;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string joined(const Substitute &substitute, QLatin1String separator, QString VariableValue::*which)
{
    QStringList list;
    for (const VariableValue &each : substitute.values)
        list << each.*which;
    return list.join(separator).toStdString();
}

std::string csvOf(const Substitute &substitute)
{
    return joined(substitute, QLatin1String(","), &VariableValue::value);
}

std::string regexOf(const Substitute &substitute)
{
    if (substitute.matchesAnything)
        return ".*";
    std::string alternatives;
    for (const VariableValue &each : substitute.values) {
        if (!alternatives.empty() || &each != &substitute.values.front())
            alternatives += '|';
        alternatives += promql::escapeRegex(each.value.toStdString());
    }
    return substitute.values.size() > 1 ? '(' + alternatives + ')' : alternatives;
}

bool isSeveral(const Substitute &substitute)
{
    return substitute.values.size() > 1 || substitute.matchesAnything;
}

/// A name, a number or a duration and nothing else: it can't become more than one operand.
bool isToken(std::string_view value)
{
    using enum promql::TokenKind;
    const bool isNegative = value.starts_with('-');
    const std::string_view rest = value.substr(isNegative ? 1 : 0);
    const auto tokens = promql::tokenize(rest);
    if (tokens.size() != 2 || tokens[0].text.size() != rest.size() || rest.empty())
        return false;
    const auto kind = tokens[0].kind;
    const bool isName = kind == Identifier || kind == MetricIdentifier || kind == Aggregator;
    return kind == Number || (!isNegative && (kind == Duration || isName));
}

Part codeOf(const TemplatePiece &piece, const Substitute &substitute)
{
    if (substitute.isCode && piece.format == "raw")
        return csvOf(substitute);
    const bool isList = piece.format == "csv" || piece.format == "raw" || piece.format == "text";
    if (!isList && isSeveral(substitute))
        return tl::unexpected(QStringLiteral("%1 has several values, which can't stand outside of a string; expected "
                                             "${%2:csv} or a regular expression")
                                  .arg(toText(piece.text), toText(piece.name)));
    std::string out;
    for (const VariableValue &each : substitute.values) {
        const std::string value = (piece.format == "text" ? each.text : each.value).toStdString();
        if (!isToken(value))
            return tl::unexpected(QStringLiteral("%1 stands outside of a string; expected a name, a number or a "
                                                 "duration, found \"%2\"")
                                      .arg(toText(piece.text), toText(value)));
        out += (out.empty() ? "" : ",") + value;
    }
    return out;
}

std::string textOf(const TemplatePiece &piece, const Substitute &substitute, ExpressionPlace place)
{
    const bool inRegex = place == ExpressionPlace::Regex;
    if (piece.format == "raw")
        return csvOf(substitute);
    if (piece.format == "csv" || piece.format == "text") {
        const std::string list =
            piece.format == "csv" ? csvOf(substitute) : joined(substitute, QLatin1String(","), &VariableValue::text);
        return inRegex ? promql::escapeRegex(list) : list;
    }
    if (inRegex || isSeveral(substitute) || piece.format == "regex")
        return regexOf(substitute);
    return csvOf(substitute);
}

std::string shownOf(const TemplatePiece &piece, const Substitute &substitute)
{
    if (piece.format == "regex")
        return regexOf(substitute);
    if (piece.format == "raw" || piece.format == "csv")
        return csvOf(substitute);
    if (substitute.isAll)
        return allText().toStdString();
    return joined(substitute, QLatin1String(", "), &VariableValue::text);
}

/// Puts values into one expression or text.
class Substitution
{
public:
    explicit Substitution(const Substitutes &substitutes) : m_substitutes(substitutes) {}

    Part expression(std::string_view expr) const
    {
        std::string out;
        for (const ExpressionPiece &piece : expressionPieces(expr)) {
            Part part = inPlace(piece);
            if (!part)
                return part;
            out += *part;
        }
        return out;
    }

    template<typename ValueOf>
    Part filled(const std::vector<TemplatePiece> &pieces, ValueOf valueOf) const
    {
        std::string out;
        for (const TemplatePiece &piece : pieces) {
            Part part = piece.name.empty() ? Part(piece.text) : value(piece, valueOf);
            if (!part)
                return part;
            out += *part;
        }
        return out;
    }

private:
    Part inPlace(const ExpressionPiece &piece) const
    {
        if (piece.place == ExpressionPlace::Fixed || piece.text.find('$') == std::string_view::npos)
            return std::string(piece.text);
        if (piece.place == ExpressionPlace::Code)
            return filled(templatePieces(piece.text, TemplateKind::Text), codeOf);
        const bool isRegex = piece.place == ExpressionPlace::Regex;
        const auto pieces =
            templatePieces(promql::unquote(piece.text), isRegex ? TemplateKind::Regex : TemplateKind::Text);
        const auto isVariable = [](const TemplatePiece &each) { return !each.name.empty(); };
        if (pieces.size() == 1 && !isVariable(pieces[0]) && pieces[0].text == promql::unquote(piece.text))
            return std::string(piece.text); // as it was written
        const Part content = filled(pieces, [&](const TemplatePiece &each, const Substitute &substitute) -> Part {
            std::string text = textOf(each, substitute, piece.place);
            return piece.place == ExpressionPlace::Replacement ? withDoubledDollars(text) : text;
        });
        return content ? Part(promql::quote(*content)) : content;
    }

    static std::string withDoubledDollars(std::string_view text)
    {
        std::string out;
        for (const char c : text)
            out.append(c == '$' ? 2 : 1, c);
        return out;
    }

    template<typename ValueOf>
    Part value(const TemplatePiece &piece, ValueOf valueOf) const
    {
        if (piece.isBroken)
            return tl::unexpected(QStringLiteral("expected ${name} or ${name:format}, found \"%1\"; a dollar sign that "
                                                 "is meant as one is written $$")
                                      .arg(toText(piece.text)));
        const auto found = m_substitutes.constFind(toText(piece.name));
        if (found == m_substitutes.constEnd())
            return tl::unexpected(QStringLiteral("there is no variable $%1; known are $%2; a dollar sign that is meant "
                                                 "as one is written $$")
                                      .arg(toText(piece.name), m_substitutes.keys().join(QLatin1String(", $"))));
        if (!piece.format.empty() && std::find(kFormats.begin(), kFormats.end(), piece.format) == kFormats.end())
            return tl::unexpected(QStringLiteral("unknown format \"%1\" of %2; known are regex, raw, csv, text")
                                      .arg(toText(piece.format), toText(piece.text)));
        return valueOf(piece, *found);
    }

    const Substitutes &m_substitutes;
};

Result<QString> answered(const Part &part, const QString &pointer)
{
    if (part)
        return toText(*part);
    return failure(part.error(), ErrorKind::Invalid, {{}, 0, 0, pointer});
}

} // namespace

Result<QString> substituteExpression(const QString &expr, const Substitutes &substitutes, const QString &pointer)
{
    if (!expr.contains(u'$'))
        return expr;
    return answered(Substitution(substitutes).expression(expr.toStdString()), pointer);
}

Result<QString> substituteText(const QString &text, const Substitutes &substitutes, const QString &pointer)
{
    if (!text.contains(u'$'))
        return text;
    const auto pieces = templatePieces(text.toStdString(), TemplateKind::Text);
    const auto shown = [](const TemplatePiece &piece, const Substitute &substitute) -> Part {
        return shownOf(piece, substitute);
    };
    return answered(Substitution(substitutes).filled(pieces, shown), pointer);
}

QString allText()
{
    return QCoreApplication::translate("Variable", "All");
}

qint64 intervalOf(qint64 rangeMs)
{
    constexpr qint64 kPoints = 600;
    constexpr std::array<qint64, 17> kRound{1,   2,   5,    10,   15,   30,     60,     120,   300,
                                            600, 900, 1800, 3600, 7200, 10'800, 21'600, 43'200};
    const qint64 least = (rangeMs + kPoints * 1000 - 1) / (kPoints * 1000);
    const auto *it = std::lower_bound(kRound.begin(), kRound.end(), least);
    return (it == kRound.end() ? (least + 86'399) / 86'400 * 86'400 : *it) * 1000;
}

Substitutes builtInSubstitutes(qint64 rangeMs, qint64 intervalMs)
{
    // As long as Prometheus's own viewers make it: a rate needs two samples even where one is late.
    constexpr qint64 kTickMs = 1000;
    const qint64 rateMs = std::max(intervalMs + kTickMs, 4 * kTickMs);
    const auto one = [](const QString &value) { return Substitute{{{value, value}}, false, false, false}; };
    const auto duration = [&](qint64 ms) { return one(QString::fromStdString(promql::printDuration(ms))); };
    return {{QStringLiteral("__interval"), duration(intervalMs)},
            {QStringLiteral("__interval_ms"), one(QString::number(intervalMs))},
            {QStringLiteral("__rate_interval"), duration(rateMs)},
            {QStringLiteral("__range"), duration(rangeMs)},
            {QStringLiteral("__range_s"), one(QString::number(rangeMs / 1000))}};
}

} // namespace belfry
