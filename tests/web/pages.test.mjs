// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of a layout in a real browser: what they draw, how one gets from one to another, on a phone too.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { colorsOf, openPage } from './browser.mjs';
import { card, DARK_BLUE, hasState, Scene, showsLine, tab } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('draws the layout live, without a complaint and without asking anybody else', async () => {
  const { page, complaints, origins, context } = await scene.open();
  assert.equal(await page.title(), `${await page.locator('h1').textContent()} · Belfry`);
  for (const id of ['cpu', 'memory', 'cpu-by-mode', 'filesystems', 'alerts', 'health', 'disk-throughput']) await hasState(page, id, 'live');
  await showsLine(page, card(page, 'cpu-by-mode').locator('.plot'), DARK_BLUE);
  await waitUntil('a sparkline', async () => (await colorsOf(page, card(page, 'memory').locator('.spark'))).length > 5);
  assert.match(await card(page, 'memory').locator('.figure').innerText(), /^\d[\d.]*\s*[KMGT]iB/);
  assert.match(await card(page, 'cpu').locator('.caption').innerText(), /^\d+ cores · load [\d.]+$/);
  const places = await page.evaluate(() => ['cpu', 'memory', 'cpu-by-mode'].map((id) => {
    const { x, y, width } = document.querySelector(`[data-widget="${id}"]`).getBoundingClientRect();
    return { x, y, width };
  }));
  assert.ok(places[0].y === places[1].y && places[2].y > places[0].y, 'rows as in the layout');
  assert.ok(Math.abs(places[2].width - 3 * places[0].width - 16) < 2, 'six columns are three times two, and two gaps');
  assert.deepEqual([...origins], [new URL(scene.server.url).host]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('opens the page and the time of a link, and its address stays one', async () => {
  const now = Date.now();
  await scene.server.putLayout('linked', { version: 1, name: 'Linked', pages: [{ id: 'first' }, { id: 'second', title: 'Second',
    widgets: [{ id: 'load', type: 'timeseries', grid: { x: 0, y: 0, w: 6, h: 5 }, queries: [{ expr: 'node_load1' }] }] }] });
  const { page, complaints, context } = await scene.open({}, `/?layout=linked&page=second&from=${now - 60e3}&to=${now - 30e3}`);
  await page.locator('body[data-view=past]').waitFor();
  assert.equal(await tab(page, 'Second').getAttribute('aria-selected'), 'true');
  assert.equal(await page.getByLabel('Layout').inputValue(), 'linked');
  await page.getByRole('button', { name: 'Back to live' }).click();
  await page.waitForFunction(() => !location.search.includes('from='));
  assert.match(page.url(), /layout=linked/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('tabs by mouse, by keys and by address', async () => {
  const { page, context } = await scene.open();
  await tab(page, 'CPU').click();
  await hasState(page, 'by-mode', 'live');
  await page.keyboard.press('ArrowRight');
  await page.locator('[role=tab][aria-selected=true]:has-text("Memory")').waitFor();
  assert.match(page.url(), /#memory$/);
  await page.keyboard.press('End');
  await card(page, 'all-alerts').getByText('There is memory').waitFor();
  assert.match(await tab(page, /Alerts/).innerText(), /\d+\sfiring/);
  await page.goBack();
  await page.locator('[role=tab][aria-selected=true]:has-text("Memory")').waitFor();
  await context.close();
});

test('a phone has one column and nothing to scroll sideways', async () => {
  const { page, complaints, context } = await scene.open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await hasState(page, 'cpu', 'live');
  const { wide, lefts, tops } = await page.evaluate(() => {
    const places = [...document.querySelectorAll('.card')].filter((each) => !each.hidden).map((each) => each.getBoundingClientRect());
    return { wide: document.documentElement.scrollWidth, lefts: places.map((p) => p.left), tops: places.map((p) => p.top) };
  });
  assert.equal(wide, 390);
  assert.equal(new Set(lefts).size, 1);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), 'in reading order');
  assert.equal(await card(page, 'disk-throughput').getAttribute('data-state'), 'loading', 'what is far off the screen is not drawn');
  await card(page, 'disk-throughput').scrollIntoViewIfNeeded();
  await hasState(page, 'disk-throughput', 'live');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a layout that somebody changes changes here', async () => {
  const { page, context } = await scene.open();
  const layout = await scene.server.get('/api/belfry/v1/layouts/default');
  layout.pages[0].widgets[0].title = 'The processor';
  await scene.server.putLayout('default', layout);
  await card(page, 'cpu').getByText('The processor').waitFor();
  await context.close();
});

test('a refused query shows why and where', async () => {
  const { page, context } = await openPage(scene.browser);
  // No server stores such a layout; one of a newer version may, and rules change.
  await page.route('**/layouts/default/view*', async (route) => {
    const answer = await route.fetch();
    const view = await answer.json();
    view.layout.pages[0].widgets.find(({ id }) => id === 'network-traffic').queries[1].expr = 'node_load1 +\n  node_load5[5m]';
    await route.fulfill({ response: answer, json: view });
  });
  await page.goto(scene.server.url);
  await hasState(page, 'network-traffic', 'error');
  const text = await card(page, 'network-traffic').innerText();
  assert.match(text, /parse error: .*\(line 2, column 3\)/);
  assert.equal(await card(page, 'network-traffic').locator('.query').textContent(), 'node_load1 +\n  node_load5[5m]');
  assert.equal(await card(page, 'network-traffic').locator('mark').textContent(), 'n');
  await hasState(page, 'cpu-by-mode', 'live');
  await context.close();
});
