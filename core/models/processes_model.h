// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/present_model.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace belfry {

/// The first processes of a machine in an order, and what can be done to them.
// The namespace is for moc: qmltyperegistrar 6.4 finds no base class without it.
class ProcessesModel : public belfry::PresentModel
{
    Q_OBJECT
    QML_ELEMENT
    /// As processColumnNames(). Setting it puts the greatest first, or for texts the first.
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY configurationChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY configurationChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY configurationChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY configurationChanged)
    /// What is shown beside the name: "pid", "user", "cpu", "memory", "io", "threads", "nice", "started", "state",
    /// "unit".
    Q_PROPERTY(QStringList columns READ columns WRITE setColumns NOTIFY columnsChanged)
    /// [{ id, title, numeric, sortable }, …] of the name and the columns.
    Q_PROPERTY(QVariantList headings READ headings NOTIFY columnsChanged)
    /// "212 processes, 3 running"; with a filter "12 of 212 processes"; of what stands still, since when.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
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

    explicit ProcessesModel(QObject *parent = nullptr) : PresentModel(parent) {}

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
    QString controlProblem() const;

    /// The same column again turns the order.
    Q_INVOKABLE void sortBy(const QString &column);
    /// "TERM", "KILL", "STOP", "CONT", "HUP", "INT". Answered by acted().
    Q_INVOKABLE void signal(const QString &key, const QString &signal);
    Q_INVOKABLE void renice(const QString &key, int nice);
    /// Comma-separated, all columns.
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void columnsChanged();
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

    void ask() override;
    void forget() override;
    void showRows() override;
    Timestamp answeredAt() const override { return m_snapshot ? m_snapshot->t : 0; }
    QString notKeptText() const override;
    std::vector<Row> collect() const;
    void report(const QFuture<Result<void>> &done);

    ProcessRequest m_request;
    QStringList m_columns{QStringLiteral("pid"), QStringLiteral("user"), QStringLiteral("cpu"),
                          QStringLiteral("memory")};
    std::unique_ptr<ProcessSubscription> m_subscription;
    ProcessSnapshotPtr m_snapshot;
    std::vector<Row> m_rows;
};

} // namespace belfry
