// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/process_ranking.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unistd.h>

namespace belfry {

namespace {

char lowerCase(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
}

/// `word` is in lower case.
bool holdsWord(std::string_view text, std::string_view word)
{
    const auto isSame = [](char a, char b) { return lowerCase(a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), isSame) != text.end();
}

std::vector<std::string> filterWords(const QString &filter)
{
    std::vector<std::string> words;
    for (const QString &word : filter.split(u' ', Qt::SkipEmptyParts)) {
        std::string lower = word.toStdString();
        std::transform(lower.begin(), lower.end(), lower.begin(), lowerCase);
        words.push_back(std::move(lower));
    }
    return words;
}

bool isPid(const ProcessEntry &entry, std::string_view word)
{
    int pid = 0;
    const char *end = word.data() + word.size();
    const auto [behind, error] = std::from_chars(word.data(), end, pid);
    return error == std::errc() && behind == end && pid == entry.pid;
}

QString stateWord(char state)
{
    switch (state) {
    case 'R': return QStringLiteral("running");
    case 'S': return QStringLiteral("sleeping");
    case 'D': return QStringLiteral("waiting");
    case 'T': return QStringLiteral("stopped");
    case 't': return QStringLiteral("traced");
    case 'Z': return QStringLiteral("zombie");
    case 'I': return QStringLiteral("idle");
    case 'X':
    case 'x': return QStringLiteral("dead");
    default: return {};
    }
}

double ioOf(const ProcessEntry &entry)
{
    return entry.readBytes + entry.writeBytes;
}

/// -1, 0 or 1; what isn't known is less than all that is.
int compareNumbers(double a, double b)
{
    const bool knowsA = !std::isnan(a);
    const bool knowsB = !std::isnan(b);
    if (!knowsA || !knowsB)
        return int(knowsA) - int(knowsB);
    return int(a > b) - int(a < b);
}

class Order
{
public:
    Order(const ProcessRequest &request, UserNames &users) : m_request(request), m_users(users) {}

    bool operator()(const ProcessEntry *a, const ProcessEntry *b) const
    {
        const int compared = compare(*a, *b);
        if (compared != 0)
            return m_request.descending ? compared > 0 : compared < 0;
        return a->pid < b->pid;
    }

private:
    int compare(const ProcessEntry &a, const ProcessEntry &b) const
    {
        switch (m_request.sort) {
        case ProcessColumn::Cpu: return compareNumbers(a.cpu, b.cpu);
        case ProcessColumn::Memory: return compareNumbers(double(a.residentBytes), double(b.residentBytes));
        case ProcessColumn::Io: return compareNumbers(ioOf(a), ioOf(b));
        case ProcessColumn::Name: return a.name.compare(b.name);
        case ProcessColumn::Pid: return compareNumbers(a.pid, b.pid);
        case ProcessColumn::User: return m_users.of(a.uid).compare(m_users.of(b.uid));
        case ProcessColumn::Threads: return compareNumbers(a.threads, b.threads);
        case ProcessColumn::Nice: return compareNumbers(a.nice, b.nice);
        case ProcessColumn::Started: return compareNumbers(double(a.startTicks), double(b.startTicks));
        }
        return 0;
    }

    const ProcessRequest &m_request;
    UserNames &m_users;
};

ProcessRow rowOf(const ProcessTable &table, const ProcessEntry &entry, bool commandLines, UserNames &users)
{
    ProcessRow row;
    row.key = {entry.pid, entry.startTicks};
    row.parent = entry.ppid;
    row.name = QString::fromStdString(entry.name).simplified();
    if (commandLines)
        row.commandLine = QString::fromStdString(entry.commandLine);
    row.user = users.of(entry.uid);
    row.unit = QString::fromStdString(entry.unit);
    row.state = stateWord(entry.state);
    row.cpu = entry.cpu;
    row.residentBytes = qint64(entry.residentBytes);
    row.threads = entry.threads;
    row.nice = entry.nice;
    row.readBytes = entry.readBytes;
    row.writeBytes = entry.writeBytes;
    row.started = table.startOf(entry);
    return row;
}

} // namespace

ProcessSnapshotPtr rankProcesses(const ProcessTable &table, const ProcessRequest &request, UserNames &users,
                                 Timestamp now)
{
    auto snapshot = std::make_shared<ProcessSnapshot>();
    snapshot->t = now;
    snapshot->total = int(table.entries().size());
    snapshot->processors = int(::sysconf(_SC_NPROCESSORS_ONLN));
    snapshot->commandLines = request.commandLines;
    const std::vector<std::string> words = filterWords(request.filter);
    const auto passes = [&](const ProcessEntry &entry) {
        return std::all_of(words.begin(), words.end(), [&](const std::string &word) {
            return holdsWord(entry.name, word) || isPid(entry, word) || holdsWord(entry.unit, word) ||
                   holdsWord(users.of(entry.uid).toStdString(), word) ||
                   (request.commandLines && holdsWord(entry.commandLine, word));
        });
    };
    std::vector<const ProcessEntry *> chosen;
    for (const ProcessEntry &entry : table.entries()) {
        snapshot->running += entry.state == 'R' ? 1 : 0;
        snapshot->threads += entry.threads;
        if (passes(entry))
            chosen.push_back(&entry);
    }
    snapshot->matching = int(chosen.size());
    const std::size_t count = std::min(chosen.size(), std::size_t(std::max(request.limit, 0)));
    std::partial_sort(chosen.begin(), chosen.begin() + std::ptrdiff_t(count), chosen.end(), Order(request, users));
    for (std::size_t i = 0; i < count; ++i)
        snapshot->rows.push_back(rowOf(table, *chosen[i], request.commandLines, users));
    return snapshot;
}

} // namespace belfry
