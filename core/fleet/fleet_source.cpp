// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleet_source.h"

#include "fleet/fleet_subscription.h"

#include <QDateTime>

#include <algorithm>

namespace belfry {

namespace {

using Answer = Result<QueryResultPtr>;

Error nobodyAnswers()
{
    return {QStringLiteral("no machine can be asked at the moment"), ErrorKind::Unavailable, {}};
}

/// Of what the machines answered; only where none did, why.
Answer putTogether(const std::vector<MachineLabels> &labels, const QList<QFuture<Answer>> &answers)
{
    auto all = std::make_shared<QueryResult>();
    std::optional<Error> error;
    bool isFirst = true;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const QFuture<Answer> &answer = answers.at(qsizetype(i));
        if (answer.resultCount() == 0)
            continue;
        if (!answer.result()) {
            error = answer.result().error();
            continue;
        }
        const QueryResult &part = **answer.result();
        if (std::exchange(isFirst, false))
            *all = QueryResult{part.type, {}, part.scalar, part.text, {}, {}, part.resolution};
        for (const ResultSeries &series : part.series)
            all->series.push_back({labels[i].mark(*series.labels), series.samples});
        all->warnings.insert(all->warnings.end(), part.warnings.begin(), part.warnings.end());
        all->infos.insert(all->infos.end(), part.infos.begin(), part.infos.end());
    }
    if (isFirst)
        return tl::unexpected(error.value_or(nobodyAnswers()));
    return QueryResultPtr(std::move(all));
}

/// The lists of all machines as one, sorted, each entry once; only where none answered, why.
template<typename T, typename Before>
Result<std::vector<T>> united(const QList<QFuture<Result<std::vector<T>>>> &answers, Before before)
{
    std::vector<T> all;
    std::optional<Error> error;
    bool isAnswered = false;
    for (const QFuture<Result<std::vector<T>>> &answer : answers) {
        if (answer.resultCount() == 0)
            continue;
        const Result<std::vector<T>> list = answer.result();
        isAnswered = isAnswered || list.has_value();
        if (list)
            all.insert(all.end(), list->begin(), list->end());
        else
            error = list.error();
    }
    if (!isAnswered)
        return tl::unexpected(error.value_or(nobodyAnswers()));
    std::stable_sort(all.begin(), all.end(), before);
    const auto isSame = [&before](const T &a, const T &b) { return !before(a, b) && !before(b, a); };
    all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
    return all;
}

template<typename T>
QFuture<Result<T>> notHere()
{
    Result<T> result = failure(QStringLiteral("alerts are each machine's own"), ErrorKind::Unavailable);
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

template<typename Ask>
QFuture<Result<QueryResultPtr>> FleetSeries::askAll(Ask ask)
{
    std::vector<MachineLabels> labels;
    QList<QFuture<Answer>> answers;
    for (int i = 0; i < m_fleet.count(); ++i) {
        const Fleet::Machine &machine = m_fleet.at(i);
        if (machine.source->connection().state != Connection::State::Live)
            continue;
        labels.push_back(m_fleet.labelsOf(machine));
        answers += ask(machine.source->series());
    }
    if (answers.isEmpty())
        return QtFuture::makeReadyFuture(putTogether({}, {}));
    return QtFuture::whenAll(answers.begin(), answers.end()).then([labels](const QList<QFuture<Answer>> &all) {
        return putTogether(labels, all);
    });
}

QFuture<Result<QueryResultPtr>> FleetSeries::query(const InstantRequest &request)
{
    return askAll([&request](SeriesSource &series) { return series.query(request); });
}

QFuture<Result<QueryResultPtr>> FleetSeries::queryRange(const RangeRequest &request)
{
    return askAll([&request](SeriesSource &series) { return series.queryRange(request); });
}

template<typename T, typename Ask, typename Before>
QFuture<Result<std::vector<T>>> FleetSeries::unite(Ask ask, Before before)
{
    QList<QFuture<Result<std::vector<T>>>> answers;
    for (int i = 0; i < m_fleet.count(); ++i) {
        if (m_fleet.at(i).source->connection().state == Connection::State::Live)
            answers += ask(m_fleet.at(i).source->series());
    }
    if (answers.isEmpty())
        return QtFuture::makeReadyFuture(Result<std::vector<T>>(tl::unexpected(nobodyAnswers())));
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([before](const QList<QFuture<Result<std::vector<T>>>> &all) { return united<T>(all, before); });
}

QFuture<Result<MetadataList>> FleetSeries::metadata(const HostId &host)
{
    using Entry = MetadataList::value_type;
    return unite<Entry>([&host](SeriesSource &series) { return series.metadata(host); },
                        [](const Entry &a, const Entry &b) { return a.first < b.first; });
}

QFuture<Result<std::vector<std::string>>> FleetSeries::labelNames(const LabelNamesRequest &request)
{
    return unite<std::string>([&request](SeriesSource &series) { return series.labelNames(request); },
                              std::less<std::string>());
}

std::unique_ptr<LiveSubscription> FleetSeries::subscribe(const LiveRequest &request)
{
    return std::make_unique<FleetSubscription>(m_fleet, request, FleetSubscription::Patience());
}

QFuture<Result<Acknowledgement>> FleetSource::NoAlerts::acknowledge(const AcknowledgeRequest &)
{
    return notHere<Acknowledgement>();
}

QFuture<Result<Acknowledgement>> FleetSource::NoAlerts::withdraw(const QString &)
{
    return notHere<Acknowledgement>();
}

QFuture<Result<Silence>> FleetSource::NoAlerts::silence(const SilenceRequest &)
{
    return notHere<Silence>();
}

QFuture<Result<Silence>> FleetSource::NoAlerts::expireSilence(const QString &)
{
    return notHere<Silence>();
}

QFuture<Result<std::vector<AlertLogEntry>>> FleetSource::NoEvents::alerts(const TimeSlice &)
{
    return notHere<std::vector<AlertLogEntry>>();
}

QFuture<Result<std::vector<HealthIncident>>> FleetSource::NoEvents::incidents(const TimeSlice &)
{
    return notHere<std::vector<HealthIncident>>();
}

std::vector<HostInfo> FleetSource::AllHosts::hosts() const
{
    std::vector<HostInfo> all;
    for (int i = 0; i < m_fleet.count(); ++i) {
        const std::vector<HostInfo> hosts = m_fleet.at(i).source->hosts().hosts();
        all.insert(all.end(), hosts.begin(), hosts.end());
    }
    return all;
}

FleetSource::FleetSource(Fleet &fleet, const QString &layoutFile)
    : m_fleet(fleet),
      m_series(fleet),
      m_layouts(layoutFile),
      m_hosts(fleet),
      m_explanations(fleet),
      m_annotations(fleet)
{
    m_connection.address = QStringLiteral("local");
    connect(&fleet, &Fleet::changed, this, &FleetSource::follow);
    follow();
}

void FleetSource::follow()
{
    for (int i = 0; i < m_fleet.count(); ++i) {
        Source &source = *m_fleet.at(i).source;
        connect(&source, &Source::connectionChanged, this, &FleetSource::judgeConnection, Qt::UniqueConnection);
        connect(&source.hosts(), &HostSource::changed, &m_hosts, &HostSource::changed, Qt::UniqueConnection);
        connect(&source.annotations(), &AnnotationSource::changed, &m_annotations, &AnnotationSource::changed,
                Qt::UniqueConnection);
    }
    judgeConnection();
}

void FleetSource::judgeConnection()
{
    using State = Connection::State;
    const auto any = [this](State state) {
        for (int i = 0; i < m_fleet.count(); ++i) {
            if (m_fleet.at(i).source->connection().state == state)
                return true;
        }
        return false;
    };
    Connection next = m_connection;
    next.state = State::Disconnected;
    for (const State state : {State::Stale, State::Connecting, State::Live}) // the last that there is
        next.state = any(state) ? state : next.state;
    const bool isWell = next.state == State::Live || next.state == State::Connecting;
    next.reason = isWell ? QString() : tr("no machine can be asked at the moment");
    if (next.state == m_connection.state && next.reason == m_connection.reason)
        return;
    next.sinceMs = QDateTime::currentMSecsSinceEpoch();
    m_connection = next;
    Q_EMIT connectionChanged();
}

} // namespace belfry

#include "moc_fleet_source.cpp"
