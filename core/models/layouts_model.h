// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

class LayoutModel;

/// The layouts of the source that a LayoutModel shows, by name, and what can be done with whole ones. What is asked for
/// happens when the source answers; `message` says what couldn't be.
class LayoutsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/layout_model.h")
    /// Which of them it shows.
    Q_PROPERTY(belfry::LayoutModel *layout READ layout WRITE setLayout NOTIFY layoutChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY layoutChanged)
    /// Something to tell: what couldn't be done, or that one was removed. Empty if nothing.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    /// The message is of a removal that undo() takes back.
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY messageChanged)

public:
    enum Role {
        LayoutIdRole = Qt::UserRole + 1, ///< layoutId
        NameRole,                        ///< name; the id where it has none
        OriginRole,                      ///< origin: the file it comes from; empty: it can be changed
        CurrentRole,                     ///< isCurrent
        WhenRole,                        ///< when: it was changed last, ms since 1970
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    LayoutModel *layout() const { return m_layout; }
    void setLayout(LayoutModel *layout);
    int count() const { return int(m_rows.size()); }
    bool canEdit() const;
    QString message() const { return m_message; }
    bool canUndo() const { return !m_removed.isEmpty(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// All roles by name; empty for a row that isn't there.
    Q_INVOKABLE QVariantMap at(int row) const;
    Q_INVOKABLE void refresh();
    /// Shows it in place of the one that is shown.
    Q_INVOKABLE void open(const QString &id);
    /// A new one, made of a template (empty: one empty page), and opens it.
    Q_INVOKABLE void create(const QString &name, const QString &templateId = {});
    Q_INVOKABLE void duplicate(const QString &id);
    Q_INVOKABLE void rename(const QString &id, const QString &name);
    /// What is shown is another one then.
    Q_INVOKABLE void remove(const QString &id);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();
    /// Stores a document as a new layout, and opens it.
    void store(const QJsonObject &document);

Q_SIGNALS:
    void layoutChanged();
    void countChanged();
    void messageChanged();
    void opened(const QString &layoutId);
    /// create(), duplicate() or store() has made it.
    void created(const QString &id, const QString &name);

private:
    struct Row {
        QString id;
        QString name;
        QString origin;
        double when = 0;
        bool isCurrent = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    LayoutSource *source() const;
    void show(const std::vector<StoredLayout> &layouts);
    void onRemoved(const StoredLayout &removed);
    void tell(const QString &message, const QString &removed = {});
    template<typename T, typename Done>
    void when(const QFuture<Result<T>> &future, Done done);

    QPointer<LayoutModel> m_layout;
    std::vector<Row> m_rows;
    QString m_message;
    QString m_removed; ///< id of what undo() brings back
};

} // namespace belfry
