// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_tools.h"
#include "remote_write.h"
#include "sample_source.h"

#include "store/store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <unordered_set>

// Feeds recordings, or a made-up month, to a store of Belfry's or to whatever takes remote write, and prints as JSON
// what went and, for the store, what it cost. See --help.

using namespace belfry;
using namespace belfry::bench;

namespace {

constexpr Timestamp kRequestMs = 10'000; // of samples in a remote-write request

QJsonObject failed(const Error &error)
{
    std::fprintf(stderr, "feed_samples: %s\n", qPrintable(error.toString()));
    std::exit(1);
}

struct Counted {
    std::unordered_set<Labels> series;
    double samples = 0;
    void add(const std::vector<SeriesData> &part)
    {
        for (const SeriesData &one : part) {
            series.insert(*one.labels);
            samples += double(one.samples.size());
        }
    }
    QJsonObject json(const SampleSource &source) const
    {
        return {{QStringLiteral("samples"), samples},
                {QStringLiteral("series"), double(series.size())},
                {QStringLiteral("seconds"), double(source.lengthMs()) / 1000}};
    }
};

// Turns series into the frames that a host's ticks would have made. One list serves as long as the same series have a
// sample, as with a host.
class Frames
{
public:
    std::vector<FramePtr> make(const std::vector<SeriesData> &part)
    {
        return shareTimes(part) ? transposed(part) : gathered(part);
    }

private:
    static bool shareTimes(const std::vector<SeriesData> &part)
    {
        const auto &first = part.front().samples;
        return std::all_of(part.begin(), part.end(), [&first](const SeriesData &series) {
            return std::equal(first.begin(), first.end(), series.samples.begin(), series.samples.end(),
                              [](const Sample &a, const Sample &b) { return a.t == b.t; });
        });
    }

    std::vector<FramePtr> transposed(const std::vector<SeriesData> &part)
    {
        std::vector<std::pair<std::size_t, double>> all;
        for (std::size_t i = 0; i < part.size(); ++i)
            all.emplace_back(i, 0);
        const SeriesListPtr list = listOf(part, all);
        std::vector<FramePtr> frames;
        for (std::size_t tick = 0; tick < part.front().samples.size(); ++tick) {
            auto frame = std::make_shared<Frame>();
            frame->host = {list, part.front().samples[tick].t, {}};
            frame->host.values.reserve(part.size());
            for (const SeriesData &series : part)
                frame->host.values.push_back(series.samples[tick].v);
            frames.push_back(std::move(frame));
        }
        return frames;
    }

    std::vector<FramePtr> gathered(const std::vector<SeriesData> &part)
    {
        std::map<Timestamp, std::vector<std::pair<std::size_t, double>>> ticks;
        for (std::size_t i = 0; i < part.size(); ++i) {
            for (const Sample &sample : part[i].samples)
                ticks[sample.t].emplace_back(i, sample.v);
        }
        std::vector<FramePtr> frames;
        for (const auto &[t, values] : ticks) {
            auto frame = std::make_shared<Frame>();
            frame->host.series = listOf(part, values);
            frame->host.t = t;
            for (const auto &[series, value] : values)
                frame->host.values.push_back(value);
            frames.push_back(std::move(frame));
        }
        return frames;
    }

    SeriesListPtr listOf(const std::vector<SeriesData> &part, const std::vector<std::pair<std::size_t, double>> &values)
    {
        const bool same = m_list && m_list->size() == values.size() &&
                          std::equal(values.begin(), values.end(), m_list->labels.begin(),
                                     [&part](const auto &value, const LabelsPtr &labels) {
                                         return part[value.first].labels == labels;
                                     });
        if (same)
            return m_list;
        auto list = std::make_shared<SeriesList>();
        for (const auto &[series, value] : values)
            list->labels.push_back(part[series].labels);
        m_list = list;
        return m_list;
    }

    SeriesListPtr m_list;
};

QJsonObject feedStore(SampleSource &source, const QString &directory)
{
    const SystemClock clock;
    Instruments instruments;
    auto store = Store::open(directory, clock, instruments);
    if (!store)
        return failed(store.error());
    Counted counted;
    Frames frames;
    double cpu = 0;
    for (auto part = source.next(); !part.empty(); part = source.next()) {
        counted.add(part);
        std::vector<FramePtr> ready = frames.make(part);
        const double start = processCpu();
        for (std::size_t i = 0; i < ready.size(); ++i) {
            (*store)->append(std::exchange(ready[i], nullptr));
            if (i % 128 == 127)
                (*store)->flush();
        }
        (*store)->flush();
        cpu += processCpu() - start;
    }
    const double start = processCpu();
    if (auto sealed = (*store)->sealNow(); !sealed)
        return failed(sealed.error());
    cpu += processCpu() - start;
    const StoreStats stats = (*store)->stats();
    QJsonObject result = counted.json(source);
    result[QStringLiteral("cpu_seconds")] = cpu;
    result[QStringLiteral("archive_bytes")] = double(stats.raw().bytes);
    result[QStringLiteral("archive_samples")] = double(stats.raw().samples);
    result[QStringLiteral("dropped_frames")] = double(stats.droppedFrames);
    return result;
}

// What of the series lies in (from, to].
std::vector<SeriesData> slice(const std::vector<SeriesData> &part, std::vector<std::size_t> &read, Timestamp to)
{
    std::vector<SeriesData> found;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const auto &samples = part[i].samples;
        const std::size_t first = read[i];
        while (read[i] < samples.size() && samples[read[i]].t <= to)
            ++read[i];
        if (read[i] > first)
            found.push_back({part[i].labels, std::vector<Sample>(samples.begin() + std::ptrdiff_t(first),
                                                                 samples.begin() + std::ptrdiff_t(read[i]))});
    }
    return found;
}

QJsonObject feedRemote(SampleSource &source, const QUrl &url)
{
    RemoteWriter writer(url);
    Counted counted;
    for (auto part = source.next(); !part.empty(); part = source.next()) {
        counted.add(part);
        Timestamp from = part[0].samples.front().t;
        Timestamp last = from;
        for (const SeriesData &series : part) {
            from = std::min(from, series.samples.front().t);
            last = std::max(last, series.samples.back().t);
        }
        std::vector<std::size_t> read(part.size());
        for (Timestamp to = from + kRequestMs - 1; to < last + kRequestMs; to += kRequestMs) {
            const std::vector<SeriesData> some = slice(part, read, to);
            if (some.empty())
                continue;
            if (auto sent = writer.send(writeRequest(some)); !sent)
                return failed(sent.error());
        }
    }
    return counted.json(source);
}

QJsonObject countOnly(SampleSource &source)
{
    Counted counted;
    for (auto part = source.next(); !part.empty(); part = source.next())
        counted.add(part);
    return counted.json(source);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Feeds recordings to a time-series database."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("SOURCE..."),
                                 QStringLiteral("data directories of a belfryd, or month:SERIES:DAYS:STEP"));
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("into a store of Belfry's"),
                                   QStringLiteral("DIR"));
    const QCommandLineOption write(QStringLiteral("write"), QStringLiteral("by remote write"), QStringLiteral("URL"));
    const QCommandLineOption varying(QStringLiteral("varying"), QStringLiteral("only the series that change"));
    const QCommandLineOption end(QStringLiteral("end"), QStringLiteral("time of the last sample"), QStringLiteral("MS"),
                                 QString::number(SystemClock().nowMs() / 1000 * 1000));
    parser.addOptions({store, write, varying, end});
    parser.process(app);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);

    const Timestamp last = parser.value(end).toLongLong();
    auto source = openSource(parser.positionalArguments(), last);
    if (!source)
        failed(source.error());
    if (parser.isSet(varying)) {
        auto again = openSource(parser.positionalArguments(), last);
        if (!again)
            failed(again.error());
        source = varyingOnly(std::move(*source), std::move(*again));
    }
    const QJsonObject result = parser.isSet(store)   ? feedStore(**source, parser.value(store))
                               : parser.isSet(write) ? feedRemote(**source, QUrl(parser.value(write)))
                                                     : countOnly(**source);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
