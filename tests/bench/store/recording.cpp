// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording.h"

#include <QDir>
#include <QFile>

namespace belfry::bench {

namespace {

constexpr Timestamp kGapMs = 15'000;      // ticks farther apart have a restart or a pause between them
constexpr Timestamp kShortestMs = 60'000; // a stretch
constexpr Timestamp kStepMs = 3'600'000;  // read at a time

Result<void> copyHistory(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QStringList files = QDir(from).entryList(QDir::Files);
    if (files.isEmpty())
        return failure(QStringLiteral("no recording in %1").arg(from), ErrorKind::NotFound);
    for (const QString &name : files) {
        if (name != QLatin1String("lock") && !QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name))
            return failure(QStringLiteral("can't copy %1/%2").arg(from, name), ErrorKind::Unavailable);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Recording>> Recording::open(const QString &directory)
{
    std::unique_ptr<Recording> recording(new Recording);
    if (auto copied =
            copyHistory(directory + QStringLiteral("/history"), recording->m_copy.filePath(QStringLiteral("history")));
        !copied)
        return tl::unexpected(copied.error());
    const StoreOptions options = StoreOptions::keepingAll(); // however old it is
    auto store = Store::open(recording->m_copy.path(), recording->m_clock, recording->m_instruments, options);
    if (!store)
        return tl::unexpected(store.error());
    recording->m_store = std::move(*store);
    recording->findStretches();
    return recording;
}

// By `up` of the host itself, which every tick has.
void Recording::findStretches()
{
    const Matcher matchers[] = {{std::string(kMetricName), MatchOp::Equal, "up"}, {"job", MatchOp::Equal, "node"}};
    Stretch stretch;
    const auto close = [this, &stretch] {
        if (stretch.to - stretch.from >= kShortestMs)
            m_stretches.push_back(stretch);
    };
    for (Timestamp from = m_store->oldest() - 1; from < m_store->newest(); from += kStepMs) {
        SelectHints hints;
        hints.from = from;
        hints.to = from + kStepMs;
        const auto found = m_store->select(hints, matchers);
        for (const Sample &sample :
             found && !found->series.empty() ? found->series.front().samples : std::vector<Sample>()) {
            if (isStale(sample.v))
                continue;
            if (stretch.to == 0 || sample.t - stretch.to > kGapMs) {
                close();
                stretch.from = sample.t - 1000;
            }
            stretch.to = sample.t;
        }
    }
    close();
}

std::int64_t Recording::lengthMs() const
{
    std::int64_t sum = 0;
    for (const Stretch &stretch : m_stretches)
        sum += stretch.to - stretch.from;
    return sum;
}

std::vector<SeriesData> Recording::read(Timestamp from, Timestamp to) const
{
    SelectHints hints;
    hints.from = from;
    hints.to = to;
    auto found = m_store->select(hints, {});
    if (!found)
        qFatal("%s", qPrintable(found.error().toString()));
    for (SeriesData &series : found->series)
        std::erase_if(series.samples, [](const Sample &sample) { return isStale(sample.v); });
    std::erase_if(found->series, [](const SeriesData &series) { return series.samples.empty(); });
    return std::move(found->series);
}

} // namespace belfry::bench
