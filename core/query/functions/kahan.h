// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

namespace belfry::promql {

/// A sum with Neumaier's compensation: value() is far more exact than adding in order. An infinite sum has
/// no compensation but NaN, and leaves it out.
struct KahanSum {
    double sum = 0;
    double compensation = 0;

    void add(double v)
    {
        // Knuth's two-sum: the same error as Neumaier's, without asking which of the two is larger.
        const double t = sum + v;
        const double arrived = t - sum;
        const double lost = (sum - (t - arrived)) + (v - arrived);
        compensation += lost;
        sum = t;
    }

    double value() const { return std::isinf(sum) ? sum : sum + compensation; }
};

/// Two such sums side by side, in a register of the least processor's vectors: the same bits, in less time.
class KahanPair
{
public:
    using Two = double __attribute__((vector_size(2 * sizeof(double))));

    void add(Two v)
    {
        const Two t = m_sum + v;
        const Two arrived = t - m_sum;
        m_compensation += (m_sum - (t - arrived)) + (v - arrived);
        m_sum = t;
    }
    double value(int which) const { return KahanSum{m_sum[which], m_compensation[which]}.value(); }

private:
    Two m_sum{};
    Two m_compensation{};
};

/// The arithmetic mean as Prometheus 3 computes it: the compensated sum divided at the end; only when the sum
/// would overflow, incrementally from there on.
class KahanMean
{
public:
    void add(double v)
    {
        m_count += 1;
        if (m_count == 1) {
            m_sum.sum = v;
            return;
        }
        if (!m_incremental) {
            KahanSum next = m_sum;
            next.add(v);
            if (!std::isinf(next.sum)) {
                m_sum = next;
                return;
            }
            m_incremental = true;
            m_sum.sum /= m_count - 1;
            m_sum.compensation /= m_count - 1;
        }
        const double q = (m_count - 1) / m_count;
        m_sum.sum *= q;
        m_sum.compensation *= q;
        m_sum.add(v / m_count);
    }

    double value() const { return m_incremental ? m_sum.value() : m_sum.sum / m_count + m_sum.compensation / m_count; }

private:
    KahanSum m_sum; ///< once incremental, the mean
    double m_count = 0;
    bool m_incremental = false;
};

} // namespace belfry::promql
