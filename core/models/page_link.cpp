// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/page_link.h"

#include "dashboard/layout_link.h"
#include "models/machines_model.h"
#include "models/page_time.h"
#include "translations/messages.h"

namespace belfry {

namespace {

/// http(s)://HOST:PORT of what an AppModel shows; empty if nothing serves it.
QUrl serverOf(const AppModel &app)
{
    QUrl url(app.serving().isEmpty() ? app.address() : app.serving());
    if (url.scheme() == QLatin1String("ws"))
        url.setScheme(QStringLiteral("http"));
    else if (url.scheme() == QLatin1String("wss"))
        url.setScheme(QStringLiteral("https"));
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return isWeb ? url.adjusted(QUrl::RemovePath | QUrl::RemoveUserInfo) : QUrl();
}

} // namespace

QString PageLink::of(AppModel *app, const QString &page, PageTime *time) const
{
    LayoutLink link;
    link.server = serverOf(*app);
    link.layout = app->layout()->layoutId();
    link.page = page;
    if (link.server.isEmpty())
        return {};
    if (!time->isLive()) {
        link.from = std::int64_t(time->fromMs());
        link.to = std::int64_t(time->toMs());
    }
    const VariablesModel *variables = app->layout()->variables();
    for (const Variable &variable : variables->variables()) {
        if (const QStringList chosen = variables->wanted().value(variable.name); !chosen.isEmpty())
            link.choices.insert(variable.name, chosen);
    }
    return QString::fromLatin1(toUrl(link).toEncoded());
}

QVariantMap PageLink::read(const QString &text, MachinesModel *machines) const
{
    const Result<LayoutLink> link = parseLayoutLink(text);
    if (!link)
        return {{QStringLiteral("ok"), false}, {QStringLiteral("message"), shownMessage(link.error().toString())}};
    QVariantMap choices;
    for (auto it = link->choices.begin(); it != link->choices.end(); ++it)
        choices.insert(it.key(), it.value());
    const std::optional<QString> machine = machines->machineAt(link->server);
    return {{QStringLiteral("ok"), true},
            {QStringLiteral("machine"), machine.value_or(QString())},
            {QStringLiteral("isKnown"), machine.has_value()},
            {QStringLiteral("server"), link->server.toString()},
            {QStringLiteral("layout"), link->layout},
            {QStringLiteral("page"), link->page},
            {QStringLiteral("from"), double(link->from)},
            {QStringLiteral("to"), double(link->to)},
            {QStringLiteral("choices"), choices}};
}

} // namespace belfry

#include "moc_page_link.cpp"
