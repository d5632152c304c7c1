// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may see and do what in the web viewer, and what becomes of it when the server goes.

import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { Belfryd, waitUntil } from './belfryd.mjs';
import { colorsOf, openPage } from './browser.mjs';
import { card, chooseInMenu, DARK_BLUE, hasState, isLive, Scene, showsLine, tab } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('a token is asked for where it is wanted, and sent', async () => {
  const { page, context } = await scene.open();
  await chooseInMenu(page, 'Give a token…');
  await page.getByLabel('Token', { exact: true }).fill('nonsense');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByText('doesn\'t know this token').waitFor();
  assert.match(await page.locator('.connection').innerText(), /Needs a token/);
  await page.getByLabel('Token', { exact: true }).fill(scene.server.token);
  const asked = page.waitForRequest((request) => request.headers().authorization === `Bearer ${scene.server.token}`);
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
  const remote = new Belfryd({ listen: `${elsewhere.address}:0` });
  const token = remote.createToken('viewer');
  await remote.start();
  try {
    const { page, context, complaints } = await openPage(scene.browser);
    await page.goto(remote.url);
    await page.getByText('This Belfry asks for a token').waitFor();
    assert.equal(await page.locator('.grid').count(), 0);
    assert.deepEqual(complaints, []);
    await page.getByLabel('Token', { exact: true }).fill(token);
    await page.keyboard.press('Enter');
    await isLive(page);
    await hasState(page, 'cpu', 'live');
    await hasState(page, 'alerts', 'live');
    await context.close();
  } finally {
    await remote.remove();
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
  const { page, context } = await openPage(scene.browser);
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
  let giveLayout;
  const layout = new Promise((resolve) => (giveLayout = resolve));
  await page.route('**/layouts/*/view**', (route) => layout.then(() => route.continue()));
  await page.goto(`${scene.server.url}/#alerts!`);
  const row = card(page, 'all-alerts').locator('.alert', { hasText: 'There is memory' });
  const press = (name) => row.getByRole('button', { name }).click();
  await press(/Acknowledge/);
  await row.getByText('Not acknowledged: not you').waitFor();
  giveLayout();
  await tab(page, 'Overview').waitFor();
  assert.equal(await row.getByText('Not acknowledged: not you').count(), 1, 'a layout that comes leaves the page of alerts as it is');
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
  const watching = await scene.open({}, '/#alerts!');
  await card(watching.page, 'all-alerts').getByText('There is memory').waitFor();
  assert.equal(await watching.page.getByRole('button', { name: /Acknowledge/ }).count(), 0, 'viewers only look');
  await watching.context.close();
});

test('pages of other sites can not connect', async () => {
  const other = await new Belfryd().start();
  try {
    const { page, context } = await openPage(scene.browser);
    await page.goto(`${other.url}/metrics`); // another port is another origin
    const code = await page.evaluate((url) => new Promise((resolve) => {
      const socket = new WebSocket(url, 'belfry.v1.json');
      socket.onopen = () => resolve('open');
      socket.onclose = ({ code }) => resolve(code);
    }), `${scene.server.url.replace('http', 'ws')}/live`);
    assert.equal(code, 1006);
    await context.close();
  } finally {
    await other.remove();
  }
});

test('a lost server leaves its picture, dimmed and dated, and comes back live', async () => {
  const { page, context } = await scene.open();
  const plot = card(page, 'cpu-by-mode').locator('.plot');
  await showsLine(page, plot, DARK_BLUE);
  await scene.server.kill();
  await page.locator('.connection[data-state=waiting]').waitFor();
  await waitUntil('how old the picture is', async () =>
    /Reconnecting.* · picture is \d+ s old/.test(await page.locator('.connection').innerText()));
  assert.equal(await card(page, 'cpu-by-mode').getAttribute('data-state'), 'live');
  assert.equal(await card(page, 'cpu-by-mode').locator('.body').evaluate((body) => getComputedStyle(body).opacity), '0.45');
  await waitUntil('the picture, dimmed', async () => (await colorsOf(page, plot)).length > 8);
  await scene.server.start();
  await isLive(page);
  await showsLine(page, plot, DARK_BLUE);
  await context.close();
});

test('a server that hangs is told from one that is live', async () => {
  const { page, context } = await scene.open();
  await hasState(page, 'cpu', 'live');
  scene.server.process.kill('SIGSTOP');
  try {
    await page.locator('.connection[data-state=stale]').waitFor();
    assert.match(await page.locator('.connection').innerText(), /^Stale · picture is \d+ s old/);
  } finally {
    scene.server.process.kill('SIGCONT');
  }
  await isLive(page);
  await context.close();
});
