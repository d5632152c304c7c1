// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names in the order in which people count: eth2 before eth10 (core/base/natural_order.h).

const collator = new Intl.Collator('en', { numeric: true });

/** For sort(). @param {string} a  @param {string} b */
export const comesBefore = (a, b) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
