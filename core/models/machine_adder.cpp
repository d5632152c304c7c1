// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/machine_adder.h"

#include "models/machines_model.h"
#include "remote/server_url.h"
#include "translations/messages.h"

#include <QHostAddress>
#include <QSysInfo>

namespace belfry {

MachineAdder::MachineAdder(QObject *parent) : QObject(parent)
{
    connect(&m_check, &MachineCheck::passed, this, &MachineAdder::onPassed);
    connect(&m_check, &MachineCheck::failed, this, [this](const Error &error) {
        m_failure = shownMessage(error.toString());
        Q_EMIT changed();
    });
}

MachinesModel *MachineAdder::machines() const
{
    return m_machines;
}

void MachineAdder::setMachines(MachinesModel *machines)
{
    if (m_machines == machines)
        return;
    m_machines = machines;
    Q_EMIT machinesChanged();
}

void MachineAdder::reset()
{
    m_check.cancel();
    m_failure.clear();
    m_found.clear();
    Q_EMIT changed();
}

QString MachineAdder::warning(const QString &address) const
{
    const auto url = parseServerUrl(address.trimmed());
    if (!url || url->scheme() == QLatin1String("wss") || url->scheme() == QLatin1String("https"))
        return {};
    if (url->host() == QLatin1String("localhost") || QHostAddress(url->host()).isLoopback())
        return {};
    return tr("Without TLS whoever is on the way can read the token and all data. wss:// is encrypted.");
}

void MachineAdder::start(const QVariantMap &wish, MachineCheck::Purpose purpose)
{
    reset();
    const auto text = [&wish](const char *name) { return wish.value(QLatin1String(name)).toString(); };
    m_purpose = purpose;
    m_hasCode = !text("code").trimmed().isEmpty();
    m_check.start({text("address"), text("token"), text("code").trimmed(), text("authority").trimmed(),
                   tr("Belfry on %1").arg(QSysInfo::machineHostName())},
                  purpose);
    Q_EMIT changed();
}

void MachineAdder::onPassed(const MachineEntry &machine, const QString &host, const QString &version)
{
    if (m_purpose == MachineCheck::Purpose::Enter) {
        if (m_machines)
            m_machines->add(machine);
        Q_EMIT added();
    } else {
        m_found = tr("%1 answers, with Belfry %2.").arg(host, version);
        if (m_hasCode)
            m_found += tr(" Whether the code is right shows when it is added.");
    }
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_machine_adder.cpp"
