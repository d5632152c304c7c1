// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace belfry {

/// What a PEM file holds, for TLS at either end. Errors name the file and what was expected in it.
Result<QList<QSslCertificate>> readCertificates(const QString &path); ///< at least one
/// An RSA or EC key without a passphrase (QSslKey of Qt 6.4 reads no others).
Result<QSslKey> readPrivateKey(const QString &path);

} // namespace belfry
