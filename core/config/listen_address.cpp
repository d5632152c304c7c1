// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/listen_address.h"

#include <QRegularExpression>

namespace belfry {

Result<ListenAddress> ListenAddress::parse(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:\\[([0-9a-fA-F:.]+)\\]|([^\\[\\]:]*)):(\\d{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port > 65535)
        return failure(
            QStringLiteral("bad address \"%1\"; expected ADDRESS:PORT like 127.0.0.1:9909, [::1]:9909 or :9909")
                .arg(text));
    QString host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    if (host.isEmpty() || host == QLatin1String("*"))
        host = QStringLiteral("0.0.0.0");
    return ListenAddress{host, std::uint16_t(port)};
}

QString ListenAddress::toString() const
{
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

bool ListenAddress::isLoopback() const
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

} // namespace belfry
