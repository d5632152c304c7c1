// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/token_text.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace belfry {

namespace {

constexpr QByteArrayView kPrefix("bft_");
constexpr qsizetype kSecretBytes = 32;
constexpr auto kTokenEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray checksumOf(QByteArrayView secret)
{
    const quint16 sum = qChecksum(secret);
    return QByteArray(1, char(sum >> 8)) + char(sum & 0xff);
}

} // namespace

QByteArray makeTokenText()
{
    std::array<quint32, kSecretBytes / 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray secret(reinterpret_cast<const char *>(words.data()), kSecretBytes);
    return kPrefix.toByteArray() + (secret + checksumOf(secret)).toBase64(kTokenEncoding);
}

bool isTokenText(QByteArrayView text)
{
    if (!text.startsWith(kPrefix))
        return false;
    const auto bytes = QByteArray::fromBase64Encoding(text.sliced(kPrefix.size()).toByteArray(),
                                                      kTokenEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() == kSecretBytes + 2 &&
           bytes.decoded.endsWith(checksumOf(QByteArrayView(bytes.decoded).first(kSecretBytes)));
}

QByteArray tokenHash(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256);
}

bool isSameHash(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace belfry
