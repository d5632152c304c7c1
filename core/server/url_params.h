// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace belfry {

/// Parameters of a URL's query or of a form, in order; a name may stand several times.
class UrlParams
{
public:
    /// a=1&b=two+words&c=%2B; '+' is a space.
    void append(const QByteArray &encoded);

    /// Each once, in order.
    QStringList names() const;
    bool has(const QString &name) const;
    /// The first of that name, empty if there is none.
    QString value(const QString &name) const;
    QStringList values(const QString &name) const;

private:
    std::vector<std::pair<QString, QString>> m_items;
};

} // namespace belfry
