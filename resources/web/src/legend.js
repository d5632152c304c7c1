// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What series are called (core/models/legend.h), and how a value stands to its thresholds (core/dashboard/threshold.h).

/** Every {{name}} becomes what `valueOf` says of the name. */
export function fillTemplate(text, valueOf) {
  return text.replace(/\{\{(.*?)\}\}/gs, (_, name) => valueOf(name.trim()));
}

/** The label set as PromQL writes it: `up{job="node"}`. */
export function labelsText(labels) {
  const { __name__: name = '', ...others } = labels;
  const pairs = Object.keys(others).sort().map((key) => `${key}=${JSON.stringify(others[key])}`);
  return pairs.length || !name ? `${name}{${pairs.join(', ')}}` : name;
}

/** Names of the labels that aren't the same for all; of one alone all but those of the machine. */
function tellingApart(all) {
  const [first, ...others] = all;
  if (!others.length) return Object.keys(first ?? {}).filter((name) => !['__name__', 'instance', 'job'].includes(name));
  return [...new Set(all.flatMap((labels) => Object.keys(labels)))].filter((name) => others.some((labels) => labels[name] !== first[name]));
}

/**
 * What the series of a query are called: its template over the labels of each; without one, or where it gives nothing,
 * what tells them apart, as "0 · idle", or else the metric, or else the expression.
 * @param {{expr: string, legend?: string}} query
 * @param {object[]} all  labels of all its series
 * @returns {(labels: object) => string}
 */
export function seriesNames(query, all) {
  const telling = tellingApart(all).sort();
  return (labels) => {
    const filled = fillTemplate(query.legend ?? '', (name) => labels[name] ?? '');
    return filled.trim() ? filled : telling.map((name) => labels[name]).filter(Boolean).join(' · ') || labels.__name__ || query.expr;
  };
}

/**
 * "ok", "warning", "critical"; "" without thresholds or value.
 * @param {{value: number, state: string}[]} thresholds rising or falling
 */
export function thresholdState(thresholds, value) {
  if (!thresholds?.length || value == null || Number.isNaN(value)) return '';
  const falling = thresholds.length > 1 && thresholds[1].value < thresholds[0].value;
  let state = 'ok';
  for (const each of thresholds) {
    if (falling ? value <= each.value : value >= each.value) state = each.state;
  }
  return state;
}

export const isAlarming = (state) => state === 'warning' || state === 'critical';
