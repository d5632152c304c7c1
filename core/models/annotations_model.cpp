// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/annotations_model.h"

namespace belfry {

void AnnotationsModel::setEventViewers(int viewers)
{
    if (m_eventViewers == viewers)
        return;
    m_eventViewers = viewers;
    events().setWanted({true, viewers > 0, viewers > 0});
    Q_EMIT eventViewersChanged();
    refresh();
}

/// What only may come to fire is no mark yet.
bool AnnotationsModel::takes(const TimeEvent &event) const
{
    if (event.kind == TimeEvent::Kind::Note)
        return true;
    const bool isMark = event.kind != TimeEvent::Kind::Alert || event.state == QLatin1String("firing") ||
                        event.state == QLatin1String("resolved");
    return m_eventViewers > 0 && isMark;
}

} // namespace belfry

#include "moc_annotations_model.cpp"
