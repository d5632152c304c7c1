// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/machine_check.h"

#include "base/when_done.h"
#include "remote/client_tls.h"
#include "remote/server_url.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

using namespace std::chrono_literals;

constexpr auto kCheckWithin = 10s;

} // namespace

MachineCheck::~MachineCheck() = default;

void MachineCheck::start(const MachineWish &wish, Purpose purpose)
{
    cancel();
    m_wish = wish;
    m_purpose = purpose;
    const auto url = parseServerUrl(wish.address.trimmed());
    if (!url)
        return fail(url.error());
    const auto tls = loadClientTls({wish.authority, {}, {}});
    if (!tls)
        return fail(tls.error());
    m_machine = {*url, {}, wish.token.trimmed(), wish.authority};
    m_http = std::make_unique<HttpClient>(Endpoint{*url, m_machine.token, {}, *tls});
    m_http->setTimeout(kCheckWithin);
    identify();
}

/// The watcher belongs to the client, so an answer to a check that was given up reaches nobody.
template<typename Next>
void MachineCheck::ask(const QFuture<Result<HttpReply>> &reply, Next next)
{
    watch(reply, m_http.get(), [this, next](const Result<HttpReply> &answer) {
        if (answer)
            next(QJsonDocument::fromJson(answer->body).object());
        else
            fail(answer.error());
    });
}

void MachineCheck::identify()
{
    ask(m_http->get(QStringLiteral("/api/belfry/v1/identity")), [this](const QJsonObject &identity) {
        if (identity[QLatin1String("name")] != QLatin1String("belfry"))
            return fail({QStringLiteral("%1 answers, but is no Belfry").arg(m_machine.url.authority()),
                         ErrorKind::Invalid,
                         {}});
        m_host = identity[QLatin1String("host")].toString();
        m_version = identity[QLatin1String("version")].toString();
        if (m_wish.code.isEmpty())
            logIn();
        else
            m_purpose == Purpose::Enter ? redeem() : pass();
    });
}

void MachineCheck::redeem()
{
    const QJsonObject body{{QStringLiteral("code"), m_wish.code}, {QStringLiteral("name"), m_wish.viewer}};
    ask(m_http->post(QStringLiteral("/api/belfry/v1/pairings/redeem"), QJsonDocument(body).toJson()),
        [this](const QJsonObject &token) {
            m_machine.token = token[QLatin1String("token")].toString();
            pass(); // it was given to us, so it is right
        });
}

void MachineCheck::logIn()
{
    ask(m_http->get(QStringLiteral("/api/belfry/v1/hosts")), [this](const QJsonObject &) { pass(); });
}

void MachineCheck::pass()
{
    m_http.release()->deleteLater(); // we are in one of its answers
    Q_EMIT passed(m_machine, m_host, m_version);
}

void MachineCheck::fail(const Error &error)
{
    if (m_http)
        m_http.release()->deleteLater();
    Q_EMIT failed(error);
}

} // namespace belfry

#include "moc_machine_check.cpp"
