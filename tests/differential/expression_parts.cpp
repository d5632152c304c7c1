// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/expression_parts.h"

#include "differential/sample_series.h"

namespace belfry::differential {

namespace {

Spelling label()
{
    return oneOf({"job", "instance", "le", "code", "room", {"\"job\"", "job"}, "nothing", "__name__"});
}

/// Some instant at which there are samples.
std::string anchor()
{
    return std::to_string(kFirst / 1000 + 3600 + 7 * pick(300)) + ".3";
}

} // namespace

Spelling number(Place place)
{
    const Spelling plain = oneOf({"1",
                                  "2",
                                  "0.5",
                                  "10",
                                  ".25",
                                  "3e1",
                                  "1E-2",
                                  "0x1F",
                                  "010",
                                  {"1_000", "1000"},
                                  {"5m", "300"},
                                  {"1h30m", "5400"},
                                  "-3",
                                  "-0.125",
                                  "0"});
    return place.finite || !oneIn(8) ? plain : oneOf({"Inf", "-inf", "+INF", "NaN", "nan"});
}

Spelling duration()
{
    return oneOf({"5m", "1m", "2m30s", "45s", {"150", "150s"}, {"0x78", "120s"}, "1m60s", "90s", "7m"});
}

Spelling shift()
{
    switch (pick(14)) {
    case 7: return Spelling(" offset ") + duration();
    case 8: return Spelling(" offset -") + duration();
    case 9: return Spelling(" @ " + anchor());
    case 10: return " @ start()";
    case 11: return " @ end()";
    case 12: return Spelling(" @ " + anchor() + " offset ") + duration();
    case 13: return Spelling(" offset ") + duration() + oneOf({" @ end()", " @ start()"});
    default: return "";
    }
}

Spelling counterSelector()
{
    return oneOf({"requests_total", "errors_total", "requests_total{code=\"500\"}", "requests_total{job=~\"a.*\"}",
                  "errors_total{instance!=\"b\"}", "requests_total{instance!~\"a|c\",code='200',}",
                  "latency_seconds_bucket", "latency_seconds_count{job=\"web\"}", "latency_seconds_sum",
                  "{__name__=\"errors_total\"}", "{job=\"api\", __name__=~`errors_.+`}"});
}

Spelling selector(Place place)
{
    if (oneIn(3))
        return counterSelector();
    if (!place.finite && oneIn(6))
        return oneOf({"special", "special{kind!=\"x\"}", "{__name__=~\"special|temperature\"}"});
    return oneOf({"temperature", "requests_total", "sparse", "ends", "limits", "build_info",
                  "temperature{room=\"hall\"}", "temperature{floor!=\"1\",room=~\"hall|attic\"}", "sparse{n=~\"[12]\"}",
                  "{__name__=~\"temperature|sparse\"}", "ends{part=~\"f.n\"}", "odd_bucket", "missing",
                  "missing{job=\"api\",instance=\"a\",code=~\"x\"}", "{job=\"web\",instance=\"a\",le=\"\"}",
                  "errors_total{job=\"nobody\"}", "temperature{room!~\".*t.*\"}"});
}

Spelling range(Place place)
{
    if (place.depth <= 0 || !oneIn(3))
        return selector(place) + "[" + duration() + "]" + shift();
    const Spelling half = place.inSubquery ? Spelling("500ms") : Spelling("");
    const Spelling length = oneOf({"5m", "2m", "90s", "4m30s"}) + half;
    const Spelling step = oneOf({"", "1m", "30s", "15s", "40s", {"20", "20s"}});
    const Spelling inner = oneIn(2) ? vector(place.within()) : selector(place);
    return "(" + inner + ")[" + length + ":" + step + "]" + shift();
}

Spelling counterRange(Place place)
{
    if (!oneIn(5))
        return counterSelector() + "[" + duration() + "]" + shift();
    const Spelling half = place.inSubquery ? Spelling("500ms") : Spelling("");
    return "requests_total[" + oneOf({"5m", "3m"}) + half + ":" + oneOf({"30s", "1m", ""}) + "]" + shift();
}

Spelling grouping()
{
    switch (pick(7)) {
    case 1: return Spelling(" by (") + label() + ")";
    case 2: return Spelling(" by (") + label() + ", " + label() + ")";
    case 3: return Spelling(" without (") + label() + ")";
    case 4: return Spelling(" without (") + label() + "," + label() + ",)";
    case 5: return " by ()";
    case 6: return " without ()";
    default: return "";
    }
}

Spelling scalar(Place place)
{
    if (place.depth <= 0)
        return !place.finite && oneIn(3) ? oneOf({"time()", "pi()"}) : number(place);
    switch (pick(place.finite ? 5 : 7)) {
    case 2: return place.finite ? "pi()" : oneOf({"time()", "pi()", "(time() - 1.7e9)"});
    case 3: return "(" + scalar(place.deeper()) + oneOf({" + ", " - ", " * "}) + scalar(place.deeper()) + ")";
    case 4: return oneOf({"-", "+"}) + oneOf({"2", "pi()", "(3)"});
    case 5: return "scalar(" + vector(place.deeper()) + ")";
    case 6:
        return "(" + scalar(place.deeper()) +
               oneOf({" / ", " % ", " ^ ", " atan2 ", " == bool ", " < bool ", " >= bool ", " != bool "}) +
               scalar(place.deeper()) + ")";
    default: return number(place);
    }
}

Spelling vector(Place place)
{
    if (place.depth <= 0)
        return selector(place) + shift();
    switch (pick(24)) {
    case 1:
    case 2:
    case 3:
    case 4: return windowCall(place);
    case 5:
    case 6:
    case 7:
    case 8: return aggregation(place);
    case 9:
    case 10:
    case 11:
    case 12: return "(" + binary(place) + ")";
    case 13:
    case 14: return mathCall(place);
    case 15: return place.finite ? mathCall(place) : histogramCall(place);
    case 16: return place.finite ? selector(place) : histogramCall(place);
    case 17: return labelCall(place);
    case 18: return dateCall();
    case 19:
        return oneOf({"-", "+", "-(", "("}).ours == "-" ? "-" + vector(place.deeper())
                                                        : "(" + vector(place.deeper()) + ")";
    case 20: return "vector(" + scalar(place.deeper()) + ")";
    // 2.42 has trouble with the timestamps of a selector that is fixed with @.
    case 21:
        if (place.finite)
            return selector(place);
        return "timestamp(" + (oneIn(2) ? "-" + vector(place.deeper()) : selector(place) + oneOf({"", " offset 2m"})) +
               ")";
    case 22: return "absent(" + vector(place.deeper()) + ")";
    default: return selector(place) + shift();
    }
}

Spelling anyExpression()
{
    const Place place{1 + *rc::gen::inRange(0, 4), false, false};
    switch (pick(20)) {
    case 15: return oneOf({"sort", "sort_desc"}) + "(" + vector(place) + ")";
    case 16: return range(place);
    case 17: return scalar(place);
    case 18: return oneOf({"\"text\"", "'a \\'b\\' \\u00e9'", "`raw \\n`"});
    default: return vector(place);
    }
}

} // namespace belfry::differential
