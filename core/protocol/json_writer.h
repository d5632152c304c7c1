// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <string_view>

namespace belfry::wire {

/// Writes one JSON text, compact, in the order of the calls. Doubles in the shortest form that reads back the
/// same; NaN and the infinities, which JSON lacks, as the strings "NaN", "+Inf", "-Inf"; a stale marker as null;
/// -0 as 0, because readers disagree about it.
/// Bytes that aren't UTF-8 become U+FFFD.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return begin('{'); }
    JsonWriter &endObject() { return end('}'); }
    JsonWriter &beginArray() { return begin('['); }
    JsonWriter &endArray() { return end(']'); }
    JsonWriter &key(std::string_view name);

    JsonWriter &value(std::string_view text);
    JsonWriter &value(const char *text) { return value(std::string_view(text)); }
    JsonWriter &value(const QString &text);
    JsonWriter &value(bool yes);
    JsonWriter &value(double number);
    JsonWriter &integer(qint64 number);
    JsonWriter &null();
    JsonWriter &values(std::span<const double> numbers);
    JsonWriter &labels(const Labels &labels);

    template<typename T>
    JsonWriter &field(std::string_view name, const T &v)
    {
        return key(name).value(v);
    }
    JsonWriter &integerField(std::string_view name, qint64 number) { return key(name).integer(number); }
    /// Nothing at all for an empty text.
    JsonWriter &optionalField(std::string_view name, const QString &text)
    {
        return text.isEmpty() ? *this : field(name, text);
    }

    /// JSON as it is, for instance a document that is stored as JSON.
    JsonWriter &raw(std::string_view json);
    JsonWriter &raw(const QByteArray &json)
    {
        return raw(std::string_view(json.constData(), std::size_t(json.size())));
    }
    void reserve(qsizetype bytes) { m_out.reserve(bytes); }

    const QByteArray &bytes() const { return m_out; }
    QByteArray take() { return std::move(m_out); }

private:
    JsonWriter &begin(char bracket);
    JsonWriter &end(char bracket);
    void separate();
    void appendNumber(double number);

    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace belfry::wire
