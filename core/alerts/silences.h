// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "alerts/silence.h"
#include "base/result.h"
#include "store/label_matcher.h"

#include <map>

namespace belfry {

class StateDatabase;

/// The silences of this host by their ids; kept in the state database where there is one. What has expired stays for
/// five days, so that it can be looked up and made again.
class Silences
{
public:
    static constexpr Timestamp kKeepMs = 120LL * 3'600'000; // Alertmanager's --data.retention
    static constexpr std::size_t kMost = 1000;              ///< kept ones

    /// Takes over what was kept. `database` may be null and must outlive this.
    void open(StateDatabase *database);

    /// A new one, or one that is changed. One whose matchers or beginning can't change any more is ended and a new one
    /// takes its place, as in Alertmanager. Kept when it returns; an error leaves everything as it was:
    /// ErrorKind::Invalid with the member's place, NotFound for an unknown id, TooLarge where there are too many.
    Result<Silence> put(const SilenceRequest &request, Timestamp now);
    /// Ends one now; no error if it has ended. ErrorKind::NotFound if there is none.
    Result<Silence> expire(const QString &id, Timestamp now);
    /// Forgets those that ended long ago; whether one has begun, ended or been forgotten since the last call.
    bool advance(Timestamp now);

    /// Puts them into the snapshot and on the alerts that they silence.
    void apply(AlertSnapshot &snapshot, Timestamp now) const;

private:
    struct Entry {
        Silence silence;
        std::vector<LabelMatcher> matchers; ///< compiled
    };

    Result<void> keep(Entry entry);
    Result<Silence> replace(Silence silence, std::vector<LabelMatcher> matchers, Timestamp now);
    void findNextChange(Timestamp now);

    std::map<QString, Entry> m_all;
    Timestamp m_nextChange = 0; ///< when something begins, ends or may be forgotten
    StateDatabase *m_database = nullptr;
};

} // namespace belfry
