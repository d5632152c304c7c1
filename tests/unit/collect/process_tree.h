// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tree.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace belfry::test {

struct StatText {
    int pid = 0;
    QByteArray name;
    int user = 0; ///< ticks
    int system = 0;
    int start = 0;
    int pages = 10;
    bool isKernelThread = false;

    operator QByteArray() const
    {
        const auto text = [](qint64 number) { return QByteArray::number(number); };
        return text(pid) + " (" + name + ") S 1 1 1 0 -1 " + text(isKernelThread ? 2129984 : 0) + " 0 0 0 0 " +
               text(user) + ' ' + text(system) + " 0 0 20 0 1 0 " + text(start) + " 1000 " + text(pages) + " 0\n";
    }
};

/// The recorded processes as files that a test may change.
class ProcessTree
{
public:
    ProcessTree() { copyTree(QString::fromStdString(treePaths("processes").proc), m_folder.filePath("proc")); }
    std::string path() const { return m_folder.filePath("proc").toStdString(); }
    QString file(const char *name) const { return m_folder.filePath("proc/") + name; }
    void write(const char *name, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(file(name)).path());
        writeFile(file(name), text);
    }
    void write(const StatText &stat) { write(QByteArray(QByteArray::number(stat.pid) + "/stat").constData(), stat); }
    void remove(const char *folder) { QDir(file(folder)).removeRecursively(); }

private:
    QTemporaryDir m_folder;
};

constexpr std::int64_t kSecondNs = 1'000'000'000;

} // namespace belfry::test
