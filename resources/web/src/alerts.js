// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The alerts of a snapshot as rows, worded as on the desktop (core/models/alerts_model.h).

import { annotation } from './own_texts.js';
import { tr, writing } from './texts.js';
import { duration } from './units.js';

const STATES = ['firing', 'pending', 'resolved'];
const NOT_SHOWN = ['alertname', 'severity', 'job', 'instance'];
const WEIGHT = { firing: 0, pending: 1, resolved: 2 };

const allAlerts = (snapshot) => (snapshot.groups ?? []).flatMap((group) => group.rules).flatMap((rule) => rule.alerts ?? []);

/** FNV-1a over names and values, each ended by 0xff: the fingerprint by which the server knows an alert. */
export function fingerprintOf(labels) {
  const mask = 0xffffffffffffffffn;
  let hash = 0xcbf29ce484222325n;
  const mix = (byte) => (hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask);
  const encoder = new TextEncoder();
  const bytes = Object.entries(labels).map((pair) => pair.map((text) => encoder.encode(text)));
  for (const pair of bytes.sort(([a], [b]) => compare(a, b))) {
    for (const text of pair) {
      text.forEach(mix);
      mix(0xff);
    }
  }
  return hash.toString(16).padStart(16, '0');
}

/** By bytes, as the server sorts labels. */
function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); ++i) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}

export const countOf = (snapshot, state) => allAlerts(snapshot).filter((alert) => alert.state === state).length;

/** Whether anything fires that nobody has silenced. */
export const rings = (snapshot) => allAlerts(snapshot).some((alert) => alert.state === 'firing' && !alert.silencedBy?.length);

export function summaryOf(snapshot) {
  const silenced = allAlerts(snapshot).filter((alert) => alert.state === 'firing' && alert.silencedBy?.length).length;
  const counts = { firing: countOf(snapshot, 'firing'), pending: countOf(snapshot, 'pending'), silenced };
  const parts = Object.entries(counts).filter(([, n]) => n > 0).map(([what, n]) => tr(`count.${what}`, { n }));
  return parts.length ? parts.join(' · ') : tr('alerts.none');
}

function sinceOf(alert) {
  if (alert.state === 'firing') return alert.firedAt || alert.activeAt;
  return alert.state === 'resolved' ? alert.resolvedAt : alert.activeAt;
}

/** Clocks of two machines differ, so a duration may even be negative. */
function sinceText(state, ms) {
  const what = state === 'firing' || state === 'resolved' ? state : 'pending';
  return ms < 1000 ? tr(`alerts.${what}Now`) : tr(`alerts.${what}For`, { time: duration(ms) });
}

function weightOf(state, severity) {
  if (state === 'resolved') return 'ok';
  if (severity === 'critical') return 'critical';
  return state === 'firing' || severity === 'warning' ? 'warning' : 'unknown';
}

const withComment = (text, comment) => (comment ? `${text}: ${comment}` : text);

/** Who looks after it; empty if nobody does. */
function acknowledgedText(acknowledgement) {
  if (!acknowledgement) return '';
  const { by, comment } = acknowledgement;
  return withComment(tr('alerts.acknowledged', { by }), comment);
}

/** By whom and until when, of the silence that holds longest; empty if none does. */
function silencedText(ids, silences) {
  if (!ids?.length) return '';
  const [longest] = silences.filter(({ id }) => ids.includes(id)).sort((a, b) => b.endsAt - a.endsAt);
  if (!longest) return tr('alerts.silenced');
  const time = new Date(longest.endsAt).toLocaleString(writing.locale, { dateStyle: 'short', timeStyle: 'short' });
  return withComment(tr('alerts.silencedBy', { by: longest.createdBy, time }), longest.comment);
}

function rowOf(alert, now, silences) {
  const { labels, annotations, state } = alert;
  const severity = labels.severity ?? '';
  return {
    fingerprint: alert.fingerprint ?? fingerprintOf(labels),
    summary: annotation(annotations, 'summary') || labels.alertname,
    description: annotation(annotations, 'description'),
    state, stateText: tr(`state.${STATES.includes(state) ? state : 'inactive'}`), severity,
    weight: alert.silencedBy?.length && state !== 'resolved' ? 'unknown' : weightOf(state, severity),
    labels: Object.keys(labels).filter((name) => !NOT_SHOWN.includes(name)).sort().map((name) => `${name}=${labels[name]}`).join(', '),
    sinceText: sinceText(state, now - sinceOf(alert)),
    acknowledged: acknowledgedText(alert.acknowledgement),
    silenced: silencedText(alert.silencedBy, silences),
  };
}

/** Those in one of the states: firing first, then the latest first. */
export function alertRows(snapshot, states, now) {
  return allAlerts(snapshot)
    .filter((alert) => states.length === 0 || states.includes(alert.state))
    .sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || b.activeAt - a.activeAt)
    .map((alert) => rowOf(alert, now, snapshot.silences ?? []));
}
