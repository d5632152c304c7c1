// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_explain_source.h"

#include "base/when_done.h"
#include "query/query_service.h"
#include "source/annotation_store.h"
#include "source/event_log.h"

namespace belfry {

namespace {

std::vector<AlertThen> alertsOf(const QueryResult &result)
{
    std::vector<AlertThen> alerts;
    for (const ResultSeries &series : result.series) {
        const std::string_view state = series.labels->get("alertstate");
        alerts.push_back({series.labels->withoutMetric().without("alertstate"),
                          QString::fromUtf8(state.data(), qsizetype(state.size()))});
    }
    return alerts;
}

/// One explanation that is being put together. It deletes itself when it is done.
class ExplainWork : public QObject
{
public:
    using Answer = Result<ExplanationPtr>;

    ExplainWork(const LocalContext &services, const ExplainRequest &request, QObject *parent)
        : QObject(parent), m_services(services)
    {
        m_options = services.queries.options();
        if (request.timeLimitMs > 0)
            m_options.timeLimitMs = std::min(request.timeLimitMs, m_options.timeLimitMs);
        m_options.cancelled = std::make_shared<std::atomic<bool>>(false);
        m_promise.start();
        watchCancelling();
        watch(services.queries.movement(request.query, m_options), this,
              [this](const Result<MovementPtr> &movement) { take(movement); });
    }

    QFuture<Answer> future() const { return m_promise.future(); }

private:
    void watchCancelling()
    {
        auto *watcher = new QFutureWatcher<Answer>(this);
        connect(watcher, &QFutureWatcherBase::canceled, this, [this] {
            m_options.cancelled->store(true);
            finish();
        });
        watcher->setFuture(m_promise.future());
    }

    void take(const Result<MovementPtr> &movement)
    {
        if (!movement) {
            m_promise.addResult(tl::unexpected(movement.error()));
            return finish();
        }
        m_explanation->movement = *movement;
        const Movement &moved = **movement;
        readAlerts(moved.t);
        if (m_services.events) {
            const LogSlice slice{moved.from, moved.to, Explanation::kMostEvents};
            wait(m_services.events->alerts({}, slice), m_explanation->alertChanges);
            wait(m_services.events->incidents({}, slice), m_explanation->incidents);
        }
        if (m_services.annotations)
            wait(m_services.annotations->list({moved.from, moved.to, Explanation::kMostEvents}),
                 m_explanation->annotations);
    }

    void readAlerts(Timestamp t)
    {
        ++m_awaited;
        watch(m_services.queries.instant(QStringLiteral("ALERTS"), t, m_options), this,
              [this](const Result<QueryResultPtr> &result) {
                  if (result)
                      m_explanation->alerts = alertsOf(**result);
                  else
                      m_explanation->missing << result.error().toString();
                  arrived();
              });
    }

    template<typename T>
    void wait(const QFuture<Result<std::vector<T>>> &future, std::vector<T> &into)
    {
        ++m_awaited;
        watch(future, this, [this, &into](const Result<std::vector<T>> &list) {
            if (list)
                into = *list;
            else
                m_explanation->missing << list.error().toString();
            arrived();
        });
    }

    void arrived()
    {
        if (--m_awaited > 0)
            return;
        m_promise.addResult(Answer(ExplanationPtr(m_explanation)));
        finish();
    }

    void finish()
    {
        m_promise.finish();
        disconnectAll();
        deleteLater();
    }

    /// Nothing comes any more that would be for somebody.
    void disconnectAll()
    {
        for (QFutureWatcherBase *watcher : findChildren<QFutureWatcherBase *>())
            watcher->disconnect();
    }

    const LocalContext m_services;
    QueryOptions m_options;
    QPromise<Answer> m_promise;
    const std::shared_ptr<Explanation> m_explanation = std::make_shared<Explanation>();
    int m_awaited = 0;
};

} // namespace

QFuture<Result<ExplanationPtr>> LocalExplainSource::explain(const ExplainRequest &request)
{
    if (const Result<void> known = checkLocalHost(m_services, request.host); !known)
        return QtFuture::makeReadyFuture(Result<ExplanationPtr>(tl::unexpected(known.error())));
    return (new ExplainWork(m_services, request, this))->future();
}

} // namespace belfry

#include "moc_local_explain_source.cpp"
