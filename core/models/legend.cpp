// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/legend.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace belfry {

namespace {

/// The labels that aren't the same in both.
void addDifferences(std::set<std::string> &names, const Labels &a, const Labels &b)
{
    for (const Label &label : a) {
        if (b.get(label.name) != label.value)
            names.insert(label.name);
    }
    for (const Label &label : b) {
        if (!a.has(label.name))
            names.insert(label.name);
    }
}

std::set<std::string> tellingApart(const std::vector<LabelsPtr> &all)
{
    std::set<std::string> names;
    if (all.size() == 1) {
        for (const Label &label : *all.front()) {
            if (label.name != kMetricName && label.name != "instance" && label.name != "job")
                names.insert(label.name);
        }
    }
    for (std::size_t i = 1; i < all.size(); ++i)
        addDifferences(names, *all.front(), *all[i]);
    return names;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

QString fillTemplate(const QString &text, const std::function<QString(const QString &)> &valueOf)
{
    QString filled;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("}}"), open + 2);
        if (close < 0)
            return filled + text.mid(from);
        filled += text.mid(from, open - from) + valueOf(text.mid(open + 2, close - open - 2).trimmed());
        from = close + 2;
    }
}

QString labelValue(const Labels &labels, const QString &name)
{
    return fromUtf8(labels.get(name.toStdString()));
}

SeriesNames::SeriesNames(const QString &legend, const QString &expr, const std::vector<LabelsPtr> &all)
    : m_legend(legend), m_expr(expr)
{
    const std::set<std::string> names = tellingApart(all);
    m_telling.assign(names.begin(), names.end());
}

QString SeriesNames::of(const Labels &labels) const
{
    QString filled = fillTemplate(m_legend, [&labels](const QString &name) { return labelValue(labels, name); });
    if (!filled.trimmed().isEmpty())
        return filled;
    QStringList parts;
    for (const std::string &name : m_telling) {
        if (labels.has(name))
            parts << fromUtf8(labels.get(name));
    }
    if (parts.isEmpty() && !labels.metric().empty())
        parts << fromUtf8(labels.metric());
    return parts.isEmpty() ? m_expr : parts.join(QStringLiteral(" · "));
}

QString labelsText(const Labels &labels)
{
    QStringList parts;
    for (const Label &label : labels) {
        if (label.name != "alertname" && label.name != "severity" && label.name != "job" && label.name != "instance")
            parts << QString::fromStdString(label.name + '=' + label.value);
    }
    return parts.join(QLatin1String(", "));
}

} // namespace belfry
