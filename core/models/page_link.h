// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;
class MachinesModel;
class PageTime;

/// Links to a page (layout_link.h): makes them of what is shown, and reads them.
class PageLink : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_MOC_INCLUDE("models/machines_model.h")
    Q_MOC_INCLUDE("models/page_time.h")

public:
    using QObject::QObject;

    /// Empty where nothing serves what is shown.
    Q_INVOKABLE QString of(belfry::AppModel *app, const QString &page, belfry::PageTime *time) const;
    /// { ok, message, machine, isKnown, layout, page, from, to, choices }: `machine` is the id of the one of `machines`
    /// that is at the link's address, `isKnown` whether there is one, `choices` are as VariablesModel has them,
    /// `message` says what is wrong with a text that isn't ok.
    Q_INVOKABLE QVariantMap read(const QString &text, belfry::MachinesModel *machines) const;
};

} // namespace belfry
