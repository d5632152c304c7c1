// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tls_identity.h"

#include "config/pem_files.h"
#include "server/tls_check.h"

#include <QDateTime>
#include <QFile>

#include <sys/stat.h>

namespace belfry {

namespace {

/// Tells one version of a file from another, through symbolic links; the same text: nothing has changed.
QString stampOf(const QString &path)
{
    struct stat info {
    };
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return QStringLiteral("%1 %2 %3 %4.%5")
        .arg(info.st_dev)
        .arg(info.st_ino)
        .arg(info.st_size)
        .arg(info.st_mtim.tv_sec)
        .arg(info.st_mtim.tv_nsec);
}

} // namespace

Result<TlsIdentity> TlsIdentity::load(const TlsConfig &files)
{
    TlsIdentity identity(files);
    identity.m_stamps = identity.stamps();
    if (const auto done = identity.read(); !done)
        return tl::unexpected(done.error());
    return identity;
}

QStringList TlsIdentity::stamps() const
{
    return {stampOf(m_files.certificate), stampOf(m_files.key), stampOf(m_files.clientCa)};
}

Result<void> TlsIdentity::read()
{
    if (auto right = checkKeyPair(m_files.certificate, m_files.key); !right)
        return right;
    const auto chain = readCertificates(m_files.certificate);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto key = readPrivateKey(m_files.key);
    if (!key)
        return tl::unexpected(key.error());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCaCertificates({}); // not the system's: only who is named here vouches for clients
    if (!m_files.clientCa.isEmpty()) {
        const auto authorities = readCertificates(m_files.clientCa);
        if (!authorities)
            return tl::unexpected(authorities.error());
        configuration.setCaCertificates(*authorities);
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    m_configuration = configuration;
    m_expires = chain->front().expiryDate().toMSecsSinceEpoch();
    return {};
}

Result<bool> TlsIdentity::reloadIfChanged()
{
    const QStringList now = stamps();
    if (now == m_stamps)
        return false;
    m_stamps = now;
    if (const auto done = read(); !done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace belfry
