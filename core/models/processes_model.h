// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/present_table.h"

#include <memory>
#include <vector>

namespace belfry {

/// The first processes of a machine in an order, and what can be done to them. Sorted by processColumnNames();
/// `columns` are "pid", "user", "cpu", "memory", "io", "threads", "nice", "started", "state", "unit".
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class ProcessesModel : public belfry::PresentTable
{
    Q_OBJECT
    QML_ELEMENT
    /// Why processes can't be told anything now; empty if they can.
    Q_PROPERTY(QString controlProblem READ controlProblem NOTIFY changed)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< key: names the process to signal() and renice()
        PidRole,                    ///< pid
        NameRole,                   ///< name
        CommandLineRole,            ///< commandLine; empty where it may not be seen
        UserRole,                   ///< user
        CpuRole,                    ///< cpuShare: of the busiest that is shown, or of one processor if that is more
        NiceRole,                   ///< nice
        TextsRole,                  ///< texts: of the columns, in their order
    };
    Q_ENUM(Role)

    explicit ProcessesModel(QObject *parent = nullptr);

    QString controlProblem() const;

    /// "TERM", "KILL", "STOP", "CONT", "HUP", "INT". Answered by acted().
    Q_INVOKABLE void signal(const QString &key, const QString &signal);
    Q_INVOKABLE void renice(const QString &key, int nice);
    QString csv() const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// What signal() or renice() has come to: why not, or empty.
    void acted(const QString &problem);

private:
    struct Row {
        QString key;
        QString name;
        QString commandLine;
        QString user;
        QStringList texts;
        double cpuShare = 0;
        int pid = 0;
        int nice = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    Column column(const QString &id) const override;
    QStringList knownColumns() const override;
    QString firstColumn() const override { return QStringLiteral("name"); }
    QString countsText() const override;
    QString processOf(int row) const override { return m_rows[std::size_t(row)].name; }
    void ask() override;
    void forget() override;
    void showRows() override;
    Timestamp answeredAt() const override { return m_snapshot ? m_snapshot->t : 0; }
    QString notKeptText() const override;
    std::vector<Row> collect() const;
    void report(const QFuture<Result<void>> &done);

    std::unique_ptr<ProcessSubscription> m_subscription;
    ProcessSnapshotPtr m_snapshot;
    std::vector<Row> m_rows;
};

} // namespace belfry
