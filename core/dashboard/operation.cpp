// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/operation.h"

#include "dashboard/json_fields.h"
#include "dashboard/layout_rules.h"
#include "dashboard/placement.h"
#include "dashboard/substitution.h"
#include "dashboard/widget_texts.h"

#include <QStringList>

#include <algorithm>

namespace belfry {

namespace {

tl::unexpected<Error> noPage(const QString &id)
{
    return failure(QStringLiteral("there is no page \"%1\"").arg(id), ErrorKind::NotFound);
}

/// In all that names it.
void renameVariable(Layout &layout, const QString &from, const QString &to)
{
    for (Variable &variable : layout.variables)
        variable.match = renamedInExpression(variable.match, from, to);
    const auto inExpression = [&](const QString &expr, const QString &) -> Result<QString> {
        return renamedInExpression(expr, from, to);
    };
    const auto inText = [&](const QString &text, const QString &) -> Result<QString> {
        return renamedInText(text, from, to);
    };
    for (Page &page : layout.pages) {
        for (Widget &widget : page.widgets) {
            (void)changeTexts(widget, {}, inExpression, inText); // renaming can't fail
            if (widget.repeat && widget.repeat->variable == from)
                widget.repeat->variable = to;
        }
    }
}

/// Applies operations to a copy; each overload returns nothing or an error.
struct Applier {
    Layout layout;

    Page *page(const QString &id)
    {
        const Page *found = layout.find(id);
        return found ? &layout.pages[std::size_t(found - layout.pages.data())] : nullptr;
    }

    template<typename Change>
    Result<void> onPage(const QString &id, Change change)
    {
        Page *found = page(id);
        if (!found)
            return noPage(id);
        return change(*found);
    }

    template<typename Change>
    Result<void> onUnlockedPage(const QString &id, Change change)
    {
        return onPage(id, [&](Page &found) -> Result<void> {
            if (auto checked = checkUnlocked(found, {}); !checked)
                return checked;
            return change(found);
        });
    }

    template<typename Change>
    Result<void> onWidget(const QString &pageId, const QString &id, Change change)
    {
        return onPage(pageId, [&](Page &found) -> Result<void> {
            if (auto checked = checkUnlocked(found, {id}); !checked)
                return checked;
            return change(found, found.widgets[std::size_t(found.find(id) - found.widgets.data())]);
        });
    }

    QString pointerOf(const Page &found) const
    {
        return jsonPointer(QStringLiteral("/pages"), &found - layout.pages.data());
    }

    Result<void> operator()(const AddWidget &add)
    {
        return onUnlockedPage(add.page, [&](Page &found) -> Result<void> {
            QStringList taken;
            for (const Widget &each : found.widgets)
                taken << each.id;
            Widget widget = add.widget;
            widget.id = freeId(widget.id.isEmpty() ? widget.type : widget.id, taken);
            widget.grid = freeSlot(found.widgets, widget.grid.w, widget.grid.h);
            found.widgets.push_back(std::move(widget));
            found.widgets = floatUp(std::move(found.widgets));
            return checkPage(found, layout.variables, pointerOf(found)).and_then([&] { return checkPictures(layout); });
        });
    }

    Result<void> operator()(const RemoveWidget &remove)
    {
        return onWidget(remove.page, remove.widget, [&](Page &found, const Widget &) -> Result<void> {
            std::erase_if(found.widgets, [&](const Widget &each) { return each.id == remove.widget; });
            found.widgets = floatUp(std::move(found.widgets));
            return {};
        });
    }

    Result<void> operator()(const MoveWidget &move)
    {
        return onWidget(move.page, move.widget, [&](Page &found, const Widget &) -> Result<void> {
            found.widgets = placeMoved(std::move(found.widgets), move.widget, move.x, move.y);
            return {};
        });
    }

    Result<void> operator()(const ResizeWidget &resize)
    {
        return onWidget(resize.page, resize.widget, [&](Page &found, const Widget &) -> Result<void> {
            found.widgets = placeResized(std::move(found.widgets), resize.widget, resize.w, resize.h);
            return {};
        });
    }

    Result<void> operator()(const ConfigureWidget &configure)
    {
        return onWidget(configure.page, configure.widget, [&](Page &found, Widget &widget) -> Result<void> {
            Widget next = configure.to;
            next.id = widget.id;
            next.grid = widget.grid;
            const QString pointer =
                jsonPointer(pointerOf(found) + QLatin1String("/widgets"), &widget - found.widgets.data());
            if (auto checked = checkWidget(next, layout.variables, pointer); !checked)
                return checked;
            widget = std::move(next);
            return checkPictures(layout);
        });
    }

    Result<void> operator()(const AddPage &add)
    {
        QStringList taken;
        for (const Page &each : layout.pages)
            taken << each.id;
        Page added = add.page;
        added.id = freeId(added.id.isEmpty() ? added.title : added.id, taken);
        const auto count = qsizetype(layout.pages.size());
        const qsizetype index = add.index < 0 ? count : std::min<qsizetype>(add.index, count);
        layout.pages.insert(layout.pages.begin() + index, std::move(added));
        return checkLayout(layout);
    }

    Result<void> operator()(const RemovePage &remove)
    {
        const Page *found = layout.find(remove.page);
        if (!found)
            return noPage(remove.page);
        if (auto checked = checkRemovable(*found); !checked)
            return checked;
        if (layout.pages.size() == 1)
            return failure(QStringLiteral("the last page can't be removed"));
        std::erase_if(layout.pages, [&](const Page &each) { return each.id == remove.page; });
        return {};
    }

    Result<void> operator()(const RenamePage &rename)
    {
        return onUnlockedPage(rename.page, [&](Page &found) -> Result<void> {
            found.title = rename.title;
            found.translate = false;
            return {};
        });
    }

    Result<void> operator()(const MovePage &move)
    {
        return onPage(move.page, [&](Page &found) -> Result<void> {
            const auto place = layout.pages.begin() + (&found - layout.pages.data());
            Page taken = std::move(found);
            layout.pages.erase(place);
            const auto index = std::clamp<qsizetype>(move.index, 0, qsizetype(layout.pages.size()));
            layout.pages.insert(layout.pages.begin() + index, std::move(taken));
            return {};
        });
    }

    Result<void> operator()(const SetPageRange &set)
    {
        return onUnlockedPage(set.page, [&](Page &found) -> Result<void> {
            found.range = set.range;
            return checkRange(set.range, pointerOf(found) + QLatin1String("/range"));
        });
    }

    Result<void> operator()(const SetPageRefresh &set)
    {
        return onUnlockedPage(set.page, [&](Page &found) -> Result<void> {
            found.refresh = set.refresh;
            return checkRefresh(set.refresh, pointerOf(found) + QLatin1String("/refresh"));
        });
    }

    template<typename Change>
    Result<void> onVariable(const QString &name, Change change)
    {
        const Variable *found = findVariable(layout.variables, name);
        if (!found)
            return failure(QStringLiteral("there is no variable \"%1\"").arg(name), ErrorKind::NotFound);
        change(layout.variables.begin() + (found - layout.variables.data()));
        return checkLayout(layout);
    }

    Result<void> operator()(const AddVariable &add)
    {
        const auto count = qsizetype(layout.variables.size());
        const qsizetype index = add.index < 0 ? count : std::min<qsizetype>(add.index, count);
        layout.variables.insert(layout.variables.begin() + index, add.variable);
        return checkLayout(layout);
    }

    Result<void> operator()(const ConfigureVariable &configure)
    {
        return onVariable(configure.variable, [&](auto place) {
            *place = configure.to;
            if (configure.variable != configure.to.name)
                renameVariable(layout, configure.variable, configure.to.name);
        });
    }

    Result<void> operator()(const RemoveVariable &remove)
    {
        return onVariable(remove.variable, [&](auto place) { layout.variables.erase(place); });
    }

    Result<void> operator()(const MoveVariable &move)
    {
        return onVariable(move.variable, [&](auto place) {
            Variable taken = std::move(*place);
            layout.variables.erase(place);
            const auto index = std::clamp<qsizetype>(move.index, 0, qsizetype(layout.variables.size()));
            layout.variables.insert(layout.variables.begin() + index, std::move(taken));
        });
    }

    template<GroupOperation Group>
    Result<void> operator()(const Group &group)
    {
        return onPage(group.page, [&](Page &found) {
            if constexpr (std::is_same_v<Group, AddWidgets>)
                return applyTo(found, group, layout.variables, pointerOf(found)).and_then([&] {
                    return checkPictures(layout);
                });
            else
                return applyTo(found, group);
        });
    }
};

} // namespace

Result<Layout> apply(const Layout &layout, const Operation &operation)
{
    Applier applier{layout};
    if (const auto done = std::visit(applier, operation); !done)
        return tl::unexpected<Error>(done.error());
    return std::move(applier.layout);
}

QString freeId(const QString &wish, const QStringList &taken)
{
    constexpr int kMaxStem = 56; // leaves room for "-" and a number within 64 characters
    QString stem;
    for (const QChar c : wish.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            stem += c;
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
    }
    stem.truncate(kMaxStem);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("page");
    QString id = stem;
    for (int number = 2; taken.contains(id); ++number)
        id = stem + u'-' + QString::number(number);
    return id;
}

} // namespace belfry
