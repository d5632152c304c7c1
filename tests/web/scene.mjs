// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A belfryd with some history, an alert that fires and a page of all widgets, and a browser to look at it.

import { Belfryd, waitUntil } from './belfryd.mjs';
import { colorsOf, launch, openPage } from './browser.mjs';

const RULES = `groups:
- name: web
  interval: 1s
  rules:
  - alert: ThereIsMemory
    expr: node_memory_MemTotal_bytes > 0
    labels: {severity: critical}
    annotations: {summary: "There is memory", summary_de: "Es gibt Arbeitsspeicher"}
`;
export const DARK_BLUE = '#5b9dff'; // the first series' colour
export const LIGHT_BLUE = '#4c83d4';
export const HOSTILE = `# Runbook

- **Disk full?** See [the wiki](https://example.org/disk)
- \`systemctl restart\`

<img src="http://example.org/x.png" onerror="window.broken = 1"><script>window.broken = 2</script>
![a picture](http://example.org/y.png) [click](javascript:window.broken=3) [data](data:text/html,x)`;
// Four pixels by two, red; and one that ends after its first bytes.
export const RED = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mP4z8AARwzIHABvqgf5aN2vpwAAAABJRU5ErkJggg==';
const TORN = 'data:image/png;base64,iVBORw0KGgo=';
const ALL_WIDGETS = {
  id: 'all', title: 'All widgets', range: '5m',
  widgets: [
    { id: 'chart', type: 'timeseries', title: 'Chart', unit: 'ops', grid: { x: 0, y: 0, w: 6, h: 5 },
      queries: [{ expr: 'rate(node_context_switches_total[5s])', legend: 'switches' }], options: { fill: true } },
    { id: 'table', type: 'table', title: 'Table', grid: { x: 6, y: 0, w: 6, h: 5 }, unit: 'ops',
      queries: [{ expr: 'sum by (mode) (rate(node_cpu_seconds_total[5s]))', legend: 'spent' }] },
    { id: 'pie', type: 'pie', title: 'Pie', unit: 'bytes', grid: { x: 0, y: 5, w: 4, h: 4 },
      queries: [{ expr: 'node_memory_MemFree_bytes', legend: 'free' }, { expr: 'node_memory_Cached_bytes', legend: 'cached' }] },
    { id: 'bars', type: 'barlist', title: 'Bars', grid: { x: 4, y: 5, w: 4, h: 4 },
      queries: [{ expr: 'node_load1', legend: '1 min' }, { expr: 'node_load5', legend: '5 min' }] },
    { id: 'gauge', type: 'gauge', title: 'Gauge', unit: 'percentunit', grid: { x: 0, y: 9, w: 3, h: 4 }, max: 1,
      thresholds: [{ value: 0, state: 'warning' }, { value: 0.99, state: 'critical' }],
      queries: [{ expr: '1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes' }] },
    { id: 'bar', type: 'gauge', title: 'Bar', grid: { x: 3, y: 9, w: 3, h: 4 }, min: 0, max: 8, options: { shape: 'bar' },
      queries: [{ expr: 'vector(4)' }] },
    { id: 'states', type: 'timeline', title: 'States', grid: { x: 6, y: 9, w: 6, h: 4 },
      thresholds: [{ value: 1, state: 'warning' }], options: { texts: '0=idle, 1=busy' },
      queries: [{ expr: 'vector(1)', legend: 'one' }, { expr: 'vector(0)', legend: 'other' }] },
    { id: 'cells', type: 'statusgrid', title: 'Cells', grid: { x: 0, y: 13, w: 6, h: 4 }, options: { texts: '1=busy' },
      thresholds: [{ value: 1, state: 'critical' }], queries: [{ expr: 'vector(1)', legend: 'one' }, { expr: 'vector(0)', legend: 'other' }] },
    { id: 'heat', type: 'heatmap', title: 'Heat', grid: { x: 6, y: 13, w: 6, h: 5 }, queries: [{ expr: 'node_load1' }, { expr: 'node_load5' }] },
    { id: 'often', type: 'histogram', title: 'Often', grid: { x: 0, y: 18, w: 6, h: 5 },
      queries: [{ expr: 'sum by (mode) (rate(node_cpu_seconds_total[5s]))' }] },
    { id: 'around', type: 'polar', title: 'Around', grid: { x: 6, y: 18, w: 5, h: 6 }, queries: [{ expr: 'node_load1', legend: '1' },
      { expr: 'node_load5', legend: '5' }, { expr: 'node_load15', legend: '15' }] },
    { id: 'map', type: 'hostmap', title: 'Map', grid: { x: 0, y: 35, w: 6, h: 5 }, thresholds: [{ value: 0, state: 'critical' }],
      options: { label: 'mode', page: 'overview' }, queries: [{ expr: 'sum by (mode) (node_cpu_seconds_total)' }] },
    { id: 'parts', type: 'dependencies', title: 'Parts', grid: { x: 6, y: 35, w: 6, h: 6 } },
    { id: 'streams', type: 'flow', title: 'Streams', grid: { x: 0, y: 40, w: 6, h: 5 }, unit: 'seconds',
      options: { stages: 'cpu, mode', limit: 4 }, queries: [{ expr: 'node_cpu_seconds_total > 0' }] },
    { id: 'notes', type: 'text', title: 'Notes', grid: { x: 0, y: 24, w: 4, h: 5 }, options: { text: HOSTILE } },
    { id: 'zone', type: 'clock', title: 'Clock', grid: { x: 4, y: 24, w: 4, h: 3 }, options: { zone: 'Europe/Berlin', date: false } },
    { id: 'plan', type: 'image', title: 'Plan', grid: { x: 8, y: 24, w: 2, h: 3 }, options: { image: RED, description: 'All red' } },
    { id: 'torn', type: 'image', title: 'Torn', grid: { x: 10, y: 24, w: 2, h: 3 }, options: { image: TORN } },
    { id: 'nopicture', type: 'image', title: 'None', grid: { x: 8, y: 27, w: 2, h: 2 } },
    { id: 'shapes', type: 'timeseries', title: 'Shapes', unit: 'ops', grid: { x: 0, y: 29, w: 8, h: 6 },
      options: { draw: 'bars', rightAxis: [1], rightUnit: 'percent', legendValues: ['min', 'max', 'last'] },
      queries: [{ expr: 'rate(node_context_switches_total[5s])', legend: 'switches' }, { expr: 'vector(50)', legend: 'half' }] },
    { id: 'procs', type: 'processes', title: 'Processes', grid: { x: 0, y: 60, w: 8, h: 6 }, options: { sort: 'memory', limit: 5, columns: ['pid', 'cpu', 'memory'] } },
    { id: 'conns', type: 'connections', title: 'Connections', grid: { x: 0, y: 66, w: 8, h: 6 }, options: { group: 'port' } },
    { id: 'log', type: 'log', title: 'What happened', grid: { x: 0, y: 47, w: 6, h: 5 } },
    { id: 'courses', type: 'table', title: 'Courses', grid: { x: 6, y: 47, w: 6, h: 5 }, unit: 'ops', options: { filterField: true, columns: [
      { label: 'mode' }, { query: 0, title: 'Now', show: 'bar', decimals: 3 }, { query: 0, title: 'Course', show: 'line' }] },
      queries: [{ expr: 'sum by (mode) (rate(node_cpu_seconds_total[5s]))' }] },
    { id: 'nothing', type: 'timeseries', title: 'Nothing', grid: { x: 8, y: 5, w: 4, h: 4 }, queries: [{ expr: 'no_such_metric' }] },
  ],
};

export class Scene {
  async start() {
    this.server = await new Belfryd({ rules: RULES }).start();
    await waitUntil('some history', async () => {
      const { data } = await this.server.get('/api/v1/query?query=count_over_time(node_load1[1m])');
      return data.result.length && Number(data.result[0].value[1]) >= 5;
    });
    const layout = await this.server.get('/api/belfry/v1/layouts/default');
    await this.server.putLayout('default', { ...layout, pages: [...layout.pages, ALL_WIDGETS] });
    this.browser = await launch();
  }

  async stop() {
    await this.browser?.close();
    await this.server?.remove();
  }

  /** A page that is live. */
  async open(options, path = '/') {
    const opened = await openPage(this.browser, options);
    await opened.page.goto(this.server.url + path);
    await isLive(opened.page);
    return opened;
  }
}

export const isLive = (page) => page.locator('.connection[data-state=live]').waitFor();
export const card = (page, id) => page.locator(`[data-widget="${id}"]`);
export const hasState = (page, id, state) => page.locator(`[data-widget="${id}"][data-state=${state}]`).waitFor();

export const tab = (page, name) => page.getByRole('tab', { name });

/** One of the page's menu. */
export async function chooseInMenu(page, name) {
  await page.getByRole('button', { name: /^Men[uü]$/ }).click();
  await page.getByRole('menu').getByText(name, { exact: true }).click();
}

/** The page is an administrator's from here on. */
export async function giveToken(page, token) {
  await chooseInMenu(page, 'Give a token…');
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Note', exact: true }).waitFor(); // what it may do has come, and the page with it
}

/** More than the card's own colours, and the line's among them. */
export async function showsLine(page, locator, color) {
  await waitUntil(`a line of ${color}`, async () => {
    const colors = await colorsOf(page, locator);
    return colors.length > 8 && colors.some(([each, count]) => each === color && count > 10);
  });
}
