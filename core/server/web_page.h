// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"

#include <QByteArray>

namespace belfry {

/// The web viewer (resources/web): one page that asks for nothing else. Immutable, so any thread may answer with it.
class WebPage
{
public:
    /// What the build made and compiled in. Empty parts, and so an answer 500, if the program lacks them.
    static WebPage fromResources();

    /// Compressed where the client takes gzip.
    HttpResponse answer(const HttpRequest &request) const;

private:
    QByteArray m_plain;
    QByteArray m_compressed;
    QByteArray m_policy; ///< Content-Security-Policy: its own script and styles by their hashes, no other server
    QByteArray m_tag;    ///< what the entity tags begin with
};

} // namespace belfry
