// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_call.h"
#include "server/http_parser.h"
#include "server/server_context.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QTcpSocket;

namespace belfry {

class Router;

/// One connection while it speaks HTTP: reads requests one after another, answers each before it looks at the
/// next, and hands the socket on when one asks for the stream. Deletes itself at the end.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket.
    HttpConnection(QTcpSocket *socket, ServerContext &context, const Router &router, QObject *parent);
    ~HttpConnection() override;

Q_SIGNALS:
    /// The request for the stream, judged and allowed, is still unread in the socket, which now belongs to the
    /// receiver.
    void upgradeAsked(QTcpSocket *socket, const belfry::Principal &principal);

private:
    enum class Phase { Reading, Answering, Draining };

    void read();
    bool readHead();
    bool readBody();
    /// Answers and returns false if the head is enough to refuse the request.
    bool judgeHead();
    QString bodyLimitText() const;
    void upgrade();
    void dispatch();
    /// Gives an answer the manners that all have: conditions, origins, gzip.
    void finish(const HttpResponse &answer);
    void send(const HttpResponse &response);
    void audit(const HttpResponse &response) const;
    void refuse(int status, const char *reason, const QString &message);
    void refuse(const HttpResponse &response, const char *reason);
    void refuseForRate();
    void drain();
    void nextRequest();
    void timeOut();

    QTcpSocket *m_socket;
    ServerContext &m_context;
    const Router &m_router;
    std::unique_ptr<HttpParser> m_parser;
    HttpCallPtr m_call;
    Principal m_principal;
    InboundMeter m_meter;
    Phase m_phase = Phase::Reading;
    bool m_headJudged = false;
    bool m_reading = false;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace belfry
