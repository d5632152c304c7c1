// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which time the page shows, in a real browser: every widget follows it into the past.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { card, DARK_BLUE, giveToken, hasState, Scene, showsLine, tab } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('a drag zooms all charts into the past, and back to live', async () => {
  await waitUntil('a past of disks, too', async () => {
    const { data } = await scene.server.get('/api/v1/query?query=rate(node_disk_read_bytes_total[5s]%20offset%205s)');
    return data.result.length > 0;
  });
  const { page, complaints, context } = await scene.open();
  await showsLine(page, card(page, 'cpu-by-mode').locator('.plot'), DARK_BLUE);
  const queries = [];
  page.on('request', (request) => request.url().includes('query_range') && queries.push(new URL(request.url()).searchParams));
  const box = await card(page, 'cpu-by-mode').locator('.u-over').boundingBox();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 3, box.y + 50, { steps: 5 });
  await page.mouse.up();
  const back = page.getByRole('button', { name: 'Back to live' });
  await back.waitFor();
  await waitUntil('history of every chart', () => queries.length === 14); // 4 + 2 + 2 queries, and 6 courses of numbers
  assert.ok(queries.every((each) => each.get('resolution') === 'auto' && Number(each.get('step')) >= 1));
  const seconds = queries.map((each) => each.get('end') - each.get('start'));
  assert.ok(Math.min(...seconds) > 60 && Math.max(...seconds) < 110, `a tenth of 15 minutes: ${seconds}`);
  await showsLine(page, card(page, 'cpu-by-mode').locator('.plot'), DARK_BLUE);
  await waitUntil('values of the others, too', async () => /read \d/.test(await card(page, 'disk-throughput').locator('.plot').getAttribute('aria-label')));
  await page.getByRole('button', { name: 'Earlier' }).click();
  await waitUntil('earlier history', () => queries.length === 28);
  await back.click();
  await page.locator('body[data-view=live]').waitFor();
  await page.mouse.move(box.x + 100, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await page.locator('body[data-view=past]').waitFor();
  await page.mouse.dblclick(box.x + 150, box.y + 40);
  await page.locator('body[data-view=live]').waitFor();
  await card(page, 'network-traffic').locator('.plot').focus();
  await page.keyboard.press('+');
  await page.locator('body[data-view=past]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('body[data-view=live]').waitFor();
  await page.getByLabel('Range').selectOption({ label: 'Last 1 h' });
  await hasState(page, 'cpu-by-mode', 'live');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what happened is played, faster, by steps, and until it is now', async () => {
  const { page, complaints, context } = await scene.open();
  await hasState(page, 'cpu-by-mode', 'live');
  const end = () => Number(new URL(page.url()).searchParams.get('to'));
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  assert.equal(await page.getByLabel('Speed').isVisible(), false);
  await press('Play again what is shown');
  await page.locator('body[data-view=past]').waitFor();
  const begun = end();
  const { hosts: [{ oldest }] } = await scene.server.get('/api/belfry/v1/hosts');
  assert.ok(begun >= oldest && begun <= oldest + 1000, 'there is less than a quarter of an hour');
  await page.getByLabel('Speed').selectOption({ label: '2×' });
  await waitUntil('two beats', () => end() >= begun + 3e3);
  await press('Stop playing');
  const stopped = end();
  await press('A second on');
  assert.equal(end(), stopped + 1000);
  await press('A second back');
  assert.equal(end(), stopped);
  await page.getByLabel('Speed').selectOption({ label: '600×' });
  await press('Play from here');
  await page.locator('body[data-view=live]').waitFor();
  await page.getByRole('button', { name: 'Play again what is shown' }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the crosshair is on every chart, its values in the legends', async () => {
  const { page, context } = await scene.open();
  await showsLine(page, card(page, 'cpu-by-mode').locator('.plot'), DARK_BLUE);
  const over = card(page, 'cpu-by-mode').locator('.u-over');
  const box = await over.boundingBox();
  await over.hover({ position: { x: box.width - 4, y: 30 } });
  const time = (id) => card(page, id).locator('.context').innerText();
  await waitUntil('the time in all charts', async () =>
    /^\d\d:\d\d:\d\d$/.test(await time('cpu-by-mode')) && (await time('network-traffic')) === (await time('cpu-by-mode')));
  await page.mouse.move(5, 5);
  await waitUntil('the layout\'s word again', async () => (await time('cpu-by-mode')) === 'all cores');
  await context.close();
});

test('every widget shows what was at the end of the past', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  for (const id of ['chart', 'table', 'bars', 'gauge']) await hasState(page, id, 'live');
  const asked = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/v1/query') asked.push([url.searchParams.get('query'), Number(url.searchParams.get('time'))]);
  });
  // Values of one instant, so that what is shown can be told from what is.
  const to = Math.floor(Date.now() / 1000) - 2;
  await page.route('**/api/v1/query?*', async (route) => {
    const answer = await (await route.fetch()).json();
    const mode = (each) => each.metric.mode === 'user';
    for (const each of answer.data.result) each.value[1] = mode(each) ? '77' : '11';
    return route.fulfill({ json: answer });
  });
  await page.evaluate(([from, end]) => {
    location.search = `?from=${from * 1000}&to=${end * 1000}`;
  }, [to - 20, to]);
  await page.locator('body[data-view=past]').waitFor();
  await hasState(page, 'table', 'live');
  await waitUntil('the table of then', async () => /user\s+77 \/s/.test((await card(page, 'table').locator('tbody').innerText()).replaceAll('\u00a0', ' ')));
  await waitUntil('the bars of then', async () => (await card(page, 'bars').locator('b').allInnerTexts()).join() === '11,11');
  assert.match(await card(page, 'gauge').innerText(), /^Gauge\s*1100\s*%/);
  for (const id of ['pie', 'cells', 'around', 'map', 'streams', 'courses', 'parts']) {
    await card(page, id).scrollIntoViewIfNeeded();
    await hasState(page, id, 'live');
  }
  assert.match(await card(page, 'around').getByRole('img').getAttribute('aria-label'), /^1 11, 5 11, 15 11$/);
  assert.ok(asked.length > 12 && asked.every(([, time]) => time === to), `${asked.map(([, time]) => time)}, not ${to}`);
  assert.ok(['belfry_health_state', 'belfry_health_score'].every((query) => asked.some(([each]) => each === query)));
  await page.getByRole('button', { name: 'Back to live' }).click();
  await waitUntil('the table of now', async () => !/77/.test(await card(page, 'table').locator('tbody').innerText()));
  assert.deepEqual(complaints, []);
  await context.close();
});

test('alerts and health are those of then, from page to page', async () => {
  const { page, complaints, context } = await scene.open();
  await giveToken(page, scene.server.token);
  await hasState(page, 'alerts', 'live');
  await card(page, 'alerts').getByText('There is memory').waitFor();
  const value = [1, '1'];
  await page.route('**/api/v1/query?*', (route) => {
    const query = new URL(route.request().url()).searchParams.get('query');
    const result = { ALERTS: [{ metric: { alertname: 'WasSo', alertstate: 'firing', severity: 'critical' }, value }],
      belfry_health_state: [{ metric: { component: 'memory' }, value: [1, '2'] }] }[query] ?? [];
    return route.fulfill({ json: { status: 'success', data: { resultType: 'vector', result } } });
  });
  await hasState(page, 'cpu-by-mode', 'live');
  await card(page, 'cpu-by-mode').locator('.plot').focus();
  await page.keyboard.press('-');
  await card(page, 'alerts').getByText('WasSo').waitFor();
  assert.equal(await card(page, 'alerts').getByText('There is memory').count(), 0);
  assert.equal(await card(page, 'alerts').getByRole('button').count(), 0, 'what is past is not acknowledged');
  await waitUntil('health of then', async () => /Memory\s*Unhealthy/.test(await card(page, 'health').innerText()));
  await tab(page, /^Alerts/).click();
  await card(page, 'all-alerts').getByText('WasSo').waitFor();
  await page.getByRole('button', { name: 'Back to live' }).click();
  await card(page, 'all-alerts').getByText('There is memory').waitFor();
  assert.equal(await page.getByLabel('Range').isVisible(), false, 'live, all alerts have no range');
  assert.deepEqual(complaints, []);
  await context.close();
});
