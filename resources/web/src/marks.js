// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// States as shapes, so that none is told by its colour alone: a tick, a triangle, an octagon's bar, a question.

import { svg } from './dom.js';
import { isAlarming } from './legend.js';
import { tr } from './texts.js';

const KIND = {
  ok: 'ok', healthy: 'ok', resolved: 'ok',
  warning: 'warning', degraded: 'warning', pending: 'warning',
  critical: 'critical', unhealthy: 'critical', firing: 'critical',
};
const SHAPES = {
  ok: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z', 'M5 8.3l2 2l4-4.4'],
  warning: ['M8 2L15 14H1z', 'M8 6.3v3.6M8 11.8v.4'],
  critical: ['M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z', 'M8 4.6v4.2M8 11v.4'],
  unknown: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z', 'M6.3 6.2a1.8 1.8 0 1 1 2.6 1.7c-.7.3-.9.7-.9 1.3M8 11.4v.4'],
};

/** Of a note. @param {string} word for those who can't see it */
export const noteMark = (word) => svg('svg', { class: 'mark note', viewBox: '0 0 16 16', role: 'img', 'aria-label': word },
  svg('path', { class: 'shape', d: 'M4 3h8.3L10 6l2.300 3H4z' }), svg('path', { class: 'sign', d: 'M4 14V2.500' }));

export const stateKind = (state) => KIND[state] ?? 'unknown';

/** A mark where the state is a warning or worse. @returns {Element[]} */
export const alarmMark = (state) => (isAlarming(state) ? [stateMark(state, tr(`state.${state}`))] : []);

/** @param {string} state  @param {string} word for those who can't see it */
export function stateMark(state, word) {
  const kind = stateKind(state);
  const [outline, sign] = SHAPES[kind];
  return svg('svg', { class: `mark ${kind}`, viewBox: '0 0 16 16', role: 'img', 'aria-label': word },
    svg('path', { class: 'shape', d: outline }), svg('path', { class: 'sign', d: sign }));
}
