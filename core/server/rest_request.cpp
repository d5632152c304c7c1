// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rest_request.h"

#include "server/server_limits.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cmath>

namespace belfry::rest {

namespace {

constexpr qint64 kExactIntegers = 1LL << 53;

/// What a text means as a time: milliseconds, or RFC 3339 with a zone.
std::optional<Timestamp> timeOf(const QString &text)
{
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    if (isNumber)
        return std::abs(ms) < kExactIntegers ? std::optional(ms) : std::nullopt;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

QString expectedTime()
{
    return QStringLiteral("expected milliseconds since 1970 UTC, or RFC 3339 as in 2026-11-26T13:00:00Z");
}

QString expectedInteger(qint64 min, qint64 max)
{
    return QStringLiteral("expected a whole number from %1 to %2").arg(min).arg(max);
}

QString expectedText(qsizetype least, qsizetype most)
{
    return QStringLiteral("expected a text of %1 to %2 characters").arg(least).arg(most);
}

QString nameOf(const char *name)
{
    return QString::fromLatin1(name);
}

QByteArray mediaType(const HttpRequest &request)
{
    return request.header("Content-Type").split(';').front().trimmed().toLower();
}

} // namespace

qint64 Parameters::integer(const char *name, qint64 min, qint64 max, qint64 absent)
{
    if (!m_params.has(nameOf(name)))
        return absent;
    bool right = false;
    const qint64 number = m_params.value(nameOf(name)).toLongLong(&right);
    if (right && number >= min && number <= max)
        return number;
    fail(name, expectedInteger(min, max));
    return absent;
}

Timestamp Parameters::time(const char *name, Timestamp absent)
{
    if (!m_params.has(nameOf(name)))
        return absent;
    const auto time = timeOf(m_params.value(nameOf(name)));
    if (!time)
        fail(name, expectedTime());
    return time.value_or(absent);
}

QString Parameters::text(const char *name, qsizetype most)
{
    QString text = m_params.value(nameOf(name));
    if (text.size() <= most)
        return text;
    fail(name, expectedText(0, most));
    return {};
}

bool Parameters::flag(const char *name)
{
    if (!m_params.has(nameOf(name)))
        return false;
    const QString text = m_params.value(nameOf(name));
    if (text != QLatin1String("true") && text != QLatin1String("false") && !text.isEmpty())
        fail(name, QStringLiteral("expected true or false"));
    return text != QLatin1String("false");
}

int Parameters::limit()
{
    return int(integer("limit", 1, ServerLimits::kListMost, ServerLimits::kListDefault));
}

void Parameters::fail(const char *name, const QString &detail)
{
    m_errors.push_back({FieldError::Part::Parameter, nameOf(name), detail});
}

QJsonValue Members::take(const char *name)
{
    return m_object.take(QLatin1String(name));
}

QString Members::text(const char *name, qsizetype least, qsizetype most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() && least == 0)
        return {};
    QString text = value.toString();
    if (value.isString() && text.size() >= least && text.size() <= most)
        return text;
    fail(name, expectedText(least, most));
    return {};
}

qint64 Members::integer(const char *name, qint64 min, qint64 max, qint64 absent)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return absent;
    const double number = value.toDouble(std::nan(""));
    if (number == std::floor(number) && number >= double(min) && number <= double(max))
        return qint64(number);
    fail(name, expectedInteger(min, max));
    return absent;
}

Timestamp Members::time(const char *name, Timestamp absent)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return absent;
    const double number = value.toDouble(0.5);
    const auto time = value.isString() ? timeOf(value.toString())
                      : number == std::floor(number) && std::abs(number) < double(kExactIntegers)
                          ? std::optional(Timestamp(number))
                          : std::nullopt;
    if (!time)
        fail(name, expectedTime());
    return time.value_or(absent);
}

Labels Members::labels(const char *name)
{
    const QJsonValue value = take(name);
    const QJsonObject object = value.toObject();
    std::vector<Label> labels;
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    const bool areTexts = std::all_of(object.begin(), object.end(), [](const QJsonValue &v) { return v.isString(); });
    if (!(value.isUndefined() || value.isObject()) || !areTexts)
        fail(name, QStringLiteral("expected an object of texts"));
    return Labels(std::move(labels));
}

QJsonArray Members::array(const char *name, qsizetype most)
{
    const QJsonValue value = take(name);
    QJsonArray list = value.toArray();
    if (value.isUndefined() || (value.isArray() && list.size() <= most))
        return list;
    fail(name, QStringLiteral("expected a list of at most %1 items").arg(most));
    return {};
}

void Members::fail(const char *name, const QString &detail)
{
    m_errors.push_back({FieldError::Part::Body, u'/' + nameOf(name), detail});
}

FieldErrors Members::finish()
{
    for (const QString &unknown : m_object.keys()) {
        QString escaped = unknown.left(200);
        escaped.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
        m_errors.push_back({FieldError::Part::Body, u'/' + escaped, QStringLiteral("there is no such member")});
    }
    return m_errors;
}

tl::expected<QJsonObject, HttpResponse> readObject(const HttpRequest &request, const QByteArray &type)
{
    if (const QByteArray given = mediaType(request); !given.isEmpty() && given != type) {
        HttpResponse refused =
            errorAnswer(request, 415, QStringLiteral("expected Content-Type: %1").arg(QString::fromLatin1(type)));
        return tl::unexpected(refused.with(request.method == "PATCH" ? "Accept-Patch" : "Accept-Post", type));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(errorAnswer(
            request, 400, QStringLiteral("not JSON at byte %1: %2").arg(error.offset).arg(error.errorString())));
    if (!document.isObject())
        return tl::unexpected(errorAnswer(request, 400, QStringLiteral("expected a JSON object")));
    return document.object();
}

QByteArray writeCursor(const QByteArray &list, const QByteArray &place)
{
    return (list + '\n' + place).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray readCursor(Parameters &parameters, const UrlParams &params, const QByteArray &list)
{
    const QByteArray cursor = params.value(QStringLiteral("cursor")).toLatin1();
    if (cursor.isEmpty())
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(cursor, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                   QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && decoded.decoded.startsWith(list + '\n'))
        return decoded.decoded.mid(list.size() + 1);
    parameters.fail("cursor", QStringLiteral("expected the \"next\" of an answer of this list"));
    return {};
}

HttpResponse json(QByteArray body, int status)
{
    return HttpResponse{status, "application/json", std::move(body), {}}.with("Cache-Control", "no-cache");
}

} // namespace belfry::rest
