// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/alert_source.h"
#include "source/connection.h"
#include "source/event_source.h"
#include "source/explain_source.h"
#include "source/health_source.h"
#include "source/host_source.h"
#include "source/layout_source.h"
#include "source/link.h"
#include "source/process_source.h"
#include "source/series_source.h"
#include "source/socket_source.h"

#include <QObject>

#include <optional>

namespace belfry {

/// All a viewer sees of a Belfry, whether it runs in this process (LocalSource) or elsewhere (RemoteSource).
/// Models, widgets, QML and the server know only this.
///
/// A source lives in one thread; its parts belong to it and live as long. Make one per consuming thread.
class Source : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual SeriesSource &series() = 0;
    virtual AlertSource &alerts() = 0;
    virtual HealthSource &health() = 0;
    virtual LayoutSource &layouts() = 0;
    virtual HostSource &hosts() = 0;
    virtual ExplainSource &explanations() = 0;
    virtual AnnotationSource &annotations() = 0;
    virtual EventSource &events() = 0;
    virtual ProcessSource &processes() = 0;
    virtual SocketSource &sockets() = 0;

    virtual Connection connection() const = 0;
    virtual Capabilities capabilities() const = 0;

    /// How good the way to the server is; nothing where there is none between. Changes all the time, so whoever shows
    /// it asks now and then.
    virtual std::optional<Link> link() const { return std::nullopt; }
    /// Tries at once instead of later, or again after a refusal; nothing where there is no connection.
    virtual void reconnect() {}

Q_SIGNALS:
    void connectionChanged();
    void capabilitiesChanged();
};

} // namespace belfry
