// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/compression.h"

#include <QtEndian>

#include <array>
#include <memory>

#include <zlib.h>
#include <zstd.h>

namespace belfry::wire {

namespace {

constexpr int kDeflateLevel = 6;
constexpr int kZstdLevel = 3;
constexpr qsizetype kStoredMost = 0xffff; // bytes in a stored block of deflate

const Bytef *input(const QByteArray &bytes)
{
    return reinterpret_cast<const Bytef *>(bytes.constData());
}

quint32 adler(const QByteArray &bytes)
{
    return quint32(adler32(adler32(0, nullptr, 0), input(bytes), uInt(bytes.size())));
}

/// All of `payload` through a deflater, ended by `flush`.
QByteArray deflated(const QByteArray &payload, int flush)
{
    z_stream stream{};
    deflateInit(&stream, kDeflateLevel);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(payload.size()))) + 16, Qt::Uninitialized);
    stream.next_in = const_cast<Bytef *>(input(payload));
    stream.avail_in = uInt(payload.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, flush);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray zstd(const QByteArray &payload)
{
    QByteArray out(qsizetype(ZSTD_compressBound(std::size_t(payload.size()))), Qt::Uninitialized);
    out.truncate(qsizetype(ZSTD_compress(out.data(), std::size_t(out.size()), payload.constData(),
                                         std::size_t(payload.size()), kZstdLevel)));
    return out;
}

/// A last block of deflate that holds the bytes as they are (RFC 1951, 3.2.4).
QByteArray storedBlock(const QByteArray &bytes)
{
    QByteArray block(1, char(0x01));
    std::array<char, 4> length{};
    qToLittleEndian(quint16(bytes.size()), length.data());
    qToLittleEndian(quint16(~quint16(bytes.size())), length.data() + 2);
    return block.append(length.data(), length.size()) += bytes;
}

Result<QByteArray> tooLarge(qsizetype maxBytes)
{
    return failure(QStringLiteral("a compressed message of more than %1 bytes").arg(maxBytes), ErrorKind::TooLarge);
}

Result<QByteArray> inflated(const QByteArray &message, qsizetype maxBytes)
{
    z_stream stream{};
    inflateInit(&stream);
    const std::unique_ptr<z_stream, int (*)(z_streamp)> end(&stream, inflateEnd);
    stream.next_in = const_cast<Bytef *>(input(message));
    stream.avail_in = uInt(message.size());
    QByteArray out;
    std::array<char, 16 * 1024> part{};
    for (int result = Z_OK; result != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = uInt(part.size());
        result = inflate(&stream, Z_NO_FLUSH);
        if ((result != Z_OK && result != Z_STREAM_END) || (result == Z_OK && stream.avail_out == part.size()))
            return failure(QStringLiteral("a compressed message is damaged"));
        out.append(part.data(), qsizetype(part.size() - stream.avail_out));
        if (out.size() > maxBytes)
            return tooLarge(maxBytes);
    }
    if (stream.avail_in > 0)
        return failure(QStringLiteral("a compressed message goes on behind its end"));
    return out;
}

Result<QByteArray> unzstd(const QByteArray &message, qsizetype maxBytes)
{
    const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream *)> stream(ZSTD_createDStream(), ZSTD_freeDStream);
    ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, 23); // 8 MiB, more than level 3 wants
    ZSTD_inBuffer in{message.constData(), std::size_t(message.size()), 0};
    QByteArray out;
    std::array<char, 16 * 1024> part{};
    for (std::size_t left = 1; in.pos < in.size || left != 0;) {
        ZSTD_outBuffer to{part.data(), part.size(), 0};
        const std::size_t before = in.pos;
        left = ZSTD_decompressStream(stream.get(), &to, &in);
        if (ZSTD_isError(left) != 0 || (to.pos == 0 && in.pos == before))
            return failure(QStringLiteral("a compressed message is damaged"));
        out.append(part.data(), qsizetype(to.pos));
        if (out.size() > maxBytes)
            return tooLarge(maxBytes);
    }
    return out;
}

constexpr char kZlibFirst = 0x78;
constexpr char kZstdFirst = 0x28;

} // namespace

QString toString(Compression compression)
{
    switch (compression) {
    case Compression::None: break;
    case Compression::Deflate: return QStringLiteral("deflate");
    case Compression::Zstd: return QStringLiteral("zstd");
    }
    return {};
}

Compression chooseCompression(const std::vector<QString> &wanted)
{
    for (const QString &one : wanted) {
        for (const Compression known : {Compression::Deflate, Compression::Zstd}) {
            if (one == toString(known))
                return known;
        }
    }
    return Compression::None;
}

QByteArray compress(const QByteArray &payload, Compression compression)
{
    return compression == Compression::Zstd ? zstd(payload) : deflated(payload, Z_FINISH);
}

CompressedStart compressStart(const QByteArray &payload, Compression compression)
{
    if (compression == Compression::Zstd)
        return {zstd(payload)};
    return {deflated(payload, Z_FULL_FLUSH), adler(payload)};
}

QByteArray compressedEnd(const CompressedStart &start, const QByteArray &end, Compression compression)
{
    if (compression == Compression::Zstd)
        return zstd(end);
    Q_ASSERT(end.size() <= kStoredMost);
    std::array<char, 4> checksum{};
    qToBigEndian(quint32(adler32_combine(start.checksum, adler(end), z_off_t(end.size()))), checksum.data());
    return storedBlock(end).append(checksum.data(), checksum.size());
}

bool isCompressed(const QByteArray &message)
{
    return message.startsWith(kZlibFirst) || message.startsWith(kZstdFirst);
}

Result<QByteArray> decompress(const QByteArray &message, qsizetype maxBytes)
{
    return message.startsWith(kZstdFirst) ? unzstd(message, maxBytes) : inflated(message, maxBytes);
}

} // namespace belfry::wire
