// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/codec.h"
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

} // namespace

class ProtocolProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientMessagesReadBackTheSame()
    {
        QVERIFY(rc::check([] {
            const wire::ClientMessage message = wire::gen::clientMessage();
            const auto decoded = wire::decodeClient(wire::encode(message));
            RC_ASSERT(decoded.has_value());
            RC_ASSERT(*decoded == message);
        }));
    }

    void serverMessagesReadBackTheSame()
    {
        QVERIFY(rc::check([] {
            const wire::ServerMessage message = wire::gen::serverMessage();
            const QByteArray bytes = wire::encode(message);
            const auto decoded = wire::decodeServer(bytes);
            if (!decoded)
                RC_FAIL((decoded.error().toError().toString() + QString::fromUtf8(bytes)).toStdString());
            RC_ASSERT(decoded->index() == message.index());
            // Messages share snapshots by pointer, so their bytes are compared.
            RC_ASSERT(wire::encode(*decoded).toStdString() == bytes.toStdString());
        }));
    }

    void pointsKeepEveryBit()
    {
        QVERIFY(rc::check([] {
            const wire::Points points{wire::ChannelId(1), 2, 3,
                                      *rc::gen::container<std::vector<double>>(wire::gen::number())};
            const auto decoded = wire::decodeServer(wire::encodePoints(points.channel, 2, 3, points.values));
            RC_ASSERT(decoded.has_value());
            const auto &values = std::get<wire::Points>(*decoded).values;
            RC_ASSERT(values.size() == points.values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                RC_ASSERT(sameBits(values[i], asWritten(points.values[i])));
        }));
    }

    void arbitraryBytesAreRefusedOrRead()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const QByteArray text = QByteArray::fromStdString(bytes);
            (void)wire::decodeClient(text);
            (void)wire::decodeServer(text);
        }));
    }

    /// Bytes that are nearly right reach further into the decoders than arbitrary ones.
    void damagedMessagesAreRefusedOrRead()
    {
        QVERIFY(rc::check([] {
            const bool fromClient = *rc::gen::arbitrary<bool>();
            QByteArray bytes =
                fromClient ? wire::encode(wire::gen::clientMessage()) : wire::encode(wire::gen::serverMessage());
            const int at = *rc::gen::inRange(0, int(bytes.size()));
            const int length = *rc::gen::inRange(0, 8);
            bytes.replace(at, length,
                          QByteArray::fromStdString(*rc::gen::container<std::string>(
                              rc::gen::elementOf(std::string("{}[]\":,0123456789nulltrue-+eE.\\u\xff")))));
            (void)wire::decodeClient(bytes);
            (void)wire::decodeServer(bytes);
        }));
    }
};

BELFRY_TEST(ProtocolProperties)
#include "tst_protocol_properties.moc"
