// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"
#include "source/variable_resolver.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

/// The variables of a layout that viewers choose, with what they offer and what is chosen. All pages' widgets show what
/// is chosen here. Values of labels are asked for when the model gets variables, when something is chosen, when the
/// connection is back, and twice a minute, as series come and go.
class VariablesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the LayoutModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// What a viewer has chosen, for remembering: names to lists of values. Names that no variable has are kept too.
    Q_PROPERTY(QVariantMap choices READ choices WRITE setChoices NOTIFY choicesChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name
        TitleRole,                   ///< title: its name if it has none
        TypeRole,                    ///< type: "labelValues" …
        MultiRole,                   ///< multi
        AllRole,                     ///< canBeAll
        ValuesRole,                  ///< values: [{ value, text, isChosen }, …]
        ChosenRole,                  ///< chosen: values, or ["$__all"]
        ChosenTextRole,              ///< chosenText: "eth0, eth1", "All"
        StateRole,                   ///< condition: a State
        MessageRole,                 ///< message: why there are no values; empty if there are
    };
    Q_ENUM(Role)
    enum State { Loading, Ready, Empty, Failed };
    Q_ENUM(State)

    explicit VariablesModel(QObject *parent = nullptr);
    ~VariablesModel() override;

    void setSource(Source *source);
    void setVariables(const std::vector<Variable> &variables);
    const std::vector<Variable> &variables() const { return m_variables; }
    /// What the variables are now. As long as they aren't resolved, what is chosen is a guess from what is remembered.
    const VariableStates &states() const { return m_resolved.states; }
    bool isResolved() const { return m_isResolved; }

    QVariantMap choices() const;
    void setChoices(const QVariantMap &choices);
    const VariableChoices &wanted() const { return m_wanted; }

    /// Instead of what was chosen. An empty list is the default again.
    Q_INVOKABLE void choose(const QString &name, const QStringList &values);
    /// Of several: adds the value or takes it away; the last one stays. Otherwise it is the one that is chosen.
    Q_INVOKABLE void toggle(const QString &name, const QString &value);
    /// The variable with which viewers choose that value of a label: one over the label, or one that is called like it
    /// and has the value or takes any. Empty if there is none.
    Q_INVOKABLE QString nameFor(const QString &label, const QString &value) const;
    /// What a picker shows for a text that somebody searches for, without capital letters: of `values`.
    Q_INVOKABLE QVariantList matching(const QString &name, const QString &text) const;
    /// All roles by name; empty for a name that isn't there.
    Q_INVOKABLE QVariantMap variable(const QString &name) const;

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void choicesChanged();
    /// Widgets have to show something else.
    void statesChanged();

private:
    struct Row {
        Variable variable;
        VariableState state;
        State condition = Loading;
        QString message;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void guess();
    void resolve();
    void take(const ResolvedVariables &resolved);
    void change(const VariableStates &states);
    void refreshRows();
    const Row *find(const QString &name) const;
    QVariantList valueList(const Row &row) const;

    QPointer<Source> m_source;
    std::vector<Variable> m_variables;
    VariableChoices m_wanted;
    ResolvedVariables m_resolved;
    bool m_isResolved = true;
    std::vector<Row> m_rows; ///< of the variables that viewers see
    QPointer<QFutureWatcher<ResolvedVariables>> m_question;
    QTimer m_refresh;
};

} // namespace belfry
