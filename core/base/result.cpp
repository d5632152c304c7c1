// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"

namespace belfry {

QString Place::toString() const
{
    QString text = file;
    if (line > 0) {
        if (!text.isEmpty())
            text += u':';
        text += QString::number(line);
        if (column > 0)
            text += u':' + QString::number(column);
    }
    if (!pointer.isEmpty()) {
        if (!text.isEmpty())
            text += u' ';
        text += pointer;
    }
    return text;
}

QString Error::toString() const
{
    const QString where = place.toString();
    return where.isEmpty() ? message : where + QLatin1String(": ") + message;
}

} // namespace belfry
