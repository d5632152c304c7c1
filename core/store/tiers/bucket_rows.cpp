// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tiers/bucket_columns.h"

#include <algorithm>

namespace belfry {

template<typename T>
std::vector<T> &BucketRows<T>::of(BucketColumn column)
{
    switch (column) {
    case BucketColumn::Count: return count;
    case BucketColumn::First: return first;
    case BucketColumn::Min: return min;
    case BucketColumn::Max: return max;
    case BucketColumn::Sum: return sum;
    default: return last;
    }
}

template<typename T>
void BucketRows<T>::predict(BucketColumn column, std::vector<T> &out) const
{
    const std::size_t size = last.size();
    out.resize(size);
    const std::vector<T> &begin = keepsFirst ? first : last;
    for (std::size_t i = 0; i < size; ++i) {
        switch (column) {
        case BucketColumn::First: out[i] = last[i > 0 ? i - 1 : 0]; break;
        case BucketColumn::Min: out[i] = std::min(begin[i], last[i]); break;
        case BucketColumn::Max: out[i] = std::max(begin[i], last[i]); break;
        default: out[i] = count[i] * (min[i] + max[i]) / 2; break;
        }
    }
}

template struct BucketRows<double>;
template struct BucketRows<std::int64_t>;

} // namespace belfry
