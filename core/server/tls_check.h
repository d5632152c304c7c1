// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace belfry {

/// Whether a server can be made of these PEM files: that they can be read, that the key is the certificate's, that both
/// are strong enough for the system's policy, that no passphrase is needed. Qt would find all that out at the first
/// handshake only.
Result<void> checkKeyPair(const QString &certificate, const QString &key);

} // namespace belfry
