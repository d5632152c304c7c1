// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_json.h"
#include "dashboard/widget_type.h"
#include "fakes/fake_source.h"
#include "models/layout_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace belfry {

inline const QString kPage = QStringLiteral("one");

/// Page "one" with the widgets a (left) and b (right), page "two" empty.
inline Layout twoPages()
{
    Layout layout;
    layout.name = QStringLiteral("Test");
    layout.pages.resize(2);
    layout.pages[0].id = kPage;
    layout.pages[0].title = QStringLiteral("One");
    layout.pages[1].id = QStringLiteral("two");
    for (const char *id : {"a", "b"}) {
        Widget widget = newWidget(*findWidgetType(u"timeseries"));
        widget.id = widget.title = QString::fromLatin1(id);
        widget.grid.x = id[0] == 'a' ? 0 : 6;
        layout.pages[0].widgets.push_back(widget);
    }
    return layout;
}

/// A LayoutModel over a source that has that layout as version 1.
struct LayoutFixture {
    FakeSource source;
    LayoutModel model;
    QAbstractItemModelTester pagesTester{model.pages(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    LayoutFixture() { store(twoPages()); }
    void store(const Layout &layout)
    {
        source.fakeLayouts.storeElsewhere(QStringLiteral("default"), writeLayout(layout));
    }
    bool open(const QString &historyFile = {})
    {
        model.open(&source, QStringLiteral("default"), historyFile);
        return QTest::qWaitFor([this] { return model.state() == LayoutModel::Ready; });
    }
    Layout stored() const
    {
        const auto layout = readLayout(source.fakeLayouts.stored.value(QStringLiteral("default")).document);
        return layout ? *layout : Layout{};
    }
    quint64 version() const { return source.fakeLayouts.stored.value(QStringLiteral("default")).version; }
    WidgetsModel *widgets() { return model.pages()->widgets(kPage); }
    QVariant widget(const char *id, WidgetsModel::Role role)
    {
        return widgets()->index(widgets()->indexOf(QString::fromLatin1(id))).data(role);
    }
};

} // namespace belfry
