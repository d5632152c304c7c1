// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_groups.h"

#include <chrono>

namespace belfry::promql {

namespace {

using namespace std::chrono;

sys_days dayOf(std::int64_t s)
{
    return std::chrono::floor<days>(sys_seconds(std::chrono::seconds(s)));
}

year_month_day dateOf(std::int64_t s)
{
    return year_month_day(dayOf(s));
}

std::int64_t secondOfDay(std::int64_t s)
{
    return (sys_seconds(std::chrono::seconds(s)) - dayOf(s)).count();
}

double daysInMonth(std::int64_t s)
{
    const year_month_day date = dateOf(s);
    return static_cast<unsigned>(year_month_day_last(date.year(), month_day_last(date.month())).day());
}

double dayOfMonth(std::int64_t s)
{
    return static_cast<unsigned>(dateOf(s).day());
}

double dayOfWeek(std::int64_t s)
{
    return weekday(dayOf(s)).c_encoding();
}

double dayOfYear(std::int64_t s)
{
    const sys_days newYear = year_month_day(dateOf(s).year(), January, day(1));
    return static_cast<double>((dayOf(s) - newYear).count() + 1);
}

double monthOfYear(std::int64_t s)
{
    return static_cast<unsigned>(dateOf(s).month());
}

double yearOf(std::int64_t s)
{
    return static_cast<int>(dateOf(s).year());
}

double hourOf(std::int64_t s)
{
    const std::int64_t hour = secondOfDay(s) / 3600;
    return static_cast<double>(hour);
}

double minuteOf(std::int64_t s)
{
    return static_cast<double>(secondOfDay(s) / 60 % 60);
}

Function date(std::string_view name, DateFunction function)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Vector};
    f.variadic = 1;
    f.kind = FunctionKind::Date;
    f.date = function;
    f.dependsOnTime = true;
    return f;
}

} // namespace

std::vector<Function> dateFunctions()
{
    return {
        date("day_of_month", dayOfMonth),   date("day_of_week", dayOfWeek), date("day_of_year", dayOfYear),
        date("days_in_month", daysInMonth), date("hour", hourOf),           date("minute", minuteOf),
        date("month", monthOfYear),         date("year", yearOf),
    };
}

} // namespace belfry::promql
