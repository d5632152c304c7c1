// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/cbor_writer.h"

#include "metrics/sample.h"
#include "protocol/limits.h"

#include <QFloat16>

#include <cmath>

namespace belfry::wire {

CborWriter &CborWriter::beginObject()
{
    m_writer.startMap();
    return *this;
}

CborWriter &CborWriter::endObject()
{
    m_writer.endMap();
    return *this;
}

CborWriter &CborWriter::beginArray()
{
    m_writer.startArray();
    return *this;
}

CborWriter &CborWriter::beginArray(quint64 items)
{
    m_writer.startArray(items);
    return *this;
}

CborWriter &CborWriter::endArray()
{
    m_writer.endArray();
    return *this;
}

CborWriter &CborWriter::key(std::string_view name)
{
    return value(name);
}

CborWriter &CborWriter::value(std::string_view text)
{
    QByteArray checked;
    text = utf8(text, checked);
    m_writer.appendTextString(text.data(), qsizetype(text.size()));
    return *this;
}

CborWriter &CborWriter::value(bool yes)
{
    m_writer.append(yes);
    return *this;
}

CborWriter &CborWriter::integer(qint64 number)
{
    m_writer.append(number);
    return *this;
}

CborWriter &CborWriter::null()
{
    m_writer.appendNull();
    return *this;
}

CborWriter &CborWriter::value(double number)
{
    if (isStale(number))
        return null();
    if (std::isnan(number) || std::isinf(number)) {
        m_writer.append(qfloat16(float(number)));
        return *this;
    }
    const bool isSingle = double(float(number)) == number;
    const double most =
        isSingle ? 4'294'967'295.0 : double(limits::kIntegerMax); // what takes no more bytes than a float
    if (std::trunc(number) == number && std::abs(number) <= most)
        m_writer.append(qint64(number));
    else if (isSingle && double(float(qfloat16(float(number)))) == number)
        m_writer.append(qfloat16(float(number)));
    else if (isSingle)
        m_writer.append(float(number));
    else
        m_writer.append(number);
    return *this;
}

} // namespace belfry::wire
