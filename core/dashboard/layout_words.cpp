// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_words.h"

#include "dashboard/widget_texts.h"
#include "dashboard/widget_type.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace belfry {

namespace {

template<typename Change>
void changeWords(Widget &widget, const Change &change)
{
    const auto asItIs = [](const QString &expr, const QString &) -> Result<QString> { return expr; };
    const auto changed = [&change](const QString &text, const QString &) -> Result<QString> {
        return text.isEmpty() ? text : change(text);
    };
    (void)changeTexts(widget, {}, asItIs, changed); // none of the two fails
}

template<typename Change>
void changeWords(Variable &variable, const Change &change)
{
    if (!variable.title.isEmpty())
        variable.title = change(variable.title);
    for (VariableValue &each : variable.values) {
        if (each.text != each.value)
            each.text = change(each.text);
    }
}

template<typename Part>
Part translatedPart(Part part, const Translation &translation)
{
    if (part.translate)
        changeWords(part, translation);
    return part;
}

template<typename Part>
Part editedPart(const Part &original, Part edited, const Translation &translation)
{
    if (!edited.translate)
        return edited;
    QHash<QString, QString> inDocument;
    Part shown = original;
    changeWords(shown, [&](const QString &text) {
        QString other = translation(text);
        inDocument.insert(other, text);
        return other;
    });
    Part stored = edited;
    changeWords(stored, [&](const QString &text) { return inDocument.value(text, text); });
    if (translatedPart(stored, translation) == edited)
        return stored;
    edited.translate = false;
    return edited;
}

/// All that it says.
template<typename Part>
QStringList wordsOf(Part part)
{
    QStringList words;
    changeWords(part, [&words](const QString &text) {
        words << text;
        return text;
    });
    return words;
}

template<typename Part>
bool partSaysNoMoreThan(const Part &part, const Part &other)
{
    const QStringList words = wordsOf(part);
    const QStringList others = wordsOf(other);
    return part.title == other.title &&
           std::all_of(words.begin(), words.end(), [&](const QString &word) { return others.contains(word); });
}

QString nameOr(const QString &title, const QString &other, bool translate)
{
    if (title.isEmpty())
        return other;
    return translate ? inOwnLanguage(title) : title;
}

} // namespace

QString inOwnLanguage(const QString &text)
{
    return QCoreApplication::translate(kLayoutWords, text.toUtf8().constData());
}

Widget translated(const Widget &widget, const Translation &translation)
{
    return translatedPart(widget, translation);
}

Page translated(const Page &page, const Translation &translation)
{
    Page other = page;
    if (page.translate && !page.title.isEmpty())
        other.title = translation(page.title);
    for (Widget &widget : other.widgets)
        widget = translatedPart(std::move(widget), translation);
    return other;
}

Variable translated(const Variable &variable, const Translation &translation)
{
    return translatedPart(variable, translation);
}

std::vector<Variable> translated(const std::vector<Variable> &variables, const Translation &translation)
{
    std::vector<Variable> others;
    std::transform(variables.begin(), variables.end(), std::back_inserter(others),
                   [&](const Variable &variable) { return translatedPart(variable, translation); });
    return others;
}

Layout translated(const Layout &layout, const Translation &translation)
{
    Layout other{layout.name, translated(layout.variables, translation), {}};
    for (const Page &page : layout.pages)
        other.pages.push_back(translated(page, translation));
    return other;
}

Widget editedWords(const Widget &original, Widget edited, const Translation &translation)
{
    return editedPart(original, std::move(edited), translation);
}

Variable editedWords(const Variable &original, Variable edited, const Translation &translation)
{
    return editedPart(original, std::move(edited), translation);
}

Widget inShownWords(const Widget &widget, const Translation &translation)
{
    Widget shown = translated(widget, translation);
    shown.translate = false;
    return shown;
}

bool saysNoMoreThan(const Widget &widget, const Widget &other)
{
    return partSaysNoMoreThan(widget, other);
}

bool saysNoMoreThan(const Variable &variable, const Variable &other)
{
    return partSaysNoMoreThan(variable, other);
}

Layout inBelfrysWords(Layout layout)
{
    for (Variable &variable : layout.variables)
        variable.translate = true;
    for (Page &page : layout.pages) {
        page.translate = true;
        for (Widget &widget : page.widgets)
            widget.translate = true;
    }
    return layout;
}

QString shownName(const Widget &widget)
{
    const WidgetType *type = findWidgetType(widget.type);
    return nameOr(widget.title, type ? QCoreApplication::translate("WidgetType", type->name) : widget.type,
                  widget.translate);
}

QString shownName(const Page &page)
{
    return nameOr(page.title, page.id, page.translate);
}

QString shownName(const Variable &variable)
{
    return nameOr(variable.title, variable.name, variable.translate);
}

QString shownLayoutName(const QString &id, const QString &name)
{
    const bool isAsItCame = id == QLatin1String("default") && name == QLatin1String("Default");
    return nameOr(name, id, isAsItCame);
}

} // namespace belfry
