// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http_connection.h"

#include "base/logging.h"
#include "base/when_done.h"
#include "protocol/messages.h"
#include "server/content_coding.h"
#include "server/cross_origin.h"
#include "server/entity_tag.h"
#include "server/error_answer.h"
#include "server/pool_work.h"
#include "server/refusals.h"
#include "server/router.h"
#include "server/unsent_bytes.h"
#include "server/websocket_handshake.h"
#include "source/audit_store.h"

#include <sys/socket.h>

namespace belfry {

namespace {

constexpr qsizetype kChunk = 64 * 1024;
constexpr std::chrono::milliseconds kDrainTime{1000};
/// Up to this size a body is compressed here: a millisecond, less than it takes to wake another thread under load.
constexpr qsizetype kGzipHere = 64 * 1024;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, ServerContext &context, const Router &router, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_context(context),
      m_router(router),
      m_meter(context.limits.requestRates, socket->peerAddress(), *context.budgets, context.metrics)
{
    m_socket->setParent(this);
    // Enough for a head; what is beyond stays in the kernel until it is wanted.
    m_socket->setReadBufferSize(qint64(context.limits.headerBytes) + kChunk);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timeOut);
    nextRequest();
    // What came while somebody else had the socket won't be told again.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

HttpConnection::~HttpConnection()
{
    if (m_call)
        m_call->abandon();
}

void HttpConnection::nextRequest()
{
    m_parser = std::make_unique<HttpParser>(m_context.limits);
    m_call.reset();
    m_phase = Phase::Reading;
    m_headJudged = false;
    m_timer.start(m_context.limits.idleTime);
}

void HttpConnection::read()
{
    if (m_phase == Phase::Draining) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_reading)
        return; // an answer that was ready at once: the loop below goes on
    m_reading = true;
    while (m_phase == Phase::Reading && m_socket && m_socket->bytesAvailable() > 0) {
        if (m_parser->status() == HttpParser::Status::NeedHead ? !readHead() : !readBody())
            break;
    }
    m_reading = false;
}

bool HttpConnection::readHead()
{
    if (m_timer.intervalAsDuration() != m_context.limits.requestTime)
        m_timer.start(m_context.limits.requestTime);
    const QByteArray bytes = m_socket->peek(qint64(m_context.limits.headerBytes) + 1);
    const qsizetype taken = m_parser->feed(bytes);
    if (m_parser->status() == HttpParser::Status::Bad) {
        const int status = m_parser->badStatus();
        refuse(status, "malformed",
               status == 431
                   ? QStringLiteral("the head of a request may have %1 bytes").arg(m_context.limits.headerBytes)
                   : QStringLiteral("this is not a request that can be understood"));
        return false;
    }
    if (m_parser->status() == HttpParser::Status::NeedHead) {
        if (bytes.size() > qsizetype(m_context.limits.headerBytes))
            refuse(431, "malformed",
                   QStringLiteral("the head of a request may have %1 bytes").arg(m_context.limits.headerBytes));
        return false; // until there is more
    }
    if (!m_meter.take(Inbound::Bytes, double(taken))) {
        refuseForRate();
        return false;
    }
    if (!judgeHead())
        return false;
    m_socket->skip(taken);
    if (m_parser->expectsContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (m_parser->status() == HttpParser::Status::Complete)
        dispatch();
    return true;
}

bool HttpConnection::readBody()
{
    const QByteArray bytes = m_socket->peek(kChunk);
    const qsizetype taken = m_parser->feed(bytes);
    m_socket->skip(taken);
    if (!m_meter.take(Inbound::Bytes, double(taken))) {
        refuseForRate();
        return false;
    }
    if (m_parser->status() == HttpParser::Status::Bad) {
        const int status = m_parser->badStatus();
        refuse(status, "malformed", status == 413 ? bodyLimitText() : QStringLiteral("the body can't be understood"));
        return false;
    }
    if (m_parser->status() == HttpParser::Status::Complete)
        dispatch();
    return taken > 0;
}

bool HttpConnection::judgeHead()
{
    const HttpRequest &request = m_parser->request();
    if (const auto objection = m_context.gatekeeper.objection(request, m_socket->localAddress())) {
        refuse(errorAnswer(request, 403, {*objection, ErrorKind::Forbidden, {}}), "foreign");
        return false;
    }
    if (!m_meter.take(Inbound::Messages, 1)) {
        refuseForRate();
        return false;
    }
    const auto principal = m_context.authenticator->principalOf(request, m_socket->peerAddress());
    if (!principal) {
        refuse(loginRefused(request, principal.error()), "token");
        return false;
    }
    m_principal = *principal;
    // Only who may store a layout makes this server keep that much.
    if (authorize(m_principal, Operation::WriteLayouts) && m_router.operationOf(request) == Operation::WriteLayouts)
        m_parser->allowBody(m_context.limits.layoutBodyBytes);
    if (m_parser->isBodyTooLong()) {
        refuse(413, "malformed", bodyLimitText());
        return false;
    }
    if (const QByteArray coding = request.header("Content-Encoding"); !coding.isEmpty() && coding != "identity") {
        // Nothing is ever unpacked, so that a small body can't be a large one.
        refuse(415, "malformed", QStringLiteral("a body is taken as it is, without Content-Encoding"));
        return false;
    }
    if (request.isUpgrade && request.path() == QLatin1String(wire::kStreamPath)) {
        upgrade();
        return false;
    }
    return true;
}

QString HttpConnection::bodyLimitText() const
{
    return QStringLiteral("a body may have %1 bytes").arg(m_parser->bodyBytes());
}

void HttpConnection::upgrade()
{
    const HttpRequest &request = m_parser->request();
    if (!authorize(m_principal, Operation::OpenStream))
        return refuse(errorAnswer(request, 403, QStringLiteral("the stream needs a token")), "forbidden");
    if (const auto objection = handshakeObjection(request))
        return refuse(*objection, "handshake");
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->setReadBufferSize(0);
    m_timer.stop();
    Q_EMIT upgradeAsked(socket, m_principal);
    deleteLater();
}

void HttpConnection::dispatch()
{
    m_phase = Phase::Answering;
    m_timer.stop();
    m_since.start();
    m_call = std::make_shared<HttpCall>();
    m_call->request = m_parser->request();
    m_call->principal = m_principal;
    m_call->peer = m_socket->peerAddress();
    m_call->params = m_call->request.params();
    m_call->spend = [this, self = QPointer(this)](double points) {
        return !self || m_meter.take(Inbound::Points, points);
    };
    whenDone(
        m_router.dispatch(m_call), this, [this](const HttpResponse &response) { finish(response); },
        [this] {
            send(errorAnswer(m_call->request, 503,
                             {QStringLiteral("the server is stopping"), ErrorKind::Unavailable, {}}));
        });
}

/// Whoever changed something is written down, and who tried with a token that isn't enough.
void HttpConnection::audit(const HttpResponse &response) const
{
    if (!m_call->operation || !ruleOf(*m_call->operation).isChange || m_principal.isAnonymous())
        return;
    QString target = m_call->request.path().left(200) + m_call->changed;
    for (const auto &[name, value] : response.headers) {
        if (name == "Location") // of what was made
            target = QString::fromLatin1(value);
    }
    m_context.services.audit.record({0, 0, m_principal.name, m_socket->peerAddress().toString(),
                                     QLatin1String(ruleOf(*m_call->operation).name), target,
                                     QString::number(response.status)});
}

void HttpConnection::finish(const HttpResponse &answer)
{
    const HttpRequest &request = m_call->request;
    HttpResponse response = withCrossOrigin(request, withoutRepetition(request, answer), m_context.gatekeeper);
    const bool compressible = isWorthGzip(response);
    if (compressible)
        response.with("Vary", "Accept-Encoding");
    if (!compressible || !acceptsGzip(request))
        return send(response);
    if (response.body.size() <= kGzipHere)
        return send(gzipped(response));
    const auto compressed = runInPool(m_context.services.pool, [response] { return gzipped(response); });
    whenDone(
        compressed, this, [this](const HttpResponse &smaller) { send(smaller); }, [this, response] { send(response); });
}

void HttpConnection::send(const HttpResponse &response)
{
    if (m_phase != Phase::Answering)
        return;
    audit(response);
    const bool reads = !m_call->operation || !ruleOf(*m_call->operation).isChange;
    if (reads && !m_context.authenticator->isStillValid(m_principal)) // it was while this was asked
        return refuse(loginRefused(m_call->request, {}), "token");
    m_context.metrics.requests.add();
    m_context.metrics.requestSeconds.add(double(m_since.nsecsElapsed()) / 1e9);
    const HttpRequest &request = m_call->request;
    qCDebug(lcServer) << request.method << request.target << response.status << response.body.size();
    write(*m_socket, response, request.keepAlive, request.method != "HEAD");
    if (!request.keepAlive)
        return drain();
    nextRequest();
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::refuse(int status, const char *reason, const QString &message)
{
    refuse(errorAnswer(m_parser->request(), status, message), reason);
}

void HttpConnection::refuse(const HttpResponse &response, const char *reason)
{
    m_context.metrics.rejected(reason).add();
    qCInfo(lcServer).noquote() << "refused" << m_socket->peerAddress().toString() << response.status << reason;
    const HttpRequest &request = m_parser->request();
    write(*m_socket, withCrossOrigin(request, response, m_context.gatekeeper), false, request.method != "HEAD");
    drain();
}

void HttpConnection::refuseForRate()
{
    refuse(tooManyRequests(m_parser->request(),
                           QStringLiteral("more requests or bytes than this address or connection may send"),
                           std::chrono::seconds(1)),
           "rate");
}

void HttpConnection::drain()
{
    // Closing while bytes of the client are unread would reset the connection and lose the answer: say that
    // nothing more comes, and read on for a moment.
    m_phase = Phase::Draining;
    m_timer.start(kDrainTime);
    const auto sayGoodbye = [this] {
        if (unsentBytes(*m_socket) == 0)
            ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    };
    // A QSslSocket tells of bytes written while it still has them in hand.
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket); tls && tls->isEncrypted())
        connect(tls, &QSslSocket::encryptedBytesWritten, this, sayGoodbye, Qt::QueuedConnection);
    else
        connect(m_socket, &QTcpSocket::bytesWritten, this, sayGoodbye);
    m_socket->flush();
    m_socket->skip(m_socket->bytesAvailable());
    sayGoodbye();
}

void HttpConnection::timeOut()
{
    if (m_phase == Phase::Reading && m_socket->bytesAvailable() > 0)
        refuse(408, "timeout", QStringLiteral("the request did not arrive in time"));
    else if (m_phase == Phase::Reading && m_parser->status() == HttpParser::Status::NeedBody)
        refuse(408, "timeout", QStringLiteral("the body did not arrive in time"));
    else if (m_phase == Phase::Draining && unsentBytes(*m_socket) > 0)
        m_timer.start(m_context.limits.idleTime); // a large answer to a slow reader
    else
        m_socket->abort();
}

} // namespace belfry

#include "moc_http_connection.cpp"
