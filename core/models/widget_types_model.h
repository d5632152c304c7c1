// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

struct WidgetType;

/// The gallery: the widget types that a page can have. Never changes.
class WidgetTypesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count CONSTANT)

public:
    enum Role {
        TypeRole = Qt::UserRole + 1, ///< type: as in layout documents
        NameRole,                    ///< name: translated
        DescriptionRole,             ///< description: translated, one sentence
        WidthRole,                   ///< defaultWidth: cells
        HeightRole,                  ///< defaultHeight: cells
        MinWidthRole,                ///< minWidth: cells
        MinHeightRole,               ///< minHeight: cells
        TakesQueriesRole,            ///< takesQueries
        MayHaveNoneRole,             ///< mayHaveNone: of queries, though it takes some
        TitleRole,                   ///< defaultTitle: translated
        QueriesRole,                 ///< defaultQueries: as the `queries` role of WidgetsModel
        UnitRole,                    ///< defaultUnit
        OptionsRole,                 ///< defaultOptions: map
    };
    Q_ENUM(Role)

    enum class Offer {
        All,
        OfQueries, ///< without what shows one machine's own alerts and health
    };

    explicit WidgetTypesModel(Offer offer = Offer::All, QObject *parent = nullptr);
    int count() const { return int(m_types.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// All roles of one type by name: { type, name, minWidth … }; empty for an unknown type.
    Q_INVOKABLE QVariantMap info(const QString &type) const;
    /// The options of a type, in the order in which people are asked for them: [{ name, kind, title, hint, preset,
    /// lowest, highest, words: [{ id, title }] }, …]. `kind` is a name of WidgetOption::Kind, beginning small; `preset`
    /// is what holds where a layout says nothing.
    Q_INVOKABLE QVariantList options(const QString &type) const;

private:
    std::vector<const WidgetType *> m_types;
};

} // namespace belfry
