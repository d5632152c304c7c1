// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/writer.h"

namespace belfry::wire {

/// How exactly doubles are written.
enum class Precision {
    Double, ///< they read back the same
    Single, ///< they read back as the nearest single-precision number does; REQUIRES numbers that went through
            ///< toSingle()
};

/// Writes one JSON text, compact. NaN and the infinities, which JSON lacks, as the strings "NaN", "+Inf", "-Inf"; a
/// stale marker as null; -0 as 0, because readers disagree about it.
class JsonWriter final : public Writer
{
public:
    explicit JsonWriter(Precision precision = Precision::Double) : m_precision(precision) {}

    JsonWriter &beginObject() override { return begin('{'); }
    JsonWriter &endObject() override { return end('}'); }
    JsonWriter &beginArray() override { return begin('['); }
    JsonWriter &endArray() override { return end(']'); }
    JsonWriter &key(std::string_view name) override;

    using Writer::value;
    JsonWriter &value(std::string_view text) override;
    JsonWriter &value(bool yes) override;
    JsonWriter &value(double number) override;
    JsonWriter &integer(qint64 number) override;
    JsonWriter &null() override;

    /// JSON as it is, for instance a document that is stored as JSON.
    JsonWriter &raw(std::string_view json);
    JsonWriter &raw(const QByteArray &json)
    {
        return raw(std::string_view(json.constData(), std::size_t(json.size())));
    }
    void reserve(qsizetype bytes) { m_out.reserve(bytes); }

    const QByteArray &bytes() const { return m_out; }
    QByteArray take() override { return std::move(m_out); }

private:
    JsonWriter &begin(char bracket);
    JsonWriter &end(char bracket);
    void separate();
    void appendNumber(double number);

    const Precision m_precision;
    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace belfry::wire
