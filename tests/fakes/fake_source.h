// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"

#include <QMap>
#include <QPromise>
#include <QTimer>

#include <algorithm>

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

template<typename T>
QFuture<Result<T>> finished(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

class FakeSeries;

class FakeSubscription : public LiveSubscription
{
public:
    FakeSubscription(FakeSeries &owner, LiveRequest request);
    ~FakeSubscription() override;
    const LiveRequest &request() const override { return m_request; }

private:
    FakeSeries &m_owner;
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
    std::vector<FakeSubscription *> subscriptions;
    /// How many there ever were.
    int subscribed = 0;
    bool answersSubscriptions = true;

    QFuture<Result<QueryResultPtr>> query(const InstantRequest &request) override { return answer(request.expr); }
    QFuture<Result<QueryResultPtr>> queryRange(const RangeRequest &request) override { return answer(request.expr); }

    std::unique_ptr<LiveSubscription> subscribe(const LiveRequest &request) override
    {
        auto subscription = std::make_unique<FakeSubscription>(*this, request);
        ++subscribed;
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
    : m_owner(owner), m_request(std::move(request))
{
    m_owner.subscriptions.push_back(this);
}

inline FakeSubscription::~FakeSubscription()
{
    std::erase(m_owner.subscriptions, this);
}

class FakeAlerts : public AlertSource
{
public:
    /// What was asked for, in order; "" stands for withdraw().
    std::vector<AcknowledgeRequest> requests;

    AlertSnapshotPtr snapshot(const HostId & = {}) const override { return m_snapshot; }
    QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) override
    {
        requests.push_back(request);
        return finished<Acknowledgement>(Acknowledgement{request.by, request.comment, 1, request.expiresAt});
    }
    QFuture<Result<Acknowledgement>> withdraw(const QString &) override
    {
        requests.push_back({});
        return finished<Acknowledgement>(Acknowledgement());
    }
    void set(AlertSnapshotPtr snapshot)
    {
        m_snapshot = std::move(snapshot);
        Q_EMIT
        changed({});
    }

private:
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

/// Keeps layouts like a server: versions grow by one, a wrong version is a conflict. Documents aren't checked.
class FakeLayouts : public LayoutSource
{
public:
    QMap<QString, StoredLayout> stored;
    QMap<QString, StoredLayout> trash;
    int puts = 0;
    /// Set: get() and put() answer with it and nothing changes.
    std::optional<Error> failure;
    /// While true, put() answers only at release().
    bool hold = false;

    QFuture<Result<std::vector<StoredLayout>>> list() override
    {
        std::vector<StoredLayout> all;
        for (StoredLayout each : stored) {
            each.document = {};
            all.push_back(each);
        }
        return finished<std::vector<StoredLayout>>(all);
    }

    QFuture<Result<StoredLayout>> get(const QString &id) override
    {
        if (failure)
            return finished<StoredLayout>(tl::unexpected<Error>(*failure));
        if (!stored.contains(id))
            return finished<StoredLayout>(failure_(QStringLiteral("no layout ") + id, ErrorKind::NotFound));
        return finished<StoredLayout>(stored.value(id));
    }

    QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion) override
    {
        ++puts;
        if (!hold)
            return finished<StoredLayout>(store(id, document, ifVersion));
        QPromise<Result<StoredLayout>> promise;
        promise.start();
        auto future = promise.future();
        m_held.push_back([this, id, document, ifVersion,
                          shared = std::make_shared<QPromise<Result<StoredLayout>>>(std::move(promise))] {
            shared->addResult(store(id, document, ifVersion));
            shared->finish();
        });
        return future;
    }

    QFuture<Result<StoredLayout>> create(const QString &id, const QJsonObject &document) override
    {
        return put(id.isEmpty() ? QStringLiteral("layout") : id, document, 0);
    }
    QFuture<Result<StoredLayout>> remove(const QString &id, quint64 ifVersion) override
    {
        if (stored.value(id).version != ifVersion || ifVersion == 0)
            return finished<StoredLayout>(failure_(QStringLiteral("another version"), ErrorKind::Conflict));
        trash.insert(id, stored.take(id));
        Q_EMIT
        changed(id, 0);
        return finished<StoredLayout>(trash.value(id));
    }
    QFuture<Result<std::vector<StoredLayout>>> removed() override
    {
        return finished<std::vector<StoredLayout>>(std::vector<StoredLayout>(trash.begin(), trash.end()));
    }
    QFuture<Result<StoredLayout>> restore(const QString &id) override
    {
        if (!trash.contains(id))
            return finished<StoredLayout>(failure_(QStringLiteral("not removed"), ErrorKind::Conflict));
        StoredLayout layout = trash.take(id);
        ++layout.version;
        stored.insert(id, layout);
        Q_EMIT
        changed(id, layout.version);
        return finished<StoredLayout>(layout);
    }
    /// Only the newest is kept.
    QFuture<Result<std::vector<StoredLayout>>> versions(const QString &id) override
    {
        return finished<std::vector<StoredLayout>>(std::vector<StoredLayout>{stored.value(id)});
    }
    QFuture<Result<StoredLayout>> version(const QString &id, quint64) override { return get(id); }

    /// Lets held puts happen, in order.
    void release()
    {
        hold = false;
        for (const auto &each : std::exchange(m_held, {}))
            each();
    }

    /// As another viewer would.
    void storeElsewhere(const QString &id, const QJsonObject &document)
    {
        (void)store(id, document, stored.value(id).version);
    }

private:
    static tl::unexpected<Error> failure_(const QString &message, ErrorKind kind)
    {
        return belfry::failure(message, kind);
    }

    Result<StoredLayout> store(const QString &id, const QJsonObject &document, quint64 ifVersion)
    {
        if (failure)
            return tl::unexpected<Error>(*failure);
        StoredLayout layout = stored.value(id);
        if (layout.version != ifVersion)
            return failure_(QStringLiteral("version %1 is stored").arg(layout.version), ErrorKind::Conflict);
        layout.id = id;
        layout.name = document.value(QLatin1String("name")).toString();
        layout.version = ifVersion + 1;
        layout.document = document;
        stored.insert(id, layout);
        Q_EMIT
        changed(id, layout.version);
        return layout;
    }

    std::vector<std::function<void()>> m_held;
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

    SeriesSource &series() override { return fakeSeries; }
    AlertSource &alerts() override { return fakeAlerts; }
    HealthSource &health() override { return fakeHealth; }
    LayoutSource &layouts() override { return fakeLayouts; }
    HostSource &hosts() override { return fakeHosts; }
    Connection connection() const override { return m_connection; }
    Capabilities capabilities() const override { return m_capabilities; }

    void setConnection(const Connection &connection)
    {
        m_connection = connection;
        Q_EMIT
        connectionChanged();
    }
    void setCapabilities(Capabilities capabilities)
    {
        m_capabilities = capabilities;
        Q_EMIT
        capabilitiesChanged();
    }

private:
    Connection m_connection;
    Capabilities m_capabilities =
        Capabilities(Capability::EditLayouts) | Capability::Acknowledge | Capability::Administrate;
};

} // namespace belfry
