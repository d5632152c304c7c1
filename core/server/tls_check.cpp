// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tls_check.h"

#include <QFile>

#include <array>
#include <memory>

// The only file that knows OpenSSL.
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace belfry {

namespace {

QString opensslReason()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (code == 0)
        return QStringLiteral("it can't be used");
    if (ERR_SYSTEM_ERROR(code))
        return qt_error_string(ERR_GET_REASON(code));
    const char *reason = ERR_reason_error_string(code);
    return reason != nullptr ? QLatin1String(reason) : QStringLiteral("error %1").arg(code, 0, 16);
}

/// Instead of a question on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

Result<void> checkKeyPair(const QString &certificate, const QString &key)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context)
        return failure(QStringLiteral("TLS is not to be had: %1").arg(opensslReason()), ErrorKind::Internal);
    SSL_CTX_set_default_passwd_cb(context.get(), noPassphrase);
    ERR_clear_error();
    if (SSL_CTX_use_certificate_chain_file(context.get(), QFile::encodeName(certificate).constData()) != 1)
        return failure(QStringLiteral("no certificate (PEM): %1").arg(opensslReason()), ErrorKind::Invalid,
                       {certificate, 0, 0, {}});
    if (SSL_CTX_use_PrivateKey_file(context.get(), QFile::encodeName(key).constData(), SSL_FILETYPE_PEM) != 1)
        return failure(
            QStringLiteral("no key (PEM, without a passphrase) of that certificate: %1").arg(opensslReason()),
            ErrorKind::Invalid, {key, 0, 0, {}});
    return {};
}

} // namespace belfry
