// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/json_fields.h"

#include <cmath>

#include <QJsonDocument>

namespace belfry {

QString jsonPointer(const QString &base, const QString &member)
{
    QString escaped = member;
    escaped.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
    return base + u'/' + escaped;
}

QString jsonPointer(const QString &base, qsizetype index)
{
    return base + u'/' + QString::number(index);
}

QString jsonKind(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Bool: return QStringLiteral("a boolean");
    case QJsonValue::Double: return QStringLiteral("a number");
    case QJsonValue::String: return QStringLiteral("a string");
    case QJsonValue::Array: return QStringLiteral("an array");
    case QJsonValue::Object: return QStringLiteral("an object");
    case QJsonValue::Undefined: return QStringLiteral("nothing");
    }
    return {};
}

JsonFields::JsonFields(const QJsonValue &value, QString pointer, std::optional<Error> &error)
    : m_object(value.toObject()), m_pointer(std::move(pointer)), m_error(error)
{
    if (!value.isObject() && !m_error)
        m_error = Error{QStringLiteral("expected an object, found %1").arg(jsonKind(value)),
                        ErrorKind::Invalid,
                        {{}, 0, 0, m_pointer}};
}

QString JsonFields::pointer(const QString &member) const
{
    return jsonPointer(m_pointer, member);
}

void JsonFields::fail(const QString &member, const QString &message)
{
    if (!m_error)
        m_error = Error{
            message, ErrorKind::Invalid, {{}, 0, 0, member.isEmpty() ? m_pointer : jsonPointer(m_pointer, member)}};
}

QJsonValue JsonFields::value(QLatin1String name)
{
    m_known << name;
    return m_object.value(name);
}

QString JsonFields::text(QLatin1String name, const QString &absent)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return absent;
    if (!found.isString())
        fail(name, QStringLiteral("expected a string, found %1").arg(jsonKind(found)));
    return found.toString();
}

QString JsonFields::requiredText(QLatin1String name)
{
    QString found = text(name);
    if (!has(name))
        fail(name, QStringLiteral("expected a string, found nothing"));
    return found;
}

std::optional<double> JsonFields::number(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isDouble())
        fail(name, QStringLiteral("expected a number, found %1").arg(jsonKind(found)));
    return found.toDouble();
}

bool JsonFields::boolean(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isBool())
        fail(name, QStringLiteral("expected true or false, found %1").arg(jsonKind(found)));
    return found.toBool();
}

int JsonFields::requiredInteger(QLatin1String name)
{
    constexpr double kLargest = 1'000'000;
    const QJsonValue found = value(name);
    const double number = found.toDouble();
    if (!found.isDouble())
        fail(name, QStringLiteral("expected a whole number, found %1").arg(jsonKind(found)));
    else if (std::floor(number) != number || std::abs(number) > kLargest)
        fail(name, QStringLiteral("expected a whole number, found %1").arg(number));
    else
        return int(number);
    return 0;
}

bool JsonFields::flag(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isBool())
        fail(name, QStringLiteral("expected true or false, found %1").arg(jsonKind(found)));
    return found.toBool();
}

QJsonArray JsonFields::array(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isArray())
        fail(name, QStringLiteral("expected an array, found %1").arg(jsonKind(found)));
    return found.toArray();
}

QJsonObject JsonFields::object(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isObject())
        fail(name, QStringLiteral("expected an object, found %1").arg(jsonKind(found)));
    return found.toObject();
}

void JsonFields::finish()
{
    const QStringList members = m_object.keys();
    for (const QString &member : members) {
        if (!m_known.contains(member))
            fail(member, QStringLiteral("unknown member \"%1\"; expected one of %2")
                             .arg(member, m_known.join(QLatin1String(", "))));
    }
}

Result<QJsonObject> parseJsonObject(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(problem.offset);
        const auto lineStart = before.lastIndexOf('\n') + 1;
        return failure(QStringLiteral("not JSON: %1").arg(problem.errorString()), ErrorKind::Invalid,
                       {{}, int(before.count('\n')) + 1, int(before.size() - lineStart) + 1, {}});
    }
    if (!document.isObject())
        return failure(QStringLiteral("expected an object"), ErrorKind::Invalid, {{}, 1, 1, {}});
    return document.object();
}

} // namespace belfry
