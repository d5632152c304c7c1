// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/config.h"

#include <QSslConfiguration>
#include <QString>
#include <QStringList>

#include <optional>

namespace belfry {

/// What a server shows and demands in a TLS handshake, read from files and read again when they change. Connections
/// that are open keep what they were opened with.
class TlsIdentity
{
public:
    /// `files` names a certificate; paths are absolute.
    static Result<TlsIdentity> load(const TlsConfig &files);

    const QSslConfiguration &configuration() const { return m_configuration; }
    /// When the certificate ends, in ms since 1970.
    qint64 expires() const { return m_expires; }
    /// Reads the files again if one has changed since they were read last. What is broken is an error and leaves the
    /// old identity as it is; it isn't looked at again until something changes. True: there is a new one.
    Result<bool> reloadIfChanged();

private:
    explicit TlsIdentity(TlsConfig files) : m_files(std::move(files)) {}
    Result<void> read();
    QStringList stamps() const;

    TlsConfig m_files;
    QStringList m_stamps;
    QSslConfiguration m_configuration;
    qint64 m_expires = 0;
};

} // namespace belfry
