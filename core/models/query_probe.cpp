// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/query_probe.h"

#include "base/when_done.h"
#include "models/app_model.h"
#include "query/parser.h"
#include "translations/messages.h"

namespace belfry {

namespace {

constexpr int kTypingPauseMs = 300;

} // namespace

QueryProbe::QueryProbe(QObject *parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kTypingPauseMs);
    connect(&m_later, &QTimer::timeout, this, &QueryProbe::ask);
}

QueryProbe::~QueryProbe()
{
    stopWatching(m_asked.data());
}

AppModel *QueryProbe::app() const
{
    return m_app;
}

void QueryProbe::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    restart();
    Q_EMIT configurationChanged();
}

void QueryProbe::setExpr(const QString &expr)
{
    if (m_expr == expr)
        return;
    m_expr = expr;
    restart();
    Q_EMIT configurationChanged();
}

void QueryProbe::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    restart();
    Q_EMIT configurationChanged();
}

void QueryProbe::restart()
{
    stopWatching(m_asked.data());
    m_asked = nullptr;
    m_later.stop();
    if (m_active && m_app && !m_expr.trimmed().isEmpty())
        m_later.start();
    set(Unknown);
}

void QueryProbe::ask()
{
    const auto parsed = parseQuery(m_expr);
    if (!parsed || !m_app)
        return;
    if ((*parsed)->type() == ValueType::Scalar)
        return set(Some, tr("A number"));
    if ((*parsed)->type() != ValueType::Vector)
        return;
    set(Asking);
    // A line of its own, as the expression may end with a comment.
    m_asked = watch(m_app->source().series().query({{}, QStringLiteral("count(%1\n)").arg(m_expr)}), this,
                    [this](const Result<QueryResultPtr> &answer) { take(answer); });
}

void QueryProbe::take(const Result<QueryResultPtr> &answer)
{
    if (!answer)
        return set(Failed, shownMessage(answer.error().message));
    double sum = 0; // of several machines each has its own
    for (const ResultSeries &series : (*answer)->series)
        sum += series.samples.empty() ? 0 : series.samples.back().v;
    const int count = int(sum);
    set(count > 0 ? Some : None, count > 0 ? tr("%n series", nullptr, count) : tr("No series matches now."));
}

void QueryProbe::set(State state, const QString &text)
{
    if (state == m_state && text == m_text)
        return;
    m_state = state;
    m_text = text;
    Q_EMIT stateChanged();
}

} // namespace belfry

#include "moc_query_probe.cpp"
