// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an explanation says, in words, the desktop's (core/models/explain_text.h).

import { tr } from '../texts.js';
import { duration, fixed, formatText } from '../units.js';

const [VERY_STRONG, STRONG] = [0.9, 0.7];
const USUAL_SPREADS = 3; // what is no farther away than this is as usual
const DULL = ['__name__', 'instance', 'job'];

/** A base unit as metric names end, and what it is as a value and as a rate. */
const BASE_UNITS = [
  ['bytes', 'bytes', 'Bps'], ['seconds', 'seconds', 'percentunit'], ['ratio', 'percentunit', 'percentunit'], ['celsius', 'celsius', 'none'],
  ['hertz', 'hertz', 'none'], ['watts', 'watt', 'none'], ['joules', 'none', 'watt'], ['volts', 'volt', 'none'], ['amperes', 'ampere', 'none'],
];

/** The unit of a metric, by its metadata or the end of its name; of a rate what it is a second. */
export function unitOfMetric(name, unit, isRate) {
  const isCount = /_(count|bucket)$/.test(name); // of what is measured in a unit
  const plain = name.replace(/_total$/, '').replace(/_sum$/, '');
  const base = BASE_UNITS.find(([word]) => unit === word || plain.endsWith(word));
  if (base && !isCount) return base[isRate ? 2 : 1];
  return isRate ? 'ops' : 'none';
}

/** "cpu=0, mode=user": without the metric's name and what says whose the series is. */
export const distinguishing = (labels, ...dull) =>
  Object.keys(labels).filter((name) => !DULL.includes(name) && !dull.includes(name)).sort().map((name) => `${name}=${labels[name]}`).join(', ');

/** "0.97", with a minus sign that is as wide as a plus. */
export const correlationText = (correlation) => fixed(correlation, 2).replace('-', '−');

export function strengthText(correlation) {
  const size = Math.abs(correlation);
  const strength = tr(size >= VERY_STRONG ? 'explain.veryStrong' : size >= STRONG ? 'explain.strong' : 'explain.moderate');
  return correlation < 0 ? tr('explain.opposite', { strength }) : strength;
}

export function lagText(lagMs) {
  if (lagMs === 0) return tr('explain.atOnce');
  return tr(lagMs > 0 ? 'explain.later' : 'explain.earlier', { time: duration(Math.abs(lagMs)) });
}

/** @param {{value: number, usual: number, spreads?: number}} of */
export function departureText({ value, usual, spreads }) {
  if (spreads == null) return tr(value === usual ? 'explain.usual' : 'explain.never');
  if (Math.abs(spreads) < USUAL_SPREADS) return tr('explain.usual');
  return tr(spreads > 0 ? 'explain.above' : 'explain.below', { times: formatText(Math.abs(spreads), 'none') });
}

export const changeText = (from, to, unit) => `${formatText(from, unit)} → ${formatText(to, unit)}`;

/** Where an event stands to the instant. */
export function whenText(event, t) {
  if (event === t) return tr('explain.then');
  return tr(event < t ? 'explain.before' : 'explain.after', { time: duration(Math.abs(event - t)) });
}
