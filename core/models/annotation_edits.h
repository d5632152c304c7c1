// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// Writes and removes the notes of a machine. What comes of it is told by signals and shows in the models by itself.
/// One that was removed can be put back for a while.
class AnnotationEdits : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an AppModel")
    /// What the note said that can be put back; empty if there is none.
    Q_PROPERTY(QString restorable READ restorable NOTIFY restorableChanged)

public:
    /// `source` must outlive it.
    explicit AnnotationEdits(Source &source, QObject *parent = nullptr);

    QString restorable() const { return m_removed.text; }

    /// From one instant to another, in any order, ms since 1970 UTC; both the same for a moment. `tags` are words.
    Q_INVOKABLE void write(const QString &text, const QString &tags, double fromMs, double toMs);
    /// A note as TimeEventsModel::eventAt() has it.
    Q_INVOKABLE void remove(const QVariantMap &note);
    Q_INVOKABLE void restore();
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void written(const QString &text);
    void removed(const QString &text);
    /// Why something wasn't done.
    void refused(const QString &problem);
    void restorableChanged();

private:
    void keep(const Annotation &removed);

    QPointer<Source> m_source;
    Annotation m_removed;
    QTimer m_forgetting;
};

} // namespace belfry
