// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stat_model.h"

#include "models/formatter.h"
#include "models/legend.h"
#include "models/widgets_model.h"

#include <cmath>

namespace belfry {

void StatModel::setSeries(LiveSeries *series)
{
    if (m_series == series)
        return;
    if (m_series)
        m_series->disconnect(this);
    m_series = series;
    if (m_series) {
        connect(m_series, &LiveSeries::updated, this, &StatModel::refresh);
        connect(m_series, &LiveSeries::seriesChanged, this, &StatModel::refresh);
    }
    Q_EMIT configurationChanged();
    refresh();
}

void StatModel::setUnit(const QString &unit)
{
    m_unit = unitFromName(unit).value_or(Unit::None);
    Q_EMIT configurationChanged();
    refresh();
}

void StatModel::setDecimals(int decimals)
{
    m_decimals = decimals;
    Q_EMIT configurationChanged();
    refresh();
}

void StatModel::setThresholds(const QVariantList &thresholds)
{
    m_thresholdList = thresholds;
    m_thresholds = thresholdsFromList(thresholds);
    Q_EMIT configurationChanged();
    refresh();
}

void StatModel::setCaptionTemplate(const QString &text)
{
    m_captionTemplate = text;
    Q_EMIT configurationChanged();
    refresh();
}

QString StatModel::captionPart(const QString &name) const
{
    const QString value = QStringLiteral("value");
    const QString plain = name.section(u'|', 0, 0).trimmed();
    if (plain.startsWith(value)) {
        const QString number = plain.mid(value.size());
        bool isNumber = true;
        const int query = number.isEmpty() ? 2 : number.toInt(&isNumber);
        if (isNumber) {
            const Unit unit = unitFromName(name.section(u'|', 1).trimmed()).value_or(m_unit);
            return format::value(m_series->lastOfQuery(query - 1), unit).text();
        }
    }
    for (int i = 0; i < m_series->count(); ++i) {
        QString label = labelValue(m_series->labels(i), plain);
        if (!label.isEmpty())
            return label;
    }
    return format::missing();
}

void StatModel::refresh()
{
    const double value = m_series ? m_series->lastOfQuery(0) : std::numeric_limits<double>::quiet_NaN();
    format::Value text = format::value(value, m_unit, m_decimals);
    const QString caption =
        m_series && m_series->count() > 0
            ? fillTemplate(m_captionTemplate, [this](const QString &name) { return captionPart(name); })
            : QString();
    const bool judged = !m_thresholds.empty() && !std::isnan(value);
    const QString state = judged ? thresholdStateName(stateOf(m_thresholds, value)) : QString();
    const bool same = text.number == m_number && text.unit == m_unitText && caption == m_caption && state == m_state;
    m_value = value;
    if (same)
        return;
    m_number = std::move(text.number);
    m_unitText = std::move(text.unit);
    m_caption = caption;
    m_state = state;
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_stat_model.cpp"
