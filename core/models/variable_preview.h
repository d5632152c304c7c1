// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/variable_resolver.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// A variable while somebody writes it in a dialog: what is wrong with it, and what it would offer.
class VariablePreview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY appChanged)
    /// The variable as a layout document has it.
    Q_PROPERTY(QVariantMap settings READ settings WRITE setSettings NOTIFY settingsChanged)
    /// The name of the variable of the layout that it is to replace; empty: it is a new one.
    Q_PROPERTY(QString original READ original WRITE setOriginal NOTIFY settingsChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY judged)
    /// The member that is wrong: "name", "match" …; empty if none is. And what is wrong with it.
    Q_PROPERTY(QString field READ field NOTIFY judged)
    Q_PROPERTY(QString message READ message NOTIFY judged)
    /// What it offers: texts.
    Q_PROPERTY(QStringList values READ values NOTIFY offered)
    /// Why there are none: still loading, none there, or what the source says. Empty otherwise.
    Q_PROPERTY(QString note READ note NOTIFY offered)

public:
    explicit VariablePreview(QObject *parent = nullptr);
    ~VariablePreview() override;

    AppModel *app() const;
    void setApp(AppModel *app);
    QVariantMap settings() const { return m_settings; }
    void setSettings(const QVariantMap &settings);
    QString original() const { return m_original; }
    void setOriginal(const QString &original);
    bool isValid() const { return m_message.isEmpty(); }
    QString field() const { return m_field; }
    QString message() const { return m_message; }
    QStringList values() const { return m_values; }
    QString note() const { return m_note; }

Q_SIGNALS:
    void appChanged();
    void settingsChanged();
    void judged();
    void offered();

private:
    void judge();
    std::vector<Variable> before() const;
    void ask();
    void take(const ResolvedVariables &resolved);
    void offer(const QStringList &values, const QString &note);

    QPointer<AppModel> m_app;
    QVariantMap m_settings;
    QString m_original;
    Variable m_variable;
    QString m_field;
    QString m_message;
    QStringList m_values;
    QString m_note;
    QTimer m_later; ///< until nobody types
    QPointer<QFutureWatcher<ResolvedVariables>> m_question;
};

} // namespace belfry
