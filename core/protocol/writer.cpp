// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/writer.h"

#include <algorithm>

namespace belfry::wire {

Writer &Writer::value(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return value(std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

Writer &Writer::values(std::span<const double> numbers)
{
    beginArray();
    for (const double number : numbers)
        value(number);
    return endArray();
}

Writer &Writer::labels(const Labels &labels)
{
    beginObject();
    for (const Label &label : labels) {
        key(label.name);
        value(std::string_view(label.value));
    }
    return endObject();
}

std::string_view Writer::utf8(std::string_view text, QByteArray &checked)
{
    if (std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; }))
        return text;
    checked = QString::fromUtf8(text.data(), qsizetype(text.size())).toUtf8();
    return {checked.constData(), std::size_t(checked.size())};
}

} // namespace belfry::wire
