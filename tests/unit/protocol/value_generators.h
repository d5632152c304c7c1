// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <rapidcheck.h>

#include <bit>
#include <cmath>
#include <limits>

/// Any value that stands in a message, for properties. Texts hold every kind of character that JSON must escape.
namespace belfry::wire::gen {

inline rc::Gen<QString> text()
{
    // Short ones: a message has dozens of them.
    return rc::gen::resize(
        8, rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(
                            rc::gen::inRange<char32_t>(0x20, 0x7f), rc::gen::inRange<char32_t>(1, 0x20),
                            rc::gen::elementOf(std::vector<char32_t>{U'"', U'\\', U'/', U'é', U'𝛑', U'\u2028'}))),
                        [](const std::vector<char32_t> &points) {
                            return QString::fromUcs4(points.data(), qsizetype(points.size()));
                        }));
}

inline rc::Gen<double> number()
{
    return rc::gen::oneOf(
        rc::gen::arbitrary<double>(), rc::gen::map(rc::gen::arbitrary<int>(), [](int i) { return double(i); }),
        rc::gen::elementOf(std::vector<double>{
            0.0, -0.0, 0.1, 1e308, 5e-324, 9007199254740993.0, std::numeric_limits<double>::infinity(),
            -std::numeric_limits<double>::infinity(), staleMarker(), std::bit_cast<double>(kNaNBits)}));
}

inline rc::Gen<qint64> time()
{
    return rc::gen::inRange<qint64>(-limits::kIntegerMax, limits::kIntegerMax);
}

inline rc::Gen<quint32> id()
{
    return rc::gen::inRange<quint32>(1, std::numeric_limits<quint32>::max());
}

inline rc::Gen<ChannelId> channel()
{
    return rc::gen::map(id(), [](quint32 v) { return ChannelId(v); });
}

inline rc::Gen<quint64> offset()
{
    return rc::gen::inRange<quint64>(0, quint64(limits::kIntegerMax));
}

inline rc::Gen<Labels> labels()
{
    return rc::gen::resize(
        4, rc::gen::map(rc::gen::container<std::vector<std::pair<QString, QString>>>(rc::gen::pair(text(), text())),
                        [](const auto &pairs) {
                            std::vector<Label> all;
                            for (const auto &[name, value] : pairs)
                                all.push_back({name.toStdString(), value.toStdString()});
                            return Labels(std::move(all));
                        }));
}

/// NaN is left out of messages, and comes back.
inline double known()
{
    const double value = *number();
    return std::isnan(value) ? ProcessRow::kUnknown : value;
}

inline QMap<QString, QStringList> chosenValues()
{
    if (*rc::gen::arbitrary<bool>())
        return {};
    return {{QStringLiteral("v\u00e9"), {*text(), *text()}}, {*text(), {}}};
}

} // namespace belfry::wire::gen
