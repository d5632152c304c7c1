// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleet.h"

#include "remote/client_tls.h"
#include "remote/remote_source.h"

namespace belfry {

std::unique_ptr<Source> Fleet::connectToMachine(const MachineEntry &machine)
{
    RemoteOptions options;
    options.client = QStringLiteral("belfry " BELFRY_VERSION);
    const auto tls = loadClientTls({machine.authority, {}, {}});
    options.server = {machine.url, machine.token, {}, tls ? *tls : std::nullopt};
    if (!tls)
        options.refusal = tls.error().toString();
    return std::make_unique<RemoteSource>(options);
}

Fleet::Fleet(Source &own, const MachineId &ownId, Connect connect) : m_connect(std::move(connect))
{
    m_machines.push_back({ownId, {}, &own, false});
    follow(ownId, own.hosts());
}

Fleet::~Fleet()
{
    for (const Machine &machine : m_machines) {
        if (machine.isAdded)
            delete machine.source;
    }
}

void Fleet::open(const QString &file)
{
    m_file = MachineFile(file);
    for (const MachineEntry &entry : m_file.read()) {
        if (entry.id() == at(0).id)
            m_hidden.push_back(entry);
        else if (indexOf(entry.id()) < 0)
            insert(entry, count());
    }
    Q_EMIT changed();
}

int Fleet::indexOf(const MachineId &id) const
{
    const auto found =
        std::find_if(m_machines.begin(), m_machines.end(), [&id](const Machine &machine) { return machine.id == id; });
    return found == m_machines.end() ? -1 : int(found - m_machines.begin());
}

QString Fleet::plainName(const Machine &machine)
{
    if (!machine.entry.name.isEmpty())
        return machine.entry.name;
    if (!machine.hostName.isEmpty())
        return machine.hostName;
    return machine.isAdded ? machine.entry.url.authority() : machine.source->connection().address;
}

QString Fleet::nameOf(const MachineId &id) const
{
    const int index = indexOf(id);
    if (index < 0)
        return {};
    const QString name = plainName(at(index));
    const bool isTaken = std::any_of(m_machines.begin(), m_machines.begin() + index,
                                     [&name](const Machine &machine) { return plainName(machine) == name; });
    return isTaken ? QStringLiteral("%1 (%2)").arg(name, at(index).entry.url.authority()) : name;
}

MachineLabels Fleet::labelsOf(const Machine &machine) const
{
    const std::vector<HostInfo> hosts = machine.source->hosts().hosts();
    const QString own = hosts.empty() ? QString() : hosts.front().id.value();
    return {own.toStdString(), nameOf(machine.id).toStdString()};
}

void Fleet::follow(const MachineId &id, HostSource &hosts)
{
    const auto takeName = [this, id, &hosts] {
        const int index = indexOf(id);
        const std::vector<HostInfo> all = hosts.hosts();
        if (index < 0 || all.empty() || at(index).hostName == all.front().name)
            return;
        m_machines[std::size_t(index)].hostName = all.front().name;
        Q_EMIT changed();
    };
    QObject::connect(&hosts, &HostSource::changed, this, takeName);
    takeName();
}

void Fleet::insert(const MachineEntry &entry, int index)
{
    Source *source = m_connect(entry).release();
    m_machines.insert(m_machines.begin() + index, {entry.id(), entry, source, true});
    follow(entry.id(), source->hosts());
}

void Fleet::take(int index)
{
    const Machine machine = at(index);
    m_machines.erase(m_machines.begin() + index);
    Q_EMIT removed(machine.id);
    machine.source->deleteLater(); // whoever shows it lets go of it first
}

Result<void> Fleet::add(const MachineEntry &entry)
{
    const int before = indexOf(entry.id());
    if (before >= 0 && !at(before).isAdded)
        return failure(QStringLiteral("%1 is shown already").arg(entry.id().value()), ErrorKind::Conflict);
    MachineEntry next = entry;
    if (before >= 0) {
        if (next.name.isEmpty())
            next.name = at(before).entry.name;
        take(before);
    }
    insert(next, before < 0 ? count() : before);
    Q_EMIT changed();
    return save();
}

Result<void> Fleet::rename(const MachineId &id, const QString &name)
{
    const int index = indexOf(id);
    if (index < 0 || !at(index).isAdded)
        return failure(QStringLiteral("there is no such machine"), ErrorKind::NotFound);
    m_machines[std::size_t(index)].entry.name = name;
    Q_EMIT changed();
    return save();
}

Result<void> Fleet::remove(const MachineId &id)
{
    const int index = indexOf(id);
    if (index < 0 || !at(index).isAdded)
        return failure(QStringLiteral("there is no such machine"), ErrorKind::NotFound);
    take(index);
    Q_EMIT changed();
    return save();
}

Result<void> Fleet::save()
{
    std::vector<MachineEntry> entries = m_hidden;
    for (const Machine &machine : m_machines) {
        if (machine.isAdded)
            entries.push_back(machine.entry);
    }
    return m_file.write(entries);
}

} // namespace belfry

#include "moc_fleet.cpp"
