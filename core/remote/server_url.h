// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace belfry {

/// Whether a Belfry can be asked there: ws, wss, http or https, with a host.
bool isServerUrl(const QUrl &url);

/// The address of a Belfry as a person writes it: ws://HOST:PORT, http://HOST:PORT, or HOST and HOST:PORT, which mean
/// ws:// and port 9909. Fails with ErrorKind::Invalid, saying what was expected.
Result<QUrl> parseServerUrl(const QString &text);

/// What both that and a connection to such an address say.
Error notAServerUrl(const QString &text);

} // namespace belfry
