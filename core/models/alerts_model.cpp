// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts_model.h"

#include "base/when_done.h"
#include "models/app_model.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/own_texts.h"
#include "models/widget_offer.h"
#include "translations/messages.h"

#include <QDateTime>

#include <algorithm>

namespace belfry {

namespace {

/// What ends within this is told by the time of day alone.
constexpr Timestamp kTimeAloneMs = 12LL * 3'600'000;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString stateName(AlertState state)
{
    return fromView(toString(state));
}

Timestamp sinceOf(const Alert &alert)
{
    switch (alert.state) {
    case AlertState::Firing: return alert.firedAt != 0 ? alert.firedAt : alert.activeAt;
    case AlertState::Resolved: return alert.resolvedAt;
    case AlertState::Pending:
    case AlertState::Inactive: return alert.activeAt;
    }
    return 0;
}

} // namespace

QString worstFiring(const AlertSnapshot &snapshot)
{
    QString worst;
    for (const Alert *alert : snapshot.alerts()) {
        if (alert->state != AlertState::Firing || !alert->silencedBy.empty())
            continue;
        if (alert->severity() == QLatin1String("critical"))
            return alert->severity();
        worst = QStringLiteral("warning");
    }
    return worst;
}

AlertsModel::AlertsModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&m_past, &PastQueries::changed, this, &AlertsModel::refresh);
}

AppModel *AlertsModel::app() const
{
    return m_app;
}

void AlertsModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    setSource(app ? &app->source() : nullptr);
    Q_EMIT configurationChanged();
}

void AlertsModel::setSource(Source *source, const HostId &host)
{
    if (m_source) {
        m_source->disconnect(this);
        m_source->alerts().disconnect(this);
    }
    m_source = source;
    m_host = host;
    if (m_source) {
        connect(&m_source->alerts(), &AlertSource::changed, this, &AlertsModel::refresh);
        connect(m_source, &Source::capabilitiesChanged, this, &AlertsModel::canAcknowledgeChanged);
    }
    Q_EMIT canAcknowledgeChanged();
    m_past.setSource(source, host);
    refresh();
}

bool AlertsModel::canAcknowledge() const
{
    return m_past.instant() == 0 && m_source && m_source->capabilities().testFlag(Capability::Acknowledge);
}

void AlertsModel::acknowledge(const QString &key, const QString &comment)
{
    if (canAcknowledge())
        report(m_source->alerts().acknowledge({key, {}, comment}));
}

void AlertsModel::withdraw(const QString &key)
{
    if (canAcknowledge())
        report(m_source->alerts().withdraw(key));
}

void AlertsModel::report(const QFuture<Result<Acknowledgement>> &done)
{
    whenDone(done, this, [this](const Result<Acknowledgement> &outcome) {
        m_failure = outcome ? QString() : shownMessage(outcome.error().message);
        Q_EMIT failureChanged();
    });
}

QString AlertsModel::acknowledgedText(const Alert &alert)
{
    if (!alert.acknowledgement)
        return {};
    const Acknowledgement &acknowledgement = *alert.acknowledgement;
    if (acknowledgement.comment.isEmpty())
        return tr("acknowledged by %1").arg(acknowledgement.by);
    return tr("acknowledged by %1: %2").arg(acknowledgement.by, acknowledgement.comment);
}

/// By the one that holds longest.
QString AlertsModel::silencedText(const Alert &alert, const AlertSnapshot &snapshot)
{
    const Silence *longest = nullptr;
    for (const Silence &silence : snapshot.silences) {
        const bool holds = std::binary_search(alert.silencedBy.begin(), alert.silencedBy.end(), silence.id);
        if (holds && (longest == nullptr || silence.endsAt > longest->endsAt))
            longest = &silence;
    }
    if (longest == nullptr)
        return alert.silencedBy.empty() ? QString() : tr("silenced");
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(longest->endsAt);
    const bool isSoon = longest->endsAt - snapshot.t < kTimeAloneMs;
    const QString until = end.toString(isSoon ? QStringLiteral("HH:mm") : tr("yyyy-MM-dd HH:mm"));
    if (longest->comment.isEmpty())
        return tr("silenced by %1 until %2").arg(longest->createdBy, until);
    return tr("silenced by %1 until %2: %3").arg(longest->createdBy, until, longest->comment);
}

void AlertsModel::setStates(const QStringList &states)
{
    if (m_states == states)
        return;
    m_states = states;
    Q_EMIT configurationChanged();
    refresh();
}

QString AlertsModel::summary() const
{
    QStringList parts;
    if (m_firing > 0)
        parts << tr("%n firing", nullptr, m_firing);
    if (m_pending > 0)
        parts << tr("%n pending", nullptr, m_pending);
    if (m_silenced > 0)
        parts << tr("%n silenced", nullptr, m_silenced);
    return parts.isEmpty() ? tr("None firing") : parts.join(QStringLiteral(" · "));
}

AlertsModel::Row AlertsModel::rowOf(const Alert &alert, const AlertSnapshot &snapshot)
{
    Row row;
    row.key = alert.fingerprint();
    row.name = alert.name();
    row.summary = ownSummary(alert);
    row.description = ownText(alert, "description");
    row.runbook = ownText(alert, "runbook_url");
    row.state = stateName(alert.state);
    row.severity = alert.severity();
    row.labels = labelsText(alert.labels);
    row.value = alert.value;
    row.since = sinceOf(alert);
    row.sinceText = lastingText(alert.state, snapshot.t - row.since);
    row.acknowledged = acknowledgedText(alert);
    row.silenced = silencedText(alert, snapshot);
    return row;
}

// Clocks of two machines differ, so a duration may even be negative.
QString AlertsModel::lastingText(AlertState state, Timestamp ms)
{
    const bool fresh = ms < 1000;
    const QString lasting = fresh ? QString() : format::duration(ms);
    switch (state) {
    case AlertState::Firing: return fresh ? tr("firing since just now") : tr("firing for %1").arg(lasting);
    case AlertState::Pending: return fresh ? tr("pending since just now") : tr("pending for %1").arg(lasting);
    case AlertState::Resolved: return fresh ? tr("resolved just now") : tr("resolved %1 ago").arg(lasting);
    case AlertState::Inactive: return {};
    }
    return {};
}

void AlertsModel::takeRuleErrors(const AlertSnapshot &snapshot)
{
    m_ruleErrors.clear();
    for (const Error &error : snapshot.loadErrors)
        m_ruleErrors << error.toString();
    for (const RuleGroupStatus &group : snapshot.groups) {
        for (const RuleStatus &rule : group.rules) {
            if (rule.health == RuleHealth::Error)
                m_ruleErrors << QStringLiteral("%1: %2").arg(rule.name, rule.lastError);
        }
    }
}

void AlertsModel::setEndMs(double ms)
{
    if (!m_past.setInstant(Timestamp(ms)))
        return;
    Q_EMIT canAcknowledgeChanged();
    Q_EMIT configurationChanged();
    if (m_past.instant() == 0) // else what is shown stays until the answer is there
        refresh();
}

QVariantMap AlertsModel::offer(const QString &key) const
{
    const AlertSnapshotPtr snapshot = shown();
    if (!snapshot)
        return {};
    for (const RuleGroupStatus &group : snapshot->groups) {
        for (const RuleStatus &rule : group.rules) {
            for (const Alert &alert : rule.alerts) {
                if (alert.fingerprint() == key)
                    return alertOffer(alert, rule);
            }
        }
    }
    return {};
}

QVariantList AlertsModel::offers() const
{
    QVariantList list;
    for (const Row &row : m_rows)
        list << offer(row.key);
    return list;
}

bool AlertsModel::recorded() const
{
    return !m_past.isAnswered() || m_past.answers().empty() || !m_past.answers().back()->series.empty();
}

AlertSnapshotPtr AlertsModel::shown() const
{
    AlertSnapshotPtr snapshot = m_source ? m_source->alerts().snapshot(m_host) : nullptr;
    if (m_past.isAnswered())
        snapshot = m_past.answers().empty() ? nullptr : pastAlerts(m_past.answers(), snapshot.get(), m_past.instant());
    return snapshot;
}

void AlertsModel::refresh()
{
    const AlertSnapshotPtr snapshot = shown();
    std::vector<Row> rows;
    m_known = snapshot != nullptr;
    m_firing = snapshot ? snapshot->count(AlertState::Firing) : 0;
    m_pending = snapshot ? snapshot->count(AlertState::Pending) : 0;
    m_silenced = 0;
    m_worst = snapshot ? worstFiring(*snapshot) : QString();
    m_ruleErrors.clear();
    if (snapshot) {
        for (const Alert *alert : snapshot->alerts()) {
            m_silenced += alert->state == AlertState::Firing && !alert->silencedBy.empty() ? 1 : 0;
            if (m_states.isEmpty() || m_states.contains(stateName(alert->state)))
                rows.push_back(rowOf(*alert, *snapshot));
        }
        takeRuleErrors(*snapshot);
    }
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.key; }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

int AlertsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString AlertsModel::stateText(const QString &state)
{
    if (state == QLatin1String("firing"))
        return tr("Firing");
    if (state == QLatin1String("pending"))
        return tr("Pending");
    return state == QLatin1String("resolved") ? tr("Resolved") : tr("Inactive");
}

QVariant AlertsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case KeyRole: return row.key;
    case NameRole: return row.name;
    case Qt::DisplayRole:
    case SummaryRole: return row.summary;
    case DescriptionRole: return row.description;
    case StateRole: return row.state;
    case StateTextRole: return stateText(row.state);
    case SeverityRole: return row.severity;
    case LabelsRole: return row.labels;
    case ValueRole: return row.value;
    case SinceRole: return qint64(row.since);
    case SinceTextRole: return row.sinceText;
    case RunbookRole: return row.runbook;
    case AcknowledgedRole: return row.acknowledged;
    case SilencedRole: return row.silenced;
    default: return {};
    }
}

QHash<int, QByteArray> AlertsModel::roleNames() const
{
    return {{KeyRole, "key"},
            {NameRole, "name"},
            {SummaryRole, "summary"},
            {DescriptionRole, "description"},
            {StateRole, "alertState"},
            {StateTextRole, "stateText"},
            {SeverityRole, "severity"},
            {LabelsRole, "labelsText"},
            {ValueRole, "value"},
            {SinceRole, "since"},
            {SinceTextRole, "sinceText"},
            {RunbookRole, "runbook"},
            {AcknowledgedRole, "acknowledged"},
            {SilencedRole, "silenced"}};
}

} // namespace belfry

#include "moc_alerts_model.cpp"
