// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/silences.h"

#include "base/logging.h"
#include "state/silence_repository.h"

#include <QUuid>

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

StoredSilence toStored(const Silence &silence)
{
    StoredSilence stored{silence.id,     {}, silence.startsAt, silence.endsAt, silence.updatedAt, silence.createdBy,
                         silence.comment};
    for (const Matcher &matcher : silence.matchers)
        stored.matchers.push_back({matcher.label, int(matcher.op), matcher.value});
    return stored;
}

Silence fromStored(const StoredSilence &stored)
{
    Silence silence{stored.id, {}, stored.startsAt, stored.endsAt, stored.updatedAt, stored.createdBy, stored.comment};
    for (const StoredMatcher &matcher : stored.matchers)
        silence.matchers.push_back(
            {matcher.label, MatchOp(std::clamp(matcher.op, 0, int(MatchOp::NotRegex))), matcher.value});
    return silence;
}

tl::unexpected<Error> wrong(const QString &pointer, const QString &message)
{
    return failure(message, ErrorKind::Invalid, {{}, 0, 0, pointer});
}

/// Ready to be asked, if they make a silence: one that also takes what has none of the labels would silence all.
Result<std::vector<LabelMatcher>> compile(const std::vector<Matcher> &matchers)
{
    if (matchers.empty())
        return wrong(QStringLiteral("/matchers"), QStringLiteral("expected at least one matcher"));
    std::vector<LabelMatcher> compiled;
    for (std::size_t i = 0; i < matchers.size(); ++i) {
        if (!isValidMetricName(matchers[i].label))
            return wrong(QStringLiteral("/matchers/%1/name").arg(i), QStringLiteral("expected the name of a label"));
        auto one = LabelMatcher::compile(matchers[i]);
        if (!one) {
            Error error = std::move(one.error());
            error.place.pointer = QStringLiteral("/matchers/%1/value").arg(i);
            return tl::unexpected(std::move(error));
        }
        compiled.push_back(std::move(*one));
    }
    if (std::all_of(compiled.begin(), compiled.end(), [](const LabelMatcher &m) { return m.matchesEmpty(); }))
        return wrong(QStringLiteral("/matchers"),
                     QStringLiteral("expected at least one matcher that the empty value doesn't match"));
    return compiled;
}

/// Whether it can become `wish` and stay the same silence.
bool canBecome(const Silence &silence, const SilenceRequest &wish, Timestamp now)
{
    if (silence.matchers != wish.matchers)
        return false;
    switch (silence.state(now)) {
    case SilenceState::Pending: return wish.startsAt >= now;
    case SilenceState::Active: return wish.startsAt == silence.startsAt;
    case SilenceState::Expired: break;
    }
    return false;
}

} // namespace

std::string_view toString(SilenceState state)
{
    switch (state) {
    case SilenceState::Pending: return "pending";
    case SilenceState::Active: return "active";
    case SilenceState::Expired: break;
    }
    return "expired";
}

SilenceState Silence::state(Timestamp now) const
{
    if (now >= endsAt)
        return SilenceState::Expired;
    return now < startsAt ? SilenceState::Pending : SilenceState::Active;
}

void Silences::open(StateDatabase *database)
{
    m_database = database;
    if (!m_database)
        return;
    const auto kept = SilenceRepository(*m_database).all();
    if (!kept) {
        qCWarning(lcAlerts).noquote() << "silences are lost:" << kept.error().toString();
        return;
    }
    for (const StoredSilence &stored : *kept) {
        Silence silence = fromStored(stored);
        auto compiled = compile(silence.matchers);
        if (compiled)
            m_all.insert_or_assign(silence.id, Entry{silence, std::move(*compiled)});
        else
            qCWarning(lcAlerts).noquote() << "silence" << stored.id << "is lost:" << compiled.error().toString();
    }
}

Result<Silence> Silences::put(const SilenceRequest &request, Timestamp now)
{
    auto compiled = compile(request.matchers);
    if (!compiled)
        return tl::unexpected(compiled.error());
    if (request.endsAt <= request.startsAt)
        return wrong(QStringLiteral("/endsAt"), QStringLiteral("expected a time after startsAt"));
    if (request.endsAt <= now)
        return wrong(QStringLiteral("/endsAt"), QStringLiteral("expected a time that is still to come"));
    Silence silence{request.id, request.matchers,  request.startsAt, request.endsAt,
                    now,        request.createdBy, request.comment};
    if (request.id.isEmpty())
        return replace(std::move(silence), std::move(*compiled), now);
    const auto found = m_all.find(request.id);
    if (found == m_all.end())
        return failure(QStringLiteral("there is no silence \"%1\"").arg(request.id.left(64)), ErrorKind::NotFound);
    if (!canBecome(found->second.silence, request, now)) {
        const QString old = request.id;
        auto made = replace(std::move(silence), std::move(*compiled), now);
        if (made) {
            if (const auto ended = expire(old, now); !ended)
                return tl::unexpected(ended.error());
        }
        return made;
    }
    if (const auto kept = keep({silence, std::move(*compiled)}); !kept)
        return tl::unexpected(kept.error());
    findNextChange(now);
    return silence;
}

Result<Silence> Silences::replace(Silence silence, std::vector<LabelMatcher> matchers, Timestamp now)
{
    if (m_all.size() >= kMost)
        return failure(QStringLiteral("there are %1 silences, which is the most; those that have ended go after five "
                                      "days")
                           .arg(kMost),
                       ErrorKind::TooLarge);
    silence.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    silence.startsAt = std::max(silence.startsAt, now); // the past was as loud as it was
    if (const auto kept = keep({silence, std::move(matchers)}); !kept)
        return tl::unexpected(kept.error());
    findNextChange(now);
    return silence;
}

Result<Silence> Silences::expire(const QString &id, Timestamp now)
{
    const auto found = m_all.find(id);
    if (found == m_all.end())
        return failure(QStringLiteral("there is no silence \"%1\"").arg(id.left(64)), ErrorKind::NotFound);
    Entry entry = found->second;
    if (entry.silence.state(now) == SilenceState::Expired)
        return entry.silence;
    entry.silence.startsAt = std::min(entry.silence.startsAt, now);
    entry.silence.endsAt = entry.silence.updatedAt = now;
    Silence ended = entry.silence;
    if (const auto kept = keep(std::move(entry)); !kept)
        return tl::unexpected(kept.error());
    findNextChange(now);
    return ended;
}

Result<void> Silences::keep(Entry entry)
{
    if (m_database) {
        if (auto saved = SilenceRepository(*m_database).save(toStored(entry.silence)); !saved)
            return saved;
    }
    const QString id = entry.silence.id;
    m_all.insert_or_assign(id, std::move(entry));
    return {};
}

bool Silences::advance(Timestamp now)
{
    if (m_all.empty() || now < m_nextChange)
        return false;
    for (auto each = m_all.begin(); each != m_all.end();) {
        if (now < each->second.silence.endsAt + kKeepMs) {
            ++each;
            continue;
        }
        if (m_database) {
            if (const auto removed = SilenceRepository(*m_database).remove(each->first); !removed)
                qCWarning(lcAlerts).noquote() << removed.error().toString(); // it goes at the next start then
        }
        each = m_all.erase(each);
    }
    findNextChange(now);
    return true;
}

void Silences::findNextChange(Timestamp now)
{
    m_nextChange = std::numeric_limits<Timestamp>::max();
    for (const auto &[id, entry] : m_all) {
        for (const Timestamp t : {entry.silence.startsAt, entry.silence.endsAt, entry.silence.endsAt + kKeepMs}) {
            if (t > now)
                m_nextChange = std::min(m_nextChange, t);
        }
    }
}

void Silences::apply(AlertSnapshot &snapshot, Timestamp now) const
{
    if (m_all.empty())
        return;
    std::vector<const Entry *> active;
    snapshot.silences.reserve(m_all.size());
    for (const auto &[id, entry] : m_all) {
        snapshot.silences.push_back(entry.silence);
        if (entry.silence.state(now) == SilenceState::Active)
            active.push_back(&entry);
    }
    for (RuleGroupStatus &group : snapshot.groups) {
        for (RuleStatus &rule : group.rules) {
            for (Alert &alert : rule.alerts) {
                if (alert.state != AlertState::Firing && alert.state != AlertState::Pending)
                    continue;
                for (const Entry *entry : active) {
                    if (matchesAll(entry->matchers, alert.labels))
                        alert.silencedBy.push_back(entry->silence.id);
                }
            }
        }
    }
}

} // namespace belfry
