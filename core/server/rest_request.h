// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"
#include "server/error_answer.h"
#include "server/http_call.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <tl/expected.hpp>

/// What requests to /api/belfry/v1 have in common: reading their parameters and bodies so that everything that is
/// wrong is told at once, each with its place.
namespace belfry::rest {

/// Parameters of the URL. A wrong one is noted and its default goes on; look at errors() at the end.
class Parameters
{
public:
    explicit Parameters(const UrlParams &params) : m_params(params) {}

    /// A whole number from `min` to `max`.
    qint64 integer(const char *name, qint64 min, qint64 max, qint64 absent);
    /// Milliseconds since 1970 or RFC 3339.
    Timestamp time(const char *name, Timestamp absent);
    /// At most `most` characters.
    QString text(const char *name, qsizetype most);
    /// "true", "false", or the name alone for true.
    bool flag(const char *name);
    /// How many items a list may have: 1 to 1000, default 100.
    int limit();

    void fail(const char *name, const QString &detail);
    const FieldErrors &errors() const { return m_errors; }

private:
    const UrlParams &m_params;
    FieldErrors m_errors;
};

/// Members of a small JSON object. As Parameters; a member that nobody asked for is an error too.
class Members
{
public:
    explicit Members(QJsonObject object) : m_object(std::move(object)) {}

    bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }
    /// `least` to `most` characters; a missing one is an error if `least` is more than 0.
    QString text(const char *name, qsizetype least, qsizetype most);
    qint64 integer(const char *name, qint64 min, qint64 max, qint64 absent);
    Timestamp time(const char *name, Timestamp absent);
    /// Texts by the names of labels; none if it is missing.
    Labels labels(const char *name);
    /// At most `most` items; what is missing is empty.
    QJsonArray array(const char *name, qsizetype most);

    void fail(const char *name, const QString &detail);
    /// All that is wrong, unknown members included.
    FieldErrors finish();

private:
    QJsonValue take(const char *name);

    QJsonObject m_object;
    FieldErrors m_errors;
};

/// The body as a JSON object; else 415 (another Content-Type than `type`; none at all is taken for it) or 400.
tl::expected<QJsonObject, HttpResponse> readObject(const HttpRequest &request,
                                                   const QByteArray &type = "application/json");

/// Where a list goes on: anything that the list can find again, as a text that tells clients nothing.
QByteArray writeCursor(const QByteArray &list, const QByteArray &place);
/// The place, empty without a cursor; one that isn't of this list is noted as an error.
QByteArray readCursor(Parameters &parameters, const UrlParams &params, const QByteArray &list);

/// JSON that is always asked for again (Cache-Control: no-cache) but not sent again while it is the same.
HttpResponse json(QByteArray body, int status = 200);

} // namespace belfry::rest
