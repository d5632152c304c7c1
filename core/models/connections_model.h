// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/present_model.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace belfry {

/// The network connections of a machine, one by one, by the address at the other end, or by the port that is listened
/// on.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class ConnectionsModel : public belfry::PresentModel
{
    Q_OBJECT
    QML_ELEMENT
    /// "none", "remote", "port".
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY configurationChanged)
    /// As socketColumnNames(). Setting it puts the greatest first, or for texts the first.
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY configurationChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY configurationChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY configurationChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY configurationChanged)
    /// What is shown beside the first column: "protocol", "local", "state", "receive", "send", "process", "pid",
    /// "user", "count". Those that a group doesn't have are left out.
    Q_PROPERTY(QStringList columns READ columns WRITE setColumns NOTIFY columnsChanged)
    /// [{ id, title, numeric, sortable }, …] of the first column and the others.
    Q_PROPERTY(QVariantList headings READ headings NOTIFY columnsChanged)
    /// "38 established, 12 listening"; with a filter "3 of 50 connections"; of what stands still, since when.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// That there were too many to read them all, or that owners can't be seen; empty if neither.
    Q_PROPERTY(QString remark READ remark NOTIFY changed)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< title: the other end, its address, or the port
        StateRole,                    ///< connectionState: "established", "listening" …; empty of groups
        TextsRole,                    ///< texts: of the columns, in their order
    };
    Q_ENUM(Role)

    explicit ConnectionsModel(QObject *parent = nullptr) : PresentModel(parent) {}

    QString group() const { return toString(m_request.group); }
    void setGroup(const QString &group);
    QString sort() const { return toString(m_request.sort); }
    void setSort(const QString &column);
    bool descending() const { return m_request.descending; }
    int limit() const { return m_request.limit; }
    void setLimit(int limit);
    QString filter() const { return m_request.filter; }
    void setFilter(const QString &filter);
    QStringList columns() const { return m_columns; }
    void setColumns(const QStringList &columns);
    QVariantList headings() const;
    QString summary() const;
    QString remark() const;

    /// The same column again turns the order.
    Q_INVOKABLE void sortBy(const QString &column);
    /// Comma-separated, all columns.
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void columnsChanged();

private:
    struct Row {
        QString key;
        QString title;
        QString state;
        QStringList texts;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void ask() override;
    void forget() override;
    void showRows() override;
    Timestamp answeredAt() const override { return m_snapshot ? m_snapshot->t : 0; }
    QString notKeptText() const override;
    QStringList shownColumns() const;
    std::vector<Row> collect() const;

    SocketRequest m_request;
    QStringList m_columns{QStringLiteral("local"), QStringLiteral("state"), QStringLiteral("process"),
                          QStringLiteral("count")};
    std::unique_ptr<SocketSubscription> m_subscription;
    SocketSnapshotPtr m_snapshot;
    SocketGroup m_answeredGroup = SocketGroup::None; ///< of the snapshot
    std::vector<Row> m_rows;
};

} // namespace belfry
