// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_explanations.h"

#include "protocol/explanation_json.h"

#include <QJsonDocument>

namespace belfry {

QFuture<Result<ExplanationPtr>> RemoteExplanations::explain(const ExplainRequest &request)
{
    const QByteArray body = QJsonDocument(wire::explainBody(request.query)).toJson(QJsonDocument::Compact);
    return m_http.post(QStringLiteral("/api/belfry/v1/explain"), body)
        .then([](const Result<HttpReply> &reply) -> Result<ExplanationPtr> {
            if (!reply)
                return tl::unexpected(reply.error());
            return wire::readExplanation(reply->body);
        });
}

} // namespace belfry

#include "moc_remote_explanations.cpp"
