// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// What happened in the time that a page shows, newest first: notes of people, what Belfry recorded, changes of alerts,
// incidents of health. Asked for once, and again when the stream says that there is something else.

import * as api from './api.js';
import { ownText } from './own_texts.js';
import { tr } from './texts.js';

const RETRY_AFTER = 10e3;
const ONGOING = Infinity;
const DULL = ['alertname', 'severity', 'job', 'instance'];
const STATES = ['firing', 'pending', 'resolved', 'degraded', 'unhealthy'];
const wordOf = (state, otherwise) => tr(`state.${STATES.includes(state) ? state : otherwise}`);

/**
 * @typedef {{key: string, kind: 'notes' | 'recorded' | 'alerts' | 'health', from: number, to: number, weight: string,
 *   severity: string, marked: boolean, state: string, text: string, detail: string, tags: string[], by: string, note?: Note}} TimeEvent
 *   `to` is Infinity where it goes on; `weight` is empty for notes, else a state whose colour it has; `state` is its word;
 *   `marked`: charts that show events show it, too; `note`: of people's notes, as the API has it
 * @typedef {{id: number, t: number, durationMs: number, text: string, by?: string, kind?: string, tags?: string[]}} Note
 */

function alertWeight(state, severity) {
  if (state === 'resolved' || state === 'inactive') return 'ok';
  if (state !== 'firing') return 'unknown';
  return severity === 'critical' ? 'critical' : 'warning';
}

/** @returns {TimeEvent} of an annotation as the API has it */
export function eventOfNote(note) {
  const { id, t, durationMs, text, by = '', tags = [] } = note;
  const kind = by ? 'notes' : 'recorded';
  return { key: `note ${id}`, kind, from: t - durationMs, to: t, weight: by ? '' : 'unknown', severity: '', marked: true,
    state: tr(by ? 'state.note' : 'state.recorded'), text, detail: '', tags, by, ...(by && { note }) };
}

/** @returns {TimeEvent} of a change of an alert */
export function eventOfAlert(change) {
  const { id, t, name, labels, to } = change;
  const detail = Object.entries(labels).filter(([label]) => !DULL.includes(label)).map((pair) => pair.join('=')).join(', ');
  const severity = labels.severity ?? '';
  return { key: `alert ${id}`, kind: 'alerts', from: t, to: t, weight: alertWeight(to, severity), severity,
    marked: to === 'firing' || to === 'resolved', state: wordOf(to, 'inactive'), text: ownText(change, 'summary') || name, detail, tags: [], by: '' };
}

/** @returns {TimeEvent} */
export function eventOfIncident(incident) {
  const { id, component, since, until = ONGOING, worst } = incident;
  const severity = worst === 'unhealthy' ? 'critical' : 'warning';
  return { key: `incident ${id}`, kind: 'health', from: since, to: until, weight: severity, severity, marked: true,
    state: wordOf(worst, 'degraded'), text: ownText(incident, 'reason'), detail: component, tags: [], by: '' };
}

/** Those that a chart marks which touch the time. @param {TimeEvent[]} events */
export function marksIn(events, withEvents, from, to) {
  const isMark = ({ kind, marked }) => kind === 'notes' || (withEvents && marked);
  return events.filter((event) => isMark(event) && event.to >= from && event.from <= to);
}

/** @param {TimeEvent[]} events  @param {{kinds?: string[], severities?: string[], text?: string}} options of a log */
export function filtered(events, { kinds = [], severities = [], text = '' }) {
  const wanted = text.toLowerCase();
  return events.filter((event) => (!kinds.length || kinds.includes(event.kind))
    && (!severities.length || !event.severity || severities.includes(event.severity))
    && [event.text, event.detail, event.by, ...event.tags].some((each) => each.toLowerCase().includes(wanted)));
}

const PARTS = {
  notes: { ask: api.annotations, read: eventOfNote, revision: (topics) => topics.annotations?.revision },
  alerts: { ask: api.alertHistory, read: eventOfAlert, revision: (topics) => topics.alerts?.revision },
  health: { ask: api.incidents, read: eventOfIncident, revision: (topics) => topics.health?.revision },
};

export class Events {
  #lists = new Map(); // by part: {asked, events, problem, retryAt}

  /** @param {import('./topics.js').Topics} topics  @param {import('./view.js').View} view  @param {() => void} onChange */
  constructor(topics, view, onChange) {
    Object.assign(this, { topics, view, onChange });
  }

  /** Before update(): which of notes, alerts and health a widget shows. */
  want(...parts) {
    for (const part of parts) if (!this.#lists.has(part)) this.#lists.set(part, { asked: '', events: null, problem: '', retryAt: 0 });
  }

  /** Asks for what may be another by now. */
  update() {
    for (const [part, list] of this.#lists) {
      const revision = PARTS[part].revision(this.topics);
      if (revision === undefined) continue;
      const wanted = JSON.stringify([this.view.window ?? this.view.rangeMs, this.view.window && part !== 'notes' ? 0 : revision]);
      if (list.asked === wanted && !(list.problem && Date.now() > list.retryAt)) continue;
      list.asked = wanted;
      this.#ask(part, list, wanted);
    }
  }

  async #ask(part, list, wanted) {
    const { window, rangeMs } = this.view;
    const [from, to] = window ? [window.from, window.to] : [this.view.now() - rangeMs, undefined];
    try {
      const events = (await PARTS[part].ask(from, to)).map(PARTS[part].read);
      if (list.asked === wanted) Object.assign(list, { events, problem: '' });
    } catch (error) {
      if (list.asked === wanted) Object.assign(list, { problem: error.message, retryAt: Date.now() + RETRY_AFTER });
    }
    if (list.asked === wanted) this.onChange();
  }

  get known() {
    return [...this.#lists.values()].every((list) => list.events);
  }

  /** Why something can't be listed; '' if all can. */
  get problem() {
    return [...this.#lists.values()].map((list) => list.problem).find(Boolean) ?? '';
  }

  /** @returns {TimeEvent[]} the newest first; live, those that have become too old are left out */
  get list() {
    const from = this.view.window ? -Infinity : this.view.now() - this.view.rangeMs;
    return [...this.#lists.values()].flatMap((list) => list.events ?? []).filter((event) => event.to > from)
      .sort((a, b) => b.from - a.from || (a.key < b.key ? 1 : -1));
  }
}
