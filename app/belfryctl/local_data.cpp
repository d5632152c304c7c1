// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/local_data.h"

#include "config/paths.h"

#include <QFileInfo>
#include <unistd.h>

namespace belfry {

Result<QString> localDataDirectory(const ServerOptions &options)
{
    PathOptions where;
    where.data = QString::fromStdString(options.data);
    where.root = geteuid() == 0;
    const QString directory = Paths::resolve(where).dataDir;
    const QFileInfo info(directory);
    if (info.exists() && info.ownerId() != geteuid())
        return failure(QStringLiteral("it belongs to %1; do this as that user: sudo -u %1 belfryctl …")
                           .arg(info.owner().isEmpty() ? QString::number(info.ownerId()) : info.owner()),
                       ErrorKind::Forbidden, Place{directory, 0, 0, {}});
    return directory;
}

} // namespace belfry
