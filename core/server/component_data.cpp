// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/component_data.h"

#include "base/when_done.h"
#include "protocol/codec.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "server/error_answer.h"
#include "server/pool_work.h"

#include <QPointer>
#include <QPromise>

namespace belfry {

namespace {

constexpr std::int64_t kDataTimeLimitMs = 10'000;

/// One query after the other, so that no component has all of the pool.
class ComponentData : public std::enable_shared_from_this<ComponentData>
{
public:
    ComponentData(ServerContext &context, HttpCallPtr call, Component component, HistoryGrid grid)
        : m_context(context), m_call(std::move(call)), m_component(std::move(component)), m_grid(grid)
    {
        m_promise.start();
        m_out.beginObject().field("id", m_component.id).key("histories").beginArray();
    }

    HttpAnswer start()
    {
        m_call->whenAbandoned([weak = weak_from_this()] {
            if (const auto self = weak.lock(); self && self->m_query)
                self->m_query->cancel();
        });
        HttpAnswer answer = m_promise.future();
        next();
        return answer;
    }

private:
    using Encoded = Result<QByteArray>;

    void next()
    {
        if (m_index == m_component.widget.queries.size())
            return finish(HttpResponse{200, "application/json", m_out.endArray().endObject().take(), {}}.with(
                "Cache-Control", "no-store"));
        RangeRequest range;
        range.expr = m_component.widget.queries[m_index].expr;
        range.from = m_grid.from;
        range.to = m_grid.to;
        range.stepMs = m_grid.stepMs;
        range.resolution = Resolution::Auto;
        range.timeLimitMs = kDataTimeLimitMs;
        SeriesSource &series = m_context.source->series();
        const auto encode = [self = shared_from_this(), &series](const Result<QueryResultPtr> &result) {
            const auto encoded = runInPool(self->m_context.services.pool,
                                           [result, grid = self->m_grid, most = self->m_context.limits.answerBytes,
                                            query = self->m_component.widget.queries[self->m_index]] {
                                               return encodeHistory(result, query, grid, most);
                                           });
            whenDone(encoded, &series, [self](const Encoded &history) { self->take(history); });
        };
        m_query = watch(series.queryRange(range), &series, encode, [self = shared_from_this()] {
            self->m_promise.finish(); // nobody waits any more
        });
    }

    static Encoded encodeHistory(const Result<QueryResultPtr> &result, const WidgetQuery &query,
                                 const HistoryGrid &grid, qint64 most)
    {
        if (!result)
            return tl::unexpected(result.error());
        const auto points = std::size_t((grid.to - grid.from) / grid.stepMs) + 1;
        auto tooLarge =
            failure(QStringLiteral("the history is too large; ask for fewer points or series"), ErrorKind::TooLarge);
        if ((*result)->series.size() * points > std::size_t(wire::limits::kHistorySamples))
            return tooLarge;
        const wire::History history =
            wire::toHistory(0, wire::ChannelId(), 0, **result, grid.from, grid.to, grid.stepMs);
        wire::JsonWriter own;
        own.beginObject().field("query", query.expr).optionalField("legend", query.legend).endObject();
        QByteArray json = wire::encodeHistoryStart(history) + ',' + own.take().mid(1);
        return json.size() > most ? Encoded(tooLarge) : Encoded(std::move(json));
    }

    void take(const Encoded &history)
    {
        if (!history)
            return finish(errorAnswer(m_call->request, history.error()));
        ++m_index;
        m_out.raw(*history);
        if (m_out.bytes().size() > m_context.limits.answerBytes)
            return finish(
                errorAnswer(m_call->request, {QStringLiteral("the answer is larger than %1 bytes; ask for fewer points")
                                                  .arg(m_context.limits.answerBytes),
                                              ErrorKind::TooLarge,
                                              {}}));
        next();
    }

    void finish(const HttpResponse &response)
    {
        m_promise.addResult(response);
        m_promise.finish();
    }

    ServerContext &m_context;
    const HttpCallPtr m_call;
    const Component m_component;
    const HistoryGrid m_grid;
    QPromise<HttpResponse> m_promise;
    QPointer<QFutureWatcher<Result<QueryResultPtr>>> m_query;
    std::size_t m_index = 0;
    wire::JsonWriter m_out;
};

} // namespace

HttpAnswer componentData(ServerContext &context, const HttpCallPtr &call, const Component &component,
                         const HistoryGrid &grid)
{
    return std::make_shared<ComponentData>(context, call, component, grid)->start();
}

} // namespace belfry
