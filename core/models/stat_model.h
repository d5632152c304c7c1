// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "dashboard/unit.h"
#include "models/live_series.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What a stat shows: the first query's value as number and unit, its threshold's state, and a caption from
/// the other queries. Give it the LiveSeries that also feeds the sparkline.
class StatModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::LiveSeries *series READ series WRITE setSeries NOTIFY configurationChanged)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY configurationChanged)
    /// Digits after the point; -1: three significant digits.
    Q_PROPERTY(int decimals READ decimals WRITE setDecimals NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList thresholds READ thresholds WRITE setThresholds NOTIFY configurationChanged)
    /// Template: {{value}} is the second query's value, {{value3}} the third's …, in the widget's unit or in one
    /// of their own ({{value3|bytes}}); other names are labels of the first series that has them.
    Q_PROPERTY(QString captionTemplate READ captionTemplate WRITE setCaptionTemplate NOTIFY configurationChanged)
    Q_PROPERTY(double value READ value NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString unitText READ unitText NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    /// "ok", "warning", "critical"; "" without thresholds or value.
    Q_PROPERTY(QString thresholdState READ thresholdState NOTIFY changed)

public:
    using QObject::QObject;

    LiveSeries *series() const { return m_series; }
    void setSeries(LiveSeries *series);
    QString unit() const { return unitName(m_unit); }
    void setUnit(const QString &unit);
    int decimals() const { return m_decimals; }
    void setDecimals(int decimals);
    QVariantList thresholds() const { return m_thresholdList; }
    void setThresholds(const QVariantList &thresholds);
    QString captionTemplate() const { return m_captionTemplate; }
    void setCaptionTemplate(const QString &text);
    double value() const { return m_value; }
    QString number() const { return m_number; }
    QString unitText() const { return m_unitText; }
    QString caption() const { return m_caption; }
    QString thresholdState() const { return m_state; }

Q_SIGNALS:
    void configurationChanged();
    /// Something reads differently.
    void changed();

private:
    void refresh();
    QString captionPart(const QString &name) const;

    QPointer<LiveSeries> m_series;
    Unit m_unit = Unit::None;
    int m_decimals = -1;
    QVariantList m_thresholdList;
    std::vector<Threshold> m_thresholds;
    QString m_captionTemplate;
    double m_value = std::numeric_limits<double>::quiet_NaN();
    QString m_number;
    QString m_unitText;
    QString m_caption;
    QString m_state;
};

} // namespace belfry
