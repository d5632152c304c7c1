// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "health/health_check.h"

#include <QString>

#include <chrono>
#include <memory>
#include <vector>

namespace belfry {

class Catalogue;

/// What Belfry itself says about health, beside the texts of the checks, in one language. Cheap to copy; any thread.
class HealthWords
{
public:
    /// A language of the program; empty: English, for everybody.
    explicit HealthWords(const QString &language = {});
    /// Of all languages of the program.
    static std::vector<HealthWords> all();

    const QString &language() const { return m_language; }

    QString host() const;
    QString notJudged() const;
    QString withinBounds() const;
    QString gone() const;
    QString noData() const;
    QString noDataFor(std::chrono::milliseconds time) const;
    /// `why` is a message of the program, in English.
    QString unreadable(const QString &why) const;
    QString unjudged(const QString &why) const;

    /// "90 % or more for 5 min is degraded": the bound that `state` has crossed; of a healthy one the first that it
    /// would.
    QString bound(const HealthCheck &check, HealthState state) const;
    /// What a value is and its bound; `isRecovering`: it is better already, and the state still holds.
    QString reason(const QString &value, const QString &bound, bool isRecovering) const;

private:
    QString word(const char *text) const;
    QString number(QString text) const;
    QString withUnit(double value, const QString &unit) const;

    QString m_language;
    std::shared_ptr<const Catalogue> m_catalogue; ///< null: English
};

} // namespace belfry
