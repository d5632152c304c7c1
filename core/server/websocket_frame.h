// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace belfry {

enum class MessageKind { Text, Binary };

/// The header of a message of so many bytes as a server sends it, in one frame (RFC 6455, section 5.2).
QByteArray frameHeader(qsizetype bytes, MessageKind kind);
/// A message as a server sends it: one frame, with its header. Made once, however many get it.
QByteArray frame(const QByteArray &payload, MessageKind kind);

} // namespace belfry
