// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picture_accessible.h"

#include "picture/picture_item.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QPointer>
#include <QQuickWindow>

#include <unordered_map>

namespace belfry {

namespace {

QRect onScreen(const PictureItem &picture, const QRectF &place)
{
    if (!picture.window())
        return {};
    const QRectF scene = picture.mapRectToScene(place);
    return {picture.window()->mapToGlobal(scene.topLeft().toPoint()), scene.size().toSize()};
}

/// An entry: the part of that number, whatever it is now.
class PartAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PartAccessible(PictureItem *picture, int index) : m_picture(picture), m_index(index) {}

    bool isValid() const override { return m_picture && m_index < m_picture->partCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_picture ? m_picture->window() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_picture); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const PicturePart part = m_picture->part(m_index);
        return kind == QAccessible::Name ? part.name : kind == QAccessible::Description ? part.detail : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override { return isValid() ? onScreen(*m_picture, m_picture->part(m_index).place) : QRect(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.focused = isValid() && m_picture->hasActiveFocus() && m_picture->current() == m_index;
        state.invisible = isValid() && m_picture->part(m_index).place.isEmpty();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        m_picture->forceActiveFocus(Qt::OtherFocusReason);
        m_picture->setCurrent(m_index);
        if (action == pressAction())
            m_picture->choose(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<PictureItem> m_picture;
    const int m_index;
};

class PictureAccessible final : public QAccessibleObject
{
public:
    explicit PictureAccessible(PictureItem *picture) : QAccessibleObject(picture) {}
    ~PictureAccessible() override
    {
        for (const auto &[index, id] : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    /// The nearest item around it that lists it among its own.
    QAccessibleInterface *parent() const override
    {
        for (QQuickItem *item = picture().parentItem(); item; item = item->parentItem()) {
            QAccessibleInterface *around = QAccessible::queryAccessibleInterface(item);
            if (around && around->indexOfChild(this) >= 0)
                return around;
        }
        return QAccessible::queryAccessibleInterface(picture().window());
    }
    int childCount() const override { return picture().partCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto [entry, isNew] = m_parts.try_emplace(index, 0);
        if (isNew)
            entry->second = QAccessible::registerAccessibleInterface(new PartAccessible(&picture(), index));
        return QAccessible::accessibleInterface(entry->second);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, id] : m_parts) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!picture().window())
            return nullptr;
        const QPointF scene = picture().window()->mapFromGlobal(QPoint(x, y));
        return child(picture().partAt(picture().mapFromScene(scene)));
    }
    QAccessibleInterface *focusChild() const override { return child(picture().current()); }
    QWindow *window() const override { return picture().window(); }
    QRect rect() const override { return onScreen(picture(), picture().boundingRect()); }
    QAccessible::Role role() const override { return QAccessible::List; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? picture().title() : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = picture().activeFocusOnTab();
        state.focused = picture().hasActiveFocus();
        state.invisible = !picture().isVisible();
        state.disabled = !picture().isEnabled();
        return state;
    }

private:
    PictureItem &picture() const { return *static_cast<PictureItem *>(object()); }

    mutable std::unordered_map<int, QAccessible::Id> m_parts;
};

QAccessibleInterface *accessibleOfPicture(const QString &className, QObject *object)
{
    auto *picture = className == QLatin1String("belfry::PictureItem") ? qobject_cast<PictureItem *>(object) : nullptr;
    return picture ? new PictureAccessible(picture) : nullptr;
}

} // namespace

void installPictureAccessibility()
{
    QAccessible::installFactory(accessibleOfPicture); // a second time does nothing
}

void tellFocus(PictureItem &picture)
{
    if (!QAccessible::isActive() || !picture.hasActiveFocus() || picture.current() < 0)
        return;
    QAccessibleEvent event(&picture, QAccessible::Focus);
    event.setChild(picture.current());
    QAccessible::updateAccessibility(&event);
}

} // namespace belfry
