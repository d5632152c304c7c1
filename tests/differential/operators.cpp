// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/expression_parts.h"

namespace belfry::differential {

namespace {

Spelling arithmetic(Place place)
{
    return place.finite ? oneOf({" + ", " - ", " * "}) : oneOf({" + ", " - ", " * ", " / ", " % ", " ^ "});
}

Spelling comparison()
{
    return oneOf({" > ", " < ", " >= ", " <= ", " == ", " != "}) + oneOf({"", "bool "});
}

Spelling operation(Place place)
{
    return oneIn(3) ? comparison() : arithmetic(place);
}

/// Both sides by the same few labels, so that most series find a partner.
Spelling alike(Place place)
{
    const Spelling by =
        oneOf({" by (job) (", " by (job, instance) (", " by (instance) (", " without (code, le) (", " ("});
    const auto side = [&] { return oneOf({"sum", "max", "count", "avg"}) + by + vector(place.deeper()) + ")"; };
    return side() + operation(place) + side();
}

Spelling manyToOne(Place place)
{
    const Spelling many =
        oneOf({"requests_total", "errors_total", "rate(requests_total[5m])", "latency_seconds_count"});
    switch (pick(6)) {
    case 1: return many + operation(place) + "on(job) group_left(team) limits" + shift();
    case 2: return "limits" + operation(place) + "on (job) group_right () " + many;
    case 3: return many + operation(place) + "on(instance) group_left(version, missing) build_info";
    case 4: return many + operation(place) + "ignoring(code) group_left sum without(code) (" + many + ")";
    case 5: return "build_info" + operation(place) + "on(instance) group_right(version) " + many;
    default: return many + operation(place) + "on(job) group_left limits";
    }
}

Spelling oneToOne(Place place)
{
    switch (pick(5)) {
    case 1: return "errors_total" + operation(place) + "ignoring(code) requests_total{code=\"500\"}" + shift();
    case 2: return "temperature" + operation(place) + "temperature" + shift();
    case 3: return "errors_total" + operation(place) + "on(job, instance) requests_total{code=\"200\"}";
    case 4: return "sparse" + operation(place) + "ignoring() sparse" + shift();
    default: return vector(place.deeper()) + operation(place) + vector(place.deeper());
    }
}

/// Prometheus 2.42 leaves the metric's name on the result, where there is one.
Spelling angle(Place place)
{
    const Spelling left = "abs(" + vector(place.deeper()) + ") atan2 ";
    return oneIn(2) ? left + scalar(place.deeper()) : left + "ignoring(code) abs(" + vector(place.deeper()) + ")";
}

Spelling sets(Place place)
{
    const Spelling op = oneOf({" and ", " or ", " unless "}) + oneOf({"",
                                                                      "on(job) ",
                                                                      "on() ",
                                                                      "ignoring(instance, code) ",
                                                                      "on(room, floor) ",
                                                                      "ignoring() ",
                                                                      {"on(\"instance\") ", "on(instance) "}});
    return vector(place.deeper()) + op + vector(place.deeper());
}

/// Without parentheses: what binds tighter, and from which side.
Spelling chain(Place place)
{
    const auto simple = [&] { return selector(place) + shift(); };
    switch (pick(5)) {
    case 1: return simple() + oneOf({" AND ", " Or ", " unless "}) + simple() + oneOf({" and ", " OR "}) + simple();
    case 2: return "-" + simple() + oneOf({" ^ 2", " ^ 2 ^ 0.5", " * 2 ^ 3 - 1"}) + arithmetic(place) + number(place);
    case 3: return simple() + " > " + number(place) + comparison() + number(place) + " - 1 - -2";
    case 4: return "1 - 2 - " + simple() + " - " + number(place) + " * 3 % 5 / 2 or " + simple();
    default: return simple() + " - " + number(place) + " - " + number(place) + " * " + number(place);
    }
}

} // namespace

Spelling binary(Place place)
{
    switch (pick(11)) {
    case 10: return place.finite ? sets(place) : chain(place);
    case 9: return place.finite ? sets(place) : angle(place);
    case 1: return scalar(place.deeper()) + operation(place) + vector(place.deeper());
    case 2:
    case 3: return alike(place);
    case 4: return manyToOne(place);
    case 5: return oneToOne(place);
    case 6:
    case 7: return sets(place);
    case 8:
        return vector(place.deeper()) + arithmetic(place) + scalar(place.deeper()) + arithmetic(place) + "-" +
               selector(place);
    default: return vector(place.deeper()) + operation(place) + scalar(place.deeper());
    }
}

} // namespace belfry::differential
