// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/time_events.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// Events of the time that a page shows, newest first: what marks in charts and logs have in common. Which of them are
/// its rows is the subclass's.
class TimeEventsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(double rangeMs READ rangeMs WRITE setRangeMs NOTIFY configurationChanged)
    /// Until when, ms since 1970 UTC; 0: until now, and so on.
    Q_PROPERTY(double endMs READ endMs WRITE setEndMs NOTIFY configurationChanged)
    /// Asks only while true; bind it to what can be seen.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Whether everything was answered.
    Q_PROPERTY(bool known READ known NOTIFY changed)
    /// Why something could not be listed; empty if all could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< key
        KindRole,                   ///< kind: "note", "system", "alert", "health"
        FromRole,                   ///< fromMs: ms since 1970 UTC
        ToRole,                     ///< toMs: the same for a moment; 0: it goes on
        WeightRole,                 ///< weight: a state whose colour it has; empty for notes
        StateTextRole,              ///< stateText: "Firing" …, translated
        TextRole,                   ///< text
        DetailRole,                 ///< detail: labels, a component, a machine
        TagsRole,                   ///< tags: a list
        ByRole,                     ///< by: who wrote it; empty where nobody did
        WhenRole,                   ///< when: "14:02:10 – 14:07:00"
        RemovableRole,              ///< removable: a note, and the user may
    };
    Q_ENUM(Role)

    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source);
    double rangeMs() const { return double(m_events.rangeMs()); }
    void setRangeMs(double ms);
    double endMs() const { return double(m_events.endMs()); }
    void setEndMs(double ms);
    bool active() const { return m_events.isActive(); }
    void setActive(bool active);
    int count() const { return int(m_rows.size()); }
    bool known() const { return m_events.isKnown(); }
    QString problem() const { return m_events.problem(); }

    /// A row by the names of its roles, with its `id` and `state`; empty beyond count().
    Q_INVOKABLE QVariantMap eventAt(int row) const;
    Q_INVOKABLE void retranslate() { m_events.retranslate(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void configurationChanged();
    void countChanged();
    void changed();

protected:
    explicit TimeEventsModel(QObject *parent);

    virtual bool takes(const TimeEvent &event) const = 0;
    /// Once takes() may say something else.
    void refresh();
    TimeEvents &events() { return m_events; }
    const std::vector<TimeEvent> &rows() const { return m_rows; }

private:
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);
    QVariant valueOf(const TimeEvent &event, int role) const;
    void onCapabilities();

    QPointer<AppModel> m_app;
    TimeEvents m_events;
    std::vector<TimeEvent> m_rows;
};

} // namespace belfry
