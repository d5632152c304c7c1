// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/error_code.h"

#include <algorithm>
#include <array>
#include <utility>

namespace belfry::wire {

namespace {

constexpr std::array kWords{
    std::pair{ErrorCode::InvalidMessage, "invalid_message"},
    std::pair{ErrorCode::UnknownType, "unknown_type"},
    std::pair{ErrorCode::UnsupportedVersion, "unsupported_version"},
    std::pair{ErrorCode::HelloExpected, "hello_expected"},
    std::pair{ErrorCode::Unauthorized, "unauthorized"},
    std::pair{ErrorCode::Forbidden, "forbidden"},
    std::pair{ErrorCode::DuplicateId, "duplicate_id"},
    std::pair{ErrorCode::InvalidQuery, "invalid_query"},
    std::pair{ErrorCode::EvaluationFailed, "evaluation_failed"},
    std::pair{ErrorCode::NotFound, "not_found"},
    std::pair{ErrorCode::Conflict, "conflict"},
    std::pair{ErrorCode::LimitExceeded, "limit_exceeded"},
    std::pair{ErrorCode::TooLarge, "too_large"},
    std::pair{ErrorCode::Timeout, "timeout"},
    std::pair{ErrorCode::Unavailable, "unavailable"},
    std::pair{ErrorCode::Internal, "internal"},
};

} // namespace

QString toString(ErrorCode code)
{
    const auto it = std::find_if(kWords.begin(), kWords.end(), [code](const auto &w) { return w.first == code; });
    return it == kWords.end() ? QString() : QString::fromLatin1(it->second);
}

std::optional<ErrorCode> errorCodeFromString(const QString &text)
{
    const auto it =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto &w) { return text == QLatin1String(w.second); });
    return it == kWords.end() ? std::nullopt : std::optional(it->first);
}

ErrorCode codeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return ErrorCode::InvalidQuery;
    case ErrorKind::NotFound: return ErrorCode::NotFound;
    case ErrorKind::Conflict: return ErrorCode::Conflict;
    case ErrorKind::Forbidden: return ErrorCode::Forbidden;
    case ErrorKind::Unavailable: return ErrorCode::Unavailable;
    case ErrorKind::Timeout: return ErrorCode::Timeout;
    case ErrorKind::TooLarge: return ErrorCode::TooLarge;
    case ErrorKind::Internal: break;
    }
    return ErrorCode::Internal;
}

ErrorKind kindFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidMessage:
    case ErrorCode::UnknownType:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::HelloExpected:
    case ErrorCode::DuplicateId:
    case ErrorCode::InvalidQuery:
    case ErrorCode::EvaluationFailed: return ErrorKind::Invalid;
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden: return ErrorKind::Forbidden;
    case ErrorCode::NotFound: return ErrorKind::NotFound;
    case ErrorCode::Conflict: return ErrorKind::Conflict;
    case ErrorCode::LimitExceeded:
    case ErrorCode::TooLarge: return ErrorKind::TooLarge;
    case ErrorCode::Timeout: return ErrorKind::Timeout;
    case ErrorCode::Unavailable: return ErrorKind::Unavailable;
    case ErrorCode::Internal: break;
    }
    return ErrorKind::Internal;
}

} // namespace belfry::wire
