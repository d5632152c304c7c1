// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace belfry {

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, ReadableBy readers)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    if (readers == ReadableBy::Owner)
        isWritten = isWritten && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Place place{path, 0, 0, {}};
    if (!isWritten)
        return failure(file.errorString(), ErrorKind::Unavailable, place);
    // A disk that fills up takes the beginning, and Qt calls that no error.
    const qint64 taken = file.write(bytes);
    if (taken == bytes.size() && file.commit())
        return {};
    if (taken >= 0 && taken < bytes.size())
        return failure(QStringLiteral("only %1 of %2 bytes could be written").arg(taken).arg(bytes.size()),
                       ErrorKind::Unavailable, place);
    return failure(file.errorString(), ErrorKind::Unavailable, place);
}

} // namespace belfry
