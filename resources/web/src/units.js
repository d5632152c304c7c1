// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How numbers and times read: the same as on the desktop (core/models/formatter.h), held to it by the same cases.

import { tr, writing } from './texts.js';

export const MISSING = '–';

const KI = 1024;
const binary = (suffix) => ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'].map((name, i) => [KI ** i, name + suffix]);
const decimal = (unit, letters) => ['', ...letters].map((letter, i) => [1000 ** i, letter + unit]);

/** Of each unit: what a value is divided by, and what is written then; ascending. */
const PREFIXES = {
  none: decimal('', 'kMGT'),
  percent: [[1, '%']],
  percentunit: [[0.01, '%']],
  bytes: binary(''),
  bits: decimal('bit', 'kMGT'),
  Bps: binary('/s').slice(0, 5),
  bps: decimal('bit/s', 'kMGT'),
  ops: decimal('/s', 'kMG'),
  seconds: [[1e-9, 'ns'], [1e-6, 'µs'], [1e-3, 'ms'], [1, 's'], [60, 'min'], [3600, 'h'], [86400, tr('unit.days')]],
  timestamp: [[1, '']],
  celsius: [[1, '°C']],
  hertz: decimal('Hz', 'kMG'),
  decbytes: decimal('B', 'kMGTP'),
  pps: decimal('p/s', 'kMG'),
  rpm: [[1, 'rpm']],
  watt: decimal('W', 'kM'),
  volt: decimal('V', 'k'),
  ampere: decimal('A', 'k'),
};

export const isUnit = (name) => Object.hasOwn(PREFIXES, name);

/** From where on the next prefix is taken: before a number would need four digits; counts stay whole up to 100 000. */
function changeAt(unit, nextFactor) {
  const threeDigits = 999.5;
  if (unit === 'seconds' && nextFactor >= 60) return nextFactor;
  if ((unit === 'none' || unit === 'ops') && nextFactor === 1e3) return 1e5;
  return (nextFactor * threeDigits) / (unit === 'bytes' || unit === 'Bps' ? KI : 1000);
}

/**
 * One prefix for several values, that of the largest magnitude.
 * @returns {{divisor: number, unit: string}}
 */
export function scaleFor(largest, unit) {
  const magnitude = Number.isFinite(largest) ? Math.abs(largest) : 0;
  const prefixes = PREFIXES[unit] ?? PREFIXES.none;
  let i = 0;
  if (unit === 'seconds' && magnitude === 0) i = 3;
  else while (i + 1 < prefixes.length && magnitude >= changeAt(unit, prefixes[i + 1][0])) ++i;
  return { divisor: prefixes[i][0], unit: prefixes[i][1] };
}

function decimalsFor(value, unit) {
  const magnitude = Math.abs(value);
  const whole = Math.abs(value - Math.round(value)) <= magnitude * 1e-12; // 25 ns in seconds isn't quite 25
  if (whole || magnitude >= 99.95) return 0;
  if (magnitude >= 9.995 || unit === 'percent' || unit === 'percentunit' || unit === 'celsius') return 1;
  if (magnitude >= 0.0995) return 2;
  return magnitude >= 0.00995 ? 3 : 4;
}

const inWriting = (text) => text.replace('.', writing.decimal);

/** -0.04 with no digit would read "-0". */
export const fixed = (value, decimals) => {
  const text = value.toFixed(decimals);
  return inWriting(text.startsWith('-') && Number(text) === 0 ? text.slice(1) : text);
};

/** "1.2e-06", as C prints it. */
const scientific = (value) => {
  const [digits, exponent] = Number(value.toPrecision(3)).toExponential().split('e');
  return inWriting(`${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`);
};

/**
 * Three significant digits with the prefix that fits; `decimals` ≥ 0 fixes the digits after the point instead.
 * @param {number | null | undefined} value
 * @returns {{number: string, unit: string}}
 */
export function format(value, unit, decimals = -1) {
  if (value == null || Number.isNaN(value)) return { number: MISSING, unit: '' };
  if (!Number.isFinite(value)) return { number: value > 0 ? '∞' : '-∞', unit: '' };
  if (unit === 'timestamp') return { number: dateTime(value * 1000), unit: '' };
  const scale = scaleFor(value, unit);
  const scaled = value / scale.divisor;
  if (decimals < 0 && scaled !== 0 && Math.abs(scaled) < 0.00005 && (unit === 'none' || !isUnit(unit)))
    return { number: scientific(scaled), unit: scale.unit };
  return { number: fixed(scaled, decimals >= 0 ? decimals : decimalsFor(scaled, unit)), unit: scale.unit };
}

/** "21.4 GiB", with a space that doesn't break. */
export function formatText(value, unit, decimals = -1) {
  const text = format(value, unit, decimals);
  return text.unit ? `${text.number}\u00a0${text.unit}` : text.number;
}

/** "850 ms", "4.2 s", "12 min", "3 h 5 min", "41 days". */
export function duration(ms) {
  const [second, minute, hour, day] = [1000, 60e3, 3600e3, 86400e3];
  if (ms < second) return `${Math.max(Math.trunc(ms), 0)} ms`;
  if (ms < 10 * second) return `${inWriting(String(Math.floor(ms / 100) / 10))} s`;
  if (ms < minute) return `${Math.floor(ms / second)} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms >= 2 * day) return tr('duration.days', { n: Math.floor(ms / day) });
  const minutes = Math.floor((ms % hour) / minute);
  return `${Math.floor(ms / hour)} h${minutes ? ` ${minutes} min` : ''}`;
}

const two = (n) => String(n).padStart(2, '0');
const clock = (d) => `${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;

const dates = new Map(); // by how they are written: a format is costly to make
function date(d) {
  if (!dates.has(writing.dates)) dates.set(writing.dates, new Intl.DateTimeFormat(writing.dates, { year: 'numeric', month: '2-digit', day: '2-digit' }));
  return dates.get(writing.dates).format(d);
}

/** "2026-11-24 14:32:07" in the viewer's time zone, like the two below. */
export function dateTime(t) {
  const d = new Date(t);
  return `${date(d)} ${clock(d)}`;
}

/** "14:32:07", with the date in front where it isn't `now`'s day. */
export function timeOfDay(t, now = Date.now()) {
  const d = new Date(t);
  return d.toDateString() === new Date(now).toDateString() ? clock(d) : dateTime(t);
}
