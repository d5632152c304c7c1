// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/template.h"

#include "alerts/template_functions.h"
#include "alerts/template_parser.h"

namespace belfry {

namespace {

using namespace templates;

Place placeAt(const QString &text, qsizetype offset)
{
    const QStringView before = QStringView(text).left(offset);
    const qsizetype lineStart = before.lastIndexOf(QLatin1Char('\n')) + 1;
    return {{}, int(before.count(QLatin1Char('\n'))) + 1, int(offset - lineStart) + 1, {}};
}

void trimEnd(QString &text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
}

Result<Value> evaluate(const Pipeline &pipeline, const TemplateData &data);

Result<Value> evaluate(const Operand &operand, const TemplateData &data)
{
    // Made in place: g++ 12 with sanitizers takes a temporary Value for uninitialised.
    if (const double *number = std::get_if<double>(&operand))
        return Result<Value>(tl::in_place, *number);
    if (const QString *text = std::get_if<QString>(&operand))
        return Result<Value>(tl::in_place, *text);
    if (const auto *inner = std::get_if<std::shared_ptr<const Pipeline>>(&operand))
        return evaluate(**inner, data);
    const auto &ref = std::get<VariableRef>(operand);
    if (ref.variable == Variable::SampleValue)
        return Result<Value>(tl::in_place, data.value);
    const Labels &labels = ref.variable == Variable::SeriesLabels ? data.labels : data.externalLabels;
    if (ref.field.empty())
        return Result<Value>(tl::in_place, &labels);
    // A label that isn't there is empty, as in Prometheus.
    const std::string_view value = labels.get(ref.field);
    return Result<Value>(tl::in_place, QString::fromUtf8(value.data(), qsizetype(value.size())));
}

Result<Value> evaluate(const Command &command, const TemplateData &data, const Value *piped)
{
    const auto *function = std::get_if<FunctionRef>(&command.operands.front());
    if (function == nullptr)
        return evaluate(command.operands.front(), data);
    std::vector<Value> arguments;
    for (std::size_t i = 1; i < command.operands.size(); ++i) {
        auto value = evaluate(command.operands[i], data);
        if (!value)
            return value;
        arguments.push_back(std::move(*value));
    }
    if (piped != nullptr)
        arguments.push_back(*piped);
    return callFunction(function->name, arguments);
}

Result<Value> evaluate(const Pipeline &pipeline, const TemplateData &data)
{
    Result<Value> value = evaluate(pipeline.commands.front(), data, nullptr);
    for (std::size_t i = 1; value && i < pipeline.commands.size(); ++i) {
        const Value piped = *value;
        value = evaluate(pipeline.commands[i], data, &piped);
    }
    return value;
}

/// The inside of {{ … }} without trim marks. A mark needs a blank beside it, so that {{-3}} stays a number.
struct Action {
    QStringView body;
    qsizetype offset = 0; ///< of the body in the text
    bool trimBefore = false;
    bool trimAfter = false;

    Action(QStringView inside, qsizetype at) : body(inside), offset(at)
    {
        if (body.size() >= 2 && body[0] == QLatin1Char('-') && body[1].isSpace()) {
            trimBefore = true;
            body = body.mid(2);
            offset += 2;
        }
        if (body.size() >= 2 && body.back() == QLatin1Char('-') && body[body.size() - 2].isSpace()) {
            trimAfter = true;
            body.chop(2);
        }
    }
    bool isComment() const
    {
        const QStringView trimmed = body.trimmed();
        return trimmed.startsWith(QLatin1String("/*")) && trimmed.endsWith(QLatin1String("*/"));
    }
};

/// The end of an action: }} outside of a quoted text.
qsizetype findEnd(const QString &text, qsizetype from)
{
    QChar quote;
    for (qsizetype i = from; i + 1 < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == QLatin1Char('\\') && quote == QLatin1Char('"'))
                ++i;
            else if (c == quote)
                quote = QChar();
        } else if (c == QLatin1Char('"') || c == QLatin1Char('`')) {
            quote = c;
        } else if (c == QLatin1Char('}') && text[i + 1] == QLatin1Char('}')) {
            return i;
        }
    }
    return -1;
}

} // namespace

Result<Template> Template::parse(const QString &text)
{
    Template out;
    out.m_text = text;
    qsizetype done = 0;
    bool trimNext = false;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), done);
        QString literal = text.mid(done, open < 0 ? -1 : open - done);
        if (trimNext)
            while (!literal.isEmpty() && literal.front().isSpace())
                literal.remove(0, 1);
        if (open < 0) {
            out.m_parts.push_back({literal, nullptr});
            return out;
        }
        const qsizetype close = findEnd(text, open + 2);
        if (close < 0)
            return failure(QStringLiteral("{{ isn't closed; expected }}"), ErrorKind::Invalid, placeAt(text, open));
        const Action action(QStringView(text).mid(open + 2, close - open - 2), open + 2);
        if (action.trimBefore)
            trimEnd(literal);
        out.m_parts.push_back({literal, nullptr});
        if (!action.isComment()) {
            auto pipeline = parsePipeline(action.body);
            if (!pipeline)
                return failure(pipeline.error().message, ErrorKind::Invalid,
                               placeAt(text, action.offset + pipeline.error().place.column));
            out.m_parts.push_back({{}, std::move(*pipeline)});
        }
        trimNext = action.trimAfter;
        done = close + 2;
    }
}

Template Template::literal(const QString &text)
{
    Template out;
    out.m_text = text;
    out.m_parts.push_back({text, nullptr});
    return out;
}

Result<QString> Template::render(const TemplateData &data) const
{
    QString out;
    for (const Part &part : m_parts) {
        if (!part.pipeline) {
            out += part.literal;
            continue;
        }
        const auto value = evaluate(*part.pipeline, data);
        if (!value)
            return tl::unexpected(value.error());
        out += print(*value);
    }
    return out;
}

} // namespace belfry
