// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a chart's menu is asked for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenAsked } from '../../resources/web/src/widgets/chart_menu.js';

const LONG = 500;

/** What takes events, sends some, and has kept where the menu was opened. */
function chart() {
  const opened = [];
  const element = Object.assign(new EventTarget(), { focus: () => {}, getBoundingClientRect: () => ({ left: 100, top: 50 }) });
  whenAsked(/** @type {any} */ (element), (...place) => opened.push(place));
  const send = (type, of) => {
    const event = Object.assign(new Event(type, { cancelable: true }), of);
    element.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { opened, send };
}

/** Lets time pass for the page by hand; how node mocks its timers differs from version to version. */
function clockOf(mock) {
  const waiting = new Map();
  let now = 0;
  mock.method(globalThis, 'setTimeout', (act, ms) => {
    const id = Symbol('timer');
    waiting.set(id, { act, at: now + ms });
    return id;
  });
  mock.method(globalThis, 'clearTimeout', (id) => waiting.delete(id));
  return (ms) => {
    now += ms;
    for (const [id, { act, at }] of [...waiting]) {
      if (at <= now && waiting.delete(id)) act();
    }
  };
}

const finger = (x, y) => ({ pointerType: 'touch', isPrimary: true, clientX: x, clientY: y });

test('by the right button where it is, by a key at the corner', () => {
  const { opened, send } = chart();
  assert.ok(send('contextmenu', { button: 2, clientX: 300, clientY: 90 }), 'not the browser\'s own');
  send('contextmenu', { button: 0, clientX: 0, clientY: 0 });
  assert.deepEqual(opened, [[300, 90, false], [108, 58, true]]);
});

test('by a finger that stays, once', ({ mock }) => {
  const pass = clockOf(mock);
  const { opened, send } = chart();
  send('pointerdown', finger(300, 90));
  send('pointermove', finger(303, 92));
  pass(LONG - 1);
  assert.deepEqual(opened, []);
  pass(1);
  send('contextmenu', { ...finger(300, 90), button: 2 });
  pass(LONG);
  assert.deepEqual(opened, [[300, 90, false]]);
});

for (const [name, ...then] of [
  ['moves', 'pointermove', finger(320, 90)], ['leaves', 'pointerup', finger(300, 90)], ['scrolls', 'pointercancel', finger(300, 90)],
  ['gets a second beside it', 'pointerdown', { ...finger(200, 90), isPrimary: false }],
]) {
  test(`not by a finger that ${name}`, ({ mock }) => {
    const pass = clockOf(mock);
    const { opened, send } = chart();
    send('pointerdown', finger(300, 90));
    send(then[0], then[1]);
    pass(2 * LONG);
    assert.deepEqual(opened, []);
  });
}

test('not by a mouse that is held', ({ mock }) => {
  const pass = clockOf(mock);
  const { opened, send } = chart();
  send('pointerdown', { ...finger(300, 90), pointerType: 'mouse' });
  pass(2 * LONG);
  assert.deepEqual(opened, []);
});
