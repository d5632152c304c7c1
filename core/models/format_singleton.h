// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/formatter.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The formatter for QML. Units go by their names in layout documents ("bytes", "Bps" …).
class FormatSingleton : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Format)
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE QString number(double value, const QString &unit, int decimals = -1) const;
    Q_INVOKABLE QString unit(double value, const QString &unit) const;
    /// Number and unit: "21.4 GiB".
    Q_INVOKABLE QString text(double value, const QString &unit, int decimals = -1) const;
    Q_INVOKABLE QString duration(double ms) const;
    /// In local time.
    Q_INVOKABLE QString timeOfDay(double ms) const;
    Q_INVOKABLE QString dateTime(double ms) const;
    /// Every unit: [{ name: "bytes", title: "Bytes (KiB, MiB …)" }, …]
    Q_INVOKABLE QVariantList units() const;
};

} // namespace belfry
