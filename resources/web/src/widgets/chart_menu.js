// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The menu of a chart: what happened at the point where it was opened, and the notes there.

import { openMenu } from '../menu.js';
import { tr } from '../texts.js';

const LONG_PRESS = 500;
const STILL = 8; // pixels that a finger may move meanwhile
const LONGEST = 40; // characters of a note

/**
 * A right click, the menu's key, or a finger that stays.
 * @param {HTMLElement} element  @param {(x: number, y: number, byKey: boolean) => void} open
 */
export function whenAsked(element, open) {
  let press = null; // of a finger: {x, y, timer}
  const letGo = () => {
    clearTimeout(press?.timer);
    press = null;
  };
  const atFinger = ({ clientX: x, clientY: y }) => ({ x, y, timer: setTimeout(() => {
    press = null;
    element.focus({ preventScroll: true }); // what the menu leads to gives it back
    open(x, y, false);
  }, LONG_PRESS) });
  element.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    if (event['pointerType'] === 'touch') return; // the finger's own time decides, for not every browser sends this
    letGo();
    const byKey = event.button !== 2;
    const { left, top } = element.getBoundingClientRect();
    if (byKey) open(left + STILL, top + STILL, true);
    else open(event.clientX, event.clientY, false);
  });
  element.addEventListener('pointerdown', (event) => {
    letGo();
    if (event.pointerType === 'touch' && event.isPrimary) press = atFinger(event);
  });
  element.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > STILL) letGo();
  });
  for (const end of ['pointerup', 'pointercancel']) element.addEventListener(end, letGo);
}

const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/**
 * @param {import('./timeseries.js').TimeSeries} chart
 * @param {{index: number, line: number | null} | number | null} at a place of the chart, or the crosshair's instant; null:
 *   wherever it is farthest from usual
 */
export function openChartMenu(chart, at, x, y) {
  const place = typeof at === 'number' ? { index: at, line: null } : at;
  const { explain, notes } = chart.context;
  const moment = chart.momentAt(place);
  const t = place ? chart.timeOf(place.index) : undefined;
  const here = t === undefined ? [] : chart.marksAt(t).filter(({ note }) => note);
  const items = [
    ...(moment ? [{ text: tr('explain.here'), key: 'X', act: () => explain(moment) }] : []),
    ...(notes ? [{ text: tr('note.here'), key: 'N', act: () => notes.write(t) }] : []),
    ...(notes ? here.map(({ note }) => ({
      text: tr('note.deleteThis', { text: shortened(note.text) }), key: 'Delete', keyText: tr('note.deleteKey'), act: () => chart.removeNote(note),
    })) : []),
  ];
  if (items.length) openMenu(chart.spec.title || tr('chart.title'), [{ items }], { x, y });
}
