// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/time_events_model.h"

namespace belfry {

/// The marks of the charts of a page: what people noted, and while somebody shows them, what Belfry recorded, alerts
/// that began to fire or ended, and incidents of health.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class AnnotationsModel : public belfry::TimeEventsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// How many charts show events besides notes: they are asked for while it is more than 0.
    Q_PROPERTY(int eventViewers READ eventViewers WRITE setEventViewers NOTIFY eventViewersChanged)

public:
    explicit AnnotationsModel(QObject *parent = nullptr) : TimeEventsModel(parent) {}

    int eventViewers() const { return m_eventViewers; }
    void setEventViewers(int viewers);

Q_SIGNALS:
    void eventViewersChanged();

protected:
    bool takes(const TimeEvent &event) const override;

private:
    int m_eventViewers = 0;
};

} // namespace belfry
