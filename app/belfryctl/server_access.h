// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "belfryctl/commands.h"
#include "remote/http_client.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonValue>

namespace belfry {

/// Which server a verb talks to: --server or $BELFRY_SERVER, else the one that the run directory of --data names, of
/// this user's Belfry, or of the system's service, else http://127.0.0.1:9909.
Endpoint chooseServer(const ServerOptions &options);

/// Whether chooseServer() found a run directory that names one. It may be dead by now.
bool isServerKnown(const ServerOptions &options);

/// Waits for a future by running the event loop.
template<typename T>
T waitFor(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

/// One request after the other to the chosen server.
class ServerAccess
{
public:
    explicit ServerAccess(const ServerOptions &options);

    Result<HttpReply> get(const QString &path, const HttpParameters &parameters = {});
    Result<HttpReply> send(const QByteArray &method, const QString &path, const QByteArray &json = {});
    Result<HttpReply> put(const QString &path, const QByteArray &json, const QByteArray &ifMatch);

    HttpClient &client() { return m_client; }

private:
    HttpClient m_client;
};

/// Prints to standard output and flushes.
void print(const QString &text);
/// Prints "belfryctl: …" to standard error and returns the exit code that stands for it.
int complain(const Error &error);
/// JSON as a program likes it: indented, one newline at its end.
void printJson(const QByteArray &body);

} // namespace belfry
