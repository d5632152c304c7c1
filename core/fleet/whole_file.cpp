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
    if (isWritten && file.write(bytes) >= 0 && file.commit())
        return {};
    return failure(file.errorString(), ErrorKind::Unavailable, {path, 0, 0, {}});
}

} // namespace belfry
