// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ends, grid lines and labels of a chart's axes, chosen as on the desktop (widgets/chart/value_axis.h, time_axis.h).

import { writing } from './texts.js';
import { fixed, formatText, scaleFor } from './units.js';

/** The next of the factors × 10ⁿ that isn't below; 1 for what is no distance. */
export function roundStep(rough, factors) {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (factors.find((factor) => rough <= factor * power * (1 + 1e-9)) ?? 10);
}

const stepFor = (rough, binary) => (binary && rough >= 1 ? 2 ** Math.ceil(Math.log2(rough) - 1e-9) : roundStep(rough, [1, 2, 2.5, 5]));

/** A share measured late may be a little more than all of it. */
const wholeOf = { percent: 100, percentunit: 1 };

const isBinary = (unit) => unit === 'bytes' || unit === 'Bps';

/** Whole powers of ten, or of two for bytes, at both ends; the step is the factor between two grid lines. */
function logAxis(low, high, { min: fixedMin, max: fixedMax, unit }, intervals) {
  const base = isBinary(unit) ? 2 : 10;
  const min = fixedMin > 0 ? fixedMin : low > 0 ? low : high > 0 ? high / base : 1;
  const max = Math.max(fixedMax > 0 ? fixedMax : high, min);
  const power = (value) => Math.log(value) / Math.log(base);
  const first = Math.floor(power(min) + 1e-9);
  const last = Math.max(Math.ceil(power(max) - 1e-9), first + 1);
  const every = Math.ceil((last - first) / intervals);
  const step = base ** every;
  return { min: base ** first, max: base ** first * step ** Math.ceil((last - first) / every), step, log: true };
}

/**
 * @param {number} low of the data  @param {number} high
 * @param {{min?: number, max?: number, unit: string, log?: boolean}} widget fixed ends
 * @returns {{min: number, max: number, step: number, log?: boolean}}
 */
export function valueAxis(low, high, widget, intervals) {
  if (widget.log) return logAxis(low, high, widget, intervals);
  const whole = wholeOf[widget.unit];
  if (whole && high > whole && high <= whole * 1.05) high = whole;
  const fixedMin = widget.min != null;
  const fixedMax = widget.max != null;
  const min = widget.min ?? (low >= 0 ? 0 : low);
  let max = widget.max ?? (high <= 0 && low < 0 ? 0 : high);
  if (low === 0 && high === 0 && min === 0 && !fixedMax) return { min: 0, max: 1, step: 1 };
  if (!(max > min)) max = min + (fixedMin || max > 0 || min !== 0 ? Math.max(Math.abs(min), 1) : 1);
  let step = stepFor((max - min) / intervals, isBinary(widget.unit));
  const axis = {
    min: fixedMin ? min : Math.floor(min / step + 1e-9) * step,
    max: fixedMax ? max : Math.ceil(max / step - 1e-9) * step,
  };
  if (fixedMin && fixedMax) step = (axis.max - axis.min) / intervals;
  return { min: axis.min, max: axis.max > axis.min ? axis.max : axis.min + step, step };
}

export function valueTicks({ min, max, step, log }) {
  if (log) {
    const ticks = [];
    for (let tick = min; tick <= max * (1 + 1e-6) && ticks.length < 50; tick *= step) ticks.push(tick);
    return ticks;
  }
  const count = Math.min(Math.floor((max - min) / step + 1e-6), 49);
  return Array.from({ length: count + 1 }, (_, i) => min + i * step);
}

const everyOf = (ticks) => (ticks.length > 3 && ticks.length % 2 === 1 ? 2 : 1);

/** As many digits as tell neighbouring ticks apart. */
function digitsFor(ticks, divisor) {
  const step = ticks.length > 1 ? (ticks[1] - ticks[0]) / divisor : 1;
  for (let digits = 0; digits < 6; ++digits) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.abs(scaled)) return digits;
  }
  return 3;
}

/** All in one unit, which only the last one names; at most three of five. On a logarithmic axis each has its own. */
export function valueLabels(ticks, unit, log = false) {
  if (log) return ticks.map((tick, i) => (i % everyOf(ticks) ? '' : formatText(tick, unit)));
  const largest = Math.max(Math.abs(ticks[0]), Math.abs(ticks[ticks.length - 1]));
  const scale = scaleFor(largest, unit);
  const digits = digitsFor(ticks, scale.divisor);
  const every = everyOf(ticks);
  return ticks.map((tick, i) => {
    if (i % every) return '';
    const text = fixed(tick / scale.divisor, digits);
    if (unit === 'percent' || unit === 'percentunit') return `${text} %`;
    return i === ticks.length - 1 && scale.unit ? `${text}\u00a0${scale.unit}` : text;
  });
}

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60e3, 3600e3, 86400e3];
const TIME_STEPS = [1, 2, 5, 10, 15, 30].map((n) => n * SECOND)
  .concat([1, 2, 5, 10, 15, 30].map((n) => n * MINUTE), [1, 2, 3, 6, 12].map((n) => n * HOUR))
  .concat([1, 2, 7, 14, 28, 91, 365].map((n) => n * DAY));

/** Round times of the viewer's clock, at most `count` of them. */
export function timeTicks(from, to, count) {
  const step = TIME_STEPS.find((each) => to - from <= each * count) ?? 365 * DAY;
  const offset = -new Date(to).getTimezoneOffset() * MINUTE;
  const ticks = [];
  for (let t = (Math.floor((from + offset) / step) + 1) * step - offset; t <= to; t += step) ticks.push(t);
  return { ticks, step };
}

export function timeLabel(t, step) {
  const d = new Date(t);
  if (step >= DAY) return d.toLocaleDateString(writing.locale, { day: 'numeric', month: 'short' });
  const two = (n) => String(n).padStart(2, '0');
  const minutes = `${two(d.getHours())}:${two(d.getMinutes())}`;
  return step < MINUTE ? `${minutes}:${two(d.getSeconds())}` : minutes;
}
