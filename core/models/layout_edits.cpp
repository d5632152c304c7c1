// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "dashboard/layout_rules.h"
#include "dashboard/layout_view.h"
#include "dashboard/layout_words.h"
#include "dashboard/variable_json.h"
#include "dashboard/widget_type.h"
#include "models/expression_unit.h"
#include "models/feed_query.h"
#include "models/layout_model.h"
#include "models/widget_settings.h"
#include "query/editing/loose_text.h"
#include "query/parser.h"
#include "translations/messages.h"

namespace belfry {

QString LayoutModel::edit(const Operation &operation, quint64 gesture)
{
    if (!canEdit())
        return tr("This dashboard can't be changed here");
    dropPreview();
    const Layout before = m_editor.layout();
    const auto done = m_editor.apply(operation, gesture);
    show();
    if (!done)
        return shownMessage(done.error().toString());
    if (before != m_editor.layout()) {
        keep();
        Q_EMIT told(m_editor.undoText());
    }
    return {};
}

void LayoutModel::preview(const QString &page, const Operation &operation)
{
    if (!canEdit())
        return;
    const bool was = previewing();
    m_preview = operation;
    m_previewPage = page;
    show();
    if (!was)
        Q_EMIT previewingChanged();
}

void LayoutModel::dropPreview()
{
    if (!previewing())
        return;
    m_preview.reset();
    m_previewPage.clear();
    Q_EMIT previewingChanged();
}

void LayoutModel::previewMove(const QString &page, const QString &widget, int x, int y)
{
    preview(page, MoveWidget{page, originalId(widget), x, y});
}

void LayoutModel::previewResize(const QString &page, const QString &widget, int w, int h)
{
    preview(page, ResizeWidget{page, originalId(widget), w, h});
}

QString LayoutModel::commitPreview()
{
    if (!m_preview)
        return {};
    return edit(Operation(*m_preview));
}

void LayoutModel::cancelPreview()
{
    if (!previewing())
        return;
    dropPreview();
    show();
}

QString LayoutModel::moveWidget(const QString &page, const QString &widget, int x, int y)
{
    return edit(MoveWidget{page, originalId(widget), x, y});
}

QString LayoutModel::resizeWidget(const QString &page, const QString &widget, int w, int h)
{
    return edit(ResizeWidget{page, originalId(widget), w, h});
}

QString LayoutModel::add(const QString &page, Widget widget)
{
    widget.id.clear();
    QString problem = edit(AddWidget{page, std::move(widget)});
    if (problem.isEmpty())
        Q_EMIT widgetAdded(page, layout().find(page)->widgets.back().id);
    return problem;
}

QString LayoutModel::addWidget(const QString &page, const QString &type, const QVariantMap &settings)
{
    const WidgetType *known = findWidgetType(type);
    if (!known)
        return tr("There is no widget type \"%1\"; known are %2").arg(type, widgetTypeIds().join(QLatin1String(", ")));
    if (settings.isEmpty())
        return add(page, newWidget(*known));
    const Result<Widget> widget = withSettings(inShownWords(newWidget(*known)), settings);
    return widget ? add(page, *widget) : shownMessage(widget.error().toString());
}

QString LayoutModel::configureWidget(const QString &page, const QString &widget, const QVariantMap &settings)
{
    const Page *on = layout().find(page);
    const Widget *original = on ? on->find(originalId(widget)) : nullptr;
    if (!original)
        return tr("There is no widget \"%1\" on this page").arg(widget);
    Result<Widget> changed = withSettings(translated(*original), settings);
    return changed ? edit(ConfigureWidget{page, originalId(widget), editedWords(*original, std::move(*changed))})
                   : shownMessage(changed.error().toString());
}

QVariantMap LayoutModel::widgetSettings(const QString &page, const QString &widget) const
{
    const Page *on = layout().find(page);
    const Widget *original = on ? on->find(originalId(widget)) : nullptr;
    return original ? widgetMap(translated(*original)) : QVariantMap();
}

QVariantMap LayoutModel::widgetWith(const QString &page, const QString &widget, const QVariantMap &settings)
{
    const Page *on = layout().find(page);
    const Widget *original = on ? on->find(originalId(widget)) : nullptr;
    Result<Widget> changed = original ? withSettings(translated(*original), settings)
                                      : failure(QStringLiteral("no widget"), ErrorKind::NotFound);
    if (!changed)
        return {};
    Page alone;
    alone.id = page;
    alone.widgets = {std::move(*changed)};
    WidgetsModel model;
    model.setWidgets(editedViewOf(alone, layout().variables, m_variables.states()).widgets);
    return model.widget(originalId(widget));
}

QString LayoutModel::removeWidget(const QString &page, const QString &widget)
{
    return edit(RemoveWidget{page, originalId(widget)});
}

QString LayoutModel::addPage(const QString &title)
{
    Page page;
    page.title = title.isEmpty() ? QLatin1String(QT_TRANSLATE_NOOP("LayoutWords", "New page")) : title;
    page.translate = title.isEmpty();
    QString problem = edit(AddPage{page});
    if (problem.isEmpty())
        Q_EMIT pageAdded(layout().pages.back().id);
    return problem;
}

QString LayoutModel::removePage(const QString &page)
{
    return edit(RemovePage{page});
}

QString LayoutModel::renamePage(const QString &page, const QString &title)
{
    const Page *on = layout().find(page);
    return on && title == shownName(*on) ? QString() : edit(RenamePage{page, title});
}

QString LayoutModel::movePage(const QString &page, int index)
{
    return edit(MovePage{page, index});
}

QString LayoutModel::setPageRange(const QString &page, const QString &range)
{
    return edit(SetPageRange{page, range});
}

QString LayoutModel::setPageRefresh(const QString &page, const QString &refresh)
{
    return edit(SetPageRefresh{page, refresh});
}

QVariantMap LayoutModel::variableSettings(const QString &name) const
{
    const Variable *variable = findVariable(layout().variables, name);
    return variable ? writeVariable(translated(*variable)).toVariantMap() : QVariantMap();
}

QString LayoutModel::addVariable(const QVariantMap &settings)
{
    Result<Variable> variable = readVariable(QJsonObject::fromVariantMap(settings));
    return variable ? edit(AddVariable{std::move(*variable)}) : shownMessage(variable.error().toString());
}

QString LayoutModel::configureVariable(const QString &name, const QVariantMap &settings)
{
    Result<Variable> variable = readVariable(QJsonObject::fromVariantMap(settings));
    if (!variable)
        return shownMessage(variable.error().toString());
    const Variable *original = findVariable(layout().variables, name);
    return edit(ConfigureVariable{name, original ? editedWords(*original, std::move(*variable)) : *variable});
}

QString LayoutModel::removeVariable(const QString &name)
{
    return edit(RemoveVariable{name});
}

QString LayoutModel::moveVariable(const QString &name, int index)
{
    return edit(MoveVariable{name, index});
}

QVariantList LayoutModel::variableList() const
{
    QVariantList list;
    for (const Variable &each : layout().variables)
        list << QVariantMap{{QStringLiteral("name"), each.name},
                            {QStringLiteral("title"), shownName(each)},
                            {QStringLiteral("type"), variableTypeName(each.type)},
                            {QStringLiteral("repeatable"), each.isRepeatable()}};
    return list;
}

bool LayoutModel::undo()
{
    return travel(&LayoutEditor::undo);
}

bool LayoutModel::redo()
{
    return travel(&LayoutEditor::redo);
}

bool LayoutModel::travel(bool (LayoutEditor::*step)())
{
    dropPreview();
    const bool isBack = step == &LayoutEditor::undo;
    const QString what = isBack ? undoText() : redoText();
    if (!canEdit() || !(m_editor.*step)())
        return false;
    show();
    keep();
    Q_EMIT told(isBack ? tr("Undone: %1").arg(what) : tr("Done again: %1").arg(what));
    return true;
}

/// First how to undo it, then the layout: whatever happens between, what is stored can be undone.
void LayoutModel::keep()
{
    keepHistory();
    save();
}

void LayoutModel::keepHistory()
{
    if (const auto written = m_history.write(m_editor); !written)
        qCWarning(lcDashboard).noquote() << written.error().toString();
}

QString LayoutModel::unitOf(const QString &expr) const
{
    const auto unit = unitOfExpression(expr);
    return unit ? unitName(*unit) : QString();
}

QVariantMap LayoutModel::checkQuery(const QString &expr) const
{
    const auto answer = [&expr](bool ok, const QString &message, int position) {
        const promql::LooseRange marked =
            position < 0 ? promql::LooseRange() : promql::markedAt(promql::LooseText(expr), position);
        return QVariantMap{{QStringLiteral("ok"), ok},
                           {QStringLiteral("message"), message},
                           {QStringLiteral("position"), position},
                           {QStringLiteral("start"), marked.start},
                           {QStringLiteral("end"), marked.end}};
    };
    if (!expr.contains(u'$')) { // with variables, places would be those of another text
        if (const auto parsed = parseQuery(expr); !parsed)
            return answer(false, parsed.error().message, positionIn(expr, parsed.error().place));
    }
    const auto checked = checkExpression(expr, layout().variables, {});
    return checked ? answer(true, {}, -1) : answer(false, shownMessage(checked.error().message), 0);
}

} // namespace belfry
