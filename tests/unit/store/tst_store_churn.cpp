// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/head_writer.h"
#include "store/journal/journal_encoder.h"
#include "store/list_resolver.h"
#include "store/series_registry.h"

#include <deque>

#include <malloc.h>

using namespace belfry;

// A million series that live for some ticks each, as processes and containers do, beside a few that stay: memory and
// the work of a tick depend on what lives, not on what ever lived. Sealing and retention are played, the rest is real.

namespace {

constexpr std::size_t kShortSeries = 1'000'000;
constexpr std::size_t kNewPerTick = 100;
constexpr std::size_t kTicksLived = 3;
constexpr std::size_t kLasting = 50;
constexpr int kTicksPerGeneration = 250;
constexpr Timestamp kTickMs = 60'000; // so that it is a week in all

std::size_t allocated()
{
    return ::mallinfo2().uordblks;
}

LabelsPtr labelsOf(const char *metric, std::size_t number)
{
    return std::make_shared<const Labels>(
        Labels::of(metric, {{"instance", "host"}, {"job", "process"}, {"pid", std::to_string(number)}}));
}

class Churn
{
public:
    Churn()
    {
        for (std::size_t i = 0; i < kLasting; ++i)
            m_lasting.push_back(labelsOf("lasting", i));
    }

    void tick()
    {
        for (std::size_t i = 0; i < kNewPerTick; ++i)
            m_living.push_back(labelsOf("short", m_made++));
        if (m_living.size() > kNewPerTick * kTicksLived)
            m_living.erase(m_living.begin(), m_living.begin() + kNewPerTick);
        auto list = std::make_shared<SeriesList>();
        list->labels.assign(m_lasting.begin(), m_lasting.end());
        list->labels.insert(list->labels.end(), m_living.begin(), m_living.end());

        const ResolvedListPtr resolved = m_resolver.resolve(list);
        const std::vector<double> values(list->size(), double(m_ticks));
        m_encoder.begin([this] { return m_writer.checkpoint(); });
        m_encoder.tick(*resolved, m_now, 0, values);
        (void)m_encoder.finish();
        m_encoder.written();
        m_writer.appendTick(resolved, m_now, values);
        m_now += kTickMs;
        if (++m_ticks % kTicksPerGeneration == 0)
            seal();
    }

    const SeriesRegistry &registry() const { return m_registry; }
    std::size_t made() const { return m_made; }
    std::size_t liveSeries() const { return m_writer.liveSeries(); }

private:
    // The generation before the last leaves the head, and with it, as if retention had come, its series.
    void seal()
    {
        const Generation sealed = m_head.generation();
        m_head.beginGeneration(Generation(sealed.value() + 1));
        m_encoder.restart();
        m_head.drop(Generation(sealed.value() - 1), m_now);
        std::vector<SeriesId> old;
        for (; m_removedTo < m_sealedTo; ++m_removedTo)
            old.push_back(SeriesId(m_removedTo));
        m_sealedTo = m_registry.highest().value();
        m_registry.remove(old);
    }

    SeriesRegistry m_registry;
    ListResolver m_resolver{m_registry};
    Head m_head{Generation(1), -1};
    HeadWriter m_writer{m_head, 125};
    JournalEncoder m_encoder{m_registry};
    std::vector<LabelsPtr> m_lasting;
    std::deque<LabelsPtr> m_living;
    std::size_t m_made = 0;
    int m_ticks = 0;
    Timestamp m_now = 1'700'000'000'000;
    std::uint32_t m_removedTo = 1;
    std::uint32_t m_sealedTo = 1;
};

} // namespace

class TestStoreChurn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionShortSeriesLeaveNothingBehind()
    {
        Churn churn;
        while (churn.made() < kShortSeries / 10)
            churn.tick();
        const std::size_t early = allocated();
        while (churn.made() < kShortSeries)
            churn.tick();
        const std::size_t late = allocated();

        const std::size_t living = kLasting + kNewPerTick * kTicksLived;
        QCOMPARE(churn.liveSeries(), living);
        // Those of two generations are still there: the current one's, and the last's, which nothing removed yet.
        QVERIFY2(churn.registry().size() < living + 3 * kTicksPerGeneration * kNewPerTick,
                 qPrintable(QString::number(churn.registry().size())));
        QVERIFY2(late < early + (4u << 20), qPrintable(QStringLiteral("%1, then %2 bytes").arg(early).arg(late)));
        const std::vector<Matcher> lasting{{std::string(kMetricName), MatchOp::Equal, "lasting"}};
        QCOMPARE((*churn.registry().select(lasting))->ids.size(), kLasting);
    }
};

BELFRY_TEST(TestStoreChurn)
#include "tst_store_churn.moc"
