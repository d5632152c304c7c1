// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The address of what is shown, as the desktop copies it: ?layout=ID&page=ID&from=MS&to=MS. The page may stand behind #.
// What is chosen of the layout's variables is for variables.js.

const isId = (text) => /^[a-z0-9-]{1,64}$/.test(text ?? '');
const time = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : Date.parse(text ?? ''));

/**
 * What can't be read is left out.
 * @returns {{page: string, window: {from: number, to: number} | null}}
 */
export function readLink(href) {
  const { searchParams } = new URL(href);
  const page = isId(searchParams.get('page')) ? searchParams.get('page') : '';
  const [from, to] = ['from', 'to'].map((name) => time(searchParams.get(name)));
  return { page, window: from < to ? { from, to } : null };
}

/** The page that shows one series, of which the address tells: ?expr=PROMQL&unit=UNIT#series! */
export const SERIES_PAGE = 'series!'; // no page of a layout can have this id

/** @returns {{expr: string, unit: string} | null} */
export function readSeries(href) {
  const { searchParams } = new URL(href);
  const expr = searchParams.get('expr');
  return expr ? { expr, unit: searchParams.get('unit') ?? 'none' } : null;
}

/** The address of a series as a chart, in a time. */
export function withSeries(href, { expr, unit, window }) {
  const url = new URL(href);
  for (const [name, value] of Object.entries({ expr, unit, from: Math.round(window.from), to: Math.round(window.to) })) url.searchParams.set(name, String(value));
  url.hash = SERIES_PAGE;
  return url.href;
}

/** The same address with another time; null is live. */
export function withWindow(href, window) {
  const url = new URL(href);
  const set = (name, value) => (value ? url.searchParams.set(name, String(value)) : url.searchParams.delete(name));
  set('from', window?.from);
  set('to', window?.to);
  if (url.hash) url.searchParams.delete('page'); // it says another
  return url.href;
}
