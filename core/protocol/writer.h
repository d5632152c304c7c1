// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <string_view>

namespace belfry::wire {

/// Writes one tree of objects, arrays and values in the order of the calls; the subclass says in which notation. What
/// is written is text in UTF-8 (bytes that aren't become U+FFFD), whole numbers up to 2^53, and doubles in the shortest
/// form that reads back the same; a stale marker stands for "no value".
class Writer
{
public:
    virtual ~Writer() = default;
    Writer() = default;
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    virtual Writer &beginObject() = 0;
    virtual Writer &endObject() = 0;
    virtual Writer &beginArray() = 0;
    virtual Writer &endArray() = 0;
    virtual Writer &key(std::string_view name) = 0;

    virtual Writer &value(std::string_view text) = 0;
    virtual Writer &value(bool yes) = 0;
    virtual Writer &value(double number) = 0;
    Writer &value(const char *text) { return value(std::string_view(text)); }
    Writer &value(const QString &text);
    virtual Writer &integer(qint64 number) = 0;
    virtual Writer &null() = 0;
    Writer &values(std::span<const double> numbers);
    Writer &labels(const Labels &labels);

    template<typename T>
    Writer &field(std::string_view name, const T &v)
    {
        key(name);
        return value(v);
    }
    Writer &integerField(std::string_view name, qint64 number)
    {
        key(name);
        return integer(number);
    }
    /// Nothing at all for an empty text.
    Writer &optionalField(std::string_view name, const QString &text)
    {
        return text.isEmpty() ? *this : field(name, text);
    }
    Writer &optionalLabels(std::string_view name, const Labels &given)
    {
        return given.empty() ? *this : key(name).labels(given);
    }

    /// What was written; the writer is done.
    virtual QByteArray take() = 0;

protected:
    /// `text`, or `checked` with what `text` is once every byte that isn't UTF-8 has been replaced.
    static std::string_view utf8(std::string_view text, QByteArray &checked);
};

} // namespace belfry::wire
