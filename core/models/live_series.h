// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kept_series.h"
#include "models/live_feed.h"
#include "models/series_legend_model.h"
#include "models/series_readout.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

class AppModel;

/// The series behind one chart: live queries, their history, and the newest samples of each series in a ring.
/// Chart items read the rings (ring()), QML the legend model and the values.
///
///     LiveSeries { app: root.app; queries: [{ expr: "node_load1", legend: "load" }]; rangeMs: 900000; active: visible
///     }
///
/// Order of series: by query, then as they came (history sorts by labels). An index stays valid until
/// seriesChanged(); colours are by colorIndex(), which a series keeps for life.
class LiveSeries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList queries READ queries WRITE setQueries NOTIFY configurationChanged)
    /// How much time is kept; 0: only the newest sample.
    Q_PROPERTY(double rangeMs READ rangeMs WRITE setRangeMs NOTIFY configurationChanged)
    /// Until when, ms since 1970 UTC; 0: live.
    Q_PROPERTY(double endMs READ endMs WRITE setEndMs NOTIFY configurationChanged)
    Q_PROPERTY(double stepMs READ stepMs WRITE setStepMs NOTIFY configurationChanged)
    /// Samples kept per series; a longer range gets a wider step.
    Q_PROPERTY(int maxPoints READ maxPoints WRITE setMaxPoints NOTIFY configurationChanged)
    /// Only so many of the first queries keep their past, the others just the newest sample (the captions of a
    /// stat); -1: all.
    Q_PROPERTY(int historyQueries READ historyQueries WRITE setHistoryQueries NOTIFY configurationChanged)
    /// A unit's name, for the legend's texts.
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY configurationChanged)
    /// Units of single queries, where they have another one: a list by query, empty texts and what is missing mean
    /// `unit`.
    Q_PROPERTY(QStringList queryUnits READ queryUnits WRITE setQueryUnits NOTIFY configurationChanged)
    /// Whether the legend has the least, average and largest value of each series.
    Q_PROPERTY(bool statistics READ statistics WRITE setStatistics NOTIFY configurationChanged)
    /// How much earlier is what is shown beside each query; 0: nothing is. Those series come last, have the colour of
    /// the one they are compared with and no entry in the legend.
    Q_PROPERTY(double compareMs READ compareMs WRITE setCompareMs NOTIFY configurationChanged)
    /// How many series are hidden by hide() and isolate().
    Q_PROPERTY(int hiddenCount READ hiddenCount NOTIFY hiddenChanged)
    /// Subscribes only while true; bind it to the widget's visibility.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(int errorQuery READ errorQuery NOTIFY stateChanged)
    Q_PROPERTY(int errorPosition READ errorPosition NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY seriesChanged)
    /// Series that were left out because there are more than kMaxSeries.
    Q_PROPERTY(int omitted READ omitted NOTIFY seriesChanged)
    Q_PROPERTY(belfry::SeriesLegendModel *legend READ legend CONSTANT)
    /// Time of the newest sample, or the end where there is one; ms since 1970 UTC; 0 before the first.
    Q_PROPERTY(qint64 newestMs READ newestMs NOTIFY updated)

public:
    /// As LiveFeed::State.
    enum State { Loading, Live, Empty, Stale, Disconnected, Error };
    Q_ENUM(State)

    static constexpr int kMaxSeries = KeptSeries::kMost;

    explicit LiveSeries(QObject *parent = nullptr);
    ~LiveSeries() override;

    AppModel *app() const;
    void setApp(AppModel *app);
    /// In place of an app; must outlive this object or be replaced.
    void setSource(Source *source);
    QVariantList queries() const { return m_queryList; }
    void setQueries(const QVariantList &queries);
    qint64 rangeMs() const { return m_rangeMs; }
    void setRangeMs(qint64 ms);
    qint64 endMs() const { return m_feed.options().endMs; }
    void setEndMs(qint64 ms);
    qint64 stepMs() const { return m_feed.options().stepMs; }
    void setStepMs(qint64 ms);
    int maxPoints() const { return m_maxPoints; }
    void setMaxPoints(int points);
    int historyQueries() const { return m_feed.options().historyQueries; }
    void setHistoryQueries(int queries);
    QString unit() const { return m_unit; }
    void setUnit(const QString &unit);
    QStringList queryUnits() const { return m_queryUnits; }
    void setQueryUnits(const QStringList &units);
    bool statistics() const { return m_statistics; }
    void setStatistics(bool statistics);
    qint64 compareMs() const { return m_compareMs; }
    void setCompareMs(qint64 ms);
    int hiddenCount() const { return m_kept.hiddenCount(); }
    bool active() const { return m_feed.isActive(); }
    void setActive(bool active);

    State state() const { return State(m_feed.state()); }
    QString message() const { return m_feed.message(); }
    int errorQuery() const { return m_feed.errorQuery(); }
    int errorPosition() const { return m_feed.errorPosition(); }
    int count() const { return m_kept.count(); }
    int omitted() const { return m_kept.omitted(); }
    SeriesLegendModel *legend() { return &m_legend; }
    qint64 newestMs() const { return endMs() > 0 ? endMs() : m_kept.newest(); }

    // For chart items. Indices below count().
    const SampleRing &ring(int series) const { return m_kept.all().at(std::size_t(series)).ring; }
    const Labels &labels(int series) const { return *m_kept.all().at(std::size_t(series)).labels; }
    /// Distance of the samples kept: stepMs, or more where the range needs it.
    qint64 resolutionMs() const { return m_kept.form().resolutionMs(); }
    /// Grows whenever rings were refilled or series came or went: whatever a chart has cached is void.
    quint64 generation() const { return m_generation; }

    /// Its own, else the chart's.
    Unit unitOf(int query) const;

    // For QML; NaN or an empty string beyond count().
    Q_INVOKABLE QString name(int series) const;
    Q_INVOKABLE int query(int series) const { return m_kept.query(series); }
    Q_INVOKABLE int colorIndex(int series) const { return m_kept.colorIndex(series); }
    Q_INVOKABLE double last(int series) const { return m_kept.last(series); }
    Q_INVOKABLE double minimum(int series) const { return m_kept.minimum(series); }
    Q_INVOKABLE double maximum(int series) const { return m_kept.maximum(series); }
    /// Whether it is what another series was earlier.
    Q_INVOKABLE bool isEarlier(int series) const { return m_kept.isEarlier(series); }
    Q_INVOKABLE bool hidden(int series) const { return m_kept.hidden(series); }
    /// Takes a series out of the picture and the tooltip, or back; its legend entry stays.
    Q_INVOKABLE void setHidden(int series, bool hidden);
    /// Only this series is shown; all are, if it was the only one already.
    Q_INVOKABLE void isolate(int series);
    Q_INVOKABLE void showAll();
    /// The newest value of a query's first series.
    Q_INVOKABLE double lastOfQuery(int query) const { return m_kept.lastOfQuery(query); }
    /// Values at a time of the series that aren't hidden, largest first: [{ name, value, text, colorIndex }, …], for a
    /// tooltip.
    Q_INVOKABLE QVariantList valuesAt(qint64 t) const { return belfry::valuesAt(*this, t); }
    /// A widget of this series alone (widget_offer.h); empty beyond count().
    Q_INVOKABLE QVariantMap offer(int series) const;
    /// What can be explained at a time (moment.h); 0: at the one that stands out most. `series`: the one that is meant;
    /// -1: the one that stands out then.
    Q_INVOKABLE QVariantMap moment(double t, int series = -1) const;
    /// All that is kept: a column for each series, a line for each time.
    Q_INVOKABLE QString csv() const { return csvOf(*this); }

Q_SIGNALS:
    void configurationChanged();
    void stateChanged();
    /// Series came or went.
    void seriesChanged();
    /// New samples are in: once per tick.
    void updated();
    void hiddenChanged();

private:
    void applyOptions();
    void askQueries();
    void shape();
    void clear();
    void read();
    void onUpdated();
    void tellValues();
    void tellHidden();

    QPointer<AppModel> m_app;
    QVariantList m_queryList;
    qint64 m_rangeMs = 15 * 60 * 1000;
    int m_maxPoints = 900;
    QString m_unit = QStringLiteral("none");
    QStringList m_queryUnits;
    bool m_statistics = false;
    qint64 m_compareMs = 0;
    LiveFeed m_feed;
    SeriesLegendModel m_legend;
    KeptSeries m_kept;
    mutable std::vector<QString> m_names;
    mutable quint64 m_named = 0; ///< the revision of m_kept that m_names are of
    quint64 m_told = 0;          ///< the revision that was told of
    quint64 m_generation = 0;
};

} // namespace belfry
