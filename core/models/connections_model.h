// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/present_table.h"

#include <memory>
#include <vector>

namespace belfry {

/// The network connections of a machine, one by one, by the address at the other end, or by the port that is listened
/// on. Sorted by socketColumnNames(); `columns` are "protocol", "local", "state", "receive", "send", "process", "pid",
/// "user", "count", of which a group doesn't have all.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class ConnectionsModel : public belfry::PresentTable
{
    Q_OBJECT
    QML_ELEMENT
    /// "none", "remote", "port".
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY configurationChanged)
    /// That there were too many to read them all, or that owners can't be seen; empty if neither.
    Q_PROPERTY(QString remark READ remark NOTIFY changed)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< title: the other end, its address, or the port
        StateRole,                    ///< connectionState: "established", "listening" …; empty of groups
        ProcessRole,                  ///< process: whose it is; empty if that isn't known
        TextsRole,                    ///< texts: of the columns, in their order
    };
    Q_ENUM(Role)

    explicit ConnectionsModel(QObject *parent = nullptr);

    QString group() const { return toString(m_group); }
    void setGroup(const QString &group);
    QString remark() const;
    QString csv() const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString key;
        QString title;
        QString state;
        QString process;
        QStringList texts;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    Column column(const QString &id) const override;
    QStringList knownColumns() const override;
    QString firstColumn() const override;
    QString countsText() const override;
    QString processOf(int row) const override { return m_rows[std::size_t(row)].process; }
    void ask() override;
    void forget() override;
    void showRows() override;
    Timestamp answeredAt() const override { return m_snapshot ? m_snapshot->t : 0; }
    QString notKeptText() const override;
    std::vector<Row> collect() const;

    SocketGroup m_group = SocketGroup::None;
    std::unique_ptr<SocketSubscription> m_subscription;
    SocketSnapshotPtr m_snapshot;
    SocketGroup m_answeredGroup = SocketGroup::None; ///< of the snapshot
    std::vector<Row> m_rows;
};

} // namespace belfry
