// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "property/some_row.h"
#include "store/codec/block_builder.h"
#include "store/codec/page.h"
#include "store/codec/times.h"

using namespace belfry;

namespace {

void assertSame(const std::vector<Sample> &found, const std::vector<Sample> &expected)
{
    RC_ASSERT(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        RC_ASSERT(found[i].t == expected[i].t);
        RC_ASSERT(std::bit_cast<std::uint64_t>(found[i].v) == std::bit_cast<std::uint64_t>(expected[i].v));
    }
}

struct Series {
    SeriesId id;
    std::vector<Sample> samples;
};

std::vector<Timestamp> someTimes(std::size_t size)
{
    std::vector<Timestamp> times;
    Timestamp t = *rc::gen::inRange<Timestamp>(-1000, 2'000'000'000'000);
    const bool steady = *rc::gen::element(true, true, false);
    for (std::size_t i = 0; i < size; ++i)
        times.push_back(t += steady ? 1000 : *rc::gen::inRange<Timestamp>(1, 100'000));
    return times;
}

// Series that share the row wholly, in part, with holes, or not at all.
std::vector<Series> someSeries(const std::vector<Timestamp> &row)
{
    std::vector<Series> all;
    const auto count = *rc::gen::inRange<std::size_t>(1, 8);
    std::uint32_t id = 0;
    for (std::size_t s = 0; s < count; ++s) {
        const std::vector<double> values = someRow();
        const int mode = *rc::gen::inRange(0, 4);
        const std::vector<Timestamp> times = mode == 3 || row.empty() ? someTimes(values.size()) : row;
        const std::size_t skip = mode == 1 ? times.size() / 3 : 0;
        Series series{SeriesId(id += *rc::gen::inRange<std::uint32_t>(1, 1000)), {}};
        for (std::size_t i = skip; i < times.size(); ++i) {
            if (mode != 2 || *rc::gen::inRange(0, 3) != 0)
                series.samples.push_back({times[i], values[i % values.size()]});
        }
        if (!series.samples.empty())
            all.push_back(std::move(series));
    }
    return all;
}

SeriesBlock build(CodecTarget target, const std::vector<Timestamp> &row, const std::vector<Series> &all)
{
    BlockBuilder builder(target);
    builder.begin(row);
    for (const Series &series : all)
        builder.add(series.id, series.samples);
    return builder.finish();
}

void assertBlock(const SeriesBlock &block, const std::vector<Series> &all)
{
    RC_ASSERT(block.ids.size() == all.size());
    ChunkReader reader;
    std::vector<Sample> found;
    for (const Series &series : all) {
        const auto index = block.find(series.id);
        RC_ASSERT(index.has_value());
        found.clear();
        RC_ASSERT(reader.read(block, *index, block.from - 1, block.to, found));
        assertSame(found, series.samples);
    }
}

} // namespace

class TestStoreCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSurviveBitForBit_data()
    {
        QTest::addColumn<int>("target");
        QTest::newRow("packed for memory") << int(CodecTarget::Memory);
        QTest::newRow("bytes for zstd") << int(CodecTarget::Compress);
    }

    void rowsSurviveBitForBit()
    {
        QFETCH(int, target);
        QVERIFY(rc::check("values survive", [target] {
            const std::vector<double> row = someRow();
            ValueEncoder encoder{CodecTarget(target)};
            Bytes bytes;
            ByteWriter out(bytes);
            const ValueEncoding encoding = encoder.encode(row, out);
            RC_ASSERT(bytes.size() <= row.size() * 8);
            ByteReader in(bytes);
            std::vector<double> found(row.size());
            ValueDecoder decoder;
            RC_ASSERT(decoder.decode(encoding, in, found));
            for (std::size_t i = 0; i < row.size(); ++i)
                RC_ASSERT(sameBits(found[i], row[i]));
        }));
    }

    void blocksAndPagesSurvive()
    {
        QVERIFY(rc::check("blocks and pages survive", [] {
            const auto row = someTimes(*rc::gen::inRange<std::size_t>(0, 300));
            const auto all = someSeries(row);
            RC_PRE(!all.empty());
            for (const CodecTarget target : {CodecTarget::Memory, CodecTarget::Compress}) {
                const SeriesBlock block = build(target, row, all);
                assertBlock(block, all);
                const auto back = readPage(writePage(block));
                RC_ASSERT(back.has_value());
                RC_ASSERT(back->from == block.from && back->to == block.to && back->samples == block.samples);
                assertBlock(*back, all);
            }
        }));
    }

    void changedPagesAreErrors()
    {
        QVERIFY(rc::check("a flipped bit or a cut is an error", [] {
            const auto row = someTimes(*rc::gen::inRange<std::size_t>(1, 200));
            const auto all = someSeries(row);
            RC_PRE(!all.empty());
            const Bytes page = writePage(build(CodecTarget::Compress, row, all));
            Bytes flipped = page;
            const auto bit = *rc::gen::inRange<std::size_t>(0, page.size() * 8);
            flipped[bit / 8] ^= std::uint8_t(1u << (bit % 8));
            RC_ASSERT(!readPage(flipped).has_value());
            const auto size = *rc::gen::inRange<std::size_t>(0, page.size());
            RC_ASSERT(!readPage(std::span(page).first(size)).has_value());
        }));
    }

    // Without the checksum in front of them: whatever the bytes, reading ends and stays inside.
    void damagedChunksNeverCrash()
    {
        QVERIFY(rc::check("damaged chunks never crash", [] {
            const auto row = someTimes(*rc::gen::inRange<std::size_t>(1, 200));
            const auto all = someSeries(row);
            RC_PRE(!all.empty());
            const bool memory = *rc::gen::arbitrary<bool>();
            SeriesBlock block = build(memory ? CodecTarget::Memory : CodecTarget::Compress, row, all);
            const auto damages = *rc::gen::inRange(1, 6);
            for (int i = 0; i < damages; ++i)
                block.chunks[*rc::gen::inRange<std::size_t>(0, block.chunks.size())] =
                    *rc::gen::arbitrary<std::uint8_t>();
            ChunkReader reader;
            for (std::size_t i = 0; i < block.ids.size(); ++i) {
                std::vector<Sample> found;
                const bool good = reader.read(block, i, std::numeric_limits<Timestamp>::min(),
                                              std::numeric_limits<Timestamp>::max(), found);
                RC_ASSERT(good || found.empty());
            }
        }));
    }

    void timesSurviveAndRefuseDisorder()
    {
        QVERIFY(rc::check("times survive", [] {
            auto times = someTimes(*rc::gen::inRange<std::size_t>(0, 300));
            const auto coded = [](const std::vector<Timestamp> &row) {
                Bytes bytes;
                ByteWriter out(bytes);
                writeTimes(out, row);
                return bytes;
            };
            std::vector<Timestamp> found;
            const Bytes bytes = coded(times);
            ByteReader in(bytes);
            RC_ASSERT(readTimes(in, found, 300));
            RC_ASSERT(found == times);
            RC_ASSERT(in.left() == 0U);
            RC_PRE(times.size() > 1);
            std::swap(times.front(), times.back());
            const Bytes disorder = coded(times);
            ByteReader again(disorder);
            RC_ASSERT(!readTimes(again, found, 300));
        }));
    }

    // As the first version wrote it: constant, second order, hundredths, an exception and a shift, exclusive ors.
    void pagesOfTheFirstVersionAreRead()
    {
        const QByteArray bytes = QByteArray::fromHex(
            "010174fa36ca0401000028b52ffd600400c5040054082880a0abfef962d00f0000d8b002c801050102010302092b2a355000"
            "d03f0210d00f02040202060e02600c01140200f07f00020004023301151383c0caa185224000020c1824303c4854606c7884"
            "0190019c01a801b401c001cc01d801e401e911b029d1119402a002ac02b802c402d002dc02e802f40280038c039803a403b0"
            "03bc03c8030700c01bc009b04cf010e0f1b8b13a142f");
        const auto page =
            readPage({reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())});
        QVERIFY2(page.has_value(), qPrintable(page ? QString() : page.error().toString()));
        const std::pair<std::uint32_t, double (*)(int)> series[] = {
            {1, [](int) { return 0.25; }},
            {3, [](int i) { return 1000.0 + i * i; }},
            {4, [](int i) { return (i * 7 + 3) / 100.0; }},
            {7, [](int i) { return i == 20 ? staleMarker() : double(i * 4096); }},
            {9, [](int i) { return double(i * i * i) * 0.001; }},
        };
        QCOMPARE(page->ids.size(), std::size(series));
        ChunkReader reader;
        for (const auto &[id, value] : series) {
            std::vector<Sample> samples;
            QVERIFY(reader.read(*page, *page->find(SeriesId(id)), page->from - 1, page->to, samples));
            QCOMPARE(samples.size(), 40U);
            for (int i = 0; i < 40; ++i) {
                QCOMPARE(samples[std::size_t(i)].t, 1'700'000'000'000 + i * 1000);
                QVERIFY(sameBits(samples[std::size_t(i)].v, value(i)));
            }
        }
    }

    // Thousandths by multiplication, as node_exporter makes them, and a sum of nanoseconds.
    void nearlyDecimalsAreSmall()
    {
        std::vector<double> products;
        std::vector<double> sums{0.5};
        for (int i = 1; i <= 896; ++i) {
            products.push_back(double(1'000'000 + i * 37 % 1000) * 0.001);
            sums.push_back(sums.back() + double(i * 7919 % 100'000) * 1e-9);
        }
        for (const CodecTarget target : {CodecTarget::Memory, CodecTarget::Compress}) {
            for (const auto &[row, most] : {std::pair(products, 4 * 896U), std::pair(sums, 5 * 896U)}) {
                Bytes bytes;
                ByteWriter out(bytes);
                QVERIFY(ValueEncoder(target).encode(row, out) != ValueEncoding::Xor);
                QVERIFY2(bytes.size() < most, qPrintable(QString::number(bytes.size())));
            }
        }
    }

    void steadyRowsAreSmall()
    {
        std::vector<Timestamp> times;
        std::vector<Sample> counter;
        std::vector<Sample> constant;
        for (int i = 0; i < 896; ++i) {
            times.push_back(1'700'000'000'000 + i * 1000);
            counter.push_back({times.back(), 1e9 + i * 100});
            constant.push_back({times.back(), 0.25});
        }
        const SeriesBlock block = build(CodecTarget::Memory, times, {{SeriesId(1), counter}, {SeriesId(2), constant}});
        QVERIFY2(block.chunk(0).size() < 60, qPrintable(QString::number(block.chunk(0).size())));
        QCOMPARE(block.chunk(1).size(), 9U);
    }
};

BELFRY_TEST(TestStoreCodec)
#include "tst_store_codec.moc"
