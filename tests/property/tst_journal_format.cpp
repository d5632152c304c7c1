// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "property/some_row.h"
#include "store/journal/journal_format.h"

using namespace belfry;

/// What the journal writes comes back as it was.
class TestJournalFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journalDifferencesSurvive()
    {
        QVERIFY(rc::check("values of the journal survive", [] {
            ValueDeltas writer;
            ValueDeltas reader;
            const auto rows = *rc::gen::inRange(1, 6);
            for (int i = 0; i < rows; ++i) {
                const SeriesId id(*rc::gen::inRange<std::uint32_t>(1, 4));
                for (const double value : someRow()) {
                    if (!writer.changed(id, value)) {
                        RC_ASSERT(sameBits(reader.last(id), value));
                        continue;
                    }
                    Bytes bytes;
                    ByteWriter out(bytes);
                    writer.write(id, value, out);
                    ByteReader in(bytes);
                    RC_ASSERT(sameBits(reader.read(id, in), value));
                    RC_ASSERT(in.ok() && in.left() == 0);
                }
            }
        }));
    }

    void idRunsSurvive()
    {
        QVERIFY(rc::check("ids survive", [](const std::vector<std::uint16_t> &numbers) {
            std::vector<SeriesId> ids;
            for (const std::uint16_t number : numbers) {
                ids.push_back(SeriesId(number));
                ids.push_back(SeriesId(number + 1u));
            }
            Bytes bytes;
            ByteWriter out(bytes);
            writeIdRuns(out, ids);
            ByteReader in(bytes);
            std::vector<SeriesId> found;
            RC_ASSERT(readIdRuns(in, found));
            RC_ASSERT(found == ids);
        }));
    }
};

BELFRY_TEST(TestJournalFormat)
#include "tst_journal_format.moc"
