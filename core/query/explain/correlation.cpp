// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/correlation.h"

#include <algorithm>
#include <cmath>

namespace belfry::explain {

namespace {

/// Of the instants, those that must have a value.
constexpr double kFewestShare = 0.5;
constexpr std::size_t kFewestValues = 8;
/// A standard deviation below this part of the largest value is the rounding of a constant.
constexpr double kRounding = 1e-9;
/// Less of its variance than this isn't a movement: what is left of it in the time that two columns share.
constexpr double kLeastVariance = 1e-6;
/// From here on a column is a line.
constexpr double kLine = 0.9999;
/// Coefficients that differ by less are equal.
constexpr double kSameCoefficient = 1e-9;

/// Four sums at once, as a sum alone has to wait for each addition.
double dot(const double *a, const double *b, std::size_t count)
{
    double sums[4] = {0, 0, 0, 0};
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    }
    for (; i < count; ++i)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

double squaresDot(const double *values, const double *mask, std::size_t count)
{
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += values[i] * values[i] * mask[i];
    return sum;
}

} // namespace

bool Standardised::set(std::span<const double> values)
{
    m_values.assign(values.size(), 0);
    m_mask.assign(values.size(), 0);
    m_present = 0;
    double sum = 0;
    double largest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        m_mask[i] = 1;
        ++m_present;
        sum += values[i];
        largest = std::max(largest, std::abs(values[i]));
    }
    if (!hasEnough() || !std::isfinite(sum))
        return false;
    const double mean = sum / double(m_present);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (m_mask[i] != 0)
            m_values[i] = values[i] / largest - mean / largest;
    }
    const double deviation = std::sqrt(dot(m_values.data(), m_values.data(), m_values.size()) / double(m_present));
    if (!(deviation > kRounding))
        return false;
    m_sums.assign(1, 0);
    m_squares.assign(1, 0);
    for (double &value : m_values) {
        value /= deviation;
        m_sums.push_back(m_sums.back() + value);
        m_squares.push_back(m_squares.back() + value * value);
    }
    return true;
}

bool Standardised::hasEnough() const
{
    return m_present >= kFewestValues && double(m_present) >= kFewestShare * double(m_values.size());
}

bool Standardised::isLine() const
{
    // Instants from -middle to middle; their variance is (n² - 1) / 12.
    const double middle = double(size() - 1) / 2;
    double sum = 0;
    double times = 0;
    double squares = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const double time = (double(i) - middle) * m_mask[i];
        sum += m_values[i] * time;
        times += time;
        squares += time * time;
    }
    const double present = double(m_present);
    const double variance = squares / present - (times / present) * (times / present);
    return variance > 0 && std::abs(sum / present) / std::sqrt(variance) > kLine;
}

/// Two columns, the second moved by a lag: what Pearson's coefficient is made of, over the instants that both have.
class LaggedPair
{
public:
    LaggedPair(const Standardised &first, const Standardised &second, int lag)
        : m_x(first),
          m_y(second),
          m_fromX(lag < 0 ? std::size_t(-lag) : 0),
          m_fromY(lag > 0 ? std::size_t(lag) : 0),
          m_count(first.size() - std::size_t(std::abs(lag)))
    {
    }

    std::optional<double> coefficient()
    {
        m_xy = dot(x(), y(), m_count);
        m_x.isWhole() && m_y.isWhole() ? sumUp() : sumUpShared();
        if (m_n < double(kFewestValues))
            return std::nullopt;
        const double varianceX = m_xx / m_n - (m_sx / m_n) * (m_sx / m_n);
        const double varianceY = m_yy / m_n - (m_sy / m_n) * (m_sy / m_n);
        if (varianceX < kLeastVariance || varianceY < kLeastVariance)
            return std::nullopt;
        const double r = (m_xy / m_n - m_sx / m_n * (m_sy / m_n)) / std::sqrt(varianceX * varianceY);
        return std::clamp(r, -1.0, 1.0);
    }

private:
    const double *x() const { return m_x.m_values.data() + m_fromX; }
    const double *y() const { return m_y.m_values.data() + m_fromY; }

    void sumUp()
    {
        const auto over = [this](const std::vector<double> &sums, std::size_t from) {
            return sums[from + m_count] - sums[from];
        };
        m_n = double(m_count);
        m_sx = over(m_x.m_sums, m_fromX);
        m_xx = over(m_x.m_squares, m_fromX);
        m_sy = over(m_y.m_sums, m_fromY);
        m_yy = over(m_y.m_squares, m_fromY);
    }

    void sumUpShared()
    {
        const double *maskX = m_x.m_mask.data() + m_fromX;
        const double *maskY = m_y.m_mask.data() + m_fromY;
        m_n = dot(maskX, maskY, m_count);
        m_sx = dot(x(), maskY, m_count);
        m_xx = squaresDot(x(), maskY, m_count);
        m_sy = dot(y(), maskX, m_count);
        m_yy = squaresDot(y(), maskX, m_count);
    }

    const Standardised &m_x;
    const Standardised &m_y;
    std::size_t m_fromX;
    std::size_t m_fromY;
    std::size_t m_count;
    double m_n = 0;
    double m_sx = 0;
    double m_sy = 0;
    double m_xx = 0;
    double m_yy = 0;
    double m_xy = 0;
};

std::optional<Correlation> correlate(const Standardised &first, const Standardised &second, int mostLag)
{
    std::optional<Correlation> best;
    const auto consider = [&](int lag) {
        const auto r = LaggedPair(first, second, lag).coefficient();
        if (r && (!best || std::abs(*r) > std::abs(best->r) + kSameCoefficient))
            best = Correlation{*r, lag};
    };
    consider(0);
    for (int lag = 1; lag <= mostLag; ++lag) {
        consider(lag);
        consider(-lag);
    }
    return best;
}

} // namespace belfry::explain
