// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/explain_model.h"

#include "base/when_done.h"
#include "models/app_model.h"
#include "models/explain_text.h"
#include "models/formatter.h"
#include "translations/messages.h"

#include <QDateTime>

#include <algorithm>

namespace belfry {

namespace {

/// So that whoever goes from instant to instant asks once.
constexpr int kAskDelayMs = 150;
constexpr qint64 kUsualStepMs = 1000;

Labels labelsFrom(const QVariantMap &map)
{
    std::vector<Label> labels;
    for (auto it = map.begin(); it != map.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    return Labels(std::move(labels));
}

} // namespace

ExplainModel::ExplainModel(QObject *parent) : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kAskDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ExplainModel::ask);
}

ExplainModel::~ExplainModel()
{
    stop();
}

void ExplainModel::show(AppModel *app, const QVariantMap &moment)
{
    if (app)
        show(app->source(), moment);
}

void ExplainModel::show(Source &source, const QVariantMap &moment)
{
    close();
    m_source = &source;
    connect(&source, &Source::connectionChanged, this, &ExplainModel::onConnectionChanged);
    m_subjects = moment.value(QStringLiteral("series")).toList();
    m_chosen = moment.value(QStringLiteral("chosen")).toInt();
    m_t = Timestamp(moment.value(QStringLiteral("t")).toDouble());
    Q_EMIT subjectChanged();
    ask();
}

void ExplainModel::showMoved(int row)
{
    const QVariantMap next = m_moved.subject(row);
    if (next.isEmpty())
        return;
    m_subjects = {next};
    m_chosen = 0;
    Q_EMIT subjectChanged();
    ask();
}

void ExplainModel::close()
{
    stop();
    if (m_source)
        m_source->disconnect(this);
    m_source = nullptr;
    setExplanation(nullptr);
    setState(Idle);
}

QStringList ExplainModel::names() const
{
    QStringList names;
    for (const QVariant &each : m_subjects)
        names << each.toMap().value(QStringLiteral("name")).toString();
    return names;
}

void ExplainModel::setChosen(int chosen)
{
    if (chosen == m_chosen || chosen < 0 || chosen >= m_subjects.size())
        return;
    m_chosen = chosen;
    Q_EMIT subjectChanged();
    askSoon();
}

void ExplainModel::setT(double ms)
{
    if (Timestamp(ms) == m_t)
        return;
    m_t = Timestamp(ms);
    Q_EMIT subjectChanged();
    askSoon();
}

void ExplainModel::step(int instants)
{
    setT(double(m_t + instants * (m_explanation ? m_explanation->movement->stepMs : kUsualStepMs)));
}

ExplainRequest ExplainModel::request() const
{
    ExplainRequest request;
    request.query.expr = subject().value(QStringLiteral("expr")).toString();
    request.query.labels = labelsFrom(subject().value(QStringLiteral("labels")).toMap());
    request.query.t = m_t;
    return request;
}

bool ExplainModel::isConnected() const
{
    const Connection::State state = m_source->connection().state;
    return state == Connection::State::Live || state == Connection::State::Stale;
}

void ExplainModel::askSoon()
{
    if (m_source)
        m_delay.start();
}

void ExplainModel::ask()
{
    stop();
    if (!m_source)
        return;
    if (!isConnected())
        return setState(Disconnected, connectionText(m_source->connection(), QDateTime::currentMSecsSinceEpoch()));
    setState(Loading);
    m_reading = watch(
        m_source->explanations().explain(request()), this,
        [this](const Result<ExplanationPtr> &answer) { take(answer); },
        [this] { setState(Failed, tr("The question was given up.")); });
}

void ExplainModel::stop()
{
    m_delay.stop();
    stopWatching(m_reading.data());
    m_reading = nullptr;
}

void ExplainModel::onConnectionChanged()
{
    // What is shown of the past stays right; what was on its way comes no more.
    const bool isWaiting = m_state == Loading || m_state == Disconnected || m_state == Failed;
    if (isWaiting && (m_state == Loading) != isConnected())
        ask();
}

void ExplainModel::take(const Result<ExplanationPtr> &answer)
{
    m_reading = nullptr;
    if (!answer) {
        setExplanation(nullptr);
        return setState(Failed, shownMessage(answer.error().toString()));
    }
    m_unit = subject().value(QStringLiteral("unit")).toString();
    setExplanation(*answer);
    setState(Ready);
}

void ExplainModel::setState(State state, const QString &message)
{
    m_state = state;
    m_message = message;
    Q_EMIT changed();
}

void ExplainModel::setExplanation(const ExplanationPtr &explanation)
{
    m_explanation = explanation;
    m_values = {};
    if (explanation)
        m_values = QList<double>(explanation->movement->values.begin(), explanation->movement->values.end());
    m_moved.setMovement(explanation ? explanation->movement : nullptr);
    m_happened.setExplanation(explanation);
}

QString ExplainModel::number() const
{
    if (!m_explanation)
        return format::missing();
    const Unit unit = unitFromName(m_unit).value_or(Unit::None);
    return format::value(m_explanation->movement->departure.value, unit).number;
}

QString ExplainModel::unit() const
{
    if (!m_explanation)
        return {};
    const Unit unit = unitFromName(m_unit).value_or(Unit::None);
    return format::value(m_explanation->movement->departure.value, unit).unit;
}

QString ExplainModel::reach() const
{
    if (!m_explanation)
        return {};
    const Departure &departure = m_explanation->movement->departure;
    const QString usual = format::value(departure.usual, unitFromName(m_unit).value_or(Unit::None)).text();
    return tr("%1 (usually %2)").arg(departureText(departure), usual);
}

QString ExplainModel::summary() const
{
    if (!m_explanation)
        return {};
    const Movement &movement = *m_explanation->movement;
    if (movement.isConstant)
        return tr("It didn't move around that time, so nothing moved with it.");
    const QString compared = tr("%n series compared", nullptr, int(movement.compared));
    if (movement.metrics.empty())
        return tr("Nothing else moved with it: %1.").arg(compared);
    return tr("%1: %2").arg(tr("%n metrics moved with it", nullptr, int(movement.metrics.size())), compared);
}

double ExplainModel::place() const
{
    if (!m_explanation || toMs() <= fromMs())
        return -1;
    return (double(m_t) - fromMs()) / (toMs() - fromMs());
}

} // namespace belfry

#include "moc_explain_model.cpp"
