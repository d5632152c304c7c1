// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/client_tls.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace belfry {

namespace {

constexpr qint64 kMostTlsBytes = 1 << 20;

tl::unexpected<Error> wrongTlsFile(const QString &file, const QString &text)
{
    return failure(text, ErrorKind::Invalid, {file, 0, 0, {}});
}

Result<QByteArray> readTlsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrongTlsFile(path, QStringLiteral("can't be read: %1").arg(file.errorString()));
    return file.read(kMostTlsBytes);
}

Result<QList<QSslCertificate>> certificatesIn(const QString &path)
{
    const Result<QByteArray> pem = readTlsFile(path);
    if (!pem)
        return tl::unexpected(pem.error());
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return wrongTlsFile(path, QStringLiteral("expected a certificate (PEM)"));
    return certificates;
}

Result<void> addOwn(QSslConfiguration &configuration, const QString &certificate, const QString &keyFile)
{
    const auto chain = certificatesIn(certificate);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto pem = readTlsFile(keyFile);
    if (!pem)
        return tl::unexpected(pem.error());
    configuration.setLocalCertificateChain(*chain);
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(*pem, algorithm, QSsl::Pem);
        if (key.isNull())
            continue;
        configuration.setPrivateKey(key);
        return {};
    }
    return wrongTlsFile(keyFile, QStringLiteral("expected an RSA or EC key (PEM) without a passphrase"));
}

} // namespace

Result<std::optional<QSslConfiguration>> loadClientTls(const ClientTlsFiles &files)
{
    if (files.authority.isEmpty() && files.certificate.isEmpty())
        return std::nullopt;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!files.authority.isEmpty()) {
        const auto authorities = certificatesIn(files.authority);
        if (!authorities)
            return tl::unexpected(authorities.error());
        configuration.addCaCertificates(*authorities);
    }
    if (!files.certificate.isEmpty()) {
        const auto added =
            addOwn(configuration, files.certificate, files.key.isEmpty() ? files.certificate : files.key);
        if (!added)
            return tl::unexpected(added.error());
    }
    return configuration;
}

} // namespace belfry
