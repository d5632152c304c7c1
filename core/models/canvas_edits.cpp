// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/canvas_edits.h"

#include "dashboard/widget_clip.h"
#include "models/layout_model.h"
#include "models/widget_offer.h"
#include "translations/messages.h"

#include <algorithm>

namespace belfry {

CanvasEdits::CanvasEdits(LayoutModel &layout) : QObject(&layout), m_layout(layout) {}

std::vector<Widget> CanvasEdits::widgetsOf(const QString &page, const QStringList &ids) const
{
    std::vector<Widget> widgets;
    if (const Page *on = m_layout.layout().find(page)) {
        std::copy_if(on->widgets.begin(), on->widgets.end(), std::back_inserter(widgets),
                     [&](const Widget &each) { return ids.contains(each.id); });
    }
    return widgets;
}

QStringList CanvasEdits::unlocked(const QString &page, const QStringList &widgets) const
{
    const Page *on = m_layout.layout().find(page);
    QStringList free;
    for (const QString &id : widgets) {
        const Widget *widget = on && !on->locked ? on->find(id) : nullptr;
        if (widget && !widget->locked)
            free << id;
    }
    return free;
}

void CanvasEdits::previewMove(const QString &page, const QStringList &widgets, int dx, int dy)
{
    m_layout.preview(page, MoveWidgets{page, widgets, dx, dy});
}

void CanvasEdits::previewSwap(const QString &page, const QString &one, const QString &other)
{
    m_layout.preview(page, SwapWidgets{page, one, other});
}

QString CanvasEdits::previewNew(const QString &page, const QVariantMap &offer, int x, int y)
{
    const auto widget = offeredWidget(offer);
    if (!widget)
        return {};
    const AddWidgets add{page, {*widget}, {x, y}, Fit::MakeRoom};
    const auto shown = belfry::apply(m_layout.layout(), add);
    if (!shown)
        return {};
    m_layout.preview(page, add);
    return shown->find(page)->widgets.back().id;
}

QString CanvasEdits::move(const QString &page, const QStringList &widgets, int dx, int dy)
{
    return m_layout.edit(MoveWidgets{page, widgets, dx, dy});
}

QString CanvasEdits::swap(const QString &page, const QString &one, const QString &other)
{
    return m_layout.edit(SwapWidgets{page, one, other});
}

QString CanvasEdits::remove(const QString &page, const QStringList &widgets)
{
    return m_layout.edit(RemoveWidgets{page, widgets});
}

QString CanvasEdits::add(AddWidgets &&add)
{
    const Page *before = m_layout.layout().find(add.page);
    const std::size_t count = before ? before->widgets.size() : 0;
    const QString page = add.page;
    QString problem = m_layout.edit(std::move(add));
    if (!problem.isEmpty())
        return problem;
    QStringList ids;
    const std::vector<Widget> &widgets = m_layout.layout().find(page)->widgets;
    for (std::size_t i = count; i < widgets.size(); ++i)
        ids << widgets[i].id;
    Q_EMIT added(page, ids);
    return {};
}

QString CanvasEdits::duplicate(const QString &page, const QStringList &widgets)
{
    AddWidgets copies{page, widgetsOf(page, widgets), {}, Fit::NearestFree};
    if (copies.widgets.empty())
        return tr("There is no such widget on this page");
    copies.at = {kGridColumns, kGridColumns * kMaxWidgetRows};
    int right = 0;
    for (const Widget &each : copies.widgets) {
        right = std::max(right, each.grid.right());
        copies.at.x = std::min(copies.at.x, each.grid.x);
        copies.at.y = std::min(copies.at.y, each.grid.y);
    }
    if (2 * right - copies.at.x <= kGridColumns)
        copies.at.x = right;
    return add(std::move(copies));
}

QString CanvasEdits::arrange(const QString &page, const QStringList &widgets, const QString &how, const QString &like)
{
    const auto known = arrangementFromName(how);
    if (!known)
        return tr("Widgets can't be arranged as \"%1\"").arg(how);
    return m_layout.edit(ArrangeWidgets{page, widgets, *known, like});
}

QString CanvasEdits::lock(const QString &page, const QStringList &widgets, bool locked)
{
    return m_layout.edit(LockWidgets{page, widgets, locked});
}

QString CanvasEdits::lockPage(const QString &page, bool locked)
{
    return m_layout.edit(LockPage{page, locked});
}

QString CanvasEdits::addNew(const QString &page, const QVariantMap &offer)
{
    const Page *on = m_layout.layout().find(page);
    auto widget = offeredWidget(offer);
    if (!widget)
        return shownMessage(widget.error().toString());
    return add(AddWidgets{page, {std::move(*widget)}, {0, on ? on->rows() : 0}, Fit::NearestFree});
}

QString CanvasEdits::copied(const QString &page, const QStringList &widgets) const
{
    const std::vector<Widget> chosen = widgetsOf(page, widgets);
    return chosen.empty() ? QString() : QString::fromUtf8(writeWidgetClip(chosen));
}

QString CanvasEdits::paste(const QString &page, const QString &clip, int x, int y)
{
    auto widgets = readWidgetClip(clip.toUtf8(), m_layout.layout().variables);
    QString problem = widgets ? add(AddWidgets{page, std::move(*widgets), {x, y}, Fit::NearestFree})
                              : shownMessage(widgets.error().toString());
    if (!problem.isEmpty())
        m_layout.setNotice(tr("Nothing was pasted: %1").arg(problem));
    return problem;
}

} // namespace belfry

#include "moc_canvas_edits.cpp"
