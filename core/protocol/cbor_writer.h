// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/writer.h"

#include <QCborStreamWriter>

namespace belfry::wire {

/// Writes one CBOR item (RFC 8949). Objects and arrays have no length in front, as what follows isn't known; numbers
/// take the fewest bytes that read back the same: a whole number, or a half, single or double-precision float. A stale
/// marker is null, -0 is 0.
class CborWriter final : public Writer
{
public:
    CborWriter() : m_writer(&m_out) {}

    CborWriter &beginObject() override;
    CborWriter &endObject() override;
    CborWriter &beginArray() override;
    CborWriter &endArray() override;
    CborWriter &key(std::string_view name) override;

    using Writer::value;
    CborWriter &value(std::string_view text) override;
    CborWriter &value(bool yes) override;
    CborWriter &value(double number) override;
    CborWriter &integer(qint64 number) override;
    CborWriter &null() override;

    /// An array of exactly so many items: one byte less.
    CborWriter &beginArray(quint64 items);

    QByteArray take() override { return std::move(m_out); }

private:
    QByteArray m_out;
    QCborStreamWriter m_writer;
};

} // namespace belfry::wire
