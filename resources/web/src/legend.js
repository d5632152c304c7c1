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

/** A query's template over the labels; without one the label set, and where that is empty too, the expression. */
export function legendText(query, labels) {
  if (query.legend) return fillTemplate(query.legend, (name) => labels[name] ?? '');
  return Object.keys(labels).length ? labelsText(labels) : query.expr;
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
