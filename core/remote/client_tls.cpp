// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/client_tls.h"

#include "config/pem_files.h"

namespace belfry {

namespace {

Result<void> addOwn(QSslConfiguration &configuration, const QString &certificate, const QString &keyFile)
{
    const auto chain = readCertificates(certificate);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto key = readPrivateKey(keyFile);
    if (!key)
        return tl::unexpected(key.error());
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return {};
}

} // namespace

QString certificateProblem(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        if (!texts.contains(error.errorString()))
            texts += error.errorString();
    }
    return texts.isEmpty() ? QString()
                           : QStringLiteral("its certificate isn't accepted: ") + texts.join(QLatin1String("; "));
}

Result<std::optional<QSslConfiguration>> loadClientTls(const ClientTlsFiles &files)
{
    if (files.authority.isEmpty() && files.certificate.isEmpty())
        return std::nullopt;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!files.authority.isEmpty()) {
        const auto authorities = readCertificates(files.authority);
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
