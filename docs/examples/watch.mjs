// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Watches a PromQL query in a browser, or by itself with Node 22 or newer (which has the browser's WebSocket):
//
//   node watch.mjs ws://127.0.0.1:9909/live node_load1
//
// A page of another origin must be named in the server's `server.allowed_origins`. The protocol is docs/protocol.md.

/**
 * Calls onPoint(t, labels, value) for each series at each evaluation. A value is a number, "NaN", "+Inf" or "-Inf".
 * @returns {() => void} ends it
 */
export function watch(url, query, onPoint, { token, onError = console.error } = {}) {
  const socket = new WebSocket(url, 'belfry.v1.json');
  const send = (message) => socket.send(JSON.stringify(message));
  let series = [];
  socket.onopen = () => {
    send({ type: 'hello', version: 1, client: 'watch.mjs', token });
    send({ type: 'subscribe', id: 1, query, step: 1000 });
  };
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'series') {
      // Names the values of the points that follow, in their order.
      series = message.refs.map((ref) => ref.labels);
    } else if (message.type === 'points') {
      message.values.forEach((value, i) => {
        if (value !== null) onPoint(message.t, series[i], value); // null: the series has no value now
      });
    } else if (message.type === 'error') {
      const { line = '?', column = '?' } = message.place ?? {};
      onError(`${message.message} (line ${line}, column ${column})`);
    }
  };
  socket.onclose = ({ code }) => onError(`the connection has ended (${code})`);
  return () => {
    socket.onclose = null;
    socket.close();
  };
}

// As a program.
if (typeof process !== 'undefined' && process.argv?.[1]?.endsWith('watch.mjs')) {
  const [url = 'ws://127.0.0.1:9909/live', query = 'node_load1'] = process.argv.slice(2);
  watch(url, query, (t, labels, value) => console.log(t, JSON.stringify(labels), value), { token: process.env.BELFRY_TOKEN });
}
