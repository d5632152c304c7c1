// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which values a chart shows: lines stacked where they are, and an axis that stays while the data fits it.

import { valueAxis } from './axis.js';

const INTERVAL_HEIGHT = 34; // grid lines don't stand closer

/**
 * Each line on top of those before it that have its axis; what only one of them lacks at an instant is taken from the
 * one before.
 */
export function stacked(lines, isRight) {
  const totals = { left: [], right: [] };
  return lines.map((values, line) => {
    const total = isRight(line) ? totals.right : totals.left;
    let carried = 0;
    return values.map((value, i) => {
      if (value != null) carried = value;
      total[i] = (total[i] ?? 0) + (value === null ? 0 : carried);
      return value == null ? value : total[i];
    });
  });
}

/** Keeps the axis while the data fits it and fills a good part of it. */
function steadyAxis(low, high, height, look, kept) {
  const { min, max, log } = look;
  const intervals = height >= 4 * INTERVAL_HEIGHT ? 4 : height >= 2 * INTERVAL_HEIGHT ? 2 : 1;
  if (kept?.intervals === intervals && fits(kept, low, high, look)) {
    const filled = log ? high * kept.step ** 2 > kept.max
      : Math.max(high, 0) - Math.min(low, 0) >= 0.4 * (kept.max - kept.min) || (min != null && max != null);
    if (filled) return kept;
  }
  return { ...valueAxis(low, high, look, intervals), intervals };
}

function fits(axis, low, high, { min, max, log }) {
  if (log) return (low >= axis.min || !(low > 0)) && high <= axis.max;
  return (min != null || low >= axis.min) && (max != null || high <= axis.max);
}

/**
 * @param {(number | null | undefined)[][]} columns  @param {number} first instant that is seen
 * @param {import('./chart.js').Look} look  @param {object | null} kept the axis before
 */
export function chooseAxis(columns, first, height, look, kept) {
  let [low, high] = [Infinity, -Infinity];
  for (const values of columns) {
    for (let i = first; i < values.length; ++i) {
      if (values[i] == null || (look.log && !(values[i] > 0))) continue;
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
  }
  if (low > high) [low, high] = [look.min ?? 0, look.max ?? 1];
  for (const { value } of look.thresholds ?? []) {
    if (value > high && value <= high * 1.5) high = value; // near enough to be of interest
  }
  return look.axes ? steadyAxis(low, high, height, look, kept) : sparkAxis(low, high, look);
}

/** A sparkline shows shape, not size: its line keeps off the edges. */
function sparkAxis(low, high, look) {
  const room = Math.max((high - low) * 0.25, Math.abs(high) * 0.02 + 1e-9);
  const min = look.min ?? low - room;
  return { min, max: Math.max(look.max ?? high + room, min + 1e-9), step: 1 };
}
