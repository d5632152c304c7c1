// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The address of what is shown, as the desktop copies it: ?layout=ID&page=ID&from=MS&to=MS. The page may stand behind #.

const isId = (text) => /^[a-z0-9-]{1,64}$/.test(text ?? '');
const time = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : Date.parse(text ?? ''));

/**
 * What can't be read is left out.
 * @returns {{layout: string, page: string, window: {from: number, to: number} | null}}
 */
export function readLink(href) {
  const { searchParams } = new URL(href);
  const [layout, page] = ['layout', 'page'].map((name) => (isId(searchParams.get(name)) ? searchParams.get(name) : ''));
  const [from, to] = ['from', 'to'].map((name) => time(searchParams.get(name)));
  return { layout, page, window: from < to ? { from, to } : null };
}

/** The same address with another layout (empty: whichever), and another time; null is live. */
export function withView(href, layout, window) {
  const url = new URL(href);
  const set = (name, value) => (value ? url.searchParams.set(name, String(value)) : url.searchParams.delete(name));
  set('layout', layout);
  set('from', window?.from);
  set('to', window?.to);
  if (url.hash) url.searchParams.delete('page'); // it says another
  return url.href;
}
