// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace belfry {

class ViewerState;

/// Has the program speak the viewer's language: from when it is made, and another at once when the viewer chooses it.
/// Made before whatever holds texts. GUI thread.
class SpokenLanguage : public QObject
{
    Q_OBJECT

public:
    /// `forThisRun` overrides what the viewer chose; empty: nothing does.
    explicit SpokenLanguage(ViewerState &viewer, const QString &forThisRun = {});

    /// Whose texts are said again in another language: the bindings of the engine, and the models that the roots lead
    /// to, as children or properties. What is gone meanwhile is left out.
    void addressTo(QQmlEngine &engine, const QList<QObject *> &roots);

private:
    void speak();
    void sayAgain();

    ViewerState &m_viewer;
    QPointer<QQmlEngine> m_engine;
    QList<QPointer<QObject>> m_roots;
};

} // namespace belfry
