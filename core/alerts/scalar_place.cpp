// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/scalar_place.h"

#include "config/yaml_tree.h"

namespace belfry {

namespace {

/// The index of a line and column, at most the text's length.
qsizetype indexOf(const QString &text, int line, int column)
{
    qsizetype index = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), index);
        if (end < 0)
            return text.size();
        index = end + 1;
    }
    return std::min(index + std::max(0, column - 1), text.size());
}

/// Walks a scalar's source beside its decoded text. Folding changes only white space, so it is enough to match
/// what isn't.
class ScalarWalker
{
public:
    ScalarWalker(const QString &source, qsizetype start) : m_source(source), m_pos(start), m_style(at(start))
    {
        if (m_style == QLatin1Char('|') || m_style == QLatin1Char('>')) {
            const qsizetype end = m_source.indexOf(QLatin1Char('\n'), start);
            m_pos = end < 0 ? m_source.size() : end + 1;
        } else if (m_style == QLatin1Char('"') || m_style == QLatin1Char('\'')) {
            ++m_pos;
        } else {
            m_style = QChar();
        }
    }

    /// Goes to where the next character that isn't white space is written.
    void skipSpace()
    {
        while (m_pos < m_source.size()) {
            if (at(m_pos).isSpace())
                ++m_pos;
            else if (m_style == QLatin1Char('"') && at(m_pos) == QLatin1Char('\\') &&
                     QStringLiteral("ntr \n\t0").contains(at(m_pos + 1)))
                m_pos += 2;
            else
                return;
        }
    }

    /// Goes past a character that isn't white space.
    void pass()
    {
        if (m_style == QLatin1Char('"') && at(m_pos) == QLatin1Char('\\'))
            m_pos += escapeLength();
        else if (m_style == QLatin1Char('\'') && at(m_pos) == QLatin1Char('\''))
            m_pos += 2;
        else
            ++m_pos;
        m_pos = std::min(m_pos, m_source.size());
    }

    qsizetype position() const { return m_pos; }

private:
    QChar at(qsizetype i) const { return i < m_source.size() ? m_source[i] : QChar(); }

    qsizetype escapeLength() const
    {
        switch (at(m_pos + 1).unicode()) {
        case 'x': return 4;
        case 'u': return 6;
        case 'U': return 10;
        default: return 2;
        }
    }

    const QString &m_source;
    qsizetype m_pos;
    QChar m_style;
};

} // namespace

Place placeInScalar(const QString &source, const YamlNode &scalar, const Place &inner, const QString &file)
{
    const QString &text = scalar.text;
    const qsizetype target = indexOf(text, inner.line, inner.column);
    ScalarWalker walker(source, indexOf(source, scalar.line, scalar.column));
    for (qsizetype i = 0; i < target; ++i) {
        if (!text[i].isSpace()) {
            walker.skipSpace();
            walker.pass();
        }
    }
    if (target < text.size() && !text[target].isSpace())
        walker.skipSpace();
    const QStringView before = QStringView(source).left(walker.position());
    const qsizetype lineStart = before.lastIndexOf(QLatin1Char('\n')) + 1;
    return {file, int(before.count(QLatin1Char('\n'))) + 1, int(before.size() - lineStart) + 1, {}};
}

} // namespace belfry
