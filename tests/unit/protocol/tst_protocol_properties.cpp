// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/changes.h"
#include "protocol/codec.h"
#include "protocol/compression.h"
#include "unit/protocol/message_generators.h"

#include <cmath>

using namespace belfry;

namespace {

/// All ordinary NaNs are one, and -0 becomes 0.
double asWritten(double value)
{
    if (std::isnan(value))
        return isStale(value) ? value : std::bit_cast<double>(kNaNBits);
    return value + 0.0;
}

QString printable(const QByteArray &bytes, wire::Encoding encoding)
{
    return encoding == wire::Encoding::Json ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes.toHex());
}

} // namespace

class ProtocolProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientMessagesReadBackTheSame()
    {
        QVERIFY(rc::check([] {
            const wire::ClientMessage message = wire::gen::clientMessage();
            const wire::Encoding encoding = wire::gen::encoding();
            const QByteArray bytes = wire::encode(message, encoding);
            const auto decoded = wire::decodeClient(bytes, encoding);
            if (!decoded)
                RC_FAIL((decoded.error().toError().toString() + printable(bytes, encoding)).toStdString());
            RC_ASSERT(*decoded == message);
        }));
    }

    void serverMessagesReadBackTheSame()
    {
        QVERIFY(rc::check([] {
            const wire::ServerMessage message = wire::gen::serverMessage();
            const wire::Encoding encoding = wire::gen::encoding();
            const QByteArray bytes = wire::encode(message, encoding);
            const auto decoded = wire::decodeServer(bytes, encoding);
            if (!decoded)
                RC_FAIL((decoded.error().toError().toString() + printable(bytes, encoding)).toStdString());
            RC_ASSERT(decoded->index() == message.index());
            // Messages share snapshots by pointer, so their bytes are compared.
            RC_ASSERT(wire::encode(*decoded, encoding).toStdString() == bytes.toStdString());
        }));
    }

    void pointsKeepEveryBit()
    {
        QVERIFY(rc::check([] {
            const wire::Points points{wire::ChannelId(1), 2, 3,
                                      *rc::gen::container<std::vector<double>>(wire::gen::number())};
            const wire::Encoding encoding = wire::gen::encoding();
            const auto decoded =
                wire::decodeServer(wire::encodePoints(points.channel, 2, 3, points.values, encoding), encoding);
            RC_ASSERT(decoded.has_value());
            const auto &values = std::get<wire::Points>(*decoded).values;
            RC_ASSERT(values.size() == points.values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                RC_ASSERT(sameBits(values[i], asWritten(points.values[i])));
        }));
    }

    void singlePrecisionReadsBackAsTheNearestNumber()
    {
        QVERIFY(rc::check([] {
            const double number = wire::toSingle(*wire::gen::number());
            const wire::Encoding encoding = wire::gen::encoding();
            const QByteArray bytes =
                wire::encodePoints(wire::ChannelId(1), 2, 3, {&number, 1}, encoding, wire::Precision::Single);
            const auto decoded = wire::decodeServer(bytes, encoding);
            RC_ASSERT(decoded.has_value());
            const double read = wire::toSingle(std::get<wire::Points>(*decoded).values.front());
            RC_ASSERT(sameBits(read, asWritten(number)));
        }));
    }

    void changesLeadFromPointToPoint()
    {
        QVERIFY(rc::check([] {
            wire::PointReader reader;
            std::vector<double> values = wire::gen::numbers(*rc::gen::inRange(0, 12));
            RC_ASSERT(reader.take(wire::Points{wire::ChannelId(1), 5, 1000, values}).has_value());
            for (quint64 offset = 6; offset < 12; ++offset) {
                const std::vector<double> before = values;
                for (double &value : values)
                    value = *rc::gen::arbitrary<bool>() ? value : *wire::gen::number();
                const wire::Delta delta{wire::ChannelId(1), 1000, wire::changesBetween(before, values)};
                const std::optional<wire::Points> point = reader.take(delta);
                RC_ASSERT(point.has_value());
                RC_ASSERT(point->offset == offset);
                RC_ASSERT(point->t == qint64(offset - 4) * 1000);
                RC_ASSERT(std::equal(values.begin(), values.end(), point->values.begin(), sameBits));
            }
        }));
    }

    void compressedMessagesReadBackTheSame()
    {
        QVERIFY(rc::check([](const std::string &payload, const std::string &end) {
            const auto kind = *rc::gen::element(wire::Compression::Deflate, wire::Compression::Zstd);
            const QByteArray bytes = QByteArray::fromStdString(payload);
            const QByteArray tail = QByteArray::fromStdString(end);
            const QByteArray whole = wire::compress(bytes, kind);
            RC_ASSERT(wire::isCompressed(whole));
            RC_ASSERT(wire::decompress(whole, bytes.size()).value() == bytes);
            const wire::CompressedStart start = wire::compressStart(bytes, kind);
            const QByteArray parts = start.bytes + wire::compressedEnd(start, tail, kind);
            RC_ASSERT(wire::isCompressed(parts));
            RC_ASSERT(wire::decompress(parts, bytes.size() + tail.size()).value() == bytes + tail);
            if (!tail.isEmpty()) {
                RC_ASSERT(!wire::decompress(parts, bytes.size() + tail.size() - 1).has_value());
                RC_ASSERT(!wire::decompress(parts.chopped(1), 1 << 20).has_value());
            }
        }));
    }

    void noMessageLooksCompressed()
    {
        QVERIFY(rc::check([] {
            const wire::Encoding encoding = wire::gen::encoding();
            RC_ASSERT(!wire::isCompressed(wire::encode(wire::gen::serverMessage(), encoding)));
            RC_ASSERT(!wire::isCompressed(wire::encode(wire::gen::clientMessage(), encoding)));
        }));
    }

    void arbitraryBytesAreRefusedOrRead()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const QByteArray text = QByteArray::fromStdString(bytes);
            for (const wire::Encoding encoding : {wire::Encoding::Json, wire::Encoding::Cbor}) {
                (void)wire::decodeClient(text, encoding);
                (void)wire::decodeServer(text, encoding);
            }
            (void)wire::decompress(text, 1 << 20);
        }));
    }

    /// Bytes that are nearly right reach further into the decoders than arbitrary ones.
    void damagedMessagesAreRefusedOrRead()
    {
        QVERIFY(rc::check([] {
            const bool fromClient = *rc::gen::arbitrary<bool>();
            const wire::Encoding encoding = wire::gen::encoding();
            QByteArray bytes = fromClient ? wire::encode(wire::gen::clientMessage(), encoding)
                                          : wire::encode(wire::gen::serverMessage(), encoding);
            const int at = *rc::gen::inRange(0, int(bytes.size()));
            const int length = *rc::gen::inRange(0, 8);
            bytes.replace(at, length,
                          QByteArray::fromStdString(*rc::gen::container<std::string>(
                              rc::gen::elementOf(std::string("{}[]\":,0123456789nulltrue-+eE.\\u\xff")))));
            (void)wire::decodeClient(bytes, encoding);
            (void)wire::decodeServer(bytes, encoding);
        }));
    }
};

BELFRY_TEST(ProtocolProperties)
#include "tst_protocol_properties.moc"
