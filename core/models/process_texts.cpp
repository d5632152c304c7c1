// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/process_texts.h"

#include "models/formatter.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace belfry {

namespace {

struct TableColumn {
    const char *id;
    const char *title;
    bool numeric;
};

constexpr std::array kTableColumns{TableColumn{"pid", QT_TRANSLATE_NOOP("Processes", "PID"), true},
                                   TableColumn{"user", QT_TRANSLATE_NOOP("Processes", "User"), false},
                                   TableColumn{"cpu", QT_TRANSLATE_NOOP("Processes", "CPU"), true},
                                   TableColumn{"memory", QT_TRANSLATE_NOOP("Processes", "Memory"), true},
                                   TableColumn{"io", QT_TRANSLATE_NOOP("Processes", "Disk"), true},
                                   TableColumn{"threads", QT_TRANSLATE_NOOP("Processes", "Threads"), true},
                                   TableColumn{"nice", QT_TRANSLATE_NOOP("Processes", "Nice"), true},
                                   TableColumn{"started", QT_TRANSLATE_NOOP("Processes", "Age"), true},
                                   TableColumn{"state", QT_TRANSLATE_NOOP("Processes", "State"), false},
                                   TableColumn{"unit", QT_TRANSLATE_NOOP("Processes", "Unit"), false}};

const TableColumn *tableColumn(const QString &id)
{
    for (const TableColumn &column : kTableColumns) {
        if (id == QLatin1String(column.id))
            return &column;
    }
    return nullptr;
}

/// What a process does with a share of a processor that is shown as 0.0 is nothing to look at.
QString cpuText(double cpu)
{
    return std::isnan(cpu) ? format::missing() : format::value(cpu * 100, Unit::Percent, 1).text();
}

} // namespace

QStringList processTableColumns()
{
    QStringList ids;
    for (const TableColumn &column : kTableColumns)
        ids += QLatin1String(column.id);
    return ids;
}

QString processHeading(const QString &column)
{
    if (column == QLatin1String("name"))
        return QCoreApplication::translate("Processes", "Name");
    const TableColumn *found = tableColumn(column);
    return found ? QCoreApplication::translate("Processes", found->title) : QString();
}

bool isProcessNumber(const QString &column)
{
    const TableColumn *found = tableColumn(column);
    return found && found->numeric;
}

QString processText(const ProcessRow &row, const QString &column, Timestamp now)
{
    if (column == QLatin1String("pid"))
        return QString::number(row.key.pid);
    if (column == QLatin1String("user"))
        return row.user;
    if (column == QLatin1String("cpu"))
        return cpuText(row.cpu);
    if (column == QLatin1String("memory"))
        return format::value(double(row.residentBytes), Unit::Bytes).text();
    if (column == QLatin1String("io"))
        return format::value(row.readBytes + row.writeBytes, Unit::BytesPerSec).text();
    if (column == QLatin1String("threads"))
        return QString::number(row.threads);
    if (column == QLatin1String("nice"))
        return QString::number(row.nice);
    if (column == QLatin1String("started"))
        return row.started == 0 ? format::missing() : format::duration(std::max<qint64>(0, now - row.started));
    if (column == QLatin1String("state"))
        return processStateText(row.state);
    return row.unit;
}

QString processStateText(const QString &state)
{
    static constexpr std::array<std::array<const char *, 2>, 8> words{
        {{"running", QT_TRANSLATE_NOOP("Processes", "Running")},
         {"sleeping", QT_TRANSLATE_NOOP("Processes", "Sleeping")},
         {"waiting", QT_TRANSLATE_NOOP("Processes", "Waiting")},
         {"stopped", QT_TRANSLATE_NOOP("Processes", "Stopped")},
         {"traced", QT_TRANSLATE_NOOP("Processes", "Traced")},
         {"zombie", QT_TRANSLATE_NOOP("Processes", "Zombie")},
         {"idle", QT_TRANSLATE_NOOP("Processes", "Idle")},
         {"dead", QT_TRANSLATE_NOOP("Processes", "Dead")}}};
    for (const auto &word : words) {
        if (state == QLatin1String(word[0]))
            return QCoreApplication::translate("Processes", word[1]);
    }
    return format::missing();
}

} // namespace belfry
