// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "viewer_state.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

struct Setting;

/// What a viewer can set, with what it means: one list of all settings, of which those are rows that answer a query.
/// Values are the ViewerState's, whoever changes them.
class SettingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::ViewerState *viewer READ viewer WRITE setViewer NOTIFY viewerChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Without one its settings aren't there.
    Q_PROPERTY(bool trayAvailable READ trayAvailable WRITE setTrayAvailable NOTIFY trayAvailableChanged)

public:
    enum Role {
        SettingRole = Qt::UserRole + 1, ///< setting: its name
        GroupRole,                      ///< group: translated
        TitleRole,                      ///< title: translated
        DescriptionRole,                ///< description: translated, a sentence
        ChoicesRole,                    ///< choices: translated; empty: it is on or off
        ValueRole,                      ///< value: of a choice its index, else a boolean
    };
    Q_ENUM(Role)

    explicit SettingsModel(QObject *parent = nullptr);
    ViewerState *viewer() const { return m_viewer; }
    void setViewer(ViewerState *viewer);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    bool trayAvailable() const { return m_trayAvailable; }
    void setTrayAvailable(bool available);
    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void change(int row, const QVariant &value);
    /// All of them, for the palette: [{ kind: "setting", target, title, detail, symbol }, …]; the target is a query
    /// that finds it.
    Q_INVOKABLE QVariantList offers() const;
    /// Each choice of each setting, for the palette: [{ target, title, symbol }, …]; choose() takes the target.
    Q_INVOKABLE QVariantList choiceOffers() const;
    Q_INVOKABLE void choose(const QString &target);

Q_SIGNALS:
    void viewerChanged();
    void queryChanged();
    void trayAvailableChanged();
    void countChanged();

private:
    template<typename Model, typename R, typename Before, typename Update>
    friend void mergeSortedRows(Model &, std::vector<R> &, std::vector<R>, Before, Update);

    void find();
    void announceValues();

    QPointer<ViewerState> m_viewer;
    QString m_query;
    bool m_trayAvailable = false;
    std::vector<const Setting *> m_rows; ///< in the list's order
};

} // namespace belfry
