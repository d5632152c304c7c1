// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleet.h"

namespace belfry {

/// The annotations of all machines of a fleet, each marked with its machine's name; they are written on one machine at
/// a time, and not here.
class FleetAnnotations final : public AnnotationSource
{
    Q_OBJECT

public:
    /// `fleet` must outlive it.
    explicit FleetAnnotations(Fleet &fleet) : m_fleet(fleet) {}

    /// Of the live machines, the last ended first; an error only where none answered.
    QFuture<Result<std::vector<Annotation>>> list(const TimeSlice &slice) override;
    QFuture<Result<Annotation>> create(const Annotation &annotation) override;
    QFuture<Result<std::int64_t>> remove(std::int64_t id) override;
    quint64 revision() const override;

private:
    Fleet &m_fleet;
};

} // namespace belfry
