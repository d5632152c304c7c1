// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the thread sanitizer is to be quiet about, and with "race" something that it has to find: otherwise its
// silence about the other tests would mean nothing.

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <cstring>
#include <memory>

namespace {

// Work that Qt hands over, every way that the program does it.
int handedOver()
{
    int sum = 0;
    QThread thread;
    auto *worker = new QObject;
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    thread.start();
    QMetaObject::invokeMethod(worker, [&sum] { ++sum; });
    QMetaObject::invokeMethod(
        worker, [&sum] { ++sum; }, Qt::BlockingQueuedConnection);
    ++sum;
    thread.quit();
    thread.wait();

    auto promise = std::make_shared<QPromise<int>>();
    promise->start();
    QFuture<int> future = promise->future();
    QThreadPool pool;
    pool.start([promise, &sum] {
        ++sum;
        promise->addResult(1);
        promise->finish();
    });
    future.waitForFinished();
    return sum += future.result();
}

// A thread that changes what another one reads, with nothing said between them.
int raced()
{
    int value = 0;
    std::atomic<bool> done = false;
    QThread thread;
    auto *worker = new QObject;
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    thread.start();
    QMetaObject::invokeMethod(worker, [&] {
        value = 1;
        done.store(true, std::memory_order_relaxed);
    });
    while (!done.load(std::memory_order_relaxed))
        QThread::yieldCurrentThread();
    const int seen = value;
    thread.quit();
    thread.wait();
    return seen;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const bool race = argc > 1 && std::strcmp(argv[1], "race") == 0;
    if (!race)
        return handedOver() == 5 ? 0 : 1;
    bool isSeen = true;
    for (int i = 0; i < 10; ++i) // on a busy machine a single one may be missed
        isSeen = raced() == 1 && isSeen;
    return isSeen ? 0 : 1;
}
