// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/json_writer.h"
#include "server/rest_request.h"
#include "state/log_slice.h"

namespace belfry::rest {

/// The slice of a log that a request asks for: from, to, limit, cursor. It has one entry more than the page, which
/// tells whether there is a next one.
LogSlice readLogSlice(Parameters &parameters, const UrlParams &params, const QByteArray &list);

/// {"MEMBER": […], "next": …} of a slice that was read so; timeOf(entry) and writeEntry(out, entry) of each.
template<typename Entry, typename TimeOf, typename WriteEntry>
HttpResponse logPage(const std::vector<Entry> &entries, const LogSlice &slice, const QByteArray &list,
                     const char *member, TimeOf timeOf, WriteEntry writeEntry)
{
    const bool isLast = entries.size() < std::size_t(slice.limit);
    const std::size_t count = isLast ? entries.size() : std::size_t(slice.limit - 1);
    wire::JsonWriter out;
    out.beginObject().key(member).beginArray();
    for (std::size_t i = 0; i < count; ++i)
        writeEntry(out, entries[i]);
    out.endArray();
    if (!isLast) {
        const Entry &last = entries[count - 1];
        const QByteArray place = QByteArray::number(qint64(timeOf(last))) + ':' + QByteArray::number(qint64(last.id));
        out.field("next", QString::fromLatin1(writeCursor(list, place)));
    }
    return json(out.endObject().take());
}

} // namespace belfry::rest
