// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The web viewer of a real belfryd, in a real browser.

import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { Belfryd, waitUntil } from './belfryd.mjs';
import { colorsOf, launch, openPage } from './browser.mjs';

const RULES = `groups:
- name: web
  interval: 1s
  rules:
  - alert: ThereIsMemory
    expr: node_memory_MemTotal_bytes > 0
    labels: {severity: critical}
    annotations: {summary: "There is memory"}
`;
const DARK_BLUE = '#5b9dff'; // the first series' colour
const LIGHT_BLUE = '#4c83d4';
const ALL_WIDGETS = {
  id: 'all', title: 'All widgets', range: '5m',
  widgets: [
    { id: 'chart', type: 'timeseries', title: 'Chart', unit: 'ops', grid: { x: 0, y: 0, w: 6, h: 5 },
      queries: [{ expr: 'rate(node_context_switches_total[5s])', legend: 'switches' }], options: { fill: true } },
    { id: 'table', type: 'table', title: 'Table', grid: { x: 6, y: 0, w: 6, h: 5 }, unit: 'seconds',
      queries: [{ expr: 'sum by (mode) (node_cpu_seconds_total)', legend: 'spent' }] },
    { id: 'pie', type: 'pie', title: 'Pie', unit: 'bytes', grid: { x: 0, y: 5, w: 4, h: 4 },
      queries: [{ expr: 'node_memory_MemFree_bytes', legend: 'free' }, { expr: 'node_memory_Cached_bytes', legend: 'cached' }] },
    { id: 'bars', type: 'barlist', title: 'Bars', grid: { x: 4, y: 5, w: 4, h: 4 },
      queries: [{ expr: 'node_load1', legend: '1 min' }, { expr: 'node_load5', legend: '5 min' }] },
    { id: 'nothing', type: 'timeseries', title: 'Nothing', grid: { x: 8, y: 5, w: 4, h: 4 }, queries: [{ expr: 'no_such_metric' }] },
  ],
};

let server;
let browser;
before(async () => {
  server = await new Belfryd({ rules: RULES }).start();
  await waitUntil('some history', async () => {
    const { data } = await server.get('/api/v1/query?query=count_over_time(node_load1[1m])');
    return data.result.length && Number(data.result[0].value[1]) >= 5;
  });
  const layout = await server.get('/api/belfry/v1/layouts/default');
  await server.putLayout('default', { ...layout, pages: [...layout.pages, ALL_WIDGETS] });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.remove();
});

const isLive = (page) => page.locator('.connection[data-state=live]').waitFor();
const card = (page, id) => page.locator(`[data-widget="${id}"]`);
const hasState = (page, id, state) => page.locator(`[data-widget="${id}"][data-state=${state}]`).waitFor();
const tab = (page, name) => page.getByRole('tab', { name });

async function open(options, path = '/') {
  const opened = await openPage(browser, options);
  await opened.page.goto(server.url + path);
  await isLive(opened.page);
  return opened;
}

/** More than the card's own colours, and the line's among them. */
async function showsLine(page, locator, color) {
  await waitUntil(`a line of ${color}`, async () => {
    const colors = await colorsOf(page, locator);
    return colors.length > 8 && colors.some(([each, count]) => each === color && count > 10);
  });
}

test('draws the layout live, without a complaint and without asking anybody else', async () => {
  const { page, complaints, origins, context } = await open();
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
  assert.deepEqual([...origins], [new URL(server.url).host]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('values change as they are measured', async () => {
  const { page, context } = await open({}, '/#all');
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
  const { page, complaints, context } = await open({}, '/#all');
  for (const id of ['chart', 'table', 'pie', 'bars']) await hasState(page, id, 'live');
  await hasState(page, 'nothing', 'empty');
  assert.match(await card(page, 'nothing').innerText(), /No series matches/);
  assert.deepEqual(await card(page, 'pie').locator('li .name').allInnerTexts().then((names) => names.sort()), ['cached', 'free']);
  assert.ok(new Set((await colorsOf(page, card(page, 'pie').locator('svg'))).map(([color]) => color)).has(DARK_BLUE));
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

test('tabs by mouse, by keys and by address', async () => {
  const { page, context } = await open();
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
  const { page, complaints, context } = await open({ colorScheme: 'light' });
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

test('a drag zooms all charts into the past, and back to live', async () => {
  const { page, complaints, context } = await open();
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
  const { page, context } = await open();
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
  const { page, complaints, context } = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
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
  const { page, context } = await openPage(browser);
  // No server stores such a layout; one of a newer version may, and rules change.
  await page.route('**/layouts/default', async (route) => {
    const answer = await route.fetch();
    const layout = await answer.json();
    layout.pages[0].widgets.find(({ id }) => id === 'network-traffic').queries[1].expr = 'node_load1 +\n  node_load5[5m]';
    await route.fulfill({ response: answer, json: layout });
  });
  await page.goto(server.url);
  await hasState(page, 'network-traffic', 'error');
  const text = await card(page, 'network-traffic').innerText();
  assert.match(text, /parse error: .*\(line 2, column 3\)/);
  assert.equal(await card(page, 'network-traffic').locator('.query').textContent(), 'node_load1 +\n  node_load5[5m]');
  assert.equal(await card(page, 'network-traffic').locator('mark').textContent(), 'n');
  await hasState(page, 'cpu-by-mode', 'live');
  await context.close();
});

test('a layout that somebody changes changes here', async () => {
  const { page, context } = await open();
  const layout = await server.get('/api/belfry/v1/layouts/default');
  layout.pages[0].widgets[0].title = 'The processor';
  await server.putLayout('default', layout);
  await card(page, 'cpu').getByText('The processor').waitFor();
  await context.close();
});

test('a token is asked for where it is wanted, and sent', async () => {
  const { page, context } = await open();
  await page.getByRole('button', { name: 'Give a token' }).click();
  await page.getByLabel('Token', { exact: true }).fill('nonsense');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByText('doesn\'t know this token').waitFor();
  assert.match(await page.locator('.connection').innerText(), /Needs a token/);
  await page.getByLabel('Token', { exact: true }).fill(server.token);
  const asked = page.waitForRequest((request) => request.headers().authorization === `Bearer ${server.token}`);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await isLive(page);
  await page.locator('form.token').waitFor({ state: 'hidden' });
  await page.reload();
  await asked;
  await isLive(page);
  assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0, 'it goes with the tab');
  await context.close();
});

const elsewhere = Object.values(networkInterfaces()).flat().find(({ internal, family }) => !internal && family === 'IPv4');

test('whoever comes from elsewhere sees nothing without a token', { skip: !elsewhere && 'no network here' }, async () => {
  const open = await new Belfryd({ listen: `${elsewhere.address}:0` }).start();
  try {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(open.url);
    await page.getByText('This Belfry asks for a token').waitFor();
    assert.equal(await page.locator('.grid').count(), 0);
    assert.deepEqual(complaints, []);
    await page.getByLabel('Token', { exact: true }).fill(open.token);
    await page.keyboard.press('Enter');
    await isLive(page);
    await hasState(page, 'cpu', 'live');
    await hasState(page, 'alerts', 'live');
    await context.close();
  } finally {
    await open.remove();
  }
});

/** Lets the page believe that it is an operator's: a welcome that says so, and alerts as if somebody looked after them. */
async function asOperator(page) {
  const given = { acknowledgement: undefined, send: () => {} };
  await page.routeWebSocket(/\/live$/, (socket) => {
    const real = socket.connectToServer();
    let alerts;
    given.send = () => {
      for (const rule of alerts.alerts.groups.flatMap((group) => group.rules))
        for (const alert of rule.alerts ?? []) alert.acknowledgement = given.acknowledgement;
      socket.send(JSON.stringify(alerts));
    };
    real.onMessage((text) => {
      const message = JSON.parse(text);
      if (message.type === 'welcome') return socket.send(JSON.stringify({ ...message, capabilities: ['acknowledge'] }));
      if (message.topic !== 'alerts') return socket.send(text);
      alerts = message;
      if (message.alerts) given.send();
    });
  });
  return given;
}

test('operators acknowledge alerts, and read what the server says to it', async () => {
  const { page, context } = await openPage(browser);
  const given = await asOperator(page);
  const asked = [];
  await page.route('**/api/belfry/v1/acknowledgements**', (route) => {
    asked.push({ method: route.request().method(), path: new URL(route.request().url()).pathname, body: route.request().postDataJSON() });
    if (asked.length === 1)
      return route.fulfill({ status: 403, contentType: 'application/problem+json', json: { title: 'Forbidden', detail: 'not you' } });
    given.acknowledgement = asked.length === 2 ? { by: 'ada', at: Date.now(), comment: 'on it' } : undefined;
    given.send();
    return asked.length === 2 ? route.fulfill({ status: 201, json: {} }) : route.fulfill({ status: 204 });
  });
  await page.goto(`${server.url}/#alerts!`);
  const row = card(page, 'all-alerts').locator('.alert', { hasText: 'There is memory' });
  const press = (name) => row.getByRole('button', { name }).click();
  await press(/Acknowledge/);
  await row.getByText('Not acknowledged: not you').waitFor();
  await press(/Acknowledge/);
  await row.getByText('acknowledged by ada: on it').waitFor();
  assert.equal(await row.getByText('Not acknowledged').count(), 0);
  await press(/Withdraw/);
  await row.getByRole('button', { name: /Acknowledge/ }).waitFor();
  const { fingerprint } = asked[1].body;
  assert.match(fingerprint, /^[0-9a-f]{16}$/);
  assert.deepEqual(asked.map(({ method }) => method), ['POST', 'POST', 'DELETE']);
  assert.equal(asked[2].path, `/api/belfry/v1/acknowledgements/${fingerprint}`);
  await context.close();
  const watching = await open({}, '/#alerts!');
  await card(watching.page, 'all-alerts').getByText('There is memory').waitFor();
  assert.equal(await watching.page.getByRole('button', { name: /Acknowledge/ }).count(), 0, 'viewers only look');
  await watching.context.close();
});

test('pages of other sites can not connect', async () => {
  const other = await new Belfryd().start();
  try {
    const { page, context } = await openPage(browser);
    await page.goto(`${other.url}/metrics`); // another port is another origin
    const code = await page.evaluate((url) => new Promise((resolve) => {
      const socket = new WebSocket(url, 'belfry.v1.json');
      socket.onopen = () => resolve('open');
      socket.onclose = ({ code }) => resolve(code);
    }), `${server.url.replace('http', 'ws')}/live`);
    assert.equal(code, 1006);
    await context.close();
  } finally {
    await other.remove();
  }
});

test('a lost server leaves its picture, dimmed and dated, and comes back live', async () => {
  const { page, context } = await open();
  const plot = card(page, 'cpu-by-mode').locator('.plot');
  await showsLine(page, plot, DARK_BLUE);
  await server.kill();
  await page.locator('.connection[data-state=waiting]').waitFor();
  await waitUntil('how old the picture is', async () =>
    /Reconnecting.* · picture is \d+ s old/.test(await page.locator('.connection').innerText()));
  assert.equal(await card(page, 'cpu-by-mode').getAttribute('data-state'), 'live');
  assert.equal(await card(page, 'cpu-by-mode').locator('.body').evaluate((body) => getComputedStyle(body).opacity), '0.45');
  await waitUntil('the picture, dimmed', async () => (await colorsOf(page, plot)).length > 8);
  await server.start();
  await isLive(page);
  await showsLine(page, plot, DARK_BLUE);
  await context.close();
});
