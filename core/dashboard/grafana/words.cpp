// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"

#include <QRegularExpression>

namespace belfry::grafana {

namespace {

/// What HTML says, without how: Belfry shows no HTML.
QString plainText(QString html)
{
    static const QRegularExpression hidden(QStringLiteral("<(script|style)\\b[^>]*>.*?</\\1\\s*>"),
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression link(QStringLiteral("<a\\s[^>]*href=\"(https?://[^\"\\s]*)\"[^>]*>([^<]*)</a\\s*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression breaks(QStringLiteral("<(?:br|/p|/div|/h\\d|/li|/tr)\\b[^>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    html.remove(hidden).replace(link, QStringLiteral("[\\2](\\1)")).replace(breaks, QStringLiteral("\n\n")).remove(tag);
    html.replace(L1("&nbsp;"), L1(" "))
        .replace(L1("&lt;"), L1("<"))
        .replace(L1("&gt;"), L1(">"))
        .replace(L1("&quot;"), L1("\""));
    return html.replace(L1("&amp;"), L1("&")).trimmed();
}

} // namespace

void shapeText(PanelWork &work)
{
    constexpr qsizetype kMostText = 19'000;
    const Element own = work.options().has(L1("content")) ? work.options() : work.panel.json;
    const QString content = own.text(L1("content")).left(kMostText);
    const bool isHtml = own.text(L1("mode")) == L1("html");
    if (isHtml)
        work.remark(own.at(L1("content")), QStringLiteral("of HTML only the words and links are carried over"));
    const QString text = work.scope.names.inText(isHtml ? plainText(content) : content).left(kMostText);
    work.setOption(L1("text"), text);
}

void shapeAlerts(PanelWork &work)
{
    const Element &json = work.panel.json;
    const Element filter = work.options().child(L1("stateFilter"));
    const QStringList old = json.texts(L1("stateFilter"));
    QJsonArray states;
    if (filter.isEmpty() ? old.isEmpty() || old.contains(L1("alerting")) : filter.flag(L1("firing"), true))
        states.append(L1("firing"));
    if (filter.isEmpty() ? old.isEmpty() || old.contains(L1("pending")) : filter.flag(L1("pending"), true))
        states.append(L1("pending"));
    if (!states.isEmpty())
        work.setOption(L1("states"), states);
    for (const L1 name : {L1("alertName"), L1("nameFilter"), L1("alertInstanceLabelFilter"), L1("dashboardTitle")}) {
        const Element &owner = work.options().has(name) ? work.options() : json;
        if (!owner.text(name).isEmpty())
            work.remark(owner.at(name),
                        QStringLiteral("all of Belfry's alerts are listed, not only those that %1 selects")
                            .arg(quoted(owner.text(name))));
    }
}

void shapeClock(PanelWork &work)
{
    const Element zone = work.options().child(L1("timezone"));
    const QString name = zone.isEmpty() ? work.options().text(L1("timezone")) : zone.text(L1("timezone"));
    if (!name.isEmpty() && name != L1("browser"))
        work.setOption(L1("zone"), work.scope.names.inText(name.left(100)));
    if (work.options().text(L1("clockType")).startsWith(L1("12")))
        work.setOption(L1("hours"), L1("12"));
}

} // namespace belfry::grafana
