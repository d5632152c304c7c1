// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/lexer.h"

#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace belfry::promql {

enum class LooseKind {
    Space,
    Comment,
    Word,
    Variable, ///< $name or ${name}: a value that is put in later
    Number,   ///< durations too
    String,   ///< with its quotes, as far as there are any
    Open,     ///< one of ( { [
    Close,
    Comma,
    Operator,
    Other, ///< what no expression has
};

/// Offsets are QString's.
struct LooseToken {
    LooseKind kind = LooseKind::Other;
    qsizetype start = 0;
    qsizetype end = 0;
    bool closed = true; ///< of a string: its closing quote is there
};

/// An expression while it is written: any text is split into tokens that follow each other without a hole, and brackets
/// find each other as well as they can. Unlike the lexer's, which ends at what no expression may have.
class LooseText
{
public:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    explicit LooseText(QString text);

    const QString &text() const { return m_text; }
    const std::vector<LooseToken> &tokens() const { return m_tokens; }
    QStringView textOf(std::size_t token) const;
    bool is(std::size_t token, char character) const;
    /// The bracket that is open where the token stands (of a bracket: around it); kNone if there is none.
    std::size_t enclosing(std::size_t token) const { return m_enclosing[token]; }
    /// The bracket that ends what this one begins, or the other way round; kNone if there is none.
    std::size_t partner(std::size_t bracket) const { return m_partners[bracket]; }
    /// The nearest token before or after that isn't space or comment; kNone if there is none.
    std::size_t before(std::size_t token) const;
    std::size_t after(std::size_t token) const;
    /// The keyword that a word is; nothing for other words and tokens.
    std::optional<TokenKind> keywordAt(std::size_t token) const;
    /// Whether a parenthesis holds the labels of by, without, on, ignoring, group_left or group_right.
    bool isGrouping(std::size_t open) const;

private:
    void split();
    void match();
    void scanSpace();
    void scanWord();
    void scanNumber();
    void scanVariable();
    void scanString();
    void scanSymbol();
    bool endsMatcher(qsizetype at) const;
    bool insideBraces() const { return !m_open.empty() && m_open.back() == u'{'; }
    void put(LooseKind kind, qsizetype end, bool closed = true);
    QChar at(qsizetype offset) const { return offset < m_text.size() ? m_text[offset] : QChar(); }

    QString m_text;
    std::vector<LooseToken> m_tokens;
    std::vector<std::size_t> m_enclosing;
    std::vector<std::size_t> m_partners;
    qsizetype m_at = 0;
    std::vector<QChar> m_open; ///< brackets that are open while the text is split
};

/// The brackets at the cursor, or just before it, and their partners: two offsets, or none.
std::vector<qsizetype> bracketsAt(const LooseText &text, qsizetype cursor);

/// What to mark of an expression where an error is at `position`: the token there, or at the end of the text the
/// bracket that nothing closes, else what stands last. Not empty unless the text is.
struct LooseRange {
    qsizetype start = 0;
    qsizetype end = 0;
};
LooseRange markedAt(const LooseText &text, qsizetype position);

} // namespace belfry::promql
