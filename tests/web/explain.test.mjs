// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened at a point of a chart, in a real browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { card, DARK_BLUE, hasState, Scene, showsLine } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

const QUESTION = '**/api/belfry/v1/explain';
const dialog = (page) => page.getByRole('dialog', { name: 'What happened' });
const isReady = (page) => page.locator('dialog.explain[data-state=ready]').waitFor();

/** A page with a chart that shows its line, and its plot. */
async function openChart(options) {
  const opened = await scene.open(options, '/#all');
  const plot = card(opened.page, 'chart').locator('.plot');
  await hasState(opened.page, 'chart', 'live');
  await showsLine(opened.page, plot, DARK_BLUE);
  return { ...opened, plot };
}

test('X explains where the chart is farthest from usual, and gives the focus back', async () => {
  const { page, complaints, context, plot } = await openChart();
  const asked = page.waitForRequest(QUESTION);
  await plot.focus();
  await page.keyboard.press('x');
  const { query, labels, t } = (await asked).postDataJSON();
  assert.equal(query, 'rate(node_context_switches_total[5s])');
  assert.equal(labels.job, 'node');
  assert.ok(Math.abs(Date.now() - t) < 300e3);
  await isReady(page);
  assert.match(await dialog(page).locator('.figure').innerText(), /^\d[\d.]*\s*k?\/s/);
  assert.match(await dialog(page).locator('.facts').innerText(), /usually/);
  assert.ok((await dialog(page).locator('.line path.own').getAttribute('d')).startsWith('M'));
  await dialog(page).getByText(/metrics? moved with it: [\d,]+ series compared|Nothing else moved/).waitFor();
  assert.match(await dialog(page).getByRole('region', { name: 'Around that time' }).innerText(), /ThereIsMemory/);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  assert.equal(await plot.evaluate((each) => each === document.activeElement), true);
  assert.deepEqual(complaints, []);
  await context.close();
});

const ANSWER = {
  from: 0, to: 0, stepMs: 1000, smoothedMs: 5000, constant: false, alerts: [], alertChanges: [], incidents: [], groups: [], missing: ['annotations: not now'], compared: 1214, leftOut: 3,
  annotations: [{ id: 1, t: 0, kind: 'note', text: 'Deployed 4.2', durationMs: 0, by: 'ann' }],
  series: { labels: {}, value: 8000, usual: 1000, spreads: 31, values: [1, null, 3, 9] },
  metrics: [
    { name: 'node_disk_read_bytes_total', help: 'Bytes read', count: 3, series: ['sda', 'sdb'].map((device) => (
      { labels: { __name__: 'node_disk_read_bytes_total', job: 'node', device }, rate: true, correlation: 0.97, lagMs: -2000, value: 2048, usual: 0, spreads: 5, values: [0, 0, 1, 2] })) },
    { name: 'node_load1', help: 'Load', count: 1, series: [{ labels: { __name__: 'node_load1', job: 'node' }, rate: false, correlation: -0.6, lagMs: 0, value: 1, usual: 2, values: [] }] },
  ],
};

/** Answers questions with what is made up; `asked` has them. */
async function answering(page) {
  const asked = [];
  await page.route(QUESTION, (route) => {
    const question = route.request().postDataJSON();
    asked.push(question);
    const { t } = question;
    return route.fulfill({ json: { ...ANSWER, t, from: t - 300e3, to: t + 300e3, annotations: ANSWER.annotations.map((note) => ({ ...note, t: t - 12e3 })) } });
  });
  return asked;
}

test('the menu of a chart, what moved and other moments, by keyboard alone', async () => {
  const { page, complaints, context, plot } = await openChart();
  const asked = await answering(page);
  await plot.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitem', { name: 'What happened here…' }).press('Enter');
  await isReady(page);
  const time = dialog(page).getByRole('slider');
  assert.equal(await time.evaluate((each) => each === document.activeElement), true);
  assert.match(await dialog(page).innerText(), /8000[\s\S]*31 times its usual spread above usual \(usually 1000\s\/s\)[\s\S]*2 metrics moved with it: 1,214 series compared/);
  assert.match(await dialog(page).innerText(), /Not known: annotations: not now[\s\S]*Deployed 4\.2\s*12 s before · note, ann/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await waitUntil('one more question for two steps', () => asked.length === 2);
  assert.equal(asked[0].t - asked[1].t, 11e3);
  await isReady(page);
  const moved = dialog(page).getByRole('region', { name: 'Moved with it' });
  const rows = moved.getByRole('listitem');
  assert.equal(await rows.count(), 2);
  assert.match(await rows.first().innerText(), /node_disk_read_bytes_total\s*device=sda\s*0\sB\/s → 2\sKiB\/s\s*Very strong · 0\.97 · 2 s earlier\s*\+2/);
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await rows.count(), 3, 'the others of its metric');
  await page.keyboard.press('ArrowDown');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /sdb/);
  await page.keyboard.press('x');
  await waitUntil('a question about the other', () => asked.length === 3);
  assert.deepEqual([asked[2].query, asked[2].labels, asked[2].t], ['rate(node_disk_read_bytes_total[5s])', { job: 'node', device: 'sdb' }, asked[1].t]);
  await isReady(page);
  assert.match(await dialog(page).innerText(), /node_disk_read_bytes_total device=sdb/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a click with Alt explains that point, a series that moved becomes a chart', async () => {
  const { page, complaints, context, plot } = await openChart();
  const asked = await answering(page);
  const box = await plot.locator('.u-over').boundingBox();
  await page.keyboard.down('Alt');
  await page.mouse.click(box.x + box.width - 4, box.y + 30);
  await page.keyboard.up('Alt');
  await isReady(page);
  assert.ok(Math.abs(Date.now() - asked[0].t) < 30e3, 'near the right end');
  await dialog(page).locator('.line').click({ position: { x: 10, y: 20 } });
  await waitUntil('a question about an earlier time', () => asked.length === 2 && asked[1].t < asked[0].t - 200e3);
  await isReady(page);
  await dialog(page).getByRole('link', { name: /^Show node_load1 as a chart, Moderate, the other way, correlation −0\.60/ }).click();
  await page.getByRole('tab', { name: 'One series' }).waitFor();
  await hasState(page, 'series', 'live');
  assert.match(page.url(), /expr=node_load1.*from=\d+.*#series!$/);
  assert.equal(await card(page, 'series').locator('h2').innerText(), 'node_load1{job="node"}');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await hasState(page, 'cpu', 'live');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('an error, a question that is given up, and one that nobody waits for', async () => {
  const { page, complaints, context, plot } = await openChart();
  let answer = (route) => route.fulfill({ status: 422, json: { detail: 'too much' } });
  const asked = [];
  await page.route(QUESTION, (route) => {
    asked.push(route);
    return answer(route);
  });
  const isAborted = (route) => route.request().failure() !== null;
  await plot.focus();
  await page.keyboard.press('x');
  await dialog(page).getByRole('alert').getByText('too much').waitFor();
  answer = () => {}; // not yet
  await dialog(page).getByRole('button', { name: 'Ask again' }).press('Enter');
  await dialog(page).getByText('Looking at what else moved …').waitFor();
  await waitUntil('the question', () => asked.length === 2);
  assert.equal(await dialog(page).evaluate((each) => each.contains(document.activeElement)), true, 'the focus stays in it');
  await dialog(page).getByRole('button', { name: 'Cancel' }).press('Enter');
  await dialog(page).getByText('The question was given up.').waitFor();
  await waitUntil('the server is told', () => isAborted(asked[1]));
  assert.equal(await dialog(page).getByRole('button', { name: 'Ask again' }).evaluate((each) => each === document.activeElement), true);
  await page.keyboard.press('Enter');
  await waitUntil('another question', () => asked.length === 3);
  await page.keyboard.press('Escape');
  await waitUntil('the server is told', () => isAborted(asked[2]));
  complaints.length = 0; // the browser's own word on 422
  await page.keyboard.press('x');
  await waitUntil('one more', () => asked.length === 4);
  assert.equal(await dialog(page).locator('.moved li').count(), 0, 'nothing of the last time');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a finger that stays opens the menu', async () => {
  const { page, context, plot } = await openChart({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.locator('.u-over').boundingBox();
  const [x, y] = [box.x + box.width - 4, box.y + 30];
  const touch = await context.newCDPSession(page);
  const send = (type, ...touchPoints) => touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', { x, y });
  await page.getByRole('menuitem', { name: 'What happened here…' }).waitFor();
  await send('touchEnd');
  await page.getByRole('menuitem', { name: 'What happened here…' }).tap();
  await isReady(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await dialog(page).getByRole('button', { name: 'Close' }).tap();
  assert.equal(await plot.evaluate((each) => each === document.activeElement), true);
  await context.close();
});
