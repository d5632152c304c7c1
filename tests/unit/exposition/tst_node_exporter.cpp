// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/collect_worker.h"
#include "exposition/text_format.h"
#include "program/test_class.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>

#include <algorithm>
#include <map>

using namespace belfry;

namespace {

/// The exposition of both, by metric name: labels as text (empty ones left out) to value.
using Metric = std::map<QByteArray, double>;
struct Exposition {
    std::map<QByteArray, Metric> metrics;
    std::map<QByteArray, QByteArray> types;
    std::map<QByteArray, QByteArray> helps;
};

/// Sorted, and without those whose value is empty, which are none.
QByteArray canonical(const QByteArray &labels)
{
    static const QRegularExpression label(QStringLiteral("[a-z_A-Z0-9]+=\"(?:[^\"\\\\]|\\\\.)+\""));
    QStringList kept;
    for (auto it = label.globalMatch(QString::fromUtf8(labels)); it.hasNext();)
        kept << it.next().captured();
    kept.sort();
    return kept.join(u',').toUtf8();
}

Exposition parse(const QByteArray &text)
{
    Exposition result;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (line.startsWith("# TYPE "))
            result.types[words[2]] = words[3];
        else if (line.startsWith("# HELP "))
            result.helps[words[2]] = line.mid(8 + words[2].size());
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype blank = line.lastIndexOf(' ');
        const qsizetype brace = line.indexOf('{');
        const QByteArray name = line.left(brace < 0 ? blank : brace);
        const QByteArray labels = brace < 0 ? QByteArray() : line.mid(brace + 1, line.lastIndexOf('}') - brace - 1);
        result.metrics[name][canonical(labels)] = line.mid(blank + 1).toDouble();
    }
    return result;
}

class NullSink final : public SampleSink
{
public:
    void append(FramePtr) override {}
    void append(Column) override {}
};

} // namespace

/// Debian's node_exporter beside us: what both have is the same.
class TestNodeExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameLabelSets();
    void sameHelpAndType();
    void countersLieBetweenTwoReads();
    void promtoolComplainsOfNothingNew();
    void cleanupTestCase();

private:
    QByteArray scrape();
    QByteArray ours();
    QByteArray differingLabels() const;

    QProcess m_exporter;
    QByteArray m_url;
    SystemClock m_clock;
    Instruments m_instruments;
    NullSink m_sink;
    std::unique_ptr<CollectWorker> m_worker;
    TextWriter m_writer{TextFormat::Prometheus, TextScope::Metrics};
    Exposition m_before;
    Exposition m_ours;
    Exposition m_after;
    QByteArray m_ourText;
    QByteArray m_theirText;
};

void TestNodeExporter::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("prometheus-node-exporter"));
    if (program.isEmpty())
        QFAIL("prometheus-node-exporter isn't installed");
    m_exporter.setProcessChannelMode(QProcess::MergedChannels);
    m_exporter.start(program, {"--web.listen-address=127.0.0.1:0", "--web.max-requests=1"});
    QByteArray log;
    QTRY_VERIFY_WITH_TIMEOUT((log += m_exporter.readAll()).contains("address=127.0.0.1:"), 30'000);
    const qsizetype at = log.indexOf("address=127.0.0.1:") + 8;
    m_url = "http://" + log.mid(at, log.indexOf('\n', at) - at).split(' ').front().trimmed() + "/metrics";

    CollectOptions options;
    options.target.instance = "atlas";
    options.intervalMs = 100;
    m_worker = std::make_unique<CollectWorker>(options, m_clock, m_instruments, m_sink);
    m_worker->start();
    // The survey comes a little after the start.
    QTRY_VERIFY_WITH_TIMEOUT(ours().contains("node_network_up") && ours().contains("node_filesystem"), 30'000);
    scrape();
    // A mount or an interface may come or go meanwhile; what really differs does so again.
    for (int attempt = 0; attempt < 3; ++attempt) {
        m_theirText = scrape();
        m_before = parse(m_theirText);
        m_ourText = ours();
        m_after = parse(scrape());
        m_ours = parse(m_ourText);
        if (differingLabels().isEmpty())
            break;
    }
    QVERIFY(m_before.metrics.size() > 100);
    QVERIFY(m_ours.metrics.size() > 150);
}

QByteArray TestNodeExporter::scrape()
{
    QProcess curl;
    curl.start("python3",
               {"-c", "import sys,urllib.request as u; sys.stdout.buffer.write(u.urlopen(sys.argv[1]).read())",
                QString::fromLatin1(m_url)});
    return curl.waitForFinished(30'000) ? curl.readAllStandardOutput() : QByteArray();
}

QByteArray TestNodeExporter::ours()
{
    QSignalSpy frames(m_worker.get(), &CollectWorker::frameReady);
    if (!frames.wait(10'000))
        return {};
    return m_writer.write(qvariant_cast<FramePtr>(frames.back().at(0))->host);
}

QByteArray TestNodeExporter::differingLabels() const
{
    for (const auto &[name, metric] : m_ours.metrics) {
        if (!m_before.metrics.contains(name) || !name.startsWith("node_"))
            continue;
        QByteArrayList we, they;
        for (const auto &[labels, value] : metric)
            we << labels;
        for (const auto &[labels, value] : m_before.metrics.at(name))
            they << labels;
        if (we != they)
            return name + ": " + we.join(" ") + "\nnot " + they.join(" ");
    }
    return {};
}

void TestNodeExporter::sameLabelSets()
{
    const QByteArray difference = differingLabels();
    QVERIFY2(difference.isEmpty(), difference.constData());
    const auto shared = std::count_if(m_ours.metrics.begin(), m_ours.metrics.end(), [this](const auto &entry) {
        return entry.first.startsWith("node_") && m_before.metrics.contains(entry.first);
    });
    qInfo("%d metric names in common of node_exporter's %zu", int(shared), m_before.metrics.size());
    QVERIFY(shared > 130);
}

void TestNodeExporter::sameHelpAndType()
{
    for (const auto &[name, metric] : m_ours.metrics) {
        if (!m_before.metrics.contains(name))
            continue;
        QCOMPARE(m_ours.types.at(name), m_before.types.at(name));
        QCOMPARE(m_ours.helps.at(name), m_before.helps.at(name));
    }
}

void TestNodeExporter::countersLieBetweenTwoReads()
{
    int compared = 0;
    for (const auto &[name, metric] : m_ours.metrics) {
        const bool counter = m_ours.types.at(name) == "counter" || name.startsWith("node_vmstat");
        if (!counter || !name.startsWith("node_") || !m_before.metrics.contains(name))
            continue;
        for (const auto &[labels, value] : metric) {
            // The kernel's own idle and iowait may step back a little.
            const double slack = labels.contains("\"idle\"") || labels.contains("\"iowait\"") ? 0.1 : 0;
            const double low = m_before.metrics.at(name).at(labels) - slack;
            const double high = m_after.metrics.at(name).at(labels);
            const QByteArray text = name + '{' + labels + "} " + QByteArray::number(low, 'g', 17) +
                                    " <= " + QByteArray::number(value, 'g', 17) +
                                    " <= " + QByteArray::number(high, 'g', 17);
            QVERIFY2(low <= value && value <= high, text.constData());
            ++compared;
        }
    }
    QVERIFY(compared > 50);
}

void TestNodeExporter::promtoolComplainsOfNothingNew()
{
    const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
    if (promtool.isEmpty())
        QFAIL("promtool isn't installed");
    const auto complaints = [&promtool](const QByteArray &text) {
        QProcess check;
        check.start(promtool, {"check", "metrics"});
        check.write(text);
        check.closeWriteChannel();
        check.waitForFinished(30'000);
        const QByteArrayList lines = check.readAllStandardError().split('\n');
        return QSet<QByteArray>(lines.begin(), lines.end());
    };
    const QSet<QByteArray> fresh = complaints(m_ourText) - complaints(m_theirText);
    QVERIFY2(fresh.isEmpty(), QByteArrayList(fresh.begin(), fresh.end()).join('\n').constData());
}

void TestNodeExporter::cleanupTestCase()
{
    m_exporter.kill();
    m_exporter.waitForFinished();
}

BELFRY_TEST(TestNodeExporter)
#include "tst_node_exporter.moc"
