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
    /// What a person types: with the decimal point of the language, or a point; NaN if it is no number.
    Q_INVOKABLE double parse(const QString &text) const { return format::parse(text); }
    /// A number to be changed by typing.
    Q_INVOKABLE QString exact(double value) const { return format::exact(value); }
    Q_INVOKABLE QString duration(double ms) const;
    /// In local time.
    Q_INVOKABLE QString timeOfDay(double ms) const;
    Q_INVOKABLE QString dateTime(double ms) const;
    /// The time of day in a zone ("Europe/Berlin"; empty: here), as "14:05:07" or "2:05 PM"; empty where there is no
    /// such zone.
    Q_INVOKABLE QString clock(double ms, const QString &zone, bool twelve, bool seconds) const;
    /// "Fri, 27 Nov 2026", likewise.
    Q_INVOKABLE QString date(double ms, const QString &zone) const;
    Q_INVOKABLE bool isTimeZone(const QString &zone) const;
    /// What numbers are called, by the option `texts` of a widget: "0=down, 1=up" is { "0": "down", "1": "up" }.
    Q_INVOKABLE QVariantMap valueTexts(const QString &option) const;
    /// Every unit: [{ name: "bytes", title: "Bytes (KiB, MiB …)" }, …]
    Q_INVOKABLE QVariantList units() const;
};

} // namespace belfry
