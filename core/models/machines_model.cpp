// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/machines_model.h"

#include "dashboard/layout_link.h"
#include "models/connection_text.h"
#include "models/merge_rows.h"
#include "translations/messages.h"

#include <QQmlEngine>

namespace belfry {

MachinesModel::MachinesModel(Fleet &fleet, const QString &layoutId, const QString &compareFile,
                             const QString &undoFolder, QObject *parent)
    : QAbstractListModel(parent),
      m_fleet(fleet),
      m_layoutId(layoutId),
      m_undoFolder(undoFolder),
      m_all(fleet, compareFile),
      m_everywhere(m_all, QStringLiteral("compare"), WidgetTypesModel::Offer::OfQueries,
                   undoFolder.isEmpty() ? QString() : undoFolder + QStringLiteral("/compare.json"))
{
    connect(&fleet, &Fleet::changed, this, &MachinesModel::follow);
    connect(&fleet, &Fleet::removed, this, &MachinesModel::forget);
    connect(&m_clock, &QTimer::timeout, this, &MachinesModel::refresh);
    m_clock.setTimerType(Qt::CoarseTimer);
    m_clock.start(1000);
    show(fleet.at(0).id);
    follow();
    QStringList problems;
    for (const Error &problem : fleet.problems())
        problems += problem.toString();
    if (!problems.isEmpty())
        tell(tr("Some machines can't be read: %1").arg(problems.join(QLatin1String("; "))));
}

MachinesModel::~MachinesModel() = default;

/// What rows show comes from these; a machine that was followed before is so still.
void MachinesModel::follow()
{
    for (int i = 0; i < m_fleet.count(); ++i) {
        Source &source = *m_fleet.at(i).source;
        connect(&source, &Source::connectionChanged, this, &MachinesModel::refresh, Qt::UniqueConnection);
        connect(&source.hosts(), &HostSource::changed, this, &MachinesModel::refresh, Qt::UniqueConnection);
        connect(&source.alerts(), &AlertSource::changed, this, &MachinesModel::refresh, Qt::UniqueConnection);
    }
    refresh();
}

void MachinesModel::refresh()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<Row> rows;
    rows.reserve(std::size_t(m_fleet.count()));
    for (int i = 0; i < m_fleet.count(); ++i)
        rows.push_back(rowOf(m_fleet.at(i), now));
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.id; }))
        Q_EMIT countChanged();
    for (const auto &[id, app] : m_apps)
        app->setEverywhere(everywhere());
    Q_EMIT changed();
}

MachinesModel::Row MachinesModel::rowOf(const Fleet::Machine &machine, qint64 now) const
{
    Row row;
    row.id = machine.id;
    row.name = m_fleet.nameOf(machine.id);
    row.connection = machine.source->connection();
    row.connectionText = connectionText(row.connection, now);
    row.note = connectionNote(row.connection, now);
    if (const auto link = machine.source->link(); link && row.connection.state == Connection::State::Live)
        row.linkText = linkText(*link).line();
    if (const AlertSnapshotPtr alerts = machine.source->alerts().snapshot()) {
        row.firing = alerts->count(AlertState::Firing);
        row.worst = worstFiring(*alerts);
    }
    const std::vector<HostInfo> hosts = machine.source->hosts().hosts();
    if (hosts.empty() && row.connection.state == Connection::State::Disconnected)
        row.note = tr("not reached"); // there is nothing of it that could be old
    for (const HostInfo &host : hosts) {
        if (!host.storageOk)
            row.trouble = host.storageMessage;
    }
    row.isCurrent = machine.id == m_current;
    row.isAdded = machine.isAdded;
    return row;
}

std::optional<QString> MachinesModel::machineAt(const QUrl &server) const
{
    for (const Row &row : m_rows) {
        const auto app = m_apps.find(row.id);
        const bool isServing = app != m_apps.end() && isSameServer(QUrl(app->second->serving()), server);
        if (isServing || isSameServer(QUrl(row.connection.address), server))
            return row.id.value();
    }
    return std::nullopt;
}

/// Of the layout that is shown of this machine.
QString MachinesModel::historyFile(const MachineId &id) const
{
    if (m_undoFolder.isEmpty())
        return {};
    const QString machine = id.value().isEmpty() ? QStringLiteral("local") : id.value();
    const auto part = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("%1/%2/%3.json").arg(m_undoFolder, part(machine), part(m_layoutId));
}

AppModel *MachinesModel::appFor(const MachineId &id)
{
    const int index = m_fleet.indexOf(id);
    if (index < 0)
        return nullptr;
    std::unique_ptr<AppModel> &app = m_apps[id];
    if (!app) {
        app = std::make_unique<AppModel>(*m_fleet.at(index).source, m_layoutId, WidgetTypesModel::Offer::All,
                                         historyFile(id));
        app->setEverywhere(everywhere());
        QQmlEngine::setObjectOwnership(app.get(), QQmlEngine::CppOwnership);
    }
    return app.get();
}

AppModel *MachinesModel::appOf(const QString &machineId)
{
    return appFor(MachineId(machineId));
}

void MachinesModel::show(const MachineId &id)
{
    AppModel *app = appFor(id);
    if (app == nullptr || m_app == app)
        return;
    m_current = id;
    m_app = app;
    Q_EMIT currentChanged();
    refresh();
}

/// The window may hold on to its AppModel until it has drawn another.
void MachinesModel::forget(const MachineId &id)
{
    const auto gone = m_apps.find(id);
    if (gone == m_apps.end())
        return;
    std::unique_ptr<AppModel> app = std::move(gone->second);
    m_apps.erase(gone);
    if (m_app == app.get())
        show(m_fleet.at(0).id);
    app.release()->deleteLater();
}

QString MachinesModel::worst() const
{
    QString worst = QStringLiteral("ok");
    for (const Row &row : m_rows) {
        if (row.worst == QLatin1String("critical"))
            return row.worst;
        if (!row.worst.isEmpty())
            worst = row.worst;
        else if (worst == QLatin1String("ok") && row.connection.state != Connection::State::Live)
            worst = QStringLiteral("unknown");
    }
    return worst;
}

QString MachinesModel::worstText() const
{
    QStringList texts;
    for (const Row &row : m_rows) {
        if (row.firing > 0)
            texts += tr("%1: %n firing", nullptr, row.firing).arg(row.name);
        else if (!row.note.isEmpty())
            texts += tr("%1: %2").arg(row.name, row.note);
    }
    return texts.isEmpty() ? tr("All is well") : texts.join(u'\n');
}

void MachinesModel::select(const QString &machineId)
{
    show(MachineId(machineId));
}

int MachinesModel::rowOf(const QString &name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) { return each.name == name; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void MachinesModel::selectAt(int row)
{
    if (row >= 0 && row < m_fleet.count())
        show(m_fleet.at(row).id);
}

void MachinesModel::rename(const QString &machineId, const QString &name)
{
    tellFailure(m_fleet.rename(MachineId(machineId), name.trimmed()));
}

void MachinesModel::remove(const QString &machineId)
{
    const MachineId id(machineId);
    const int index = m_fleet.indexOf(id);
    if (index < 0 || !m_fleet.at(index).isAdded)
        return;
    const MachineEntry entry = m_fleet.at(index).entry;
    const QString name = m_fleet.nameOf(id);
    if (const Result<void> done = m_fleet.remove(id); !done)
        return tellFailure(done);
    tell(tr("%1 is no longer shown.").arg(name), entry);
}

void MachinesModel::undo()
{
    if (!m_removed)
        return;
    const MachineEntry entry = *m_removed;
    tell({});
    add(entry);
}

void MachinesModel::add(const MachineEntry &machine)
{
    tellFailure(m_fleet.add(machine));
    show(machine.id());
}

void MachinesModel::reconnect(const QString &machineId)
{
    if (const int index = m_fleet.indexOf(MachineId(machineId)); index >= 0)
        m_fleet.at(index).source->reconnect();
}

void MachinesModel::dismissNotice()
{
    tell({});
}

void MachinesModel::tellFailure(const Result<void> &done)
{
    if (!done)
        tell(shownMessage(done.error().toString()));
}

void MachinesModel::tell(const QString &notice, std::optional<MachineEntry> removed)
{
    m_notice = notice;
    m_removed = std::move(removed);
    Q_EMIT noticeChanged();
}

int MachinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MachinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case MachineIdRole: return row.id.value();
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case AddressRole: return row.connection.address;
    case CurrentRole: return row.isCurrent;
    case AddedRole: return row.isAdded;
    case ConnectionRole: return int(row.connection.state);
    case ConnectionTextRole: return row.connectionText;
    case NoteRole: return row.note;
    case ReasonRole: return shownMessage(row.connection.reason);
    case LinkTextRole: return row.linkText;
    case FiringRole: return row.firing;
    case WorstRole: return row.worst;
    case TroubleRole: return row.trouble;
    default: return {};
    }
}

QHash<int, QByteArray> MachinesModel::roleNames() const
{
    return {{MachineIdRole, "machineId"},
            {NameRole, "name"},
            {AddressRole, "address"},
            {CurrentRole, "isCurrent"},
            {AddedRole, "isAdded"},
            {ConnectionRole, "connection"},
            {ConnectionTextRole, "connectionText"},
            {NoteRole, "note"},
            {ReasonRole, "reason"},
            {LinkTextRole, "linkText"},
            {FiringRole, "firing"},
            {WorstRole, "worst"},
            {TroubleRole, "trouble"}};
}

} // namespace belfry

#include "moc_machines_model.cpp"
