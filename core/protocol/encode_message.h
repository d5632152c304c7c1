// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/cbor_writer.h"
#include "protocol/codec.h"
#include "protocol/json_writer.h"

/// What the encoders of both directions share. Private to this folder.
namespace belfry::wire {

inline Writer &open(Writer &out, const char *type)
{
    return out.beginObject().field("type", type);
}

inline void optionalInteger(Writer &out, std::string_view name, qint64 number)
{
    if (number != 0)
        out.integerField(name, number);
}

inline void textsField(Writer &out, std::string_view name, const std::vector<QString> &texts)
{
    if (texts.empty())
        return;
    out.key(name).beginArray();
    for (const QString &text : texts)
        out.value(text);
    out.endArray();
}

/// Nothing at all for an empty map.
inline void textListsField(Writer &out, std::string_view name, const QMap<QString, QStringList> &lists)
{
    if (lists.isEmpty())
        return;
    out.key(name).beginObject();
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        out.key(it.key().toStdString()).beginArray();
        for (const QString &text : it.value())
            out.value(text);
        out.endArray();
    }
    out.endObject();
}

inline void hostField(Writer &out, const HostId &host)
{
    out.optionalField("host", host.value());
}

/// The message that `fill` has written into an object that open() has begun.
template<typename Fill>
QByteArray encodeObject(Encoding encoding, Fill fill)
{
    const auto written = [&fill](Writer &&out) {
        fill(out);
        return out.endObject().take();
    };
    return encoding == Encoding::Json ? written(JsonWriter()) : written(CborWriter());
}

} // namespace belfry::wire
