// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alerts and health at an instant of the past, as the series tell that are kept of them (core/models/past_state.h). What
// isn't kept is missing: who looked after an alert, why a component was as it was.

import * as api from './api.js';

const HEALTH_STATES = ['healthy', 'degraded', 'unhealthy', 'unknown']; // as belfry_health_state numbers them

/** @typedef {{labels: Record<string, string>, values: number[]}} Sample of one instant */

const valueOf = ({ values }) => values[values.length - 1];
const without = (labels, ...names) => Object.fromEntries(Object.entries(labels).filter(([name]) => !names.includes(name)));
const keyOf = (labels) => JSON.stringify(Object.entries(labels).sort());

/** The texts of the same alert now, or else those of its rule that hold for every alert of it. */
function annotationsOf(labels, present) {
  const rules = (present?.groups ?? []).flatMap((group) => group.rules);
  const same = rules.flatMap((rule) => rule.alerts ?? []).find((alert) => keyOf(alert.labels) === keyOf(labels));
  if (same) return same.annotations;
  const rule = rules.find(({ name, annotations }) => name === labels.alertname && annotations);
  return Object.fromEntries(Object.entries(rule?.annotations ?? {}).filter(([, text]) => !text.includes('{{')));
}

/**
 * In the shape of the topic, and whether anything is kept of that time: no alert is no series.
 * @param {[Sample[], Sample[], Sample[]]} answers to ALERTS, ALERTS_FOR_STATE and count(up)
 */
export function pastAlerts([states, since, up], present, t) {
  const activeAt = new Map();
  for (const each of since) {
    const at = valueOf(each) * 1000;
    if (at >= 0 && at <= t) activeAt.set(keyOf(without(each.labels, '__name__')), at); // anybody may store series of that name
  }
  const alerts = states.map((each) => {
    const labels = without(each.labels, '__name__', 'alertstate');
    return { labels, state: each.labels.alertstate, activeAt: activeAt.get(keyOf(labels)) ?? t, annotations: annotationsOf(labels, present) };
  });
  return { t, isKept: states.length > 0 || up.length > 0, groups: [{ rules: [{ alerts }] }] };
}

/** In all languages. */
function titlesIn({ title, translations = {} }) {
  return { title, translations: Object.fromEntries(Object.entries(translations).filter(([name]) => name.startsWith('title_'))) };
}

/** The same. @param {[Sample[], Sample[]]} answers to belfry_health_state and belfry_health_score */
export function pastHealth([states, scores], present, t) {
  const isScore = (value) => value >= 0 && value <= 100;
  const scoreOf = new Map(scores.filter((each) => isScore(valueOf(each))).map((each) => [each.labels.component, valueOf(each)]));
  const titlesOf = new Map((present?.components ?? []).map((each) => [each.component, titlesIn(each)]));
  const all = states.map((each) => {
    const { component } = each.labels;
    return { component, ...(titlesOf.get(component) ?? { title: component }), state: HEALTH_STATES[valueOf(each)] ?? 'unknown', score: scoreOf.get(component) ?? 0 };
  });
  return {
    t,
    isKept: states.length > 0,
    host: all.find(({ component }) => component === 'host') ?? { state: 'unknown' },
    components: all.filter(({ component }) => component !== 'host').sort((a, b) => (a.component < b.component ? -1 : 1)),
  };
}

const PARTS = {
  alerts: { queries: ['ALERTS', 'ALERTS_FOR_STATE', 'count(up)'], read: pastAlerts },
  health: { queries: ['belfry_health_state', 'belfry_health_score'], read: pastHealth },
};

/** Alerts and health as a page shows them: the present, or the end of its piece of the past. */
export class States {
  #wanted = new Set();
  #past = null; // {alerts, health}, each a snapshot or {problem}
  #asking = null;

  /** @param {import('./topics.js').Topics} topics  @param {() => void} onChange */
  constructor(topics, onChange) {
    Object.assign(this, { topics, onChange });
  }

  /** Before showPast(). @param {'alerts' | 'health'} part */
  want(part) {
    this.#wanted.add(part);
  }

  get isPast() {
    return this.#past !== null;
  }

  /** Null before it is known; with a `problem` where it can't be. */
  get alerts() {
    return this.#past ? this.#past.alerts : this.topics.alerts;
  }

  get health() {
    return this.#past ? this.#past.health : this.topics.health;
  }

  /** By the clock of what is shown. */
  get now() {
    const { alerts, alertsAt } = this.topics;
    return this.#past ? this.#past.t : (alerts?.t ?? 0) + (Date.now() - alertsAt);
  }

  /** What is shown stays until there is an answer. @param {{from: number, to: number} | null} window */
  async showPast(window) {
    this.#asking?.abort();
    this.#asking = null;
    if (!window) {
      this.#past = null;
      return this.onChange();
    }
    const asking = (this.#asking = new AbortController());
    const parts = await Promise.all([...this.#wanted].map(async (part) => [part, await this.#ask(part, window.to, asking.signal)]));
    if (this.#asking !== asking) return;
    this.#past = { t: window.to, ...Object.fromEntries(parts) };
    this.onChange();
  }

  async #ask(part, t, signal) {
    const { queries, read } = PARTS[part];
    try {
      return read(await Promise.all(queries.map((query) => api.instant(query, t, signal))), this.topics[part], t);
    } catch ({ message }) {
      return { problem: message };
    }
  }

  destroy() {
    this.#asking?.abort();
    this.#asking = null;
  }
}
