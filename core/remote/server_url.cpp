// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/server_url.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr int kDefaultPort = 9909;

} // namespace

bool isServerUrl(const QUrl &url)
{
    constexpr std::array<QLatin1String, 4> kSchemes{QLatin1String("ws"), QLatin1String("wss"), QLatin1String("http"),
                                                    QLatin1String("https")};
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() &&
           std::any_of(kSchemes.begin(), kSchemes.end(), [&scheme](QLatin1String known) { return scheme == known; });
}

Result<QUrl> parseServerUrl(const QString &text)
{
    const bool bare = !text.contains(QLatin1String("://"));
    QUrl url(bare ? QStringLiteral("ws://") + text : text, QUrl::StrictMode);
    if (!isServerUrl(url) || (bare && !url.path().isEmpty()))
        return tl::unexpected(notAServerUrl(text));
    if (bare && url.port() < 0)
        url.setPort(kDefaultPort);
    return url;
}

Error notAServerUrl(const QString &text)
{
    return {
        QStringLiteral("\"%1\" is no address of a Belfry; expected ws://HOST:PORT").arg(text), ErrorKind::Invalid, {}};
}

} // namespace belfry
