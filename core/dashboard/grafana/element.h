// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace belfry::grafana {

using L1 = QLatin1String;

/// An object of a dashboard with its place. Members of another kind than asked for read as if they weren't there:
/// versions of Grafana, and people, have written all kinds.
class Element
{
public:
    Element() = default;
    Element(QJsonObject object, QString pointer) : m_object(std::move(object)), m_pointer(std::move(pointer)) {}

    const QJsonObject &object() const { return m_object; }
    const QString &pointer() const { return m_pointer; }
    /// Where a member is, or would be.
    QString at(L1 name) const;
    bool isEmpty() const { return m_object.isEmpty(); }
    bool has(L1 name) const;

    QJsonValue value(L1 name) const { return m_object.value(name); }
    /// A string, or a number as one.
    QString text(L1 name) const;
    /// A number, or a string that is one.
    std::optional<double> number(L1 name) const;
    bool flag(L1 name, bool absent = false) const;
    Element child(L1 name) const;
    /// The objects of an array, or of an object by their names; at most kMostChildren.
    std::vector<Element> children(L1 name) const;
    /// The strings of an array, or the one string.
    QStringList texts(L1 name) const;

    static constexpr qsizetype kMostChildren = 5000;

private:
    QJsonObject m_object;
    QString m_pointer;
};

} // namespace belfry::grafana
