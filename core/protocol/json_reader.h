// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace belfry::wire {

enum class Presence { Required, Optional };

/// Reads the fields of a JSON object with their types and bounds, and remembers the first thing that is wrong
/// with its JSON pointer; every later read then gives a default, so a caller looks at problem() once at the end.
class ObjectReader
{
public:
    /// `problem` is shared by the readers of one message and must outlive them.
    ObjectReader(QJsonObject object, QString pointer, std::optional<Error> &problem)
        : m_object(std::move(object)), m_pointer(std::move(pointer)), m_problem(problem)
    {
    }

    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    bool isNull(const char *key) const { return m_object.value(QLatin1String(key)).isNull(); }
    QString text(const char *key, qsizetype maxChars, Presence presence = Presence::Required);
    qint64 integer(const char *key, qint64 min, qint64 max, Presence presence = Presence::Required, qint64 absent = 0);
    /// A number, "NaN", "+Inf", "-Inf", or null for a stale marker. NaN if absent.
    double number(const char *key, Presence presence = Presence::Required);
    bool boolean(const char *key, Presence presence, bool absent);
    Labels labels(const char *key, Presence presence = Presence::Required);
    std::vector<double> numbers(const char *key, qsizetype maxItems);
    /// Whole numbers from 0 to `most`, each greater than the one before.
    std::vector<quint32> ascending(const char *key, qsizetype maxItems, quint32 most);
    std::vector<QString> texts(const char *key, qsizetype maxItems, qsizetype maxChars, Presence presence);
    /// An object whose members are lists of texts; may be absent.
    QMap<QString, QStringList> textLists(const char *key, qsizetype maxKeys, qsizetype maxItems, qsizetype maxChars);
    ObjectReader object(const char *key);

    /// Calls read(ObjectReader &) for every object of an array, until something is wrong.
    template<typename Read>
    void each(const char *key, qsizetype maxItems, Read read)
    {
        const QJsonArray items = array(key, maxItems, Presence::Required);
        for (qsizetype i = 0; i < items.size() && ok(); ++i) {
            ObjectReader item = itemAt(items, i, key);
            if (ok())
                read(item);
        }
    }

    bool ok() const { return !m_problem; }
    const std::optional<Error> &problem() const { return m_problem; }
    void fail(const char *key, const QString &expected, ErrorKind kind = ErrorKind::Invalid);

private:
    std::vector<QString> textsOf(const QJsonArray &items, const QString &pointer, qsizetype maxChars);
    QJsonArray array(const char *key, qsizetype maxItems, Presence presence);
    ObjectReader itemAt(const QJsonArray &items, qsizetype index, const char *key);
    QJsonValue take(const char *key, Presence presence);
    void failAt(const QString &pointer, const QString &message, ErrorKind kind);

    QJsonObject m_object;
    QString m_pointer;
    std::optional<Error> &m_problem;
};

} // namespace belfry::wire
