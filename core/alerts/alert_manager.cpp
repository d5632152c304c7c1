// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alert_manager.h"

#include "alerts/rule_runner.h"

#include <QPromise>

namespace belfry {

AlertManager::AlertManager(const Engine &engine, SampleSink &sink, const Clock &clock, AlertOptions options)
    : m_runner(std::make_unique<RuleRunner>(engine, sink, clock, std::move(options)))
{
}

AlertManager::~AlertManager() = default;

void AlertManager::start(const QStringList &ruleFiles)
{
    m_runner->start(ruleFiles);
    Q_EMIT changed(m_runner->snapshot());
}

template<typename T, typename Work>
QFuture<Result<T>> AlertManager::change(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        this,
        [this, promise, work = std::move(work)] {
            const Result<T> outcome = work();
            // Whoever asked sees the change once it has the answer.
            if (outcome)
                Q_EMIT changed(m_runner->snapshot());
            promise->addResult(outcome);
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<Acknowledgement>> AlertManager::acknowledge(const AcknowledgeRequest &request)
{
    return change<Acknowledgement>([this, request] { return m_runner->acknowledge(request); });
}

QFuture<Result<Acknowledgement>> AlertManager::withdraw(const QString &fingerprint)
{
    return change<Acknowledgement>([this, fingerprint] { return m_runner->withdraw(fingerprint); });
}

QFuture<Result<Silence>> AlertManager::silence(const SilenceRequest &request)
{
    return change<Silence>([this, request] { return m_runner->silence(request); });
}

QFuture<Result<Silence>> AlertManager::expireSilence(const QString &id)
{
    return change<Silence>([this, id] { return m_runner->expireSilence(id); });
}

void AlertManager::reload(const QStringList &ruleFiles)
{
    for (const AlertEventPtr &event : m_runner->reload(ruleFiles))
        Q_EMIT alertEvent(event);
    Q_EMIT changed(m_runner->snapshot());
}

void AlertManager::onFrame(const FramePtr &frame)
{
    const auto events = m_runner->evaluate(frame->t());
    if (!events)
        return;
    for (const AlertEventPtr &event : *events)
        Q_EMIT alertEvent(event);
    Q_EMIT changed(m_runner->snapshot());
}

} // namespace belfry

#include "moc_alert_manager.cpp"
