// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_import.h"
#include "program/test_class.h"
#include "store/import/sample_order.h"
#include "transfer/history_format.h"
#include "transfer/history_writer.h"
#include "transfer/sample_text.h"

#include <QBuffer>

#include <cmath>
#include <map>

#include <rapidcheck.h>

// Whatever is written reads back the same, and whatever is read is either understood or refused with a place in it.

using namespace belfry;

namespace {

using History = std::map<Labels, std::vector<Sample>>;

std::string labelValue()
{
    return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\"\\\n{}=, \t/#:x")));
}

Labels labels()
{
    std::vector<Label> all{
        {std::string(kMetricName), *rc::gen::element<std::string>("up", "a_total", "b:c", "d_bucket")}};
    for (const char *name : {"job", "le", "_x"}) {
        if (*rc::gen::arbitrary<bool>())
            all.push_back({name, labelValue() + (*rc::gen::arbitrary<bool>() ? "é✓" : "")});
    }
    return Labels(std::move(all));
}

double value()
{
    const auto bits = *rc::gen::arbitrary<std::uint64_t>();
    return *rc::gen::weightedOneOf<double>({
        {4, rc::gen::map(rc::gen::inRange(-1000, 1000), [](int n) { return n / 8.0; })},
        {2, rc::gen::just(std::bit_cast<double>(bits))},
        {1, rc::gen::element(0.0, -0.0, double(INFINITY), -double(INFINITY), 5e-324, 1e300,
                             std::bit_cast<double>(kNaNBits), staleMarker())},
    });
}

History history()
{
    History all;
    const int series = *rc::gen::inRange(0, 5);
    for (int s = 0; s < series; ++s) {
        std::vector<Sample> samples;
        Timestamp t = *rc::gen::inRange<Timestamp>(-5000, 1'700'000'000'000);
        const int count = *rc::gen::inRange(1, 20);
        for (int i = 0; i < count; ++i) {
            samples.push_back({t, value()});
            t += *rc::gen::inRange<Timestamp>(1, 100'000);
        }
        all[labels()] = std::move(samples);
    }
    return all;
}

QByteArray write(HistoryFormat format, const History &history)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextOutput output(buffer);
    const auto writer = makeHistoryWriter(format, output);
    writer->begin();
    for (const auto &[labels, samples] : history)
        writer->series(labels, samples);
    writer->end();
    RC_ASSERT(output.flush().has_value());
    return buffer.data();
}

/// As promtool prints it.
QByteArray writeDump(const History &history)
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    TextOutput output(buffer);
    for (const auto &[labels, samples] : history) {
        std::string name;
        for (const Label &label : labels)
            name += (name.empty() ? "{" : ", ") + label.name + "=\"" + escapeLabelValue(label.value) + '"';
        for (const Sample &sample : samples)
            output.text(name).text("} ").value(sample.v).text(" ").integer(sample.t).text("\n");
    }
    RC_ASSERT(output.flush().has_value());
    return text;
}

Result<void> readText(QByteArray text, HistoryFormat format, ImportSink &sink)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readHistory(buffer, QStringLiteral("f"), format, NanMeaning::Value, sink);
}

enum class Stale { Kept, LeftOut, NotANumber };

void checkSame(const History &written, const MemoryImport &got, Stale stale)
{
    History expected = written;
    for (auto &[labels, samples] : expected) {
        if (stale == Stale::LeftOut)
            std::erase_if(samples, [](const Sample &sample) { return isStale(sample.v); });
    }
    std::erase_if(expected, [](const auto &one) { return one.second.empty(); });
    RC_ASSERT(got.rows.size() == expected.size());
    for (const MemoryImport::Row &row : got.rows) {
        const auto &samples = expected.at(row.labels);
        RC_ASSERT(row.samples.size() == samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            RC_ASSERT(row.samples[i].t == samples[i].t);
            if (std::isnan(samples[i].v) && !(stale == Stale::Kept && isStale(samples[i].v)))
                RC_ASSERT(sameBits(row.samples[i].v, std::bit_cast<double>(kNaNBits)));
            else
                RC_ASSERT(sameBits(row.samples[i].v, samples[i].v));
        }
    }
}

/// A text with some of its bytes changed, dropped or repeated.
QByteArray mutilated(QByteArray text)
{
    const int changes = *rc::gen::inRange(1, 4);
    for (int i = 0; i < changes && !text.isEmpty(); ++i) {
        const auto at = *rc::gen::inRange<qsizetype>(0, text.size());
        switch (*rc::gen::inRange(0, 4)) {
        case 0: text.truncate(at); break;
        case 1: text.remove(at, *rc::gen::inRange<qsizetype>(1, 10)); break;
        case 2: text[at] = *rc::gen::elementOf(std::string("\"\\{}= \n#1e,[]:\xff\0", 17)); break;
        default: text.insert(at, text.mid(at, *rc::gen::inRange<qsizetype>(1, 30)));
        }
    }
    return text;
}

void checkRefusal(const QByteArray &text, HistoryFormat format)
{
    MemoryImport sink;
    const auto done = readText(text, format, sink);
    if (done)
        return;
    const Place &place = done.error().place;
    const QList<QByteArray> lines = text.split('\n');
    RC_ASSERT(place.line >= 1 && place.line <= lines.size() + 1);
    const qsizetype length = place.line <= lines.size() ? lines[place.line - 1].size() : 0;
    RC_ASSERT(place.column >= 1 && place.column <= length + 1);
    RC_ASSERT(!done.error().message.isEmpty());
}

} // namespace

class HistoryTextsProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openMetricsReadsBackTheSame()
    {
        QVERIFY(rc::check([] {
            const History written = history();
            MemoryImport got;
            const auto done = readText(write(HistoryFormat::OpenMetrics, written), HistoryFormat::OpenMetrics, got);
            if (!done)
                RC_FAIL(done.error().toString().toStdString());
            checkSame(written, got, Stale::LeftOut);
        }));
    }

    void jsonLinesReadBackTheSame()
    {
        QVERIFY(rc::check([] {
            const History written = history();
            MemoryImport got;
            const auto done = readText(write(HistoryFormat::JsonLines, written), HistoryFormat::JsonLines, got);
            if (!done)
                RC_FAIL(done.error().toString().toStdString());
            checkSame(written, got, Stale::Kept);
        }));
    }

    void dumpsReadBackTheSame()
    {
        QVERIFY(rc::check([] {
            const History written = history();
            MemoryImport got;
            const auto done = readText(writeDump(written), HistoryFormat::TsdbDump, got);
            if (!done)
                RC_FAIL(done.error().toString().toStdString());
            checkSame(written, got, Stale::NotANumber);
        }));
    }

    void nonsenseIsRefusedWithAPlaceInIt()
    {
        QVERIFY(rc::check([] {
            const History written = history();
            checkRefusal(mutilated(write(HistoryFormat::OpenMetrics, written)), HistoryFormat::OpenMetrics);
            checkRefusal(mutilated(write(HistoryFormat::JsonLines, written)), HistoryFormat::JsonLines);
            checkRefusal(mutilated(writeDump(written)), HistoryFormat::TsdbDump);
        }));
    }

    void secondsAreExact()
    {
        QVERIFY(rc::check([] {
            const auto ms = *rc::gen::inRange<Timestamp>(-10'000'000'000'000, 10'000'000'000'000);
            const QByteArray text = QByteArray::number(double(ms) / 1000, 'f', 3);
            const auto read = parseSeconds({text.constData(), std::size_t(text.size())}, 0);
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == ms);
        }));
    }

    void orderingKeepsEverySampleOnce()
    {
        QVERIFY(rc::check([] {
            std::map<Timestamp, double> known;
            std::vector<Sample> samples;
            for (const int t : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 50))) {
                known.try_emplace(t, t * 2);
                samples.push_back({t, double(t * 2)});
            }
            RC_ASSERT(!sortUnique(samples));
            RC_ASSERT(samples.size() == known.size());
            std::vector<Sample> half;
            for (std::size_t i = 0; i < samples.size(); i += 2)
                half.push_back(samples[i]);
            RC_ASSERT(!removeKnown(samples, half));
            RC_ASSERT(samples.size() == known.size() / 2);
            if (!half.empty()) {
                std::vector<Sample> other{{half[0].t, half[0].v + 1}};
                RC_ASSERT(removeKnown(other, half).has_value());
            }
        }));
    }
};

BELFRY_TEST(HistoryTextsProperties)
#include "tst_history_texts_properties.moc"
