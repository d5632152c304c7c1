// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the time around an instant besides its series: alerts, health, notes, processes and containers.

import { h } from '../dom.js';
import { stateMark } from '../marks.js';
import { ownText } from '../own_texts.js';
import { tr } from '../texts.js';
import { changeText, distinguishing, unitOfMetric, whenText } from './words.js';

const STATES = ['firing', 'pending', 'resolved', 'degraded', 'unhealthy'];
const became = (state) => tr(`became.${STATES.includes(state) ? state : 'inactive'}`);

/** What of a group was measured, by the metric. */
function measureText(metric) {
  if (metric.includes('cpu')) return tr('explain.cpu');
  if (metric.includes('memory')) return tr('explain.memory');
  return tr(metric.includes('read') ? 'explain.read' : 'explain.written');
}

/**
 * @param {object} explanation as the API has it
 * @returns {{section: string, rows: {title: string, detail: string, when: string, state: string}[]}[]} those that have rows;
 *   `state` is empty where there is none
 */
export function happenedIn({ t, alerts, alertChanges, incidents, annotations, groups }) {
  const alertsThen = alerts.map(({ labels, state }) => ({
    title: labels.alertname, detail: distinguishing(labels, 'alertname'), when: tr('explain.then'), state,
  }));
  const changes = alertChanges.map((change) => ({
    title: `${change.name}: ${became(change.from)} → ${became(change.to)}`, detail: ownText(change, 'summary'), when: whenText(change.t, t), state: change.to,
  }));
  const health = incidents.map((incident) => ({
    title: incident.component, detail: ownText(incident, 'reason'), when: tr('explain.began', { when: whenText(incident.since, t) }), state: incident.worst,
  }));
  const notes = annotations.map((note) => ({
    title: note.text, detail: [note.kind, note.by].filter(Boolean).join(', '), when: whenText(note.t, t), state: '',
  }));
  const changed = (kind) => groups.filter((group) => group.kind === kind).map(({ name, metric, rate, before, at }) => ({
    title: name, detail: `${measureText(metric)} ${changeText(before, at, unitOfMetric(metric, '', rate))}`, when: '', state: '',
  }));
  return [
    { section: tr('explain.alerts'), rows: [...alertsThen, ...changes] }, { section: tr('explain.health'), rows: health },
    { section: tr('explain.annotations'), rows: notes }, { section: tr('explain.processes'), rows: changed('process') },
    { section: tr('explain.containers'), rows: changed('container') },
  ].filter(({ rows }) => rows.length);
}

const rowOf = ({ title, detail, when, state }) => h('li', {}, state ? stateMark(state, became(state)) : null,
  h('div', {}, h('p', { class: 'summary' }, title), h('p', { class: 'caption' }, [when, detail].filter(Boolean).join(' · '))));

export class Happened {
  constructor() {
    this.missing = h('ul', { class: 'caption' });
    this.list = h('div', { class: 'happened-list' });
    this.element = h('section', { class: 'happened', 'aria-labelledby': 'explain-around' },
      h('h3', { id: 'explain-around' }, tr('explain.around')), this.missing, this.list);
  }

  show(explanation) {
    this.missing.replaceChildren(...explanation.missing.map((what) => h('li', {}, tr('explain.missing', { what }))));
    const sections = happenedIn(explanation);
    this.list.replaceChildren(...(sections.length
      ? sections.flatMap(({ section, rows }) => [h('h4', {}, section), h('ul', { 'aria-label': section }, ...rows.map(rowOf))])
      : [h('p', { class: 'caption' }, tr('explain.nothing'))]));
  }
}
