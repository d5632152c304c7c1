// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/web_page.h"

#include "server/content_coding.h"

#include <QCryptographicHash>
#include <QFile>

namespace belfry {

namespace {

QByteArray resource(const char *name)
{
    QFile file(QLatin1String(":/belfry/web/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

WebPage WebPage::fromResources()
{
    WebPage page;
    page.m_plain = resource("index.html");
    page.m_compressed = resource("index.html.gz");
    page.m_policy = resource("policy.txt");
    page.m_tag = QCryptographicHash::hash(page.m_plain, QCryptographicHash::Sha256).toHex().left(16);
    return page;
}

HttpResponse WebPage::answer(const HttpRequest &request) const
{
    if (m_plain.isEmpty() || m_compressed.isEmpty() || m_policy.isEmpty())
        return {500, "text/plain", "the page is missing from the program\n", {}};
    const bool gzip = acceptsGzip(request);
    HttpResponse response{200, "text/html; charset=utf-8", gzip ? m_compressed : m_plain, {}};
    if (gzip)
        response.with("Content-Encoding", "gzip");
    return response.with("ETag", '"' + m_tag + (gzip ? "-gzip\"" : "\""))
        .with("Cache-Control", "no-cache")
        .with("Vary", "Accept-Encoding")
        .with("Content-Security-Policy", m_policy)
        .with("Referrer-Policy", "no-referrer");
}

} // namespace belfry
