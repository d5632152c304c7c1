// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_link.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace belfry {

namespace {

const QString kLayoutKey = QStringLiteral("layout");
const QString kPageKey = QStringLiteral("page");
const QString kFromKey = QStringLiteral("from");
const QString kToKey = QStringLiteral("to");
const QString kVariablePrefix = QStringLiteral("var-");

tl::unexpected<Error> notALink(const QString &why)
{
    return failure(QStringLiteral("expected http://HOST:PORT/?layout=ID&page=ID&from=MS&to=MS, %1").arg(why));
}

/// An id of a layout or page; "alerts" and "health" are such words, too.
bool isIdOrNothing(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9-]{0,64}\\z"));
    return pattern.match(text).hasMatch();
}

bool readTime(const QUrlQuery &query, const QString &key, std::int64_t &time)
{
    bool isNumber = !query.hasQueryItem(key);
    if (!isNumber)
        time = query.queryItemValue(key).toLongLong(&isNumber);
    return isNumber && time >= 0;
}

/// As forms write it, too: with a plus sign for a space.
QString decoded(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes.replace('+', ' ')));
}

VariableChoices readChoices(const QUrlQuery &query)
{
    VariableChoices choices;
    for (const auto &[key, value] : query.queryItems(QUrl::FullyEncoded)) {
        const QString name = decoded(key);
        if (name.startsWith(kVariablePrefix))
            choices[name.sliced(kVariablePrefix.size())] << decoded(value);
    }
    return choices;
}

int portOf(const QUrl &url)
{
    const bool isSecure = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss");
    return url.port(isSecure ? 443 : 80);
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host();
    const bool isHere = host == QLatin1String("localhost") || host == QLatin1String("::1");
    return isHere ? QStringLiteral("127.0.0.1") : host;
}

} // namespace

QUrl toUrl(const LayoutLink &link)
{
    QUrl url = link.server;
    url.setPath(QStringLiteral("/"));
    QUrlQuery query;
    if (!link.layout.isEmpty())
        query.addQueryItem(kLayoutKey, link.layout);
    if (!link.page.isEmpty())
        query.addQueryItem(kPageKey, link.page);
    if (link.to > 0) {
        query.addQueryItem(kFromKey, QString::number(link.from));
        query.addQueryItem(kToKey, QString::number(link.to));
    }
    for (auto it = link.choices.begin(); it != link.choices.end(); ++it) {
        for (const QString &value : it.value())
            query.addQueryItem(kVariablePrefix + it.key(), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    return url;
}

Result<LayoutLink> parseLayoutLink(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return notALink(QStringLiteral("found \"%1\"").arg(text));
    const QUrlQuery query(url);
    LayoutLink link;
    link.server = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    link.layout = query.queryItemValue(kLayoutKey);
    link.choices = readChoices(query);
    link.page = query.queryItemValue(kPageKey);
    if (link.page.isEmpty())
        link.page = url.fragment(); // as the web page has it
    if (!isIdOrNothing(link.layout) || !isIdOrNothing(link.page))
        return notALink(QStringLiteral("and ids of a-z, 0-9 and -"));
    if (!readTime(query, kFromKey, link.from) || !readTime(query, kToKey, link.to))
        return notALink(QStringLiteral("and times in ms since 1970"));
    const bool isLive = link.from == 0 && link.to == 0;
    if (!isLive && link.from >= link.to)
        return notALink(QStringLiteral("and \"from\" before \"to\""));
    return link;
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    return !a.host().isEmpty() && hostOf(a) == hostOf(b) && portOf(a) == portOf(b);
}

} // namespace belfry
