// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

class AppModel;
class MachinesModel;
class MetricCatalogue;

/// Whatever one can go to or do in the window, found by what somebody types: pages, widgets, machines, actions, alerts,
/// settings, and metrics. The best answer first; without a question all of it but the metrics, in its order.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/machines_model.h")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< kind: "page", "compare", "widget", "machine", "alert", "metric", "link",
                                     ///< "action", or what an action says it is ("setting")
        TargetRole,                  ///< target: the page's, widget's or machine's id, the action's or metric's name
        PageRole,                    ///< page: of a widget, its page's id
        TitleRole,                   ///< title
        DetailRole,                  ///< detail: "Page", or the page that a widget is on
        SymbolRole,                  ///< symbol: an icon's name
        KeysRole,                    ///< keys: "Ctrl+1"; empty if there are none
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Everything anew, with an empty query: the pages and widgets of the machine that is shown, the pages that compare
    /// machines, the machines, `actions`: [{ target, title, symbol, keys }, …], and of `kind` and `detail` where they
    /// are something else, the alerts, and the metrics of the machine that is shown as soon as they are known.
    Q_INVOKABLE void load(belfry::MachinesModel *machines, const QVariantList &actions);

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int count() const { return int(m_shown.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void queryChanged();
    void countChanged();

private:
    struct Entry {
        QString kind;
        QString target;
        QString page;
        QString title;
        QString detail;
        QString symbol;
        QString keys;
        int score = 0; ///< while they are found
        QString key() const { return kind + u'/' + page + u'/' + target; }
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void addPages(AppModel &app, bool compares);
    void addAlerts(AppModel &app);
    std::vector<Entry> metricsFound() const;
    void find();
    bool findLink();

    QPointer<MetricCatalogue> m_catalogue;
    std::vector<Entry> m_entries;
    std::vector<Entry> m_shown; ///< those that were found, the best first
    QString m_query;
};

} // namespace belfry
