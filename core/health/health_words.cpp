// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_words.h"

#include "alerts/humanize.h"
#include "translations/translations.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace belfry {

namespace {

using namespace std::chrono_literals;

/// "5 min", "1 h 30 min": symbols that all languages have.
QString spokenDuration(std::chrono::milliseconds time)
{
    constexpr std::array<std::pair<std::chrono::milliseconds, const char *>, 5> units{
        {{24h, "d"}, {1h, "h"}, {1min, "min"}, {1s, "s"}, {1ms, "ms"}}};
    QStringList parts;
    for (const auto &[unit, symbol] : units) {
        if (time >= unit)
            parts << QString::number(time / unit) + QLatin1Char(' ') + QLatin1String(symbol);
        time %= unit;
    }
    return parts.isEmpty() ? QStringLiteral("0 s") : parts.join(QLatin1Char(' '));
}

} // namespace

HealthWords::HealthWords(const QString &language)
    : m_language(language), m_catalogue(language.isEmpty() ? nullptr : std::make_shared<const Catalogue>(language))
{
}

std::vector<HealthWords> HealthWords::all()
{
    const QStringList known = languages();
    return {known.begin(), known.end()};
}

QString HealthWords::word(const char *text) const
{
    return m_catalogue ? m_catalogue->text("HealthWords", QLatin1String(text)) : QLatin1String(text);
}

QString HealthWords::host() const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "Host"));
}

QString HealthWords::notJudged() const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "not judged yet"));
}

QString HealthWords::withinBounds() const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "everything is within its bounds"));
}

QString HealthWords::gone() const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "it is no longer there"));
}

QString HealthWords::noData() const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "there is no data to judge it by"));
}

QString HealthWords::noDataFor(std::chrono::milliseconds time) const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "no data for %1")).arg(spokenDuration(time));
}

QString HealthWords::unreadable(const QString &why) const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "the health checks can't be read: %1")).arg(why);
}

QString HealthWords::unjudged(const QString &why) const
{
    return word(QT_TRANSLATE_NOOP("HealthWords", "it can't be judged: %1")).arg(why);
}

QString HealthWords::bound(const HealthCheck &check, HealthState state) const
{
    const auto sentence = [&] {
        if (check.lessIsWorse()) {
            switch (state) {
            case HealthState::Healthy: return QT_TRANSLATE_NOOP("HealthWords", "%1 or less%2 would be degraded");
            case HealthState::Unhealthy: return QT_TRANSLATE_NOOP("HealthWords", "%1 or less%2 is unhealthy");
            default: return QT_TRANSLATE_NOOP("HealthWords", "%1 or less%2 is degraded");
            }
        }
        switch (state) {
        case HealthState::Healthy: return QT_TRANSLATE_NOOP("HealthWords", "%1 or more%2 would be degraded");
        case HealthState::Unhealthy: return QT_TRANSLATE_NOOP("HealthWords", "%1 or more%2 is unhealthy");
        default: return QT_TRANSLATE_NOOP("HealthWords", "%1 or more%2 is degraded");
        }
    };
    const QString lasting = check.holdFor.count() > 0
                                ? word(QT_TRANSLATE_NOOP("HealthWords", " for %1")).arg(spokenDuration(check.holdFor))
                                : QString();
    return word(sentence()).arg(withUnit(check.boundOf(state), check.unitIn(m_language)), lasting);
}

QString HealthWords::reason(const QString &value, const QString &bound, bool isRecovering) const
{
    const char *sentence = isRecovering ? QT_TRANSLATE_NOOP("HealthWords", "%1; %2 (recovering)") : "%1; %2";
    return word(sentence).arg(value, bound);
}

/// With the decimal point of the language.
QString HealthWords::number(QString text) const
{
    return m_language.isEmpty() ? text : text.replace(QLatin1Char('.'), QLocale(m_language).decimalPoint());
}

QString HealthWords::withUnit(double value, const QString &unit) const
{
    if (unit == QLatin1String("percent"))
        return number(humanize::plain(value)) + QLatin1String(" %");
    if (unit == QLatin1String("bytes"))
        return number(humanize::binary(value)) + QLatin1Char('B');
    if (unit == QLatin1String("seconds"))
        return number(humanize::duration(value));
    return unit.isEmpty() ? number(humanize::plain(value)) : number(humanize::plain(value)) + QLatin1Char(' ') + unit;
}

} // namespace belfry
