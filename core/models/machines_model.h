// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleet_source.h"
#include "models/app_model.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <unordered_map>

namespace belfry {

/// The machines of a fleet, and which of them the window shows: `app` is that one's. A machine's AppModel is made when
/// it is first shown and kept, so that coming back finds everything as it was. One per window, made by the program.
class MachinesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Of the machine that is shown; never null.
    Q_PROPERTY(belfry::AppModel *app READ app NOTIFY currentChanged)
    /// All machines as one, with the pages that compare them; null while there is one machine.
    Q_PROPERTY(belfry::AppModel *everywhere READ everywhere NOTIFY countChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY changed)
    Q_PROPERTY(QString currentId READ currentId NOTIFY currentChanged)
    /// Of all machines: "critical" or "warning" if something fires, "unknown" if one isn't reached, else "ok".
    Q_PROPERTY(QString worst READ worst NOTIFY changed)
    /// What makes it so: "atlas: 2 firing"; "All is well".
    Q_PROPERTY(QString worstText READ worstText NOTIFY changed)
    /// Something to tell: what in the file of machines is wrong, what couldn't be remembered, what was removed. Empty
    /// if nothing.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    /// The notice is of a removal that can be taken back.
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY noticeChanged)

public:
    enum Role {
        MachineIdRole = Qt::UserRole + 1, ///< machineId
        NameRole,                         ///< name
        AddressRole,                      ///< address: "local", or ws://host:port
        CurrentRole,                      ///< isCurrent
        AddedRole,                        ///< isAdded: may be renamed and removed
        ConnectionRole,                   ///< connection: an AppModel::ConnectionState
        ConnectionTextRole,               ///< connectionText: "stale for 4 min"
        NoteRole,                         ///< note: "stale 4 min", "not reached"; empty while live
        ReasonRole,                       ///< reason: why it isn't live; may be empty
        LinkTextRole,                     ///< linkText: "latency 1 ms · lag 0.4 s"; empty for this program's own
        FiringRole,                       ///< firing: how many alerts
        WorstRole,                        ///< worst: "critical", "warning"; empty if nothing fires
        TroubleRole,                      ///< trouble: why its history isn't kept; empty if it is
    };
    Q_ENUM(Role)

    /// The fleet must outlive this object. `layoutId` is the layout that is shown of each machine that has it,
    /// `compareFile` where the pages that compare machines are kept (see OwnLayouts), `undoFolder` what can be undone
    /// (see EditHistoryFile); empty: nowhere.
    explicit MachinesModel(Fleet &fleet, const QString &layoutId = QStringLiteral("default"),
                           const QString &compareFile = {}, const QString &undoFolder = {}, QObject *parent = nullptr);
    ~MachinesModel() override;

    Fleet &fleet() const { return m_fleet; }
    int count() const { return int(m_rows.size()); }
    AppModel *app() const { return m_app; }
    AppModel *everywhere() { return count() > 1 ? &m_everywhere : nullptr; }
    QString currentName() const { return m_fleet.nameOf(m_current); }
    QString currentId() const { return m_current.value(); }
    QString worst() const;
    QString worstText() const;
    QString notice() const { return m_notice; }
    bool canUndo() const { return m_removed.has_value(); }

    /// Shows that machine; nothing happens if there is none.
    Q_INVOKABLE void select(const QString &machineId);
    /// The place in the list of the machine of that name; -1 if there is none.
    Q_INVOKABLE int rowOf(const QString &name) const;
    /// What a window of that machine's own shows; null if there is no such machine. Lives as long as the machine.
    Q_INVOKABLE belfry::AppModel *appOf(const QString &machineId);
    Q_INVOKABLE QString nameOf(const QString &machineId) const { return m_fleet.nameOf(MachineId(machineId)); }
    /// By its place in the list.
    Q_INVOKABLE void selectAt(int row);
    /// The id of the machine that is reached at an address; nothing if there is none.
    std::optional<QString> machineAt(const QUrl &server) const;
    Q_INVOKABLE void rename(const QString &machineId, const QString &name);
    Q_INVOKABLE void remove(const QString &machineId);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void reconnect(const QString &machineId);
    Q_INVOKABLE void dismissNotice();
    /// Adds it or replaces it, and shows it.
    void add(const MachineEntry &machine);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void currentChanged();
    void changed();
    void noticeChanged();

private:
    struct Row {
        MachineId id;
        QString name;
        Connection connection;
        QString connectionText;
        QString note;
        QString linkText;
        QString worst;
        QString trouble;
        int firing = 0;
        bool isCurrent = false;
        bool isAdded = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void follow();
    void refresh();
    Row rowOf(const Fleet::Machine &machine, qint64 now) const;
    void show(const MachineId &id);
    AppModel *appFor(const MachineId &id);
    QString historyFile(const MachineId &id) const;
    void forget(const MachineId &id);
    void tell(const QString &notice, std::optional<MachineEntry> removed = {});
    void tellFailure(const Result<void> &done);

    Fleet &m_fleet;
    const QString m_layoutId;
    const QString m_undoFolder;
    FleetSource m_all;
    AppModel m_everywhere;
    std::unordered_map<MachineId, std::unique_ptr<AppModel>> m_apps;
    std::vector<Row> m_rows;
    MachineId m_current;
    AppModel *m_app = nullptr;
    QString m_notice;
    std::optional<MachineEntry> m_removed; ///< what undo() adds again
    QTimer m_clock;                        ///< "stale 4 min" and the links go on changing by themselves
};

} // namespace belfry
