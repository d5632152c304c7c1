// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The connection to /live (docs/protocol.md): says hello, keeps what is subscribed to over every reconnect, comes back
// by itself, ever more seldom, and never all viewers at once.

import { tr } from './texts.js';

const SUBPROTOCOL = 'belfry.v1.json';
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30e3;
const LONG_WAIT = 10e3; // after 4413 and 4429
const SILENCE_ASKS = 6e3; // without a message for so long, it pings
const SILENCE_ENDS = 15e3; // and for so long, the connection is given up
const GIVES_UP = { 1009: tr('connection.large'), 4400: tr('connection.version') };
// The server allows 50 messages a second and bursts of 600.
const MESSAGES_PER_SECOND = 40;
const BURST = 150;

/**
 * How the connection is; `at` is when it comes back, `since` when it was lost.
 * @typedef {{name: 'connecting' | 'live' | 'waiting' | 'unauthorised' | 'refused', since: number, at?: number,
 *   reason?: string}} State
 * @typedef {{query?: string, topic?: string, step?: number, historyMs?: number, maxPoints?: number}} Request
 */

/** How long to wait before try number `tries` (0, 1, …): twice as long each time, of which a half is chance. */
export function backOff(tries, chance = Math.random()) {
  const wait = Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT);
  return wait / 2 + (chance * wait) / 2;
}

export class Stream {
  /** @type {State} */
  state = { name: 'connecting', since: Date.now() };
  /** @type {{host: string, server: string, epoch: string, capabilities: string[]} | null} */
  welcome = null;
  token = '';
  /** When points came last; 0: never. */
  lastPoints = 0;

  #subscriptions = new Map(); // by id: {request, take}
  #channels = new Map(); // by channel: set of ids
  #nextId = 1;
  #socket = null;
  #queue = [];
  #allowed = BURST;
  #tries = 0;
  #timer = 0;
  #heard = 0;
  #fatal = null;

  /**
   * @param {string} url of /live
   * @param {(stream: Stream) => void} onState called whenever state or welcome changed
   */
  constructor(url, onState) {
    this.url = url;
    this.onState = onState;
    setInterval(() => this.#watch(), 1000);
    setInterval(() => this.#refill(), 100);
    addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.#hurry());
  }

  /** Connects at once, with the token that is set. */
  connect() {
    clearTimeout(this.#timer);
    this.#drop();
    this.#fatal = null;
    const socket = new WebSocket(this.url, SUBPROTOCOL);
    this.#socket = socket;
    this.#heard = Date.now();
    this.#set(this.state.name === 'waiting' ? { ...this.state, at: undefined } : { name: 'connecting', since: this.state.since });
    socket.onopen = () => {
      const hello = { type: 'hello', version: 1, client: 'belfry web viewer' };
      socket.send(JSON.stringify(this.token ? { ...hello, token: this.token } : hello));
    };
    socket.onmessage = (event) => this.#take(JSON.parse(event.data));
    socket.onclose = (event) => this.#closed(event.code);
  }

  /**
   * @param {Request} request
   * @param {(message: object) => void} take gets history, series, points, gap, topic and error of this subscription
   * @returns {() => void} ends the subscription
   */
  subscribe(request, take) {
    const id = this.#nextId++;
    this.#subscriptions.set(id, { request, take });
    if (this.state.name === 'live') this.#send({ type: 'subscribe', id, ...request });
    return () => {
      if (!this.#subscriptions.delete(id)) return;
      for (const ids of this.#channels.values()) ids.delete(id);
      const waiting = this.#queue.findIndex((message) => message.type === 'subscribe' && message.id === id);
      if (waiting >= 0) this.#queue.splice(waiting, 1);
      else if (this.state.name === 'live') this.#send({ type: 'unsubscribe', id });
    };
  }

  #take(message) {
    this.#heard = Date.now();
    switch (message.type) {
      case 'welcome': return this.#welcomed(message);
      case 'subscribed': return this.#subscribed(message);
      case 'error': return this.#failed(message);
      case 'history': return this.#subscriptions.get(message.id)?.take(message);
      case 'points':
        this.lastPoints = this.#heard;
        return this.#deliver(message);
      default: return this.#deliver(message);
    }
  }

  #welcomed(message) {
    this.welcome = message;
    this.#tries = 0;
    this.#channels.clear();
    this.#queue = [];
    this.#set({ name: 'live', since: Date.now() });
    for (const [id, { request }] of this.#subscriptions) this.#send({ type: 'subscribe', id, ...request });
  }

  #subscribed({ id, channel }) {
    if (!this.#subscriptions.has(id)) return;
    if (!this.#channels.has(channel)) this.#channels.set(channel, new Set());
    this.#channels.get(channel).add(id);
  }

  #failed(message) {
    if (message.code === 'unauthorized' || message.code === 'unsupported_version') this.#fatal = message;
    else if (message.id != null) this.#subscriptions.get(message.id)?.take(message);
    else console.warn('belfry:', message.message);
  }

  #deliver(message) {
    for (const id of this.#channels.get(message.channel) ?? []) this.#subscriptions.get(id)?.take(message);
  }

  #send(message) {
    this.#queue.push(message);
    this.#flush();
  }

  #flush() {
    while (this.#allowed >= 1 && this.#queue.length && this.#socket?.readyState === WebSocket.OPEN) {
      --this.#allowed;
      this.#socket.send(JSON.stringify(this.#queue.shift()));
    }
  }

  #refill() {
    this.#allowed = Math.min(BURST, this.#allowed + MESSAGES_PER_SECOND / 10);
    if (this.#queue.length) this.#flush();
  }

  #closed(code) {
    this.#socket = null;
    const reason = this.#fatal?.message ?? GIVES_UP[code];
    const since = this.state.name === 'live' ? Date.now() : this.state.since;
    if (code === 4401 || this.#fatal?.code === 'unauthorized') return this.#set({ name: 'unauthorised', since, reason });
    if (reason) return this.#set({ name: 'refused', since, reason });
    const wait = Math.max(backOff(this.#tries++), code === 4413 || code === 4429 ? LONG_WAIT : 0);
    this.#timer = setTimeout(() => this.connect(), wait);
    this.#set({ name: 'waiting', since, at: Date.now() + wait });
  }

  /** A connection may be dead without a word: what is silent for long is asked, then given up. */
  #watch() {
    const silent = Date.now() - this.#heard;
    if (!this.#socket) return;
    if (silent > SILENCE_ENDS) {
      this.#drop();
      this.#closed(1006);
    } else if (silent > SILENCE_ASKS && this.state.name === 'live') {
      this.#send({ type: 'ping', nonce: 1 });
    }
  }

  /** The network or the reader is back: no need to wait any longer. */
  #hurry() {
    if (this.state.name === 'waiting' && this.state.at) this.connect();
  }

  #drop() {
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = null;
  }

  #set(state) {
    this.state = state;
    this.onState(this);
  }
}
