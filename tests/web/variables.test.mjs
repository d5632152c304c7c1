// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Variables of a layout in a real browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { card, hasState, Scene } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

const MODES = {
  version: 1, name: 'Modes',
  variables: [
    { name: 'mode', title: 'Mode', type: 'labelValues', label: 'mode', match: 'node_cpu_seconds_total', regex: 'user|idle|system', multi: true, all: true, default: ['idle'] },
    { name: 'factor', title: 'Factor', type: 'list', values: [{ text: 'Once', value: '1' }, { text: 'Twice', value: '2' }] },
    { name: 'limit', title: 'Limit', type: 'text', default: ['0'] },
  ],
  pages: [{ id: 'modes', title: 'Modes', widgets: [
    { id: 'mode', type: 'stat', title: '$mode', grid: { x: 0, y: 0, w: 4, h: 2 }, repeat: { variable: 'mode', columns: 2 },
      queries: [{ expr: 'sum(node_cpu_seconds_total{mode="$mode"}) > $limit' }] },
    { id: 'factor', type: 'stat', title: '$factor', grid: { x: 0, y: 2, w: 4, h: 2 }, queries: [{ expr: 'vector(21) * $factor' }] },
  ] }],
};

/** Titles of the widgets, each with its place. */
const titles = (page) => page.locator('main .card h2').allInnerTexts();

test('variables are chosen in pickers and stand in the address', async () => {
  await scene.server.putLayout('modes', MODES);
  const { page, complaints, context } = await scene.open({}, '/?layout=modes&var-factor=2&var-gone=1');
  try {
    await hasState(page, 'factor', 'live');
    assert.deepEqual(await titles(page), ['idle', 'Twice']);
    assert.match(await card(page, 'factor').locator('.figure').innerText(), /^42/);
    assert.equal(await page.getByLabel('Factor').inputValue(), '2');
    await page.evaluate(() => {
      document.querySelector('[data-widget="factor"]').dataset.stays = 'yes';
      const send = WebSocket.prototype.send;
      window.sent = [];
      WebSocket.prototype.send = function (text) { window.sent.push(JSON.parse(text)); send.call(this, text); };
    });
    // By keyboard: open, search, tick; the widgets are repeated.
    await page.getByLabel('Mode: idle').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('US');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await card(page, 'mode~user').waitFor();
    assert.deepEqual(await titles(page), ['idle', 'user', 'Twice']);
    // Only what differs is made, and asked for.
    assert.equal(await card(page, 'factor').getAttribute('data-stays'), 'yes');
    const asked = await page.evaluate(() => window.sent.filter(({ type }) => /subscribe$/.test(type)).map(({ type, query }) => query ?? type));
    assert.deepEqual(asked, ['sum(node_cpu_seconds_total{mode="user"}) > 0']);
    assert.equal(await page.locator('.several').getAttribute('open'), '', 'the list stays');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.several').getAttribute('open'), null);
    assert.equal(new URL(page.url()).search, '?layout=modes&var-factor=2&var-gone=1&var-mode=idle&var-mode=user');
    const places = await page.evaluate(() => ['mode', 'mode~user', 'factor'].map((id) => document.querySelector(`[data-widget="${id}"]`).getBoundingClientRect().toJSON()));
    assert.ok(places[0].y === places[1].y && places[1].x > places[0].x && places[2].y > places[0].y);
    await page.getByLabel('Limit').fill('1e15');
    await page.getByLabel('Limit').press('Enter');
    await hasState(page, 'mode', 'empty');
    await page.goBack();
    await hasState(page, 'mode', 'live');
    await page.reload();
    await card(page, 'mode~user').waitFor();
    // Another layout has nothing chosen.
    await page.getByLabel('Layout', { exact: true }).selectOption('default');
    await hasState(page, 'cpu', 'live');
    assert.equal(new URL(page.url()).search, '?layout=default');
    assert.equal(await page.locator('.variables').isVisible(), false);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    await scene.server.removeLayout('modes');
  }
});
