// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/state_worker.h"

#include "state/state_database.h"

namespace belfry {

StateWorker::StateWorker(QString stateFile) : m_stateFile(std::move(stateFile)) {}

StateWorker::~StateWorker() = default;

Result<StateDatabase *> StateWorker::database()
{
    if (m_database)
        return m_database.get();
    Result<std::unique_ptr<StateDatabase>> database = StateDatabase::open(m_stateFile);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    return m_database.get();
}

} // namespace belfry
