// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/websocket_handshake.h"

#include "protocol/messages.h"
#include "server/error_answer.h"

#include <algorithm>

namespace belfry {

namespace {

bool offersSubprotocol(const HttpRequest &request)
{
    const QList<QByteArray> offered = request.header("Sec-WebSocket-Protocol").split(',');
    return std::any_of(offered.begin(), offered.end(), [](const QByteArray &name) {
        return name.trimmed() == wire::kSubprotocolJson || name.trimmed() == wire::kSubprotocolCbor;
    });
}

} // namespace

std::optional<HttpResponse> handshakeObjection(const HttpRequest &request)
{
    if (request.method != "GET" || request.header("Sec-WebSocket-Version") != "13" ||
        QByteArray::fromBase64(request.header("Sec-WebSocket-Key")).size() != 16)
        return errorAnswer(request, 426, QStringLiteral("expected a WebSocket handshake of version 13"))
            .with("Upgrade", "websocket")
            .with("Sec-WebSocket-Version", "13");
    if (!offersSubprotocol(request))
        return errorAnswer(request, 400,
                           QStringLiteral("expected Sec-WebSocket-Protocol: %1 or %2")
                               .arg(QLatin1String(wire::kSubprotocolJson), QLatin1String(wire::kSubprotocolCbor)));
    return std::nullopt;
}

} // namespace belfry
