// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QString>

namespace belfry {

/// Somebody looks after an alert. It ends when the alert resolves, or earlier if it expires.
struct Acknowledgement {
    QString by; ///< who, for people
    QString comment;
    Timestamp at = 0;
    Timestamp expiresAt = 0; ///< 0: when the alert resolves
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

/// What is asked for.
struct AcknowledgeRequest {
    QString fingerprint; ///< Alert::fingerprint() of an alert that fires
    QString by;          ///< empty: whoever the source stands for
    QString comment;
    Timestamp expiresAt = 0; ///< 0: when the alert resolves
};

} // namespace belfry
