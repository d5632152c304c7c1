// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/head_writer.h"
#include "store/journal/journal_encoder.h"
#include "store/journal/journal_file.h"
#include "store/journal/journal_replay.h"
#include "unit/store/storetesting.h"

using namespace belfry;
using namespace belfry::test;

// The store's classes one by one, without threads.

namespace {

ResolvedListPtr resolvedOf(std::vector<std::uint32_t> numbers)
{
    auto list = std::make_shared<ResolvedList>();
    for (const std::uint32_t number : numbers)
        list->ids.push_back(SeriesId(number));
    return list;
}

std::vector<Sample> read(const Head &head, std::uint32_t id)
{
    std::vector<Sample> samples;
    const auto snapshot = head.snapshot(0, 1LL << 50);
    ChunkReader reader;
    for (const HeadBlock &block : snapshot.blocks) {
        if (block.raw)
            block.raw->read(SeriesId(id), 0, 1LL << 50, samples);
        else if (const auto index = block.packed->find(SeriesId(id)))
            reader.read(*block.packed, *index, 0, 1LL << 50, samples);
    }
    if (snapshot.open)
        head.readOpen(snapshot, [&](const OpenBlock &open) { open.read(SeriesId(id), 0, 1LL << 50, samples); });
    return samples;
}

} // namespace

class TestStoreParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headKeepsGenerationsWholeWhenItDrops()
    {
        Head head(Generation(1), -1);
        HeadWriter writer(head, 2);
        const auto list = resolvedOf({1});
        for (int i = 1; i <= 4; ++i)
            writer.appendTick(list, i * 1000, std::vector<double>{double(i)});
        head.beginGeneration(Generation(2));
        writer.appendTick(list, 5000, std::vector<double>{5});
        QCOMPARE(head.drop(Generation(1), 3000), 0U); // its second block is newer
        QCOMPARE(head.oldest(), Generation(1));
        QCOMPARE(head.drop(Generation(0), 9000), 0U); // not sealed
        QCOMPARE(head.drop(Generation(1), 9000), 4U);
        QCOMPARE(head.oldest(), Generation(2));
        QCOMPARE(head.snapshot(0, 9000).before, 4000);
        QCOMPARE(head.drop(Generation(2), 99'000), 0U); // the current one stays
        QCOMPARE(read(head, 1).size(), 1U);
    }

    void packedBlocksReadAsRawOnes()
    {
        Head head(Generation(1), -1);
        HeadWriter writer(head, 4);
        const auto both = resolvedOf({1, 2});
        const auto one = resolvedOf({1});
        for (int i = 1; i <= 11; ++i) {
            writer.appendTick(i % 5 == 0 ? one : both, i * 1000, std::vector<double>(i % 5 == 0 ? 1 : 2, double(i)));
            writer.appendColumn(resolvedOf({3}), i * 1000 + 7, std::vector<double>{i / 4.0});
        }
        std::vector<std::string> raw;
        for (const std::uint32_t id : {1, 2, 3})
            raw.push_back(describe(read(head, id)));
        BlockBuilder builder(CodecTarget::Memory);
        const auto before = head.bytes();
        for (const HeadBlock &block : head.closed([](const HeadBlock &) { return true; }))
            head.setPacked(block.number, std::make_shared<const SeriesBlock>(packBlock(*block.raw, builder)));
        QVERIFY(head.bytes() < before);
        for (const std::uint32_t id : {1, 2, 3})
            QCOMPARE(describe(read(head, id)), raw[id - 1]);
        QCOMPARE(read(head, 3).size(), 11U);
    }

    void whatIsSilentForAnHourHasEnded()
    {
        Head head(Generation(1), -1);
        HeadWriter writer(head, 4);
        const auto host = resolvedOf({1});
        writer.appendColumn(resolvedOf({2}), 1000, std::vector<double>{1});
        writer.appendColumn(resolvedOf({3}), 100'000, std::vector<double>{1});
        for (const Timestamp t : {2000, 3'650'000})
            writer.appendTick(host, t, std::vector<double>{1});
        QCOMPARE(writer.liveSeries(), 3U);
        const HeadWriter::Checkpoint checkpoint = writer.checkpoint();
        QCOMPARE(writer.liveSeries(), 2U);
        Head head2(Generation(1), -1);
        HeadWriter writer2(head2, 4);
        writer2.appendColumn(resolvedOf({2}), 1000, std::vector<double>{1});
        writer2.restore(checkpoint);
        QCOMPARE(writer2.liveSeries(), 2U);
    }

    void journalReplaysToTheSameHead()
    {
        QTemporaryDir directory;
        SeriesRegistry registry;
        ListResolver resolver(registry);
        Head head(Generation(1), -1);
        HeadWriter writer(head, 4);
        JournalEncoder encoder(registry);
        auto file = JournalFile::create(directory.path(), Generation(1));
        QVERIFY(file);
        const auto lists = {listOf({"a", "b"}), listOf({"b", "c"})};
        int tick = 0;
        for (const auto &list : lists) {
            for (int i = 0; i < 5; ++i) {
                const auto resolved = resolver.resolve(list);
                const std::vector<double> values{tick / 100.0, i == 2 ? staleMarker() : 5};
                const Timestamp t = kStart + ++tick * 1000;
                encoder.begin([&] { return writer.checkpoint(); });
                encoder.tick(*resolved, t, 0, values);
                QVERIFY((*file)->append(encoder.finish()));
                encoder.written();
                writer.appendTick(resolved, t, values);
            }
        }
        SeriesRegistry registry2;
        Head head2(Generation(1), -1);
        HeadWriter writer2(head2, 4);
        int records = 0;
        JournalReplay replay(registry2, writer2, [&records] { ++records; });
        const auto result = replay.replay(journalPath(directory.path(), Generation(1)), Generation(1));
        QVERIFY(result);
        QVERIFY(!result->damaged());
        QCOMPARE(records, 10);
        QCOMPARE(registry2.size(), 3U);
        for (const std::uint32_t id : {1, 2, 3}) {
            QCOMPARE(*registry2.labels(SeriesId(id)), *registry.labels(SeriesId(id)));
            QCOMPARE(describe(read(head2, id)), describe(read(head, id)));
        }
        QCOMPARE(writer2.lastTick(), writer.lastTick());
        QCOMPARE(writer2.liveSeries(), writer.liveSeries());
        // A segment under another's name is not taken.
        const auto other = replay.replay(journalPath(directory.path(), Generation(1)), Generation(2));
        QVERIFY(other && other->damaged());
        QCOMPARE(other->goodBytes, 0);
    }

    void steadyTicksTakeFewBytes()
    {
        SeriesRegistry registry;
        ListResolver resolver(registry);
        Head head(Generation(1), -1);
        HeadWriter writer(head, 128);
        JournalEncoder encoder(registry);
        std::vector<std::string> names;
        for (int i = 0; i < 100; ++i)
            names.push_back(std::to_string(i));
        const auto list = resolver.resolve(listOf(names));
        std::size_t size = 0;
        for (int tick = 1; tick <= 2; ++tick) {
            std::vector<double> values(100, 3.0);
            for (int i = 0; i < 20; ++i)
                values[std::size_t(i)] = 1000 + tick * 0.25; // counters in hundredths
            encoder.begin([&] { return writer.checkpoint(); });
            encoder.tick(*list, kStart + tick * 1000, 0, values);
            size = encoder.finish().size();
            encoder.written();
        }
        QVERIFY2(size < 8 + 6 + 13 + 20 * 2, qPrintable(QString::number(size)));
    }
};

BELFRY_TEST(TestStoreParts)
#include "tst_store_parts.moc"
