// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/script/script_reader.h"

#include "query/characters.h"
#include "query/lexer.h"
#include "query/numbers.h"

#include <re2/re2.h>

#include <algorithm>

namespace belfry::promql {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

re2::StringPiece piece(std::string_view text)
{
    return {text.data(), text.size()};
}

/// Lines without blanks around; a comment is an empty line, which ends a block.
std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        std::string_view line = trimmed(text.substr(0, end));
        lines.push_back(line.starts_with('#') ? std::string_view() : line);
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

class Reader
{
public:
    Reader(std::string_view text, QString fileName) : m_lines(splitLines(text)), m_fileName(std::move(fileName)) {}

    Result<std::vector<ScriptCommand>> run();

private:
    tl::unexpected<Error> wrong(const QString &message) const
    {
        Place place;
        place.file = m_fileName;
        place.line = static_cast<int>(m_at) + 1;
        return failure(message, ErrorKind::Invalid, place);
    }

    std::string_view line() const { return m_lines[m_at]; }
    bool nextOfBlock()
    {
        if (m_at + 1 >= m_lines.size() || m_lines[m_at + 1].empty())
            return false;
        ++m_at;
        return true;
    }

    Result<LoadCommand> load();
    Result<EvalCommand> eval();
    Result<EvalCommand> evalHead();
    std::optional<Error> evalLine(EvalCommand &command);
    std::optional<Error> expectLine(EvalCommand &command);

    std::vector<std::string_view> m_lines;
    QString m_fileName;
    std::size_t m_at = 0;
};

Result<std::vector<ScriptCommand>> Reader::run()
{
    std::vector<ScriptCommand> commands;
    for (; m_at < m_lines.size(); ++m_at) {
        if (line().empty())
            continue;
        if (line() == "clear") {
            commands.emplace_back(ClearCommand());
        } else if (line().starts_with("load")) {
            auto command = load();
            if (!command)
                return tl::unexpected(command.error());
            commands.emplace_back(std::move(*command));
        } else if (line().starts_with("eval")) {
            auto command = eval();
            if (!command)
                return tl::unexpected(command.error());
            commands.emplace_back(std::move(*command));
        } else {
            return wrong(QStringLiteral("unexpected \"%1\", expected load, clear or eval")
                             .arg(QString::fromUtf8(line().data(),
                                                    static_cast<qsizetype>(std::min<std::size_t>(line().size(), 40)))));
        }
    }
    return commands;
}

Result<LoadCommand> Reader::load()
{
    static const re2::RE2 pattern(R"(load(_with_nhcb)?\s+(\S+))");
    std::string suffix;
    std::string step;
    if (!re2::RE2::FullMatch(piece(line()), pattern, &suffix, &step))
        return wrong(QStringLiteral("invalid load command, expected load STEP"));
    const auto stepMs = parseDuration(step);
    if (!stepMs)
        return wrong(QStringLiteral("invalid step \"%1\", expected a duration").arg(QString::fromStdString(step)));
    LoadCommand command;
    command.stepMs = *stepMs;
    command.withNativeHistograms = !suffix.empty();
    while (nextOfBlock()) {
        auto series = parseScriptSeries(line());
        if (!series)
            return wrong(series.error().message);
        command.series.push_back(std::move(*series));
    }
    return command;
}

Result<EvalCommand> Reader::evalHead()
{
    static const re2::RE2 instant(R"(eval(?:_(fail|warn|ordered|info))?\s+instant\s+(?:at\s+(\S+))?\s*(.+))");
    static const re2::RE2 range(
        R"(eval(?:_(fail|warn|info))?\s+range\s+from\s+(\S+)\s+to\s+(\S+)\s+step\s+(\S+)\s+(.+))");
    EvalCommand command;
    command.line = static_cast<int>(m_at) + 1;
    std::string kind;
    std::string from;
    std::string to;
    std::string step = "1s";
    command.isRange = re2::RE2::FullMatch(piece(line()), range, &kind, &from, &to, &step, &command.expr);
    if (!command.isRange) {
        if (!re2::RE2::FullMatch(piece(line()), instant, &kind, &from, &command.expr))
            return wrong(
                QStringLiteral("invalid eval command, expected eval instant at TIME EXPR or eval range from TIME "
                               "to TIME step STEP EXPR"));
        to = from = from.empty() ? "0" : from;
    }
    const auto fromMs = parseScriptTime(from);
    const auto toMs = parseScriptTime(to);
    const auto stepMs = parseScriptTime(step);
    if (!fromMs || !toMs || !stepMs || *stepMs <= 0)
        return wrong(QStringLiteral("invalid time in an eval command, expected a duration"));
    command.from = *fromMs;
    command.to = *toMs;
    command.stepMs = *stepMs;
    using Type = Expectation::Type;
    if (!kind.empty())
        command.expectations.push_back({kind == "fail"   ? Type::Fail
                                        : kind == "warn" ? Type::Warn
                                        : kind == "info" ? Type::Info
                                                         : Type::Ordered,
                                        {},
                                        {}});
    return command;
}

Result<EvalCommand> Reader::eval()
{
    auto command = evalHead();
    while (command && nextOfBlock()) {
        if (auto error = evalLine(*command))
            return tl::unexpected(std::move(*error));
    }
    return command;
}

std::optional<Error> Reader::evalLine(EvalCommand &command)
{
    if (line().starts_with("expect"))
        return expectLine(command);
    if (const auto number = parseNumber(line()); number && command.series.empty()) {
        command.scalar = number;
        return std::nullopt;
    }
    auto series = parseScriptSeries(line());
    if (!series)
        return wrong(series.error().message).value();
    command.series.push_back(std::move(*series));
    return std::nullopt;
}

std::optional<Error> Reader::expectLine(EvalCommand &command)
{
    static const re2::RE2 message(R"(expect\s+(ordered|fail|warn|no_warn|info|no_info)(?:\s+(regex|msg):(.+))?)");
    static const re2::RE2 range(R"(expect range vector\s+from\s+(\S+)\s+to\s+(\S+)\s+step\s+(\S+))");
    static const re2::RE2 string(R"(expect string\s+(.+))");
    static const re2::RE2 oldFail(R"(expected_fail_(message|regexp)\s+(.+))");
    using Match = Expectation::Match;
    using Type = Expectation::Type;
    std::string type;
    std::string how;
    std::string text;
    if (re2::RE2::FullMatch(piece(line()), message, &type, &how, &text)) {
        static const std::pair<const char *, Type> types[] = {{"ordered", Type::Ordered}, {"fail", Type::Fail},
                                                              {"warn", Type::Warn},       {"no_warn", Type::NoWarn},
                                                              {"info", Type::Info},       {"no_info", Type::NoInfo}};
        const auto found =
            std::find_if(std::begin(types), std::end(types), [&](const auto &one) { return type == one.first; });
        command.expectations.push_back({found->second,
                                        how.empty()    ? Match::Any
                                        : how == "msg" ? Match::Text
                                                       : Match::Pattern,
                                        std::string(trimmed(text))});
        return std::nullopt;
    }
    std::string to;
    if (re2::RE2::FullMatch(piece(line()), range, &type, &to, &how)) {
        const auto from = parseScriptTime(type);
        const auto step = parseScriptTime(how);
        if (!from || !step)
            return wrong(QStringLiteral("invalid time in a range vector, expected a duration")).value();
        command.rangeVector = EvalCommand::Times{*from, *step};
        return std::nullopt;
    }
    if (re2::RE2::FullMatch(piece(line()), string, &text)) {
        const std::vector<Token> tokens = tokenize(text);
        if (tokens.size() != 2 || tokens[0].kind != TokenKind::String)
            return wrong(QStringLiteral("expected a quoted string after \"expect string\"")).value();
        command.string = unquote(tokens[0].text);
        return std::nullopt;
    }
    if (re2::RE2::FullMatch(piece(line()), oldFail, &how, &text)) {
        command.expectations.push_back({Type::Fail, how == "message" ? Match::Text : Match::Pattern, text});
        return std::nullopt;
    }
    return wrong(
               QStringLiteral(
                   "unknown expect line, expected fail, warn, no_warn, info, no_info, ordered, string or range vector"))
        .value();
}

} // namespace

bool EvalCommand::expects(Expectation::Type type) const
{
    return std::any_of(expectations.begin(), expectations.end(),
                       [type](const Expectation &e) { return e.type == type; });
}

Result<std::vector<ScriptCommand>> readScript(std::string_view text, const QString &fileName)
{
    return Reader(text, fileName).run();
}

} // namespace belfry::promql
