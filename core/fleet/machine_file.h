// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "fleet/machine.h"

#include <QJsonValue>

#include <vector>

namespace belfry {

/// The file in which a viewer remembers machines, a JSON document: { "version": 1, "machines": [{ "address": "wss://…",
/// "name": …, "token": …, "authority": … }] }. Only its owner may read it (mode 0600), as tokens are in it; it is
/// written whole or not at all.
///
/// What can't be read isn't lost: a machine with a mistake stays in the file as it is, and a file that isn't such a
/// document is never written over.
class MachineFile
{
public:
    /// Nothing is read or written without a path.
    explicit MachineFile(QString path = {}) : m_path(std::move(path)) {}

    /// The machines that could be read; none where there is no file. What is wrong is in problems().
    std::vector<MachineEntry> read();
    /// Each with the file and its line and column, or a JSON pointer into it.
    const std::vector<Error> &problems() const { return m_problems; }

    Result<void> write(const std::vector<MachineEntry> &machines);

private:
    QString m_path;
    std::vector<Error> m_problems;
    std::vector<QJsonValue> m_unread; ///< machines with mistakes
    bool m_isForeign = false;         ///< the file is something else
};

} // namespace belfry
