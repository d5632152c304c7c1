// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/expression_parts.h"
#include "differential/perturbed_store.h"
#include "differential/prometheus_server.h"
#include "fakes/manual_clock.h"
#include "store/store.h"

#include <QTest>

#include <map>
#include <random>

using namespace belfry;
using namespace belfry::differential;

namespace {

/// When a query looks.
struct Times {
    Timestamp from = 0;
    std::int64_t step = 0;
    int steps = 0; ///< 0: an instant query

    Timestamp to() const { return from + step * steps; }
    std::string print() const
    {
        if (steps == 0)
            return "at " + std::to_string(from);
        return "from " + std::to_string(from) + " to " + std::to_string(to()) + " step " + std::to_string(step) + " ms";
    }
};

Answer askBelfry(const Engine &engine, const std::string &expr, const Times &times)
{
    const QString text = QString::fromStdString(expr);
    return Answer::of(times.steps == 0 ? engine.instant(text, times.from)
                                       : engine.range(text, times.from, times.to(), times.step));
}

std::string environment(const char *name, const std::string &otherwise)
{
    return qEnvironmentVariable(name, QString::fromStdString(otherwise)).toStdString();
}

} // namespace

/// Random expressions, answered by Belfry's store and engine and by Debian's prometheus over the same samples.
class TestPromqlDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!PrometheusServer::isInstalled())
            QSKIP("needs Debian's package prometheus");
        const std::vector<Series> series = generateSeries();
        fill(series);
        QString trouble = prometheus.start();
        if (trouble.isEmpty())
            trouble = prometheus.push(series);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        engine = std::make_unique<Engine>(*store);
    }

    void answersAgree()
    {
        QVERIFY(rc::check([this] {
            const Spelling expr = anyExpression();
            const Times instant{kFirst + (60 + pick(45)) * 60'000 + 300, 0, 0};
            const Times range{kFirst + (50 + pick(30)) * 60'000 + 300, std::vector{60, 15, 97}[pick(3)] * 1000,
                              1 + pick(20)};
            compare(expr, instant);
            compare(expr, range);
        }));
        qInfo("%d answers: %d empty, %d refused by both, %d left undecided as rounding decides them", m_asked, m_empty,
              m_refused, m_undecided);
        // Otherwise little was compared.
        QVERIFY(m_empty * 2 < m_asked);
        QVERIFY(m_refused * 4 < m_asked);
        QVERIFY(m_undecided * 50 < m_asked);
    }

private:
    /// The older half lies in the archive, the newer one in memory.
    void fill(const std::vector<Series> &series)
    {
        auto opened = Store::open(directory.path(), clock, instruments);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        store = std::move(*opened);
        std::map<Timestamp, std::shared_ptr<Frame>> frames; // by the second
        for (const Series &one : series) {
            const auto list = std::make_shared<SeriesList>();
            list->labels.push_back(one.labels);
            for (const Sample &s : one.samples) {
                auto &frame = frames[s.t / 1000];
                if (!frame)
                    frame = std::make_shared<Frame>();
                frame->host.t = s.t;
                frame->batches.push_back({list, s.t, {s.v}});
            }
        }
        const Timestamp middle = (kFirst + kLast) / 2000;
        for (const auto &[second, frame] : frames) {
            if (second == middle)
                QVERIFY(store->sealNow());
            store->append(frame);
        }
        store->flush();
        QCOMPARE(store->stats().droppedSamples, std::uint64_t(0));
        QVERIFY(store->stats().raw().samples > 0);
    }

    void compare(const Spelling &expr, const Times &times)
    {
        ++m_asked;
        const Answer ours = askBelfry(*engine, expr.ours, times);
        const Answer theirs = times.steps == 0 ? prometheus.instant(expr.theirs, times.from)
                                               : prometheus.range(expr.theirs, times.from, times.to(), times.step);
        m_empty += ours.isEmpty();
        m_refused += !ours.error.empty() && !theirs.error.empty();
        const bool ordered = times.steps == 0 && expr.ours.starts_with("sort");
        const bool subtractsTimes = expr.ours.find("time") != std::string::npos;
        const auto found = difference(ours, theirs, {ordered, subtractsTimes ? 1e-5 : 0});
        if (!found)
            return;
        if (isUndecided(expr.ours, times, ours)) {
            ++m_undecided;
            return;
        }
        RC_FAIL(expr.ours + '\n' + times.print() + '\n' + *found + "\nBelfry:\n" + ours.print() + "Prometheus:\n" +
                theirs.print());
    }

    /// Whether the answer isn't the same for samples that differ in their last digits.
    bool isUndecided(const std::string &expr, const Times &times, const Answer &exact) const
    {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const PerturbedStore perturbed(*store, seed);
            if (difference(askBelfry(Engine(perturbed), expr, times), exact, {}))
                return true;
        }
        return false;
    }

    QTemporaryDir directory;
    ManualClock clock{kLast};
    Instruments instruments;
    std::unique_ptr<Store> store;
    std::unique_ptr<Engine> engine;
    PrometheusServer prometheus;
    int m_asked = 0;
    int m_empty = 0;
    int m_refused = 0;
    int m_undecided = 0;
};

/// BELFRY_SEED repeats a run, BELFRY_RUNS says how many expressions it tries.
int main(int argc, char **argv)
{
    const std::string seed = environment("BELFRY_SEED", std::to_string(std::random_device()()));
    const std::string runs = environment("BELFRY_RUNS", "200");
    qputenv("RC_PARAMS", QByteArray::fromStdString("seed=" + seed + " max_success=" + runs));
    qInfo("BELFRY_SEED=%s repeats this run", seed.c_str());
    QCoreApplication app(argc, argv);
    TestPromqlDifferential test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_promql_differential.moc"
