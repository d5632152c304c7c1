// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/pem_files.h"

#include <QFile>

namespace belfry {

namespace {

constexpr qint64 kMostPemBytes = 1 << 20;

tl::unexpected<Error> wrongFile(const QString &file, const QString &text)
{
    return failure(text, ErrorKind::Invalid, {file, 0, 0, {}});
}

Result<QByteArray> readPem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrongFile(path, QStringLiteral("can't be read: %1").arg(file.errorString()));
    return file.read(kMostPemBytes);
}

} // namespace

Result<QList<QSslCertificate>> readCertificates(const QString &path)
{
    const Result<QByteArray> pem = readPem(path);
    if (!pem)
        return tl::unexpected(pem.error());
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return wrongFile(path, QStringLiteral("expected a certificate (PEM)"));
    return certificates;
}

Result<QSslKey> readPrivateKey(const QString &path)
{
    const Result<QByteArray> pem = readPem(path);
    if (!pem)
        return tl::unexpected(pem.error());
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey key(*pem, algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return wrongFile(path, QStringLiteral("expected an RSA or EC key (PEM) without a passphrase"));
}

} // namespace belfry
