// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/json_lines_reader.h"

#include "transfer/sample_text.h"

#include <cmath>

#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

/// A JSON object of texts as labels.
Parsed<Labels> toLabels(std::string_view json, std::size_t at)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return fault(at + std::size_t(error.offset), error.errorString());
    std::vector<Label> labels;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return fault(at, QStringLiteral("the label %1 is no text").arg(it.key()));
        labels.push_back({it.key().toStdString(), it->toString().toStdString()});
    }
    Labels result(std::move(labels));
    if (result.empty())
        return fault(at, QStringLiteral("expected a series with at least one label"));
    return result;
}

} // namespace

Result<void> JsonLinesReader::read()
{
    for (;;) {
        const auto line = m_lines.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return {};
        if ((*line)->empty())
            continue;
        if (const auto done = parse(**line); !done)
            return tl::unexpected(m_lines.error(done.error()));
        if (auto done = addAll(); !done)
            return done;
    }
}

Parsed<void> JsonLinesReader::parse(std::string_view line)
{
    m_line = line;
    m_at = 0;
    m_labels = {};
    m_values.clear();
    m_times.clear();
    if (auto done = expect('{', "an object: {\"metric\": …}"); !done)
        return done;
    do {
        if (auto done = member(); !done)
            return done;
    } while (eat(','));
    if (auto done = expect('}', ", or }"); !done)
        return done;
    if (m_at < m_line.size())
        return fault(m_at, QStringLiteral("expected the end of the line"));
    if (m_labels.empty())
        return fault(0, QStringLiteral("expected a member \"metric\""));
    if (m_values.size() != m_times.size())
        return fault(0, QStringLiteral("%1 values and %2 timestamps; expected as many of both")
                            .arg(m_values.size())
                            .arg(m_times.size()));
    return {};
}

Parsed<void> JsonLinesReader::member()
{
    const std::string_view name = word();
    const std::size_t at = m_at - name.size();
    if (auto done = expect(':', ": behind a member's name"); !done)
        return done;
    if (name == "\"metric\"") {
        auto labels = metric();
        if (!labels)
            return tl::unexpected(labels.error());
        m_labels = std::move(*labels);
        return {};
    }
    if (name == "\"values\"")
        return array(m_values, [this](std::string_view text, std::size_t where) { return value(text, where); });
    if (name == "\"timestamps\"")
        return array(m_times, parseMilliseconds);
    return fault(at, QStringLiteral("expected \"metric\", \"values\" or \"timestamps\""));
}

Parsed<Labels> JsonLinesReader::metric()
{
    if (!eat('{'))
        return fault(m_at, QStringLiteral("expected an object of labels"));
    const std::size_t start = m_at - 1;
    const std::size_t length = seriesLength(m_line.substr(start)); // braces around quoted texts, like a series
    m_at = start + length;
    return toLabels(m_line.substr(start, length), start);
}

template<typename T, typename Read>
Parsed<void> JsonLinesReader::array(std::vector<T> &out, const Read &readOne)
{
    if (auto done = expect('[', "an array"); !done)
        return done;
    if (eat(']'))
        return {};
    do {
        const std::string_view text = word();
        const Parsed<T> one = readOne(text, m_at - text.size());
        if (!one)
            return tl::unexpected(one.error());
        out.push_back(*one);
    } while (eat(','));
    return expect(']', ", or ]");
}

Parsed<double> JsonLinesReader::value(std::string_view word, std::size_t at) const
{
    if (word == "null")
        return staleMarker();
    if (word.size() > 2 && word.starts_with('"') && word.ends_with('"'))
        word = word.substr(1, word.size() - 2);
    const auto value = parseValue(word, at);
    return value && std::isnan(*value) && m_nan == NanMeaning::Stale ? Parsed<double>(staleMarker()) : value;
}

Parsed<void> JsonLinesReader::expect(char c, const char *what)
{
    if (eat(c))
        return {};
    return fault(m_at, QStringLiteral("expected %1").arg(QString::fromUtf8(what)));
}

bool JsonLinesReader::eat(char c)
{
    m_at = std::min(m_line.find_first_not_of(' ', m_at), m_line.size());
    if (m_at == m_line.size() || m_line[m_at] != c)
        return false;
    ++m_at;
    m_at = std::min(m_line.find_first_not_of(' ', m_at), m_line.size());
    return true;
}

// What stands before the next sign; no text that matters here has one in it.
std::string_view JsonLinesReader::word()
{
    const std::size_t start = m_at;
    m_at = std::min(m_line.find_first_of(":,]} ", m_at), m_line.size());
    return m_line.substr(start, m_at - start);
}

Result<void> JsonLinesReader::addAll()
{
    const ImportSink::Series series = m_sink.series(m_labels);
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        auto added = m_sink.add(series, {m_times[i], m_values[i]});
        if (!added && added.error().kind == ErrorKind::Invalid)
            return tl::unexpected(m_lines.error({0, added.error().message}));
        if (!added)
            return added;
    }
    return {};
}

} // namespace belfry
