// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace belfry {

/// One JSON object being read member by member. The first thing that is wrong is kept as an error with its
/// JSON pointer; after it, reading goes on with defaults, so a reader needs to look only once, at the end.
class JsonFields
{
public:
    JsonFields(const QJsonValue &value, QString pointer, std::optional<Error> &error);

    bool has(QLatin1String name) const { return m_object.contains(name); }
    QJsonValue value(QLatin1String name);

    QString text(QLatin1String name, const QString &absent = {});
    QString requiredText(QLatin1String name);
    std::optional<double> number(QLatin1String name);
    bool boolean(QLatin1String name); ///< false if absent
    int requiredInteger(QLatin1String name);
    /// False where it is absent.
    bool flag(QLatin1String name);
    QJsonArray array(QLatin1String name);
    QJsonObject object(QLatin1String name);

    /// Fails if there are members that nobody asked for.
    void finish();

    void fail(const QString &member, const QString &message);
    QString pointer(const QString &member) const;

private:
    QJsonObject m_object;
    QString m_pointer;
    std::optional<Error> &m_error;
    QStringList m_known;
};

/// The object that a document is; what is no JSON is an error with line and column.
Result<QJsonObject> parseJsonObject(const QByteArray &json);
/// A pointer's next step (RFC 6901: ~ and / escaped).
QString jsonPointer(const QString &base, const QString &member);
QString jsonPointer(const QString &base, qsizetype index);
/// For messages: "a string", "a number", "nothing" …
QString jsonKind(const QJsonValue &value);

} // namespace belfry
