// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "image/picture_files.h"

#include "dashboard/picture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace belfry {

namespace {

const QStringList kPictureNames{QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"),
                                QStringLiteral("*.webp"), QStringLiteral("*.svg")};

} // namespace

QVariantMap PictureFiles::read(const QUrl &file) const
{
    const QString path = file.toLocalFile();
    const auto answer = [&path](const QString &url, const QString &error) {
        return QVariantMap{{QStringLiteral("url"), url},
                           {QStringLiteral("name"), QFileInfo(path).completeBaseName()},
                           {QStringLiteral("error"), error}};
    };
    QFile opened(path);
    if (!QFileInfo(path).isFile()) // a device or a pipe may never end
        return answer({}, tr("There is no file \"%1\".").arg(path.isEmpty() ? file.toString() : path));
    if (!opened.open(QIODevice::ReadOnly))
        return answer({}, tr("\"%1\" can't be read: %2").arg(path, opened.errorString()));
    const auto picture = pictureOfFile(opened.read(kMostPictureBytes + 1));
    if (!picture)
        return answer({}, tr("\"%1\" can't be used: expected %2.").arg(path, picture.error().message));
    return answer(writePicture(*picture), {});
}

QStringList PictureFiles::nameFilters() const
{
    return {tr("Pictures (%1)").arg(kPictureNames.join(u' '))};
}

bool PictureFiles::isNamedPicture(const QUrl &file) const
{
    return file.isLocalFile() && QDir::match(kPictureNames, file.fileName());
}

} // namespace belfry

#include "moc_picture_files.cpp"
