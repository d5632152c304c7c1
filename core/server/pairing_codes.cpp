// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pairing_codes.h"

#include "state/token_text.h"

#include <QRandomGenerator>

namespace belfry {

namespace {

constexpr char kPairingAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kPairingCharacters = 8;

/// As it was made, however it was typed.
QByteArray plainCode(const QString &code)
{
    QByteArray plain;
    for (const QChar character : code.toUpper()) {
        if (character == u'-' || character.isSpace())
            continue;
        const bool isOne = character == u'I' || character == u'L';
        plain += isOne ? '1' : character == u'O' ? '0' : character.toLatin1();
    }
    return plain;
}

} // namespace

QString PairingCodes::make(const PairingWish &wish, std::int64_t validMs, std::int64_t now)
{
    QByteArray plain;
    for (int i = 0; i < kPairingCharacters; ++i)
        plain += kPairingAlphabet[QRandomGenerator::system()->bounded(32)];
    while (m_pairings.size() >= kMost)
        m_pairings.pop_front();
    m_pairings.push_back({tokenHash(plain), wish, now + validMs * 1'000'000});
    return QString::fromLatin1(plain.insert(kPairingCharacters / 2, '-'));
}

std::optional<PairingWish> PairingCodes::take(const QString &code, std::int64_t now)
{
    std::erase_if(m_pairings, [now](const Pairing &pairing) { return pairing.until <= now; });
    const QByteArray hash = tokenHash(plainCode(code));
    auto found = m_pairings.end();
    for (auto it = m_pairings.begin(); it != m_pairings.end(); ++it) {
        if (isSameHash(it->hash, hash))
            found = it;
    }
    if (found == m_pairings.end())
        return std::nullopt;
    const PairingWish wish = found->wish;
    m_pairings.erase(found);
    return wish;
}

} // namespace belfry
