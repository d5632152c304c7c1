// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractEventDispatcher>
#include <QObject>
#include <QString>
#include <QThread>

#include <vector>

namespace belfry {

/// A thread for worker objects. Adopted workers are deleted in the thread when it ends.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name) { m_thread.setObjectName(name); }
    ~WorkerThread() { stop(); }
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Takes `worker` over, which has no parent and lives in the calling thread.
    template<typename Worker>
    Worker *adopt(Worker *worker)
    {
        worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
        m_unstarted.push_back(worker);
        return worker;
    }

    /// Instead of Qt's own. Call it before start().
    void waitWith(QAbstractEventDispatcher *dispatcher) { m_thread.setEventDispatcher(dispatcher); }

    void start()
    {
        m_unstarted.clear();
        m_thread.start();
    }

    /// Ends the thread's event loop and waits for it. Workers are gone afterwards.
    void stop()
    {
        m_thread.quit();
        m_thread.wait();
        for (QObject *worker : m_unstarted)
            delete worker;
        m_unstarted.clear();
    }

private:
    QThread m_thread;
    std::vector<QObject *> m_unstarted; ///< what no thread's end will delete
};

} // namespace belfry
