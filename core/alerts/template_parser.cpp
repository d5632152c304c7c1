// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/template_parser.h"

#include "alerts/template_functions.h"
#include "config/nearest_word.h"

namespace belfry::templates {

namespace {

constexpr int kMaxDepth = 20;

const QStringList kKeywords{QStringLiteral("if"),       QStringLiteral("else"),  QStringLiteral("end"),
                            QStringLiteral("range"),    QStringLiteral("with"),  QStringLiteral("define"),
                            QStringLiteral("template"), QStringLiteral("block"), QStringLiteral("break"),
                            QStringLiteral("continue")};

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text) {}

    Result<std::shared_ptr<const Pipeline>> parseAll()
    {
        auto pipeline = parsePipeline(0);
        if (pipeline && m_pos < m_text.size())
            return fail(QStringLiteral("unexpected \"%1\"; expected | or }}").arg(m_text[m_pos]));
        return pipeline;
    }

private:
    using PipelineResult = Result<std::shared_ptr<const Pipeline>>;

    tl::unexpected<Error> fail(const QString &message) const { return failAt(m_pos, message); }
    static tl::unexpected<Error> failAt(qsizetype at, const QString &message)
    {
        return failure(message, ErrorKind::Invalid, {{}, 0, int(at), {}});
    }

    QChar peek() const { return m_pos < m_text.size() ? m_text[m_pos] : QChar(); }
    void skipSpace()
    {
        while (peek().isSpace())
            ++m_pos;
    }

    PipelineResult parsePipeline(int depth)
    {
        if (depth > kMaxDepth)
            return fail(QStringLiteral("nested too deeply"));
        auto pipeline = std::make_shared<Pipeline>();
        for (;;) {
            auto command = parseCommand(depth, !pipeline->commands.empty());
            if (!command)
                return tl::unexpected(command.error());
            pipeline->commands.push_back(std::move(*command));
            if (peek() != QLatin1Char('|'))
                return std::shared_ptr<const Pipeline>(std::move(pipeline));
            ++m_pos;
        }
    }

    Result<Command> parseCommand(int depth, bool piped)
    {
        Command command;
        skipSpace();
        const qsizetype start = m_pos;
        while (m_pos < m_text.size() && peek() != QLatin1Char('|') && peek() != QLatin1Char(')')) {
            auto operand = parseOperand(depth, command.operands.empty());
            if (!operand)
                return tl::unexpected(operand.error());
            command.operands.push_back(std::move(*operand));
            skipSpace();
        }
        if (command.operands.empty())
            return fail(QStringLiteral("nothing stands here; expected $labels.NAME, $value, a function or a text"));
        const bool function = std::holds_alternative<FunctionRef>(command.operands.front());
        if (!function && piped)
            return failAt(start, QStringLiteral("expected a function after |"));
        if (!function && command.operands.size() > 1)
            return failAt(start, QStringLiteral("this can't take arguments; expected a function in front"));
        if (function) {
            const QString problem = checkArguments(std::get<FunctionRef>(command.operands.front()).name,
                                                   int(command.operands.size()) - 1 + (piped ? 1 : 0));
            if (!problem.isEmpty())
                return failAt(start, problem);
        }
        return command;
    }

    Result<Operand> parseOperand(int depth, bool first)
    {
        const QChar c = peek();
        if (c == QLatin1Char('('))
            return parseParenthesis(depth);
        if (c == QLatin1Char('"') || c == QLatin1Char('`'))
            return parseText(c);
        if (c == QLatin1Char('$') || c == QLatin1Char('.'))
            return parseVariable();
        if (c.isDigit() || c == QLatin1Char('-') || c == QLatin1Char('+'))
            return parseNumber();
        if (isWord(c))
            return parseFunction(first);
        return fail(QStringLiteral("unexpected \"%1\"").arg(c));
    }

    Result<Operand> parseParenthesis(int depth)
    {
        const qsizetype start = m_pos++;
        auto inner = parsePipeline(depth + 1);
        if (!inner)
            return tl::unexpected(inner.error());
        if (peek() != QLatin1Char(')'))
            return failAt(start, QStringLiteral("this parenthesis isn't closed"));
        ++m_pos;
        return Operand(std::move(*inner));
    }

    Result<Operand> parseText(QChar quote)
    {
        const qsizetype start = m_pos++;
        QString text;
        while (m_pos < m_text.size() && peek() != quote) {
            QChar c = m_text[m_pos++];
            if (c == QLatin1Char('\\') && quote == QLatin1Char('"')) {
                const qsizetype at = QStringLiteral("nt\"\\r").indexOf(peek());
                if (at < 0)
                    return failAt(m_pos - 1,
                                  QStringLiteral("unknown escape in a text; expected \\n, \\t, \\r, \\\" or \\\\"));
                c = QStringLiteral("\n\t\"\\\r")[at];
                ++m_pos;
            }
            text += c;
        }
        if (m_pos >= m_text.size())
            return failAt(start, QStringLiteral("this text isn't closed; expected %1").arg(quote));
        ++m_pos;
        return Operand(text);
    }

    Result<Operand> parseNumber()
    {
        const qsizetype start = m_pos++;
        while (isWord(peek()) || peek() == QLatin1Char('.') ||
               ((peek() == QLatin1Char('-') || peek() == QLatin1Char('+')) &&
                m_text[m_pos - 1].toLower() == QLatin1Char('e')))
            ++m_pos;
        bool ok = false;
        const QStringView word = m_text.mid(start, m_pos - start);
        const double value = word.toDouble(&ok);
        if (!ok)
            return failAt(start, QStringLiteral("\"%1\" is no number").arg(word));
        return Operand(value);
    }

    QString parseWord()
    {
        const qsizetype start = m_pos;
        while (isWord(peek()))
            ++m_pos;
        return m_text.mid(start, m_pos - start).toString();
    }

    Result<Operand> parseVariable()
    {
        const qsizetype start = m_pos;
        const bool dollar = m_text[m_pos++] == QLatin1Char('$');
        const QString name = (dollar ? QLatin1String("$") : QLatin1String(".")) + parseWord();
        VariableRef ref;
        if (name == QLatin1String("$labels") || name == QLatin1String(".Labels"))
            ref.variable = Variable::SeriesLabels;
        else if (name == QLatin1String("$externalLabels") || name == QLatin1String(".ExternalLabels"))
            ref.variable = Variable::ExternalLabels;
        else if (name == QLatin1String("$value") || name == QLatin1String(".Value"))
            ref.variable = Variable::SampleValue;
        else
            return failAt(start, QStringLiteral("unknown variable \"%1\"%2")
                                     .arg(name, didYouMean(name, {QStringLiteral("$labels"), QStringLiteral("$value"),
                                                                  QStringLiteral("$externalLabels")})));
        if (peek() != QLatin1Char('.'))
            return Operand(ref);
        if (ref.variable == Variable::SampleValue)
            return fail(QStringLiteral("%1 is a number and has no fields").arg(name));
        ++m_pos;
        ref.field = parseWord().toStdString();
        if (ref.field.empty())
            return fail(QStringLiteral("expected the name of a label after %1.").arg(name));
        return Operand(ref);
    }

    Result<Operand> parseFunction(bool first)
    {
        const qsizetype start = m_pos;
        const QString name = parseWord();
        if (kKeywords.contains(name))
            return failAt(start, QStringLiteral("\"%1\" is not supported; expected a value or a function").arg(name));
        if (!functionNames().contains(name)) {
            const QString hint = didYouMean(name, functionNames());
            return failAt(
                start, QStringLiteral("unknown function \"%1\"").arg(name) +
                           (hint.isEmpty()
                                ? QStringLiteral("; expected one of %1").arg(functionNames().join(QLatin1String(", ")))
                                : hint));
        }
        if (!first)
            return failAt(start,
                          QStringLiteral("function \"%1\" as an argument needs parentheses around it").arg(name));
        return Operand(FunctionRef{name});
    }

    QStringView m_text;
    qsizetype m_pos = 0;
};

} // namespace

Result<std::shared_ptr<const Pipeline>> parsePipeline(QStringView text)
{
    return Parser(text).parseAll();
}

} // namespace belfry::templates
