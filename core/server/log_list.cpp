// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/log_list.h"

namespace belfry::rest {

LogSlice readLogSlice(Parameters &parameters, const UrlParams &params, const QByteArray &list)
{
    LogSlice slice;
    slice.from = parameters.time("from", 0);
    slice.to = parameters.time("to", slice.to);
    if (slice.from >= slice.to)
        parameters.fail("from", QStringLiteral("expected a time before \"to\""));
    slice.limit = parameters.limit() + 1;
    if (const QByteArray place = readCursor(parameters, params, list); !place.isEmpty()) {
        const QList<QByteArray> parts = place.split(':');
        slice.after = {parts.value(0).toLongLong(), parts.value(1).toLongLong()};
    }
    return slice;
}

} // namespace belfry::rest
