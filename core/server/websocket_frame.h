// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace belfry {

/// The header of a text message of so many bytes as a server sends it, in one frame (RFC 6455, section 5.2).
QByteArray textFrameHeader(qsizetype bytes);
/// A text message as a server sends it: one frame, with its header. Made once, however many get it.
QByteArray textFrame(const QByteArray &utf8);

} // namespace belfry
