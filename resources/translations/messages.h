// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace belfry {

/// Their context in the catalogues.
inline constexpr const char *kMessages = "Message";

/// What Belfry's core says is wrong, in the language of the application. The core speaks English, whoever listens: its
/// log, its API, and other machines' windows. `message` may have a place in front of it, "rules.yaml:12: …", and be put
/// together of several ("…: …"). What messages.txt doesn't know stays as it is: what a query has wrong, what the system
/// says, and what is very long. GUI thread.
QString shownMessage(const QString &message);

} // namespace belfry
