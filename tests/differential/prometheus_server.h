// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "differential/answer.h"
#include "differential/sample_series.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

namespace belfry::differential {

/// A process of Debian's prometheus with data of its own on a free port. For one thread.
class PrometheusServer
{
public:
    ~PrometheusServer();

    static bool isInstalled();
    /// Starts it and waits until it answers; what went wrong, or an empty text.
    QString start();
    /// By remote write; what went wrong, or an empty text.
    QString push(const std::vector<Series> &series);

    Answer instant(const std::string &expr, Timestamp t);
    Answer range(const std::string &expr, Timestamp from, Timestamp to, std::int64_t step);

private:
    struct Reply {
        int status = 0;
        QByteArray body;
    };
    Reply post(const QString &path, const QByteArray &body, const QByteArray &type);
    Answer ask(const QString &path, const QByteArray &form);

    QTemporaryDir m_data;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_address;
};

} // namespace belfry::differential
