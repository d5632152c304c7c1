// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/machine_file.h"
#include "fleet/machine_labels.h"
#include "source/source.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace belfry {

/// The machines that one viewer looks at, each a Source of its own: first the viewer's own (or the one it was started
/// for), then those that were added, in that order. Those are remembered in a file and connected to for as long as the
/// fleet lives. One thread, the sources'.
///
/// A machine that isn't shown costs its server little: its RemoteSource follows hosts, health and alerts alone.
class Fleet final : public QObject
{
    Q_OBJECT

public:
    /// Makes the source of an added machine.
    using Connect = std::function<std::unique_ptr<Source>(const MachineEntry &machine)>;

    struct Machine {
        MachineId id;
        MachineEntry entry; ///< of an added one
        Source *source = nullptr;
        bool isAdded = false; ///< may be renamed and removed
        QString hostName{};   ///< as it calls itself; empty until it has said so
    };

    /// `own` must outlive the fleet; `ownId` is its address if it is elsewhere.
    explicit Fleet(Source &own, const MachineId &ownId = {}, Connect connect = connectToMachine);
    ~Fleet() override;

    /// Connects to what is remembered in `file`, and remembers there from now on.
    void open(const QString &file);
    /// What in that file couldn't be read.
    const std::vector<Error> &problems() const { return m_file.problems(); }

    int count() const { return int(m_machines.size()); }
    const Machine &at(int index) const { return m_machines.at(std::size_t(index)); }
    /// -1 if there is none.
    int indexOf(const MachineId &id) const;
    /// What people call it; no two are called the same. Its address until it has told its name.
    QString nameOf(const MachineId &id) const;
    /// What makes its series tell that they are its.
    MachineLabels labelsOf(const Machine &machine) const;

    /// ErrorKind::Conflict for the fleet's own. One that is there already is replaced, with its name kept where the new
    /// entry has none. Where it can't be written down it is there until the fleet is gone, and the error says so.
    Result<void> add(const MachineEntry &entry);
    /// An empty name: as it calls itself.
    Result<void> rename(const MachineId &id, const QString &name);
    Result<void> remove(const MachineId &id);

Q_SIGNALS:
    /// Machines came, went, or are called something else.
    void changed();
    /// Its source lives until the next turn of the event loop.
    void removed(const belfry::MachineId &id);

private:
    void follow(const MachineId &id, HostSource &hosts);
    void insert(const MachineEntry &entry, int index);
    void take(int index);
    Result<void> save();
    static QString plainName(const Machine &machine);

    Connect m_connect;
    MachineFile m_file;
    std::vector<Machine> m_machines;
    std::vector<MachineEntry> m_hidden; ///< remembered, but shown as the fleet's own

public:
    /// Over the network, with the entry's authority.
    static std::unique_ptr<Source> connectToMachine(const MachineEntry &machine);
};

} // namespace belfry
