// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote_write.h"

namespace belfry::bench {

namespace {

constexpr int kTimeoutMs = 120'000;
constexpr std::uint32_t kSnappyLiteral4 = 63 << 2; // a literal whose length follows in 4 bytes
constexpr std::size_t kLargestLiteral = 1u << 30;

// Protobuf fields by number: 0 varint, 1 eight bytes, 2 bytes with their length in front.
void field(ByteWriter &out, unsigned number, unsigned type)
{
    out.varint(number << 3 | type);
}

void text(ByteWriter &out, unsigned number, std::string_view value)
{
    field(out, number, 2);
    out.varint(value.size());
    out.raw(value.data(), value.size());
}

Bytes timeSeries(const SeriesData &series)
{
    Bytes bytes;
    ByteWriter out(bytes);
    Bytes part;
    ByteWriter inner(part);
    for (const Label &label : *series.labels) {
        part.clear();
        text(inner, 1, label.name);
        text(inner, 2, label.value);
        text(out, 1, {reinterpret_cast<const char *>(part.data()), part.size()});
    }
    for (const Sample &sample : series.samples) {
        part.clear();
        field(inner, 1, 1);
        inner.raw(&sample.v, sizeof sample.v);
        field(inner, 2, 0);
        inner.varint(std::uint64_t(sample.t));
        text(out, 2, {reinterpret_cast<const char *>(part.data()), part.size()});
    }
    return bytes;
}

} // namespace

Bytes writeRequest(std::span<const SeriesData> series)
{
    Bytes request;
    ByteWriter out(request);
    for (const SeriesData &one : series) {
        const Bytes bytes = timeSeries(one);
        text(out, 1, {reinterpret_cast<const char *>(bytes.data()), bytes.size()});
    }
    Bytes packed;
    ByteWriter snappy(packed);
    snappy.varint(request.size());
    for (std::size_t at = 0; at < request.size(); at += kLargestLiteral) {
        const std::size_t size = std::min(kLargestLiteral, request.size() - at);
        snappy.u8(kSnappyLiteral4);
        snappy.u32(std::uint32_t(size - 1));
        snappy.raw(request.data() + at, size);
    }
    return packed;
}

Result<void> RemoteWriter::connect()
{
    if (m_socket.state() == QTcpSocket::ConnectedState)
        return {};
    m_socket.connectToHost(m_url.host(), quint16(m_url.port()));
    if (!m_socket.waitForConnected(kTimeoutMs))
        return failure(QStringLiteral("%1: %2").arg(m_url.toString(), m_socket.errorString()), ErrorKind::Unavailable);
    return {};
}

/// VictoriaMetrics closes a connection that is two minutes old, which may be at any moment.
Result<void> RemoteWriter::send(const Bytes &request)
{
    if (sendOnce(request))
        return {};
    m_socket.abort();
    return sendOnce(request);
}

Result<void> RemoteWriter::sendOnce(const Bytes &request)
{
    if (auto done = connect(); !done)
        return done;
    const QByteArray head = "POST " + m_url.path().toUtf8() +
                            " HTTP/1.1\r\nHost: bench\r\nContent-Encoding: snappy\r\n" +
                            "Content-Type: application/x-protobuf\r\nX-Prometheus-Remote-Write-Version: 0.1.0\r\n" +
                            "Content-Length: " + QByteArray::number(qsizetype(request.size())) + "\r\n\r\n";
    m_socket.write(head);
    m_socket.write(reinterpret_cast<const char *>(request.data()), qint64(request.size()));
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(kTimeoutMs))
            return failure(QStringLiteral("%1: %2").arg(m_url.toString(), m_socket.errorString()));
    }
    return readAnswer();
}

Result<void> RemoteWriter::readAnswer()
{
    QByteArray answer;
    qsizetype end = -1;
    while ((end = answer.indexOf("\r\n\r\n")) < 0) {
        if (!m_socket.waitForReadyRead(kTimeoutMs))
            return failure(QStringLiteral("%1: %2").arg(m_url.toString(), m_socket.errorString()));
        answer += m_socket.readAll();
    }
    qsizetype length = 0;
    for (const QByteArray &line : answer.left(end).toLower().split('\n')) {
        if (line.startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    while (answer.size() < end + 4 + length && m_socket.waitForReadyRead(kTimeoutMs))
        answer += m_socket.readAll();
    if (!answer.startsWith("HTTP/1.1 2"))
        return failure(QStringLiteral("%1 answers: %2").arg(m_url.toString(), QString::fromUtf8(answer.left(600))));
    return {};
}

} // namespace belfry::bench
