// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample_source.h"

#include "host_rows.h"
#include "recording.h"
#include "synthetic_host.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace belfry::bench {

namespace {

constexpr Timestamp kStepMs = 900'000;
constexpr std::int64_t kDayMs = 86'400'000;

class Recordings final : public SampleSource
{
public:
    explicit Recordings(std::vector<std::unique_ptr<Recording>> all, Timestamp end) : m_all(std::move(all))
    {
        for (const auto &recording : m_all) {
            for (const Recording::Stretch &stretch : recording->stretches())
                m_parts.push_back({recording.get(), stretch, stretch.from});
            m_length += recording->lengthMs();
        }
        m_to = end - m_length;
    }

    std::vector<SeriesData> next() override
    {
        std::vector<SeriesData> found;
        while (found.empty() && m_at < m_parts.size()) {
            Part &part = m_parts[m_at];
            const Timestamp to = std::min(part.read + kStepMs, part.stretch.to);
            found = part.recording->read(part.read, to);
            const Timestamp shift = m_to - part.read;
            for (SeriesData &series : found) {
                for (Sample &sample : series.samples)
                    sample.t += shift;
            }
            m_to += to - part.read;
            part.read = to;
            m_at += to == part.stretch.to ? 1 : 0;
        }
        return found;
    }

    std::int64_t lengthMs() const override { return m_length; }

private:
    struct Part {
        const Recording *recording;
        Recording::Stretch stretch;
        Timestamp read;
    };
    std::vector<std::unique_ptr<Recording>> m_all;
    std::vector<Part> m_parts;
    std::size_t m_at = 0;
    Timestamp m_to = 0; // where the next part goes
    std::int64_t m_length = 0;
};

// Of rows that have a list() and the values of next().
template<typename Rows>
class MadeUp final : public SampleSource
{
public:
    template<typename... Made>
    MadeUp(std::int64_t lengthMs, std::int64_t stepMs, std::int64_t newestStepMs, Timestamp end, Made... made)
        : m_rows(made...),
          m_stepMs(stepMs),
          m_newestStepMs(newestStepMs),
          m_length(lengthMs),
          m_t(end - lengthMs),
          m_end(end)
    {
    }

    std::vector<SeriesData> next() override
    {
        std::vector<SeriesData> part;
        if (m_t + step() > m_end)
            return part;
        for (const LabelsPtr &labels : m_rows.list()->labels)
            part.push_back({labels, {}});
        for (int tick = 0; tick < kTicks && m_t + step() <= m_end; ++tick) {
            m_t += step();
            const auto &values = m_rows.next();
            for (std::size_t i = 0; i < values.size(); ++i)
                part[i].samples.push_back({m_t, values[i]});
        }
        return part;
    }

    std::int64_t lengthMs() const override { return m_length; }

private:
    static constexpr int kTicks = 900;

    std::int64_t step() const { return m_t < m_end - kDayMs ? m_stepMs : m_newestStepMs; }

    Rows m_rows;
    std::int64_t m_stepMs;
    std::int64_t m_newestStepMs; // of the newest day
    std::int64_t m_length;
    Timestamp m_t;
    Timestamp m_end;
};

class Varying final : public SampleSource
{
public:
    Varying(std::unique_ptr<SampleSource> source, SampleSource &again) : m_source(std::move(source))
    {
        std::unordered_map<Labels, double> first;
        for (auto part = again.next(); !part.empty(); part = again.next()) {
            for (const SeriesData &series : part) {
                const double value = first.try_emplace(*series.labels, series.samples.front().v).first->second;
                const bool same = std::all_of(series.samples.begin(), series.samples.end(),
                                              [value](const Sample &sample) { return sameBits(sample.v, value); });
                if (!same)
                    m_varying.insert(*series.labels);
            }
        }
    }

    std::vector<SeriesData> next() override
    {
        std::vector<SeriesData> part = m_source->next();
        std::erase_if(part, [this](const SeriesData &series) { return !m_varying.contains(*series.labels); });
        return part;
    }

    std::int64_t lengthMs() const override { return m_source->lengthMs(); }

private:
    std::unique_ptr<SampleSource> m_source;
    std::unordered_set<Labels> m_varying;
};

// The numbers of "word:1:2:3"; empty if it isn't so many.
std::vector<std::int64_t> numbersOf(const QString &name, qsizetype count)
{
    const QStringList parts = name.split(QLatin1Char(':')).mid(1);
    std::vector<std::int64_t> numbers;
    for (const QString &part : parts)
        numbers.push_back(part.toLongLong());
    const bool good =
        parts.size() == count && std::all_of(numbers.begin(), numbers.end(), [](auto n) { return n > 0; });
    return good ? numbers : std::vector<std::int64_t>();
}

Result<std::unique_ptr<SampleSource>> openMonth(const QString &name, Timestamp end)
{
    const auto numbers = numbersOf(name, 3);
    if (numbers.empty())
        return failure(QStringLiteral("\"%1\" isn't month:SERIES:DAYS:STEP").arg(name));
    const std::int64_t step = numbers[2] * 1000;
    return std::make_unique<MadeUp<HostRows>>(numbers[1] * kDayMs, step, step, end, std::size_t(numbers[0]));
}

Result<std::unique_ptr<SampleSource>> openHost(const QString &name, Timestamp end)
{
    const auto numbers = numbersOf(name, 3);
    if (numbers.empty())
        return failure(QStringLiteral("\"%1\" isn't host:DAYS:STEP:NEWEST_STEP").arg(name));
    return std::make_unique<MadeUp<SyntheticHost>>(numbers[0] * kDayMs, numbers[1] * 1000, numbers[2] * 1000, end);
}

} // namespace

Result<std::unique_ptr<SampleSource>> openSource(const QStringList &names, Timestamp end)
{
    if (names.size() == 1 && names[0].startsWith(QLatin1String("month:")))
        return openMonth(names[0], end);
    if (names.size() == 1 && names[0].startsWith(QLatin1String("host:")))
        return openHost(names[0], end);
    std::vector<std::unique_ptr<Recording>> recordings;
    for (const QString &name : names) {
        auto recording = Recording::open(name);
        if (!recording)
            return tl::unexpected(recording.error());
        recordings.push_back(std::move(*recording));
    }
    return std::make_unique<Recordings>(std::move(recordings), end);
}

std::unique_ptr<SampleSource> varyingOnly(std::unique_ptr<SampleSource> source, std::unique_ptr<SampleSource> again)
{
    return std::make_unique<Varying>(std::move(source), *again);
}

} // namespace belfry::bench
