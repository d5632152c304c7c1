// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "running_server.h"
#include "server/api_document.h"
#include "server/router.h"
#include "server/routes.h"
#include "server/server_context.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace belfry;

namespace {

const QString kBase = QStringLiteral("/api/belfry/v1");

/// "GET /layouts/{}": names of what stands in braces may differ.
QString routeText(const QString &method, QStringList parts)
{
    for (QString &part : parts) {
        if (part.startsWith(u'{'))
            part = QStringLiteral("{}");
    }
    return method.toUpper() + u' ' + parts.join(u'/');
}

QStringList documentedRoutes(const QJsonObject &document)
{
    QStringList routes;
    const QJsonObject paths = document.value(QLatin1String("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path.value().toObject().keys()) {
            if (method != QLatin1String("parameters"))
                routes += routeText(method, (kBase + path.key()).split(u'/'));
        }
    }
    routes.sort();
    return routes;
}

} // namespace

/// The description of the API has what the router has, and nothing else.
class ApiDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsDescribed()
    {
        RunningServer running;
        const Server::Services services = running.services();
        ServerContext context = ServerContext::of(services, running.options);
        Router router;
        addAllRoutes(router, context);
        QStringList served;
        for (const Router::Route &route : router.routes()) {
            if (route.parts.join(u'/').startsWith(kBase))
                served += routeText(QString::fromLatin1(route.method), route.parts);
        }
        served.sort();
        const auto json = apiDocumentAsJson(ApiDocument::OpenApi);
        QVERIFY2(json, json ? "" : qPrintable(json.error().toString()));
        QCOMPARE(documentedRoutes(QJsonDocument::fromJson(*json).object()), served);
        QVERIFY(served.size() > 20);
    }
};

BELFRY_TEST(ApiDocumentTest)
#include "tst_api_document.moc"
