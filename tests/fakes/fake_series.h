// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/finished.h"
#include "source/series_source.h"

#include <QMap>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <functional>

/// Series in memory: a test says what queries answer, pushes points, and looks at what was asked.
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

} // namespace belfry
