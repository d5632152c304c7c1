// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/json_reader.h"
#include "protocol/writer.h"
#include "state/alert_repository.h"
#include "state/annotation_repository.h"
#include "state/health_repository.h"

/// The notation of what happened, the same in every answer that tells of it. The read functions leave what is wrong in
/// the reader.
namespace belfry::wire {

void write(Writer &out, const AlertLogEntry &entry);
AlertLogEntry readAlertLogEntry(ObjectReader &in);

void write(Writer &out, const HealthIncident &incident);
HealthIncident readHealthIncident(ObjectReader &in);

void write(Writer &out, const Annotation &annotation);
Annotation readAnnotation(ObjectReader &in);

} // namespace belfry::wire
