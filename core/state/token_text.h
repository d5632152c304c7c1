// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace belfry {

/// A new token: "bft_" and 46 characters of base64url, which are 32 bytes of the system's random generator and a
/// checksum of two. The prefix is for people and for programs that look for secrets where none should be; the checksum
/// tells what was cut off or mistyped from what was revoked.
QByteArray makeTokenText();
/// Whether `text` has that form and the checksum is right.
bool isTokenText(QByteArrayView text);

/// SHA-256, 32 bytes. A slow hash would gain nothing: it makes guessing a password dear, and 256 random bits can't be
/// guessed at any speed; a fast one lets every request be judged anew.
QByteArray tokenHash(QByteArrayView text);
/// Compares two hashes in the same time whatever they are.
bool isSameHash(QByteArrayView a, QByteArrayView b);

} // namespace belfry
