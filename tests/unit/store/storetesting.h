// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/manual_clock.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace belfry::test {

inline constexpr Timestamp kStart = 1'700'000'000'000;

/// Blocks so small that every tier comes about within minutes; nothing expires.
inline StoreOptions smallTiers(int blockTicks = 30, int sealBlocks = 2, std::int64_t headMs = 30'000,
                               std::int64_t minuteBlockMs = 180'000)
{
    StoreOptions options;
    options.blockTicks = blockTicks;
    options.sealBlocks = sealBlocks;
    options.headMs = headMs;
    options.tierBlockMs = {0, 0, minuteBlockMs, 2 * minuteBlockMs};
    for (TierRetention &keep : options.retention)
        keep.ageMs = 1LL << 45;
    return options;
}

/// Blocks that are sealed after 10 ticks.
inline StoreOptions smallerTiers()
{
    return smallTiers(5, 2, 15'000);
}

inline SeriesListPtr listOf(const std::vector<std::string> &names, const std::string &metric = "m")
{
    auto list = std::make_shared<SeriesList>();
    for (const std::string &name : names)
        list->labels.push_back(std::make_shared<const Labels>(Labels::of(metric, {{"name", name}})));
    return list;
}

inline FramePtr frameOf(const SeriesListPtr &list, Timestamp t, std::vector<double> values)
{
    auto frame = std::make_shared<Frame>();
    frame->host = {list, t, std::move(values)};
    return frame;
}

/// A store in a directory of its own that can be closed and opened again.
class StoreUnderTest
{
public:
    explicit StoreUnderTest(const StoreOptions &options = {}) : m_options(options) { clock.set(kStart); }

    /// Null on failure; the error is kept in `error`.
    Store *open()
    {
        auto opened = Store::open(directory.path(), clock, instruments, m_options);
        if (!opened) {
            error = opened.error();
            return nullptr;
        }
        store = std::move(*opened);
        return store.get();
    }
    void close() { store.reset(); }
    /// Takes the other's files as they are now, as a crash would leave them. REQUIRES: isn't open.
    bool takeFilesOf(const StoreUnderTest &other) const
    {
        QDir history(this->history({}));
        if (!history.removeRecursively() || !history.mkpath(QStringLiteral(".")))
            return false;
        const QStringList files = QDir(other.history({})).entryList(QDir::Files);
        return std::all_of(files.begin(), files.end(),
                           [&](const QString &file) { return QFile::copy(other.history(file), this->history(file)); });
    }
    QString history(const QString &file) const { return directory.filePath(QStringLiteral("history/") + file); }

    std::vector<SeriesData> select(Timestamp from, Timestamp to, std::vector<Matcher> matchers = {}) const
    {
        SelectHints hints;
        hints.from = from;
        hints.to = to;
        auto result = store->select(hints, matchers);
        return result ? result->series : std::vector<SeriesData>();
    }
    std::vector<Sample> samples(const std::string &name, Timestamp from = 0, Timestamp to = 1LL << 50) const
    {
        const auto found = select(from, to, {{"name", MatchOp::Equal, name}});
        return found.size() == 1 ? found[0].samples : std::vector<Sample>();
    }

    QTemporaryDir directory;
    ManualClock clock;
    Instruments instruments;
    std::unique_ptr<Store> store;
    Error error;

private:
    StoreOptions m_options;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// "1000:5 2000:stale", times relative to kStart.
inline std::string describe(const std::vector<Sample> &samples)
{
    std::string text;
    for (const Sample &sample : samples) {
        text += text.empty() ? "" : " ";
        text += std::to_string(sample.t - kStart) + ":";
        text += isStale(sample.v) ? "stale" : std::to_string(std::int64_t(sample.v));
    }
    return text;
}

/// One tick of a list whose series all have that value.
inline void tick(StoreUnderTest &under, const SeriesListPtr &list, int second, double value)
{
    under.clock.set(kStart + second * 1000);
    under.store->append(frameOf(list, kStart + second * 1000, std::vector<double>(list->size(), value)));
}

/// The newest sample up to `to`, as an instant query sees it.
inline std::string newest(const StoreUnderTest &under, const std::string &name, Timestamp to)
{
    SelectHints hints{.from = 0, .to = to};
    hints.newestOnly = true;
    const std::vector<Matcher> matchers{{"name", MatchOp::Equal, name}};
    const auto found = under.store->select(hints, matchers);
    return found && found->series.size() == 1 ? describe(found->series[0].samples) : "nothing";
}

} // namespace belfry::test
