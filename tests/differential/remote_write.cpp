// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/remote_write.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace belfry::differential {

namespace {

void appendVarint(QByteArray &out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.append(static_cast<char>(value | 0x80));
    out.append(static_cast<char>(value));
}

/// A field of protobuf's wire type 2: length and bytes.
void appendBytes(QByteArray &out, unsigned field, QByteArrayView bytes)
{
    appendVarint(out, field << 3 | 2);
    appendVarint(out, static_cast<std::uint64_t>(bytes.size()));
    out.append(bytes);
}

QByteArray label(const Label &label)
{
    QByteArray out;
    appendBytes(out, 1, label.name);
    appendBytes(out, 2, label.value);
    return out;
}

QByteArray sample(Sample sample)
{
    QByteArray out;
    out.append('\x09'); // field 1, 64 bits
    const auto bits = qToLittleEndian(std::bit_cast<quint64>(sample.v));
    out.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    out.append('\x10'); // field 2, varint
    appendVarint(out, static_cast<std::uint64_t>(sample.t));
    return out;
}

QByteArray snappyLiterals(const QByteArray &data)
{
    constexpr qsizetype most = 1 << 16;
    QByteArray out;
    appendVarint(out, static_cast<std::uint64_t>(data.size()));
    for (qsizetype at = 0; at < data.size(); at += most) {
        const qsizetype length = std::min(most, data.size() - at);
        out.append(static_cast<char>(61 << 2)); // a literal whose length follows in two bytes
        out.append(static_cast<char>((length - 1) & 0xff));
        out.append(static_cast<char>((length - 1) >> 8));
        out.append(data.mid(at, length));
    }
    return out;
}

} // namespace

QByteArray remoteWriteBody(const std::vector<Series> &all, Timestamp from, Timestamp to)
{
    QByteArray request;
    for (const Series &series : all) {
        QByteArray samples;
        for (const Sample &s : series.samples) {
            if (s.t >= from && s.t < to)
                appendBytes(samples, 2, sample(s));
        }
        if (samples.isEmpty())
            continue;
        QByteArray labels;
        for (const Label &one : *series.labels)
            appendBytes(labels, 1, label(one));
        appendBytes(request, 1, labels + samples);
    }
    return snappyLiterals(request);
}

} // namespace belfry::differential
