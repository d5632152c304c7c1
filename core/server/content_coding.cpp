// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/content_coding.h"

#include <algorithm>

#include <zlib.h>

namespace belfry {

namespace {

constexpr int kGzipWindow = 15 + 16; // the largest window, with gzip's header and trailer
constexpr int kMemoryLevel = 8;

bool isText(const QByteArray &type)
{
    return type.startsWith("text/") || type.contains("json") || type.contains("yaml") || type.contains("javascript") ||
           type.contains("svg") || type.contains("openmetrics");
}

/// The weight behind ";q=", 1 if there is none.
double weightOf(const QByteArray &coding)
{
    const qsizetype q = coding.indexOf("q=");
    return q < 0 ? 1 : coding.mid(q + 2).trimmed().toDouble();
}

QByteArray compress(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return whole ? out : QByteArray();
}

} // namespace

bool acceptsGzip(const HttpRequest &request)
{
    double any = 0;
    for (const QByteArray &part : request.header("Accept-Encoding").toLower().split(',')) {
        const QByteArray coding = part.trimmed();
        const QByteArray name = coding.split(';').front().trimmed();
        if (name == "gzip" || name == "x-gzip")
            return weightOf(coding) > 0;
        if (name == "*")
            any = weightOf(coding);
    }
    return any > 0;
}

bool isWorthGzip(const HttpResponse &response)
{
    return response.body.size() >= kGzipFromBytes && isText(response.contentType) &&
           std::none_of(response.headers.begin(), response.headers.end(),
                        [](const auto &header) { return header.first == "Content-Encoding"; });
}

HttpResponse gzipped(HttpResponse response)
{
    const QByteArray body = compress(response.body);
    if (body.isEmpty())
        return response; // no memory: as it is
    response.body = body;
    for (auto &[name, value] : response.headers) {
        if (name == "ETag" && value.endsWith('"'))
            value.insert(value.size() - 1, "-gzip");
    }
    return response.with("Content-Encoding", "gzip");
}

} // namespace belfry
