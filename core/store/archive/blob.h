// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"

#include <QByteArray>

#include <cstdint>
#include <span>

namespace belfry {

/// The archive's blobs as our bytes, and back. The span is valid as long as `blob`.
inline std::span<const std::uint8_t> bytesOf(const QByteArray &blob)
{
    return {reinterpret_cast<const std::uint8_t *>(blob.constData()), std::size_t(blob.size())};
}

inline QByteArray toBlob(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace belfry
