// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/acknowledgement.h"
#include "alerts/silence.h"
#include "base/result.h"
#include "metrics/labels.h"
#include "metrics/sample.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace belfry {

/// In order of weight: a rule's state is the heaviest of its alerts' (resolved ones count as inactive).
enum class AlertState { Inactive, Resolved, Pending, Firing };
/// "inactive", "resolved", "pending", "firing".
std::string_view toString(AlertState state);

enum class RuleHealth { Unknown, Ok, Error };
/// "unknown", "ok", "err", as Prometheus has them.
std::string_view toString(RuleHealth health);

enum class RuleKind { Alerting, Recording };

/// One alert: a rule and a label set. Times are 0 where the thing hasn't happened.
struct Alert {
    Labels labels;      ///< complete, with alertname
    Labels annotations; ///< templates filled in
    AlertState state = AlertState::Inactive;
    double value = 0; ///< of the rule's expression, at the last evaluation where it was there
    Timestamp activeAt = 0;
    Timestamp firedAt = 0;
    Timestamp resolvedAt = 0;
    /// Set while the expression has gone but keep_firing_for still holds the alert up.
    Timestamp keepFiringSince = 0;
    /// While it fires and somebody looks after it.
    std::optional<Acknowledgement> acknowledgement{};
    /// Ids of the silences that hold for it now, sorted; it isn't to ring then.
    std::vector<QString> silencedBy{};

    QString name() const; ///< the label alertname
    /// The label severity, empty if there is none. Belfry's own rules use info, warning and critical.
    QString severity() const;
    /// 16 hexadecimal digits over the labels; the same at every start, as Alertmanager's fingerprint.
    QString fingerprint() const;
};

/// A rule with what its last evaluation gave.
struct RuleStatus {
    RuleKind kind = RuleKind::Alerting;
    QString name;  ///< of the alert, or the metric that a recording rule writes
    QString query; ///< PromQL, as in the file
    std::chrono::milliseconds holdFor{0};
    std::chrono::milliseconds keepFiringFor{0};
    Labels labels;      ///< templates as in the file
    Labels annotations; ///< templates as in the file
    RuleHealth health = RuleHealth::Unknown;
    QString lastError;
    Timestamp lastEvaluation = 0;
    double evaluationSeconds = 0;
    AlertState state = AlertState::Inactive;
    std::vector<Alert> alerts; ///< pending, firing and lately resolved, sorted by labels
};

struct RuleGroupStatus {
    QString name;
    QString file;
    std::chrono::milliseconds interval{0};
    int limit = 0; ///< most series or alerts a rule may yield, 0 for any number
    Timestamp lastEvaluation = 0;
    double evaluationSeconds = 0;
    std::vector<RuleStatus> rules; ///< in the order of the file, which is the order of evaluation
};

/// Everything about rules and alerts at one instant. Never changed after it was made, so it crosses threads.
struct AlertSnapshot {
    Timestamp t = 0;
    /// Grows with every change of an alert's state, of acknowledgements, silences and the rules. Snapshots with the
    /// same revision differ only in values, texts made of values, and evaluation times.
    std::uint64_t revision = 0;
    std::vector<RuleGroupStatus> groups;
    std::vector<Silence> silences; ///< by id, those that have ended lately too
    /// What was wrong with the rule files of the last reload; the rules before it are still in force then.
    std::vector<Error> loadErrors;

    /// All alerts of all rules, firing before pending before resolved, then by activeAt, newest first. The
    /// pointers live as long as the snapshot.
    std::vector<const Alert *> alerts() const;
    int count(AlertState state) const;
};
using AlertSnapshotPtr = std::shared_ptr<const AlertSnapshot>;

/// A change of one alert's state; every one is reported, in order. A firing alert that was restored after a
/// restart isn't reported again.
struct AlertEvent {
    Timestamp t = 0;
    QString group;
    AlertState from = AlertState::Inactive;
    AlertState to = AlertState::Inactive;
    Alert alert;
};
using AlertEventPtr = std::shared_ptr<const AlertEvent>;

} // namespace belfry

Q_DECLARE_METATYPE(belfry::AlertSnapshotPtr)
Q_DECLARE_METATYPE(belfry::AlertEventPtr)
