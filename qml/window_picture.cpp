// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_picture.h"

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>

namespace belfry {

namespace {

constexpr qint64 kLongestMs = 20000;
// LiveSeries::State
constexpr int kLoading = 0;
constexpr int kLive = 1;

struct Count {
    int widgets = 0;
    int loading = 0;
    int live = 0;
};

/// Widgets are the items with a `status` and a `stateText`: their frames.
void count(const QQuickItem *item, Count &counted)
{
    const QMetaObject *type = item->metaObject();
    if (item->isVisible() && type->indexOfProperty("stateText") >= 0 && type->indexOfProperty("hasPicture") >= 0) {
        const int status = item->property("status").toInt();
        ++counted.widgets;
        counted.loading += status == kLoading ? 1 : 0;
        counted.live += status == kLive ? 1 : 0;
    }
    for (const QQuickItem *child : item->childItems()) {
        count(child, counted);
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
    Count counted;
    count(m_window.contentItem(), counted);
    const bool dashboard = counted.widgets > 0;
    if (counted.loading > 0 || (!dashboard && m_since.elapsed() < 2000)) {
        if (m_since.elapsed() < kLongestMs) {
            return;
        }
    }
    m_done = true;
    const bool hasData = counted.loading == 0 && (counted.live > 0 || !dashboard);
    QTimer::singleShot(0, this, [this, hasData] { Q_EMIT ready(hasData); }); // not from within the frame
}

bool WindowPicture::save(const QString &path) const
{
    const QImage image = m_window.grabWindow();
    return !image.isNull() && image.save(path, "PNG");
}

} // namespace belfry

#include "moc_window_picture.cpp"
