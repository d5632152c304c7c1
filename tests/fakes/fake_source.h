// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/fake_layouts.h"
#include "fakes/fake_processes.h"
#include "fakes/fake_records.h"
#include "fakes/fake_sockets.h"
#include "source/source.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <functional>

/// A Source in memory: a test pushes points, alerts, health and layouts, and looks at what was asked for.
/// Everything happens in one thread; futures are finished when they are returned unless hold() says otherwise.
namespace belfry {

/// A result made from literals: matrix({{Labels{…}, {{t, v}, …}}, …}).
inline QueryResultPtr matrix(std::vector<std::pair<Labels, std::vector<Sample>>> series)
{
    auto result = std::make_shared<QueryResult>();
    result->type = ValueType::Matrix;
    for (auto &[labels, samples] : series)
        result->series.push_back({std::make_shared<const Labels>(std::move(labels)), std::move(samples)});
    return result;
}

inline SeriesListPtr seriesList(const std::vector<Labels> &labels)
{
    auto list = std::make_shared<SeriesList>();
    for (const Labels &each : labels)
        list->labels.push_back(std::make_shared<const Labels>(each));
    return list;
}

inline LivePointPtr livePoint(Timestamp t, SeriesListPtr series, std::vector<double> values)
{
    auto point = std::make_shared<LivePoint>();
    point->t = t;
    point->series = std::move(series);
    point->values = std::move(values);
    return point;
}

class FakeSeries;

class FakeSubscription : public LiveSubscription
{
public:
    FakeSubscription(FakeSeries &owner, LiveRequest request);
    ~FakeSubscription() override;
    const LiveRequest &request() const override { return m_request; }
    /// Which of its source's it is, counted from 1: another may come to the same place in memory.
    int number() const { return m_number; }

private:
    QPointer<FakeSeries> m_owner;
    int m_number;
    LiveRequest m_request;
};

class FakeSeries : public SeriesSource
{
public:
    /// Sent as history to whoever subscribes to this expression from now on, an empty one to all others.
    QMap<QString, QueryResultPtr> histories;
    /// Expressions that are answered with failed().
    QMap<QString, Error> failures;
    /// What query() and queryRange() answer, by expression.
    QMap<QString, QueryResultPtr> answers;
    /// The same for ranges, where there is none of these.
    std::function<QueryResultPtr(const RangeRequest &)> past;
    /// The same for the present, before all of these; an error where there is none.
    std::function<Result<QueryResultPtr>(const InstantRequest &)> now;
    /// What was asked.
    std::vector<InstantRequest> instants;
    std::vector<RangeRequest> ranges;
    std::vector<FakeSubscription *> subscriptions;
    /// How many there ever were.
    int subscribed = 0;
    bool answersSubscriptions = true;

    QFuture<Result<QueryResultPtr>> query(const InstantRequest &request) override
    {
        instants.push_back(request);
        if (now && request.t == 0 && !failures.contains(request.expr)) {
            if (Result<QueryResultPtr> known = now(request))
                return finished<QueryResultPtr>(std::move(known));
        }
        if (past && !answers.contains(request.expr) && !failures.contains(request.expr))
            return finished<QueryResultPtr>(past({request.host, request.expr, request.t, request.t}));
        return answer(request.expr);
    }
    QFuture<Result<QueryResultPtr>> queryRange(const RangeRequest &request) override
    {
        ranges.push_back(request);
        if (past && !answers.contains(request.expr) && !failures.contains(request.expr))
            return finished<QueryResultPtr>(past(request));
        return answer(request.expr);
    }

    /// What metadata() and labelNames() answer.
    MetadataList described;
    std::function<Result<std::vector<std::string>>(const QString &selector)> names;

    QFuture<Result<MetadataList>> metadata(const HostId &) override
    {
        return finished<MetadataList>(Result<MetadataList>(described));
    }
    QFuture<Result<std::vector<std::string>>> labelNames(const LabelNamesRequest &request) override
    {
        using Names = std::vector<std::string>;
        return finished<Names>(names ? names(request.selector) : Result<Names>(Names()));
    }

    std::unique_ptr<LiveSubscription> subscribe(const LiveRequest &request) override
    {
        auto subscription = std::make_unique<FakeSubscription>(*this, request);
        if (answersSubscriptions) {
            QTimer::singleShot(0, subscription.get(), [this, held = subscription.get()] { greet(held); });
        }
        return subscription;
    }

    /// To every subscription of an expression.
    void push(const QString &expr, const LivePointPtr &point)
    {
        for (FakeSubscription *each : of(expr))
            Q_EMIT
        each->point(point);
    }
    void pushHistory(const QString &expr, const QueryResultPtr &result)
    {
        for (FakeSubscription *each : of(expr))
            Q_EMIT
        each->history(result);
    }
    void pushGap(const QString &expr, qint64 from, qint64 to)
    {
        for (FakeSubscription *each : of(expr))
            Q_EMIT
        each->gap(from, to, QStringLiteral("test"));
    }
    void fail(const QString &expr, const Error &error)
    {
        for (FakeSubscription *each : of(expr))
            Q_EMIT
        each->failed(error);
    }
    std::vector<FakeSubscription *> of(const QString &expr) const
    {
        std::vector<FakeSubscription *> found;
        std::copy_if(subscriptions.begin(), subscriptions.end(), std::back_inserter(found),
                     [&expr](const FakeSubscription *each) { return each->request().expr == expr; });
        return found;
    }

private:
    void greet(FakeSubscription *subscription)
    {
        const QString &expr = subscription->request().expr;
        if (failures.contains(expr))
            Q_EMIT
        subscription->failed(failures.value(expr));
        else if (subscription->request().historyMs > 0)
            Q_EMIT subscription->history(histories.contains(expr) ? histories.value(expr) : matrix({}));
    }
    QFuture<Result<QueryResultPtr>> answer(const QString &expr)
    {
        if (failures.contains(expr))
            return finished<QueryResultPtr>(tl::unexpected<Error>(failures.value(expr)));
        return finished<QueryResultPtr>(answers.contains(expr) ? answers.value(expr) : matrix({}));
    }
};

inline FakeSubscription::FakeSubscription(FakeSeries &owner, LiveRequest request)
    : m_owner(&owner), m_number(++owner.subscribed), m_request(std::move(request))
{
    owner.subscriptions.push_back(this);
}

inline FakeSubscription::~FakeSubscription()
{
    if (m_owner)
        std::erase(m_owner->subscriptions, this);
}

class FakeAlerts : public AlertSource
{
public:
    /// What was asked for, in order; "" stands for withdraw().
    std::vector<AcknowledgeRequest> requests;
    /// Set: acknowledge() answers with it and nothing changes.
    std::optional<Error> failure;

    AlertSnapshotPtr snapshot(const HostId & = {}) const override { return m_snapshot; }
    QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) override
    {
        requests.push_back(request);
        if (failure)
            return finished<Acknowledgement>(tl::unexpected<Error>(*failure));
        const Acknowledgement acknowledgement{QStringLiteral("ann"), request.comment, 1, request.expiresAt};
        put(request.fingerprint, acknowledgement);
        return finished<Acknowledgement>(acknowledgement);
    }
    QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint) override
    {
        requests.push_back({});
        put(fingerprint, std::nullopt);
        return finished<Acknowledgement>(Acknowledgement());
    }
    QFuture<Result<Silence>> silence(const SilenceRequest &request) override
    {
        return finished<Silence>(Silence{QStringLiteral("s1"), request.matchers, request.startsAt, request.endsAt, 1,
                                         request.createdBy, request.comment});
    }
    QFuture<Result<Silence>> expireSilence(const QString &) override { return finished<Silence>(Silence()); }
    void set(AlertSnapshotPtr snapshot)
    {
        m_snapshot = std::move(snapshot);
        Q_EMIT
        changed({});
    }

private:
    void put(const QString &fingerprint, const std::optional<Acknowledgement> &acknowledgement)
    {
        auto copy = std::make_shared<AlertSnapshot>(*m_snapshot);
        for (RuleGroupStatus &group : copy->groups)
            for (RuleStatus &rule : group.rules)
                for (Alert &alert : rule.alerts)
                    if (alert.fingerprint() == fingerprint)
                        alert.acknowledgement = acknowledgement;
        set(std::move(copy));
    }

    AlertSnapshotPtr m_snapshot;
};

class FakeHealth : public HealthSource
{
public:
    HealthSnapshotPtr snapshot(const HostId & = {}) const override { return m_snapshot; }
    void set(HealthSnapshotPtr snapshot)
    {
        m_snapshot = std::move(snapshot);
        Q_EMIT
        changed({});
    }

private:
    HealthSnapshotPtr m_snapshot;
};

class FakeHosts : public HostSource
{
public:
    std::vector<HostInfo> hosts() const override { return m_hosts; }
    void set(std::vector<HostInfo> hosts)
    {
        m_hosts = std::move(hosts);
        Q_EMIT
        changed();
    }

private:
    std::vector<HostInfo> m_hosts;
};

class FakeExplanations : public ExplainSource
{
public:
    /// What was asked for.
    std::vector<ExplainRequest> requests;
    /// What is answered; without it, that there is nothing of the kind.
    std::function<Result<ExplanationPtr>(const ExplainRequest &)> answer;
    /// Nothing is answered until release().
    bool held = false;

    QFuture<Result<ExplanationPtr>> explain(const ExplainRequest &request) override
    {
        requests.push_back(request);
        if (!held)
            return finished<ExplanationPtr>(answerTo(request));
        m_waiting = std::make_shared<QPromise<Result<ExplanationPtr>>>();
        m_waiting->start();
        return m_waiting->future();
    }
    /// Answers the last request that was held.
    void release()
    {
        held = false;
        m_waiting->addResult(answerTo(requests.back()));
        m_waiting->finish();
    }

private:
    Result<ExplanationPtr> answerTo(const ExplainRequest &request) const
    {
        if (answer)
            return answer(request);
        return failure(QStringLiteral("the expression has no series then"), ErrorKind::NotFound);
    }

    std::shared_ptr<QPromise<Result<ExplanationPtr>>> m_waiting;
};

class FakeSource : public Source
{
public:
    /// Live, local, everything allowed.
    FakeSource()
    {
        m_connection.state = Connection::State::Live;
        m_connection.address = QStringLiteral("local");
    }

    FakeSeries fakeSeries;
    FakeAlerts fakeAlerts;
    FakeHealth fakeHealth;
    FakeLayouts fakeLayouts;
    FakeHosts fakeHosts;
    FakeExplanations fakeExplanations;
    FakeProcesses fakeProcesses;
    FakeSockets fakeSockets;
    FakeAnnotations fakeAnnotations;
    FakeEvents fakeEvents;

    SeriesSource &series() override { return fakeSeries; }
    AlertSource &alerts() override { return fakeAlerts; }
    HealthSource &health() override { return fakeHealth; }
    LayoutSource &layouts() override { return fakeLayouts; }
    HostSource &hosts() override { return fakeHosts; }
    ExplainSource &explanations() override { return fakeExplanations; }
    ProcessSource &processes() override { return fakeProcesses; }
    SocketSource &sockets() override { return fakeSockets; }
    AnnotationSource &annotations() override { return fakeAnnotations; }
    EventSource &events() override { return fakeEvents; }
    Connection connection() const override { return m_connection; }
    Capabilities capabilities() const override { return m_capabilities; }

    void setConnection(const Connection &connection)
    {
        m_connection = connection;
        Q_EMIT
        connectionChanged();
    }
    std::optional<Link> link() const override { return m_link; }
    void setLink(const Link &link) { m_link = link; }
    /// How often somebody asked for it.
    int reconnects = 0;
    void reconnect() override { ++reconnects; }
    void setCapabilities(Capabilities capabilities)
    {
        m_capabilities = capabilities;
        Q_EMIT
        capabilitiesChanged();
    }

private:
    Connection m_connection;
    std::optional<Link> m_link;
    Capabilities m_capabilities = kAllCapabilities;
};

} // namespace belfry
