// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/principal.h"

namespace belfry {

namespace {

Role needed(Operation operation)
{
    switch (operation) {
    case Operation::SeePage:
    case Operation::Identify: return Role::Nobody;
    case Operation::ReadMetrics:
    case Operation::Query:
    case Operation::ReadAlerts:
    case Operation::ReadHealth:
    case Operation::ReadHosts:
    case Operation::ReadLayouts:
    case Operation::ReadAnnotations:
    case Operation::ReadConfiguration: return Role::Viewer;
    // Opening is allowed to all, as the token may come with hello; without one, hello is refused.
    case Operation::OpenStream: return Role::Nobody;
    case Operation::WriteLayouts:
    case Operation::WriteAnnotations:
    case Operation::Acknowledge: break;
    }
    return Role::Admin;
}

} // namespace

bool authorize(const Principal &principal, Operation operation)
{
    return principal.role >= needed(operation);
}

} // namespace belfry
