// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/principal.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr bool kReads = false;
constexpr bool kChanges = true;

/// In the order of the enumeration. A new operation needs a line here and one in tests/unit/server/role_table.h.
constexpr std::array kOperationRules{
    OperationRule{Operation::SeePage, "page.see", Role::Nobody, kReads},
    OperationRule{Operation::Identify, "identity.read", Role::Nobody, kReads},
    // Allowed to all, as the token may come with hello; without one, hello is refused.
    OperationRule{Operation::OpenStream, "stream.open", Role::Nobody, kReads},
    OperationRule{Operation::ReadMetrics, "metrics.read", Role::Viewer, kReads},
    OperationRule{Operation::Query, "query", Role::Viewer, kReads},
    OperationRule{Operation::ReadAlerts, "alerts.read", Role::Viewer, kReads},
    OperationRule{Operation::ReadHealth, "health.read", Role::Viewer, kReads},
    OperationRule{Operation::ReadHosts, "hosts.read", Role::Viewer, kReads},
    OperationRule{Operation::ReadLayouts, "layouts.read", Role::Viewer, kReads},
    OperationRule{Operation::ReadAnnotations, "annotations.read", Role::Viewer, kReads},
    OperationRule{Operation::ReadConfiguration, "configuration.read", Role::Viewer, kReads},
    OperationRule{Operation::Acknowledge, "alerts.acknowledge", Role::Operator, kChanges},
    OperationRule{Operation::Silence, "alerts.silence", Role::Operator, kChanges},
    OperationRule{Operation::WriteLayouts, "layouts.write", Role::Editor, kChanges},
    OperationRule{Operation::WriteAnnotations, "annotations.write", Role::Editor, kChanges},
    OperationRule{Operation::ReadTokens, "tokens.read", Role::Admin, kReads},
    OperationRule{Operation::CreateToken, "tokens.create", Role::Admin, kChanges},
    OperationRule{Operation::RevokeToken, "tokens.revoke", Role::Admin, kChanges},
    OperationRule{Operation::CreatePairing, "pairings.create", Role::Admin, kChanges},
    // Writes its own line to the audit log, as who asks is nobody yet.
    OperationRule{Operation::RedeemPairing, "pairings.redeem", Role::Nobody, kReads},
    OperationRule{Operation::ReadAudit, "audit.read", Role::Admin, kReads},
    OperationRule{Operation::ReadProcesses, "processes.read", Role::Viewer, kReads},
    OperationRule{Operation::ReadCommandLines, "processes.read_command_lines", Role::Operator, kReads},
    // Belfry may run as root: to end any process of a machine is more than to look after its alerts.
    OperationRule{Operation::ControlProcesses, "processes.control", Role::Admin, kChanges},
    OperationRule{Operation::ReadConnections, "connections.read", Role::Viewer, kReads},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kOperationRules.size(); ++i) {
        if (std::size_t(kOperationRules.at(i).operation) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && kOperationRules.size() == std::size_t(Operation::ReadConnections) + 1);

} // namespace

std::span<const OperationRule> operationRules()
{
    return kOperationRules;
}

const OperationRule &ruleOf(Operation operation)
{
    return kOperationRules.at(std::size_t(operation));
}

bool authorize(const Principal &principal, Operation operation)
{
    return principal.role >= ruleOf(operation).needed;
}

Capabilities capabilitiesOf(const Principal &principal)
{
    Capabilities capabilities;
    capabilities.setFlag(Capability::EditLayouts, authorize(principal, Operation::WriteLayouts));
    capabilities.setFlag(Capability::Acknowledge, authorize(principal, Operation::Acknowledge));
    capabilities.setFlag(Capability::Administrate, authorize(principal, Operation::CreateToken));
    capabilities.setFlag(Capability::Annotate, authorize(principal, Operation::WriteAnnotations));
    capabilities.setFlag(Capability::ControlProcesses, authorize(principal, Operation::ControlProcesses));
    capabilities.setFlag(Capability::SeeCommandLines, authorize(principal, Operation::ReadCommandLines));
    return capabilities;
}

} // namespace belfry
