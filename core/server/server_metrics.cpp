// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/server_metrics.h"

namespace belfry {

ServerMetrics::ServerMetrics(Instruments &i)
    : instruments(i),
      connections(i.gauge(Labels::of("belfry_server_connections"), "Open connections.")),
      viewers(i.gauge(Labels::of("belfry_server_viewers"), "Viewers connected to the stream.")),
      audience(i.gauge(Labels::of("belfry_server_audience_viewers"),
                       "Viewers whose messages are put together once for all who watch the same.")),
      channels(i.gauge(Labels::of("belfry_server_channels"), "Distinct live queries that viewers hold.")),
      requests(i.counter(Labels::of("belfry_server_requests_total"), "HTTP requests answered.")),
      requestSeconds(i.counter(Labels::of("belfry_server_request_seconds_total"),
                               "Time from complete HTTP requests to their answers.")),
      received(i.counter(Labels::of("belfry_server_received_messages_total"), "Stream messages from viewers.")),
      receivedBytes(i.counter(Labels::of("belfry_server_received_bytes_total"), "Bytes of these messages.")),
      sent(i.counter(Labels::of("belfry_server_sent_messages_total"), "Stream messages to viewers.")),
      sentBytes(i.counter(Labels::of("belfry_server_sent_bytes_total"), "Bytes of these messages.")),
      histories(i.counter(Labels::of("belfry_server_histories_total"),
                          "Histories read for viewers; those who ask for the same share one.")),
      failedLogins(i.counter(Labels::of("belfry_server_failed_logins_total"), "Tokens that were wrong.")),
      conflated(i.counter(Labels::of("belfry_server_conflated_points_total"), "Points left out for slow viewers."))
{
}

Counter &ServerMetrics::rejected(std::string_view reason)
{
    return instruments.counter(Labels::of("belfry_server_rejected_total", {{"reason", std::string(reason)}}),
                               "Connections, requests and messages refused, by reason.");
}

} // namespace belfry
