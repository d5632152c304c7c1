// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/widget_types_model.h"

#include "dashboard/layout_words.h"
#include "dashboard/widget_type.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace belfry {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("WidgetType", text);
}

QString kindName(WidgetOption::Kind kind)
{
    switch (kind) {
    case WidgetOption::Kind::Boolean: return QStringLiteral("boolean");
    case WidgetOption::Kind::Text: return QStringLiteral("text");
    case WidgetOption::Kind::LongText: return QStringLiteral("longText");
    case WidgetOption::Kind::Number: return QStringLiteral("number");
    case WidgetOption::Kind::Integer: return QStringLiteral("integer");
    case WidgetOption::Kind::Color: return QStringLiteral("color");
    case WidgetOption::Kind::Word: return QStringLiteral("word");
    case WidgetOption::Kind::Words: return QStringLiteral("words");
    case WidgetOption::Kind::Queries: return QStringLiteral("queries");
    case WidgetOption::Kind::Unit: return QStringLiteral("unit");
    case WidgetOption::Kind::Columns: return QStringLiteral("columns");
    case WidgetOption::Kind::Image: return QStringLiteral("image");
    }
    return {};
}

QVariant presetOf(const WidgetOption &option)
{
    // A document is an object or an array, so a lone value travels in an array.
    return QJsonDocument::fromJson('[' + QByteArray(option.preset) + ']').array().at(0).toVariant();
}

QVariantMap optionMap(const WidgetOption &option)
{
    QVariantList words;
    for (const OptionWord &word : option.words)
        words << QVariantMap{{QStringLiteral("id"), QString::fromLatin1(word.id)},
                             {QStringLiteral("title"), translated(word.title)}};
    return {{QStringLiteral("name"), QString::fromLatin1(option.name)},
            {QStringLiteral("kind"), kindName(option.kind)},
            {QStringLiteral("title"), translated(option.title)},
            {QStringLiteral("hint"), *option.hint ? translated(option.hint) : QString()},
            {QStringLiteral("preset"), presetOf(option)},
            {QStringLiteral("lowest"), option.lowest},
            {QStringLiteral("highest"), option.highest},
            {QStringLiteral("words"), words}};
}

QVariantList queriesOf(const WidgetType &type)
{
    if (!type.expr)
        return {};
    return {QVariantMap{{QStringLiteral("expr"), QString::fromUtf8(type.expr)},
                        {QStringLiteral("legend"), QString::fromUtf8(type.legend)}}};
}

} // namespace

WidgetTypesModel::WidgetTypesModel(Offer offer, QObject *parent) : QAbstractListModel(parent)
{
    for (const WidgetType *type : widgetTypes()) {
        if (offer == Offer::All || !type->ofOneMachine)
            m_types.push_back(type);
    }
}

int WidgetTypesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WidgetTypesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WidgetType &type = *m_types[std::size_t(index.row())];
    switch (role) {
    case TypeRole: return QString::fromLatin1(type.id);
    case Qt::DisplayRole:
    case NameRole: return translated(type.name);
    case DescriptionRole: return translated(type.description);
    case WidthRole: return type.w;
    case HeightRole: return type.h;
    case MinWidthRole: return type.minW;
    case MinHeightRole: return type.minH;
    case TakesQueriesRole: return type.takesQueries;
    case MayHaveNoneRole: return type.mayHaveNone;
    case TitleRole: return inOwnLanguage(QString::fromUtf8(type.title));
    case QueriesRole: return queriesOf(type);
    case UnitRole: return unitName(type.unit);
    case OptionsRole: return QJsonDocument::fromJson(type.presets).object().toVariantMap();
    default: return {};
    }
}

QHash<int, QByteArray> WidgetTypesModel::roleNames() const
{
    return {{TypeRole, "type"},
            {NameRole, "name"},
            {DescriptionRole, "description"},
            {WidthRole, "defaultWidth"},
            {HeightRole, "defaultHeight"},
            {MinWidthRole, "minWidth"},
            {MinHeightRole, "minHeight"},
            {TakesQueriesRole, "takesQueries"},
            {MayHaveNoneRole, "mayHaveNone"},
            {TitleRole, "defaultTitle"},
            {QueriesRole, "defaultQueries"},
            {UnitRole, "defaultUnit"},
            {OptionsRole, "defaultOptions"}};
}

QVariantList WidgetTypesModel::options(const QString &type) const
{
    const WidgetType *known = findWidgetType(type);
    QVariantList list;
    for (const WidgetOption &option : known ? known->options : std::span<const WidgetOption>())
        list << optionMap(option);
    return list;
}

QVariantMap WidgetTypesModel::info(const QString &type) const
{
    QVariantMap map;
    const QHash<int, QByteArray> names = roleNames();
    for (int row = 0; row < count(); ++row) {
        if (data(index(row), TypeRole) != type)
            continue;
        for (auto it = names.begin(); it != names.end(); ++it)
            map.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    }
    return map;
}

} // namespace belfry

#include "moc_widget_types_model.cpp"
