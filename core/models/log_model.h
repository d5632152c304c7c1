// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/time_events_model.h"

namespace belfry {

/// The rows of a log of events.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class LogModel : public belfry::TimeEventsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Of "alerts", "health", "notes", "recorded"; none: all.
    Q_PROPERTY(QStringList kinds READ kinds WRITE setKinds NOTIFY filterChanged)
    /// Which of alerts and incidents, of "critical", "warning", "info"; none: all.
    Q_PROPERTY(QStringList severities READ severities WRITE setSeverities NOTIFY filterChanged)
    /// Only what has this in its text, details, tags or author, whatever the case.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    /// "7 events", "1 event".
    Q_PROPERTY(QString summary READ summary NOTIFY countChanged)

public:
    explicit LogModel(QObject *parent = nullptr);

    QStringList kinds() const { return m_kinds; }
    void setKinds(const QStringList &kinds);
    QStringList severities() const { return m_severities; }
    void setSeverities(const QStringList &severities);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QString summary() const;

    /// A line for each row: from, to, kind, state, text, details, tags, author.
    Q_INVOKABLE QString csv() const;

Q_SIGNALS:
    void filterChanged();

protected:
    bool takes(const TimeEvent &event) const override;

private:
    bool shows(const char *kind) const;
    void filter();

    QStringList m_kinds;
    QStringList m_severities;
    QString m_text;
};

} // namespace belfry
