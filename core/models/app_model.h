// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/alerts_model.h"
#include "models/annotation_edits.h"
#include "models/connection_text.h"
#include "models/health_model.h"
#include "models/hosts_model.h"
#include "models/layout_model.h"
#include "models/metric_catalogue.h"
#include "models/widget_types_model.h"
#include "source/source.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The root of everything QML shows: one per window, made by the program over a source and given to the root
/// item as a property. Series, lists and tables are made in QML and given this as `app`.
class AppModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(ConnectionState connection READ connection NOTIFY connectionChanged)
    /// "connected", "stale for 4 min", "no connection, next attempt in 3 s" …
    Q_PROPERTY(QString connectionText READ connectionText NOTIFY connectionChanged)
    Q_PROPERTY(QString connectionReason READ connectionReason NOTIFY connectionChanged)
    /// Since when it is as it is, ms since 1970 UTC; while stale the time of the newest data.
    Q_PROPERTY(double connectionSinceMs READ connectionSinceMs NOTIFY connectionChanged)
    /// "local", or ws://host:port
    Q_PROPERTY(QString address READ address NOTIFY connectionChanged)
    /// Where this program itself serves: http://ADDRESS:PORT; empty if it doesn't.
    Q_PROPERTY(QString serving READ serving NOTIFY servingChanged)
    /// That it isn't the port that was wanted, until it is dismissed.
    Q_PROPERTY(QString servingNotice READ servingNotice NOTIFY servingChanged)
    /// How good the way to the server is: "latency 1.2 ms", "lag 400 ms", "3.1 KiB/s", "0 dropped". Empty where it
    /// isn't known, and all of them where the Belfry is in this process.
    Q_PROPERTY(QString latencyText READ latencyText NOTIFY linkChanged)
    Q_PROPERTY(QString lagText READ lagText NOTIFY linkChanged)
    Q_PROPERTY(QString bandwidthText READ bandwidthText NOTIFY linkChanged)
    Q_PROPERTY(QString droppedText READ droppedText NOTIFY linkChanged)
    /// All machines of the viewer as one, for widgets that show them all; null where there is one machine.
    Q_PROPERTY(belfry::AppModel *everywhere READ everywhere NOTIFY everywhereChanged)
    Q_PROPERTY(bool canEditLayouts READ canEditLayouts NOTIFY capabilitiesChanged)
    Q_PROPERTY(bool canAcknowledge READ canAcknowledge NOTIFY capabilitiesChanged)
    Q_PROPERTY(bool canAnnotate READ canAnnotate NOTIFY capabilitiesChanged)
    Q_PROPERTY(belfry::LayoutModel *layout READ layout CONSTANT)
    Q_PROPERTY(belfry::HostsModel *hosts READ hosts CONSTANT)
    /// All alerts of the host, for the rail's badge and the alerts page.
    Q_PROPERTY(belfry::AlertsModel *alerts READ alerts CONSTANT)
    Q_PROPERTY(belfry::HealthModel *health READ health CONSTANT)
    Q_PROPERTY(belfry::AnnotationEdits *notes READ notes CONSTANT)
    Q_PROPERTY(belfry::WidgetTypesModel *widgetTypes READ widgetTypes CONSTANT)
    Q_PROPERTY(belfry::MetricCatalogue *catalogue READ catalogue CONSTANT)

public:
    /// As Connection::State.
    enum ConnectionState { Connecting, Live, Stale, Disconnected, Refused };
    Q_ENUM(ConnectionState)

    /// The source must outlive this object. `historyFile`: of the layout (LayoutModel).
    explicit AppModel(Source &source, const QString &layoutId = QStringLiteral("default"),
                      WidgetTypesModel::Offer offer = WidgetTypesModel::Offer::All, const QString &historyFile = {},
                      QObject *parent = nullptr);

    Source &source() const { return m_source; }
    ConnectionState connection() const { return ConnectionState(m_source.connection().state); }
    QString connectionText() const;
    QString connectionReason() const;
    double connectionSinceMs() const { return double(m_source.connection().sinceMs); }
    QString address() const { return m_source.connection().address; }
    QString serving() const { return m_serving; }
    QString servingNotice() const { return m_servingNotice; }
    /// `problem`: why `url` isn't the port that was wanted; empty if it is.
    void setServing(const QString &url, const QString &problem);
    Q_INVOKABLE void dismissServingNotice();
    QString latencyText() const { return m_link.latency; }
    QString lagText() const { return m_link.lag; }
    QString bandwidthText() const { return m_link.bandwidth; }
    QString droppedText() const { return m_link.dropped; }
    AppModel *everywhere() const { return m_everywhere; }
    void setEverywhere(AppModel *everywhere);
    bool canEditLayouts() const { return m_source.capabilities().testFlag(Capability::EditLayouts); }
    bool canAcknowledge() const { return m_source.capabilities().testFlag(Capability::Acknowledge); }
    bool canAnnotate() const { return m_source.capabilities().testFlag(Capability::Annotate); }
    LayoutModel *layout() { return &m_layout; }
    HostsModel *hosts() { return &m_hosts; }
    AlertsModel *alerts() { return &m_alerts; }
    HealthModel *health() { return &m_health; }
    AnnotationEdits *notes() { return &m_notes; }
    WidgetTypesModel *widgetTypes() { return &m_widgetTypes; }
    MetricCatalogue *catalogue() { return &m_catalogue; }

Q_SIGNALS:
    void connectionChanged();
    void linkChanged();
    void everywhereChanged();
    void servingChanged();
    void capabilitiesChanged();

private:
    void onConnectionChanged();
    void onClock();
    void readLink();

    Source &m_source;
    LayoutModel m_layout;
    HostsModel m_hosts;
    AlertsModel m_alerts;
    HealthModel m_health;
    AnnotationEdits m_notes;
    WidgetTypesModel m_widgetTypes;
    MetricCatalogue m_catalogue;
    QString m_serving;
    QString m_servingNotice;
    LinkText m_link;
    QPointer<AppModel> m_everywhere;
    QTimer m_clock; // keeps "stale for …" and the link current
};

} // namespace belfry
