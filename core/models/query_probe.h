// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// What an expression gives at the moment, without fetching it: how many series. Asked a moment after it was changed,
/// and while it isn't PromQL not at all.
class QueryProbe : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(QString expr READ expr WRITE setExpr NOTIFY configurationChanged)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /// "12 series", "No series matches.", or why it can't be evaluated; empty while it isn't known.
    Q_PROPERTY(QString text READ text NOTIFY stateChanged)

public:
    enum State { Unknown, Asking, Some, None, Failed };
    Q_ENUM(State)

    explicit QueryProbe(QObject *parent = nullptr);
    ~QueryProbe() override;

    AppModel *app() const;
    void setApp(AppModel *app);
    QString expr() const { return m_expr; }
    void setExpr(const QString &expr);
    bool active() const { return m_active; }
    void setActive(bool active);
    State state() const { return m_state; }
    QString text() const { return m_text; }

Q_SIGNALS:
    void configurationChanged();
    void stateChanged();

private:
    void restart();
    void ask();
    void take(const Result<QueryResultPtr> &answer);
    void set(State state, const QString &text = {});

    QPointer<AppModel> m_app;
    QString m_expr;
    bool m_active = true;
    State m_state = Unknown;
    QString m_text;
    QTimer m_later;
    QPointer<QFutureWatcher<Result<QueryResultPtr>>> m_asked;
};

} // namespace belfry
