// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/machine_check.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class MachinesModel;

/// A machine on its way into the list: looked at first, then added. For a dialog.
///
/// `wish` has the members address, token, code, authority, all text and all but the first possibly empty.
class MachineAdder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/machines_model.h")
    Q_PROPERTY(belfry::MachinesModel *machines READ machines WRITE setMachines NOTIFY machinesChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// Why it didn't work; empty if nothing is wrong.
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    /// What was found by look(): "tower answers, with Belfry 0.1.0"; empty before.
    Q_PROPERTY(QString found READ found NOTIFY changed)

public:
    explicit MachineAdder(QObject *parent = nullptr);

    MachinesModel *machines() const;
    void setMachines(MachinesModel *machines);
    bool isBusy() const { return m_check.isBusy(); }
    QString failure() const { return m_failure; }
    QString found() const { return m_found; }

    Q_INVOKABLE void look(const QVariantMap &wish) { start(wish, MachineCheck::Purpose::Look); }
    Q_INVOKABLE void add(const QVariantMap &wish) { start(wish, MachineCheck::Purpose::Enter); }
    /// Forgets what was found and gives up what is going on.
    Q_INVOKABLE void reset();
    /// What should be known about such an address before a token goes there; empty if nothing.
    Q_INVOKABLE QString warning(const QString &address) const;

Q_SIGNALS:
    void machinesChanged();
    void changed();
    /// It is in the list, and shown.
    void added();

private:
    void start(const QVariantMap &wish, MachineCheck::Purpose purpose);
    void onPassed(const MachineEntry &machine, const QString &host, const QString &version);

    QPointer<MachinesModel> m_machines;
    MachineCheck m_check;
    MachineCheck::Purpose m_purpose = MachineCheck::Purpose::Look;
    bool m_hasCode = false;
    QString m_failure;
    QString m_found;
};

} // namespace belfry
