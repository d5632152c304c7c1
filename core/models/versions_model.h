// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/layout_diff_model.h"
#include "source/layout_source.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <unordered_map>

namespace belfry {

class LayoutModel;

/// The versions of a layout that its server keeps, the newest first. What each changed is found out one after the
/// other, after the list is there. Nothing of it is live: load() reads it again.
class VersionsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/layout_model.h")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged)
    /// What couldn't be read or done; empty if nothing.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    /// Of the two versions that compare() was asked for.
    Q_PROPERTY(belfry::LayoutDiffModel *diff READ diff CONSTANT)

public:
    enum Role {
        VersionRole = Qt::UserRole + 1, ///< version: a number
        WhenRole,                       ///< when: ms since 1970
        AuthorRole,                     ///< author: may be empty
        LabelRole,                      ///< label: what somebody calls it; may be empty
        NoteRole,                       ///< note
        SummaryRole,                    ///< summary: "CPU by mode changed, Disks added"; empty: not known yet
        CurrentRole,                    ///< isCurrent: the newest
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_rows.size()); }
    bool isLoading() const { return m_loading; }
    QString message() const { return m_message; }
    LayoutDiffModel *diff() { return &m_diff; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Of this layout from now on.
    Q_INVOKABLE void load(belfry::LayoutModel *layout);
    /// All roles by name; empty for a row that isn't there.
    Q_INVOKABLE QVariantMap version(int row) const;
    /// Fills `diff` with what leads from one row's version to another's; compared() says when.
    Q_INVOKABLE void compare(int from, int to);
    /// Puts a version in place of the layout, as an edit that can be undone; restored() says when.
    Q_INVOKABLE void restore(int row);
    /// An empty label takes the name away.
    Q_INVOKABLE void name(int row, const QString &label, const QString &note);

Q_SIGNALS:
    void countChanged();
    void loadingChanged();
    void messageChanged();
    void compared();
    void restored();

private:
    struct Row {
        StoredLayout stored;
        QString summary;
        quint64 key() const { return stored.version; }
        friend bool operator==(const Row &a, const Row &b)
        {
            return a.stored.version == b.stored.version && a.stored.label == b.stored.label &&
                   a.stored.note == b.stored.note && a.summary == b.summary;
        }
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    bool isRow(int row) const { return row >= 0 && row < count(); }
    LayoutSource *source() const;
    void setLoading(bool loading);
    void setMessage(const QString &message);
    void show(const std::vector<StoredLayout> &versions);
    void summarizeFrom(std::size_t row);
    /// Reads a version unless it is known, and goes on with it.
    void with(quint64 version, const std::function<void(const Layout &)> &then);

    QPointer<LayoutModel> m_layout;
    std::vector<Row> m_rows;
    std::unordered_map<quint64, Layout> m_documents;
    LayoutDiffModel m_diff;
    QString m_message;
    bool m_loading = false;
    quint64 m_generation = 0; ///< of load(); answers to older ones are dropped
};

} // namespace belfry
