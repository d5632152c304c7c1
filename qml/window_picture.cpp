// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_picture.h"

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>

namespace belfry {

namespace {

constexpr qint64 kLongestMs = 20000;
constexpr int kLoading = 0; // LiveSeries::Loading

/// Widgets are the items with a `status` and a `stateText`: their frames.
void count(const QQuickItem *item, int &widgets, int &loading)
{
    const QMetaObject *type = item->metaObject();
    if (item->isVisible() && type->indexOfProperty("stateText") >= 0 && type->indexOfProperty("hasPicture") >= 0) {
        ++widgets;
        loading += item->property("status").toInt() == kLoading ? 1 : 0;
    }
    for (const QQuickItem *child : item->childItems()) {
        count(child, widgets, loading);
    }
}

} // namespace

WindowPicture::WindowPicture(QQuickWindow &window, QObject *parent) : QObject(parent), m_window(window)
{
    m_since.start();
    connect(&window, &QQuickWindow::frameSwapped, this, &WindowPicture::look);
    // A page without live widgets may draw one frame only.
    auto *late = new QTimer(this);
    late->callOnTimeout(this, [this, late] {
        if (m_done) {
            late->deleteLater();
        } else {
            m_window.update();
        }
    });
    late->start(500);
}

void WindowPicture::look()
{
    if (m_done) {
        return;
    }
    int widgets = 0;
    int loading = 0;
    count(m_window.contentItem(), widgets, loading);
    const bool dashboard = widgets > 0;
    if (loading > 0 || (!dashboard && m_since.elapsed() < 2000)) {
        if (m_since.elapsed() < kLongestMs) {
            return;
        }
    }
    m_done = true;
    QTimer::singleShot(0, this, &WindowPicture::ready); // not from within the frame
}

bool WindowPicture::save(const QString &path) const
{
    const QImage image = m_window.grabWindow();
    return !image.isNull() && image.save(path, "PNG");
}

} // namespace belfry
