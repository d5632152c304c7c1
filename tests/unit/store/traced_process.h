// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

#include <sys/types.h>

namespace belfry::test {

/// A program that is killed at one of its system calls that change a file below a directory: writing, syncing,
/// cutting, making, renaming and deleting. Between two such calls nothing changes on the disk, so killing at each of
/// them stands for killing at every instruction. Uses ptrace(2), in the thread that calls run().
class TracedProcess
{
public:
    enum class Moment { BeforeCall, AfterCall };

    /// Only files whose path starts with `directory` count.
    TracedProcess(QString program, QStringList arguments, QString directory)
        : m_program(std::move(program)), m_arguments(std::move(arguments)), m_directory(std::move(directory))
    {
    }

    /// Kills it at its `number`-th call, counted from 1. False if it couldn't be traced or ended before that; error()
    /// says why.
    bool run(int number, Moment moment);

    /// Keeps in `directory` what a power loss would leave of the files in `source`: each as it was when its last sync
    /// began. What was deleted before a sync of any file is gone, as file systems that log their changes have it.
    void keepSynced(QString source, QString directory);
    /// As much of output() as was there when the last sync of the newest journal segment began.
    QByteArray outputBeforeSync() const { return m_output.left(m_outputBeforeSync); }

    const QString &error() const { return m_error; }
    /// What it wrote on standard output until it died.
    const QByteArray &output() const { return m_output; }
    /// The name of the call at which it was killed.
    const QByteArray &call() const { return m_call; }

private:
    pid_t start(int output) const;
    bool follow(int number, Moment moment);
    void watchSync(pid_t thread);
    bool changesFile(pid_t thread, QByteArray &call) const;
    bool isBelow(const QString &path) const;
    QString textAt(pid_t thread, unsigned long address) const;

    QString m_program;
    QStringList m_arguments;
    QString m_directory;
    QString m_error;
    QByteArray m_output;
    QByteArray m_call;
    pid_t m_pid = 0;
    int m_outputEnd = -1;
    QString m_source;
    QString m_synced;
    struct Sync {
        QString name;   // of the file; its copy is NAME.syncing
        int output = 0; // bytes
        bool newestSegment = false;
        QStringList files; // that were there
    };
    std::map<pid_t, Sync> m_syncs; // that have begun
    int m_outputBeforeSync = 0;
};

} // namespace belfry::test
