// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/url_params.h"

#include <algorithm>

namespace belfry {

namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

void UrlParams::append(const QByteArray &encoded)
{
    for (const QByteArray &part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            m_items.emplace_back(decoded(part), QString());
        else
            m_items.emplace_back(decoded(part.left(equals)), decoded(part.mid(equals + 1)));
    }
}

QStringList UrlParams::names() const
{
    QStringList names;
    for (const auto &[name, value] : m_items) {
        if (!names.contains(name))
            names += name;
    }
    return names;
}

bool UrlParams::has(const QString &name) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const auto &item) { return item.first == name; });
}

QString UrlParams::value(const QString &name) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(), [&](const auto &i) { return i.first == name; });
    return it == m_items.end() ? QString() : it->second;
}

QStringList UrlParams::values(const QString &name) const
{
    QStringList values;
    for (const auto &[key, value] : m_items) {
        if (key == name)
            values += value;
    }
    return values;
}

} // namespace belfry
