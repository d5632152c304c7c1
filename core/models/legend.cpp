// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/legend.h"

#include <QStringList>

namespace belfry {

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
    const std::string utf8 = name.toStdString();
    const std::string_view value = labels.get(utf8);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QString legendText(const QString &legend, const Labels &labels, const QString &expr)
{
    if (!legend.isEmpty())
        return fillTemplate(legend, [&labels](const QString &name) { return labelValue(labels, name); });
    return labels.empty() ? expr : QString::fromStdString(labels.toString());
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
