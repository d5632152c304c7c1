// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "role_table.h"
#include "running_server.h"
#include "server/router.h"
#include "server/routes.h"
#include "server/server_context.h"
#include "stream_client.h"

using namespace belfry;

namespace {

constexpr std::array kEveryRole{Role::Nobody, Role::Viewer, Role::Operator, Role::Editor, Role::Admin};

QString nameOf(const Router::Route &route)
{
    return QString::fromLatin1(route.method) + u' ' + route.parts.join(u'/');
}

/// The status that a request gets; what isn't answered at once was let in.
int statusOf(const Router &router, const Router::Route &route, Role role)
{
    QStringList path = route.parts;
    for (QString &part : path) {
        if (part.startsWith(u'{'))
            part = QStringLiteral("0");
    }
    auto call = std::make_shared<HttpCall>();
    call->request.method = route.method;
    call->request.target = path.join(u'/').toUtf8();
    call->principal = {role, roleName(role)};
    HttpAnswer answer = router.dispatch(call);
    return answer.isFinished() ? answer.result().status : 200;
}

QString allowed(const std::function<bool(Role)> &isAllowed)
{
    QString roles;
    for (const Role role : kEveryRole)
        roles += isAllowed(role) ? u'x' : u'-';
    return roles;
}

std::vector<std::pair<QString, wire::ClientMessage>> everyMessage()
{
    static_assert(std::variant_size_v<wire::ClientMessage> == 10, "a new message needs a row here and in role_table.h");
    wire::SubscribeQuery query;
    query.id = 1;
    query.query = QStringLiteral("up");
    std::vector<std::pair<QString, wire::ClientMessage>> messages{
        {QStringLiteral("subscribe query"), query},
        {QStringLiteral("ping"), wire::Ping{1}},
        {QStringLiteral("subscribe layout"),
         wire::SubscribeLayout{2, QStringLiteral("default"), {}, 1000, {}, {}, {}, {}}},
        {QStringLiteral("subscribe processes"), wire::SubscribeProcesses{3, {}}},
        {QStringLiteral("subscribe connections"), wire::SubscribeSockets{4, {}}},
        {QStringLiteral("pause"), wire::Pause{1}},
        {QStringLiteral("resume"), wire::Resume{1}},
        {QStringLiteral("unsubscribe"), wire::Unsubscribe{1}}};
    const std::array topics{
        std::pair{"subscribe alerts", wire::Topic::Alerts}, std::pair{"subscribe health", wire::Topic::Health},
        std::pair{"subscribe layouts", wire::Topic::Layouts}, std::pair{"subscribe hosts", wire::Topic::Hosts},
        std::pair{"subscribe annotations", wire::Topic::Annotations}};
    for (const auto &[name, topic] : topics) {
        wire::SubscribeTopic message;
        message.id = 10 + int(topic);
        message.topic = topic;
        messages.emplace_back(QLatin1String(name), message);
    }
    return messages;
}

bool isRefused(const wire::ServerMessage &message)
{
    const auto *failure = std::get_if<wire::Failure>(&message);
    return failure && (failure->code == wire::ErrorCode::Forbidden || failure->code == wire::ErrorCode::Unauthorized ||
                       failure->code == wire::ErrorCode::HelloExpected);
}

QByteArray tokenOf(RunningServer &running, Role role)
{
    return role == Role::Nobody ? QByteArray("bft_unknown") : running.token(role);
}

} // namespace

class RolesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every route as every role, compared with the table; a route that isn't in the table is a failure.
    void everyRouteAsEveryRole()
    {
        RunningServer running;
        const Server::Services services = running.services();
        ServerContext context = ServerContext::of(services, running.options);
        Router router;
        addAllRoutes(router, context);
        QMap<QString, QString> expected;
        for (const RoleRow &row : kRouteTable)
            expected.insert(QLatin1String(row.what), QLatin1String(row.roles));
        QMap<QString, QString> found;
        for (const Router::Route &route : router.routes())
            found.insert(nameOf(route), allowed([&](Role role) {
                             const int status = statusOf(router, route, role);
                             return status != 401 && status != 403;
                         }));
        for (auto it = found.begin(); it != found.end(); ++it)
            QVERIFY2(it.value() == expected.value(it.key()), qPrintable(it.key() + u' ' + it.value()));
        QCOMPARE(found.keys(), expected.keys());
    }

    void everyMessageAsEveryRole()
    {
        RunningServer running;
        QVERIFY(running.start());
        QMap<QString, QString> found{{QStringLiteral("hello"), {}}};
        for (const Role role : kEveryRole) {
            StreamClient viewer(running.port);
            QVERIFY(viewer.isOpen());
            viewer.send(wire::Hello{wire::kVersion, QString::fromLatin1(tokenOf(running, role)), {}, {}});
            QTRY_VERIFY(!viewer.messages.empty());
            const bool isIn = std::holds_alternative<wire::Welcome>(viewer.messages.front());
            found[QStringLiteral("hello")] += isIn ? u'x' : u'-';
            for (const auto &[name, message] : everyMessage()) {
                const std::size_t before = viewer.messages.size();
                viewer.send(message);
                if (isIn)
                    QVERIFY(viewer.settle());
                const bool refused =
                    std::any_of(viewer.messages.begin() + std::ptrdiff_t(before), viewer.messages.end(), isRefused);
                found[name] += isIn && !refused ? u'x' : u'-';
            }
            QVERIFY(isIn || viewer.isClosed());
        }
        QCOMPARE(found.size(), qsizetype(std::size(kMessageTable)));
        for (const RoleRow &row : kMessageTable)
            QVERIFY2(found.value(QLatin1String(row.what)) == QLatin1String(row.roles),
                     qPrintable(QLatin1String(row.what) + u' ' + found.value(QLatin1String(row.what))));
    }

    void welcomeSaysWhatOneCanDo()
    {
        RunningServer running;
        QVERIFY(running.start());
        QMap<QString, QString> found;
        for (const Role role : kEveryRole) {
            Capabilities capabilities;
            if (role != Role::Nobody) {
                StreamClient viewer(running.port);
                QVERIFY(viewer.greet(QString::fromLatin1(running.token(role))));
                capabilities = viewer.all<wire::Welcome>().front().capabilities;
            }
            found[QStringLiteral("acknowledge")] += capabilities.testFlag(Capability::Acknowledge) ? u'x' : u'-';
            found[QStringLiteral("edit layouts")] += capabilities.testFlag(Capability::EditLayouts) ? u'x' : u'-';
            found[QStringLiteral("control processes")] +=
                capabilities.testFlag(Capability::ControlProcesses) ? u'x' : u'-';
            found[QStringLiteral("see command lines")] +=
                capabilities.testFlag(Capability::SeeCommandLines) ? u'x' : u'-';
            found[QStringLiteral("administrate")] += capabilities.testFlag(Capability::Administrate) ? u'x' : u'-';
            found[QStringLiteral("annotate")] += capabilities.testFlag(Capability::Annotate) ? u'x' : u'-';
        }
        for (const RoleRow &row : kCapabilityTable)
            QCOMPARE(found.value(QLatin1String(row.what)), QLatin1String(row.roles));
    }

    /// More power never takes anything away, and every operation has a name of its own.
    void rolesAreInOrder()
    {
        QSet<QString> names;
        for (const OperationRule &rule : operationRules()) {
            names.insert(QLatin1String(rule.name));
            bool before = false;
            for (const Role role : kEveryRole) {
                const bool now = authorize({role, {}}, rule.operation);
                QVERIFY(now || !before);
                before = now;
            }
            QVERIFY(before);
            QVERIFY(!rule.isChange || !authorize({Role::Viewer, {}}, rule.operation));
        }
        QCOMPARE(names.size(), qsizetype(operationRules().size()));
    }
};

BELFRY_TEST(RolesTest)
#include "tst_roles.moc"
