// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The web viewer of a real belfryd in a real browser: what it draws, and how one finds one's way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { colorsOf, openPage } from './browser.mjs';
import { card, DARK_BLUE, hasState, isLive, LIGHT_BLUE, Scene, showsLine } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

const tab = (page, name) => page.getByRole('tab', { name });

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

test('values change as they are measured', async () => {
  const { page, context } = await scene.open({}, '/#all');
  await hasState(page, 'table', 'live');
  const text = () => card(page, 'table').locator('tbody').innerText();
  const first = await text();
  await waitUntil('other values', async () => (await text()) !== first);
  const label = () => card(page, 'chart').locator('.plot').getAttribute('aria-label');
  const before = await label();
  await waitUntil('another value in the chart', async () => (await label()) !== before);
  await context.close();
});

test('all types of widgets, and the state of one without series', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  for (const id of ['chart', 'table', 'pie', 'bars', 'gauge', 'bar', 'states']) await hasState(page, id, 'live');
  await hasState(page, 'nothing', 'empty');
  assert.match(await card(page, 'nothing').innerText(), /No series matches/);
  assert.deepEqual(await card(page, 'pie').locator('li .name').allInnerTexts().then((names) => names.sort()), ['cached', 'free']);
  assert.ok(new Set((await colorsOf(page, card(page, 'pie').locator('svg'))).map(([color]) => color)).has(DARK_BLUE));
  assert.match(await card(page, 'gauge').innerText(), /%\s*0\s?%\s*100\s?%/);
  assert.equal(await card(page, 'gauge').locator('.dial.warning').count(), 1); // over 0 is warned of
  assert.equal(await card(page, 'gauge').locator('.bands path').count(), 2);
  assert.match(await card(page, 'bar').innerText(), /^Bar\s*4\s*0\s*8$/);
  assert.equal(await card(page, 'bar').locator('.dial.series-0').getAttribute('d'), 'M4 11L50 11'); // half of it
  assert.match(await card(page, 'states').innerText(), /one\s*busy\s*other\s*idle/);
  assert.equal(await card(page, 'states').locator('rect.warning').count(), 1);
  assert.equal(await card(page, 'states').locator('rect.ok').count(), 1);
  for (const id of ['cells', 'heat', 'often', 'around', 'notes', 'zone', 'shapes']) {
    await card(page, id).scrollIntoViewIfNeeded();
    await hasState(page, id, 'live');
  }
  assert.match(await card(page, 'cells').innerText(), /one\s*busy\s*other\s*0/);
  for (const state of ['critical', 'ok']) assert.equal(await card(page, 'cells').locator(`li[data-state=${state}] svg`).count(), 1);
  await waitUntil('cells of heat', async () => (await colorsOf(page, card(page, 'heat').locator('.plot'))).length > 4);
  assert.ok(await card(page, 'often').locator('.bars li').count() >= 2);
  assert.match(await card(page, 'around').getByRole('img').getAttribute('aria-label'), /^1 \S+, 5 \S+, 15 \S+$/);
  assert.match(await card(page, 'zone').innerText(), /Europe\/Berlin\s*\d\d:\d\d:\d\d/);
  const table = card(page, 'table');
  for (const order of ['ascending', 'descending']) {
    await table.getByRole('button', { name: /mode/ }).click();
    await table.locator(`th:first-child[aria-sort=${order}]`).waitFor();
    const modes = await table.locator('tbody td:first-child').allInnerTexts();
    const sorted = [...modes].sort();
    assert.deepEqual(modes, order === 'ascending' ? sorted : sorted.reverse());
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('maps, by mouse and by keyboard', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  for (const id of ['map', 'parts', 'streams']) {
    await card(page, id).scrollIntoViewIfNeeded();
    await hasState(page, id, 'live');
  }
  const tiles = card(page, 'map').getByRole('listitem');
  await tiles.first().waitFor();
  assert.match(await tiles.first().getAttribute('aria-label'), /^\w+: .*, Critical$/);
  assert.match(await card(page, 'map').locator('.context').innerText(), /^\d+, \d+ critical$/);
  const places = await tiles.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  assert.ok(places.every(({ width, height }) => width > 8 && height > 8));
  await tiles.first().focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.matches('.tiles [data-part]:nth-child(2)')), true);
  const names = await card(page, 'parts').getByRole('listitem').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  assert.ok(names.some((name) => name.startsWith('Memory, ')), names.join());
  await card(page, 'parts').getByRole('listitem').first().hover();
  await card(page, 'parts').locator('svg[data-marked] .edges path[data-near]').first().waitFor();
  const nodes = card(page, 'streams').getByRole('listitem');
  const texts = await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  assert.ok(texts.length > 2 && texts.every((text) => /% of all$/.test(text)), texts.join());
  await nodes.first().hover();
  await waitUntil('ways that stand out', async () => (await card(page, 'streams').locator('.ribbons path[data-near]').count()) > 0);
  await tiles.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#overview$/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a text can be nothing but text', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const notes = card(page, 'notes');
  await notes.scrollIntoViewIfNeeded();
  await hasState(page, 'notes', 'live');
  assert.equal(await notes.locator('h3').innerText(), 'Runbook');
  assert.equal(await notes.locator('li').count(), 2);
  assert.deepEqual(await notes.locator('a').evaluateAll((links) => links.map((link) => link.href)), ['https://example.org/disk', 'http://example.org/x.png'], 'a link, not a picture');
  assert.equal(await notes.locator('img, script, iframe').count(), 0);
  assert.match(await notes.innerText(), /<img src=.*<script>window\.broken = 2<\/script>\s*a picture click data/s);
  assert.equal(await page.evaluate(() => window['broken']), undefined);
  assert.deepEqual(asked.filter((url) => url.includes('example.org')), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a picture of the layout', async () => {
  const { page, complaints, origins, context } = await scene.open({}, '/#all');
  const plan = card(page, 'plan');
  await plan.scrollIntoViewIfNeeded();
  await hasState(page, 'plan', 'live');
  const picture = plan.getByRole('img', { name: 'All red' });
  assert.deepEqual(await picture.evaluate((img) => [img.naturalWidth, img.naturalHeight, getComputedStyle(img).objectFit]), [4, 2, 'contain']);
  await waitUntil('red', async () => (await colorsOf(page, picture)).some(([color, count]) => color === '#ff0000' && count > 1000));
  for (const [id, state, message] of [['torn', 'error', /can't be read/], ['nopicture', 'empty', /No picture has been chosen yet/]]) {
    await hasState(page, id, state);
    assert.match(await card(page, id).innerText(), message);
  }
  assert.deepEqual([...origins], [new URL(scene.server.url).host]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a legend that is a table hides and isolates', async () => {
  const { page, context } = await scene.open({}, '/#all');
  const chart = card(page, 'shapes');
  await chart.scrollIntoViewIfNeeded();
  await hasState(page, 'shapes', 'live');
  const half = chart.getByRole('button', { name: /half/ });
  const switches = chart.getByRole('button', { name: /switches/ });
  await waitUntil('the unit on the right', async () => /half\s*50\s%\s*50\s%\s*50\s%/.test(await half.innerText()));
  await half.click();
  assert.equal(await switches.getAttribute('aria-pressed'), 'false');
  await half.click();
  assert.equal(await switches.getAttribute('aria-pressed'), 'true');
  await half.focus();
  await page.keyboard.press('Space');
  assert.equal(await half.getAttribute('aria-pressed'), 'false');
  assert.equal(await switches.getAttribute('aria-pressed'), 'true');
  await context.close();
});

test('a note is written, marked in charts and listed', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  await page.getByRole('button', { name: 'Give a token' }).click();
  await page.getByLabel('Token', { exact: true }).fill(scene.server.token);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const chart = card(page, 'chart');
  await hasState(page, 'chart', 'live');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByLabel('What', { exact: true }).fill('Deployed 4.2');
  await page.getByLabel('Tags', { exact: true }).fill('web, release');
  await page.getByRole('button', { name: 'Write' }).click();
  await page.locator('dialog.note').waitFor({ state: 'hidden' });
  await waitUntil('the mark is told', async () => /Note: Deployed 4\.2/.test(await chart.locator('ul.unseen').textContent()));
  const log = card(page, 'log');
  await log.scrollIntoViewIfNeeded();
  await log.locator('.event', { hasText: 'Deployed 4.2' }).waitFor();
  await log.locator('.event', { hasText: 'There is memory' }).waitFor();
  assert.match(await log.locator('.event', { hasText: 'Deployed 4.2' }).innerText(), /#web · #release/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('whoever may not write notes is not offered to', async () => {
  const { page, context } = await scene.open({}, '/#all');
  await hasState(page, 'chart', 'live');
  assert.equal(await page.getByRole('button', { name: 'Note', exact: true }).count(), 0);
  await context.close();
});

test('a table has bars and courses, and a field that filters', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const table = card(page, 'courses');
  await table.scrollIntoViewIfNeeded();
  await hasState(page, 'courses', 'live');
  await waitUntil('a course', async () => /\d/.test(await table.locator('td.line polyline').first().getAttribute('points') ?? ''));
  assert.equal(await table.locator('td.bar i').first().evaluate((bar) => bar.style.width), '100%', 'the largest is full');
  const rows = await table.locator('tbody tr').count();
  await table.getByRole('searchbox').fill('idle');
  await waitUntil('one row', async () => (await table.locator('tbody tr').count()) === 1);
  assert.ok(rows > 1);
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

test('light and dark', async () => {
  const { page, complaints, context } = await scene.open({ colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await background(), 'rgb(243, 245, 248)');
  await showsLine(page, card(page, 'network-traffic').locator('.plot'), LIGHT_BLUE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await showsLine(page, card(page, 'network-traffic').locator('.plot'), DARK_BLUE);
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  assert.equal(await background(), 'rgb(243, 245, 248)');
  await page.reload();
  await isLive(page);
  assert.equal(await background(), 'rgb(243, 245, 248)', 'the choice is kept');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('more contrast, and colours of the system', async () => {
  const { page, complaints, context } = await scene.open({ colorScheme: 'dark' });
  const style = (name) => page.evaluate((token) => getComputedStyle(document.documentElement).getPropertyValue(token), name);
  await isLive(page);
  assert.equal(await style('--text2'), '#a5afbf');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  assert.equal(await style('--text2'), '#dfe5ee');
  assert.equal(await style('background-color'), 'rgb(0, 0, 0)');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' });
  assert.equal(await style('--text2'), 'CanvasText');
  await showsLine(page, card(page, 'network-traffic').locator('.plot'), DARK_BLUE); // data keep their colours
  const mark = page.locator('.mark .shape').first();
  assert.notEqual(await mark.evaluate((shape) => getComputedStyle(shape).fill), 'rgb(0, 0, 0)');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a drag zooms all charts into the past, and back to live', async () => {
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
  await waitUntil('history of every chart', () => queries.length === 8); // 4 + 2 + 2 queries
  assert.ok(queries.every((each) => each.get('resolution') === 'auto' && Number(each.get('step')) >= 1));
  const seconds = queries.map((each) => each.get('end') - each.get('start'));
  assert.ok(Math.min(...seconds) > 60 && Math.max(...seconds) < 110, `a tenth of 15 minutes: ${seconds}`);
  await showsLine(page, card(page, 'disk-throughput').locator('.plot'), DARK_BLUE);
  await page.getByRole('button', { name: 'Earlier' }).click();
  await waitUntil('earlier history', () => queries.length === 16);
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

test('a layout that somebody changes changes here', async () => {
  const { page, context } = await scene.open();
  const layout = await scene.server.get('/api/belfry/v1/layouts/default');
  layout.pages[0].widgets[0].title = 'The processor';
  await scene.server.putLayout('default', layout);
  await card(page, 'cpu').getByText('The processor').waitFor();
  await context.close();
});

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

test('processes are listed live, sorted by their headings, and not kept', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const procs = card(page, 'procs');
  await procs.scrollIntoViewIfNeeded();
  await hasState(page, 'procs', 'live');
  await waitUntil('five rows', async () => (await procs.locator('tbody tr').count()) === 5);
  assert.match(await procs.locator('.context').innerText(), /^\d+ processes, \d+ running$/);
  assert.match(await procs.locator('tbody tr').first().innerText(), /\d+\s+[\d.]+\s%\s+[\d.]+\s[KMG]iB/);
  // Whoever shows no token doesn't see command lines.
  assert.equal(await procs.locator('tbody tr[title]').count(), 0);
  await procs.locator('th[aria-sort=descending]').getByText('Memory').waitFor();
  await procs.getByRole('button', { name: 'PID' }).click();
  await procs.locator('th[aria-sort=ascending]').getByText('PID').waitFor();
  await waitUntil('the first process', async () => /^1$/.test(await procs.locator('td[data-column=pid]').first().innerText()));
  const plot = card(page, 'chart').locator('.plot');
  await plot.scrollIntoViewIfNeeded();
  await showsLine(page, plot, DARK_BLUE);
  await plot.focus();
  await page.keyboard.press('+');
  await page.locator('body[data-view=past]').waitFor();
  await procs.scrollIntoViewIfNeeded(); // what isn't seen isn't drawn
  await hasState(page, 'procs', 'empty');
  assert.match(await procs.innerText(), /live only/);
  await page.getByRole('button', { name: 'Back to live' }).click();
  await procs.scrollIntoViewIfNeeded();
  await hasState(page, 'procs', 'live');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('connections are listed by the port that is listened on', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const conns = card(page, 'conns');
  await conns.scrollIntoViewIfNeeded();
  await hasState(page, 'conns', 'live');
  const port = new URL(scene.server.url).port;
  await conns.locator('tbody tr').filter({ has: page.getByText(port, { exact: true }) }).getByText('belfryd').waitFor();
  assert.match(await conns.locator('.context').innerText(), /^\d+ established, \d+ listening$/);
  await conns.getByRole('button', { name: 'Process' }).click();
  await conns.locator('th[aria-sort=ascending]').getByText('Process').waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
