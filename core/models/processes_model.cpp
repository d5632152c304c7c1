// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/processes_model.h"

#include "base/when_done.h"
#include "models/csv.h"
#include "models/merge_rows.h"
#include "models/process_texts.h"
#include "translations/messages.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

QString keyOfProcess(const ProcessKey &key)
{
    return QStringLiteral("%1:%2").arg(key.pid).arg(key.start);
}

ProcessKey processOfKey(const QString &key)
{
    return {key.section(u':', 0, 0).toInt(), key.section(u':', 1).toULongLong()};
}

double knownCpu(const ProcessRow &row)
{
    return std::isnan(row.cpu) ? 0 : row.cpu;
}

} // namespace

ProcessesModel::ProcessesModel(QObject *parent)
    : PresentTable(parent, toString(ProcessColumn::Cpu),
                   {QStringLiteral("cpu"), QStringLiteral("memory"), QStringLiteral("user"), QStringLiteral("pid")})
{
}

PresentTable::Column ProcessesModel::column(const QString &id) const
{
    const auto sort = processColumnFromString(id);
    const bool isName = sort == ProcessColumn::Name || sort == ProcessColumn::User || sort == ProcessColumn::Pid;
    return {processHeading(id), isProcessNumber(id), sort.has_value(), !isName};
}

QStringList ProcessesModel::knownColumns() const
{
    return processTableColumns();
}

void ProcessesModel::ask()
{
    if (!isWanted()) {
        m_subscription.reset();
        return;
    }
    ProcessRequest wanted;
    wanted.sort = processColumnFromString(sort()).value_or(wanted.sort);
    wanted.descending = descending();
    wanted.limit = limit();
    wanted.filter = filter();
    if (m_subscription && m_subscription->request() == wanted)
        return;
    m_subscription = source()->processes().subscribe(wanted);
    connect(m_subscription.get(), &ProcessSubscription::snapshot, this, [this](const ProcessSnapshotPtr &snapshot) {
        m_snapshot = snapshot;
        setFailure({});
        showRows();
    });
    connect(m_subscription.get(), &ProcessSubscription::failed, this,
            [this](const Error &error) { setFailure(shownMessage(error.message)); });
}

void ProcessesModel::forget()
{
    m_subscription.reset();
    m_snapshot.reset();
}

std::vector<ProcessesModel::Row> ProcessesModel::collect() const
{
    std::vector<Row> rows;
    const QStringList columns = shownColumns();
    double most = 1;
    for (const ProcessRow &each : m_snapshot->rows)
        most = std::max(most, knownCpu(each));
    for (const ProcessRow &each : m_snapshot->rows) {
        Row row;
        row.key = keyOfProcess(each.key);
        row.name = each.name;
        row.commandLine = each.commandLine;
        row.user = each.user;
        for (const QString &id : columns)
            row.texts += processText(each, id, m_snapshot->t);
        row.cpuShare = knownCpu(each) / most;
        row.pid = each.key.pid;
        row.nice = each.nice;
        rows.push_back(std::move(row));
    }
    return rows;
}

void ProcessesModel::showRows()
{
    std::vector<Row> rows = m_snapshot && isShown() ? collect() : std::vector<Row>();
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.key; }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

QString ProcessesModel::notKeptText() const
{
    return tr("Processes are shown live only: nothing of them is kept in the history.");
}

QString ProcessesModel::countsText() const
{
    if (isFiltered())
        return tr("%1 of %n processes", nullptr, m_snapshot->total).arg(m_snapshot->matching);
    return tr("%n processes, %1 running", nullptr, m_snapshot->total).arg(m_snapshot->running);
}

QString ProcessesModel::controlProblem() const
{
    if (!source())
        return tr("There is no machine.");
    if (!source()->capabilities().testFlag(Capability::ControlProcesses))
        return tr("Needs a token of the role admin");
    if (isPast())
        return tr("Only while the present is shown");
    return state() == LiveFeed::State::Disconnected ? tr("There is no connection") : QString();
}

void ProcessesModel::signal(const QString &key, const QString &signal)
{
    const auto known = processSignalFromString(signal);
    if (!controlProblem().isEmpty() || !known) {
        Q_EMIT acted(controlProblem());
        return;
    }
    report(source()->processes().signal({}, processOfKey(key), *known));
}

void ProcessesModel::renice(const QString &key, int nice)
{
    if (const QString problem = controlProblem(); !problem.isEmpty()) {
        Q_EMIT acted(problem);
        return;
    }
    report(source()->processes().renice({}, processOfKey(key), nice));
}

void ProcessesModel::report(const QFuture<Result<void>> &done)
{
    whenDone(
        done, this,
        [this](const Result<void> &outcome) {
            Q_EMIT acted(outcome ? QString() : shownMessage(outcome.error().message));
        },
        [this] { Q_EMIT acted(tr("There is no connection")); });
}

QString ProcessesModel::csv() const
{
    if (m_rows.empty() || !m_snapshot)
        return {};
    QString text = csv::line({tr("PID"), tr("Name"), tr("User"), tr("CPU"), tr("Memory"), tr("Read"), tr("Written"),
                              tr("Threads"), tr("Nice"), tr("State"), tr("Unit"), tr("Command line")});
    for (const ProcessRow &row : m_snapshot->rows)
        text +=
            csv::line({QString::number(row.key.pid), row.name, row.user, csv::number(row.cpu),
                       QString::number(row.residentBytes), csv::number(row.readBytes), csv::number(row.writeBytes),
                       QString::number(row.threads), QString::number(row.nice), row.state, row.unit, row.commandLine});
    return text;
}

int ProcessesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProcessesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case KeyRole: return row.key;
    case PidRole: return row.pid;
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case CommandLineRole: return row.commandLine;
    case UserRole: return row.user;
    case CpuRole: return row.cpuShare;
    case NiceRole: return row.nice;
    case TextsRole: return row.texts;
    default: return {};
    }
}

QHash<int, QByteArray> ProcessesModel::roleNames() const
{
    return {{KeyRole, "key"},   {PidRole, "pid"},      {NameRole, "name"},
            {UserRole, "user"}, {CpuRole, "cpuShare"}, {CommandLineRole, "commandLine"},
            {NiceRole, "nice"}, {TextsRole, "texts"}};
}

} // namespace belfry

#include "moc_processes_model.cpp"
