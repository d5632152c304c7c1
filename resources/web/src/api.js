// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server's HTTP API, with the token that the stream has too. The token is forgotten with the tab.

import { spoken } from './texts.js';

const TOKEN = 'belfry.token';

export const token = {
  get: () => sessionStorage.getItem(TOKEN) ?? '',
  set: (text) => (text ? sessionStorage.setItem(TOKEN, text) : sessionStorage.removeItem(TOKEN)),
};

/** What went wrong, in the server's words: Prometheus's API and problem documents (RFC 9457) name it differently. */
async function errorOf(answer) {
  const text = await answer.text();
  try {
    const document = JSON.parse(text);
    return document.error ?? document.detail ?? document.title ?? text;
  } catch {
    return text || `${answer.status} ${answer.statusText}`;
  }
}

async function call(path, options = {}) {
  const headers = { ...options.headers, ...(token.get() && { Authorization: `Bearer ${token.get()}` }) };
  const answer = await fetch(path, { ...options, headers });
  if (!answer.ok) throw new Error(await errorOf(answer));
  return answer.status === 204 ? null : answer.json().catch(() => null);
}

/**
 * A layout as it shows with chosen values of its variables, and what could be chosen (docs/layout-format.md).
 * @param {string} id
 * @param {URLSearchParams} chosen  var-NAME=VALUE
 */
export function layoutView(id, chosen) {
  const asked = new URLSearchParams([...chosen, ['language', spoken()]]);
  return call(`/api/belfry/v1/layouts/${encodeURIComponent(id)}/view?${asked}`);
}

/** When the oldest history of the machines that are shown begins; 0: there is none. @returns {Promise<number>} */
export async function oldest() {
  const { hosts } = await call('/api/belfry/v1/hosts');
  return hosts.length ? Math.min(...hosts.map((host) => host.oldest)) : 0;
}

const ACKNOWLEDGEMENTS = '/api/belfry/v1/acknowledgements';

/** Says that somebody looks after the alert. */
export const acknowledge = (fingerprint, comment = '') =>
  call(ACKNOWLEDGEMENTS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fingerprint, comment }),
  });

/** Takes it back. */
export const withdraw = (fingerprint) => call(`${ACKNOWLEDGEMENTS}/${fingerprint}`, { method: 'DELETE' });

const MOST_EVENTS = 500;

/** What a log has from one instant to another, the newest first; without `to` until now. */
async function events(path, member, from, to) {
  const parameters = new URLSearchParams({ limit: String(MOST_EVENTS), from: String(Math.max(0, Math.floor(from))) });
  if (to !== undefined) parameters.set('to', String(Math.ceil(to)));
  return (await call(`/api/belfry/v1${path}?${parameters}`))[member];
}
export const annotations = (from, to) => events('/annotations', 'annotations', from, to);
export const alertHistory = (from, to) => events('/alerts/history', 'events', from, to);
export const incidents = (from, to) => events('/incidents', 'incidents', from, to);

/** Deletes a note. @param {number} id */
export const removeAnnotation = (id) => call(`/api/belfry/v1/annotations/${id}`, { method: 'DELETE' });

/** Writes a note. @param {{text: string, tags: string[], t?: number, durationMs?: number}} note without `t` on now */
export const annotate = (note) =>
  call('/api/belfry/v1/annotations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(note) });

const SPECIAL = { '+Inf': Infinity, '-Inf': -Infinity };

const numberOf = (text) => SPECIAL[text] ?? Number(text);

/**
 * What a query gave from `from` to `to` (ms), every `step` ms, from the tier that suits it.
 * @returns {Promise<{labels: object, values: (number | null)[]}[]>} a value for each instant
 */
export async function range(query, { from, to, step }, signal) {
  const parameters = new URLSearchParams({
    query, start: String(from / 1000), end: String(to / 1000), step: String(step / 1000), resolution: 'auto',
  });
  const { data } = await call(`/api/v1/query_range?${parameters}`, { signal });
  const count = Math.floor((to - from) / step) + 1;
  return data.result.map(({ metric, values }) => {
    const column = new Array(count).fill(null);
    for (const [t, text] of values) column[Math.round((t * 1000 - from) / step)] = numberOf(text);
    return { labels: metric, values: column };
  });
}

/** What a query gives at an instant (ms), as a course of one value. */
export async function instant(query, t, signal) {
  const { data } = await call(`/api/v1/query?${new URLSearchParams({ query, time: String(t / 1000) })}`, { signal });
  const vector = data.resultType === 'scalar' ? [{ metric: {}, value: data.result }] : data.result;
  return vector.map(({ metric, value }) => ({ labels: metric, values: [numberOf(value[1])] }));
}

/**
 * What happened at an instant, and which series moved with one of a query's.
 * @param {{query: string, labels: object, t: number}} question
 */
export const explain = (question, signal) =>
  call('/api/belfry/v1/explain', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question), signal });
