// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/edit_history_file.h"
#include "dashboard/layout_editor.h"
#include "models/canvas_edits.h"
#include "models/layout_conflicts_model.h"
#include "models/pages_model.h"
#include "models/variables_model.h"
#include "source/source.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The layout on the screen: its pages, and all editing. Every edit is stored at once, so a crash loses
/// nothing that was dropped. When somebody else stored a newer version meanwhile, both are put together
/// (layout_merge.h); what can't be both is theirs, and ours is among the `conflicts`.
///
/// Invokables that edit answer with an empty string, or with what was wrong in words.
class LayoutModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the AppModel")
    /// As they show: with values in place of variables and, except while editing, copies of what is repeated.
    Q_PROPERTY(belfry::PagesModel *pages READ pages CONSTANT)
    Q_PROPERTY(belfry::VariablesModel *variables READ variables CONSTANT)
    Q_PROPERTY(QString layoutId READ layoutId NOTIFY stateChanged)
    /// Edits of several widgets at once.
    Q_PROPERTY(belfry::CanvasEdits *canvas READ canvas CONSTANT)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /// Why it can't be shown; empty otherwise.
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY canEditChanged)
    /// The file of the server that the layout comes from, which alone can change it; empty: none.
    Q_PROPERTY(QString origin READ origin NOTIFY canEditChanged)
    Q_PROPERTY(bool editing READ editing WRITE setEditing NOTIFY editingChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    /// "Move CPU by mode"
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed)
    Q_PROPERTY(SaveState saveState READ saveState NOTIFY saveStateChanged)
    /// Why it can't be saved; it is tried again by itself.
    Q_PROPERTY(QString saveMessage READ saveMessage NOTIFY saveStateChanged)
    /// Changes of ours that somebody else's took the place of.
    Q_PROPERTY(belfry::LayoutConflictsModel *conflicts READ conflicts CONSTANT)
    /// Something to tell once, a merge for example; empty if nothing.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    /// A drag or resize is being shown that isn't dropped yet.
    Q_PROPERTY(bool previewing READ previewing NOTIFY previewingChanged)

public:
    enum State { Loading, Ready, Failed };
    Q_ENUM(State)
    enum SaveState { Saved, Saving, NotSaved };
    Q_ENUM(SaveState)

    explicit LayoutModel(QObject *parent = nullptr);
    ~LayoutModel() override;

    /// Loads a layout of the source, the default one if the source has none of that name. What can be undone is kept
    /// in `historyFile`, for the next time; empty: nowhere.
    void open(Source *source, const QString &layoutId, const QString &historyFile = {});

    /// Another layout of the same source; what can be undone of it is kept beside the other's.
    Q_INVOKABLE void openOther(const QString &layoutId);
    /// Puts something into `notice`.
    Q_INVOKABLE void tell(const QString &notice);
    /// The program speaks another language now.
    Q_INVOKABLE void retranslate();

    Source *source() const { return m_source; }
    QString layoutId() const { return m_id; }
    PagesModel *pages() { return &m_pages; }
    VariablesModel *variables() { return &m_variables; }
    CanvasEdits *canvas() { return &m_canvas; }
    const Layout &layout() const { return m_editor.layout(); }
    QString name() const;
    State state() const { return m_state; }
    QString message() const { return m_message; }
    bool canEdit() const;
    QString origin() const { return m_origin; }
    bool editing() const { return m_editing; }
    void setEditing(bool editing);
    bool canUndo() const { return m_editor.canUndo(); }
    bool canRedo() const { return m_editor.canRedo(); }
    QString undoText() const { return m_editor.undoText(); }
    QString redoText() const { return m_editor.redoText(); }
    SaveState saveState() const { return m_saveState; }
    QString saveMessage() const { return m_saveMessage; }
    LayoutConflictsModel *conflicts() { return &m_conflicts; }
    QString notice() const { return m_notice; }
    bool previewing() const { return !m_previewPage.isEmpty(); }

    // A drag: preview as often as it goes over another cell, then commit (one step of the history) or cancel.
    Q_INVOKABLE void previewMove(const QString &page, const QString &widget, int x, int y);
    Q_INVOKABLE void previewResize(const QString &page, const QString &widget, int w, int h);
    Q_INVOKABLE QString commitPreview();
    Q_INVOKABLE void cancelPreview();

    Q_INVOKABLE QString moveWidget(const QString &page, const QString &widget, int x, int y);
    Q_INVOKABLE QString resizeWidget(const QString &page, const QString &widget, int w, int h);
    /// From the gallery, with the type's defaults; `settings` as for configureWidget. The new widget's id goes
    /// out with widgetAdded(). Without settings it speaks the language of whoever looks.
    Q_INVOKABLE QString addWidget(const QString &page, const QString &type, const QVariantMap &settings = {});
    /// All roles of WidgetsModel by name, as the document has them: with variables, but in the viewer's language. Of a
    /// copy, its original's.
    Q_INVOKABLE QVariantMap widgetSettings(const QString &page, const QString &widget) const;
    /// `settings` by role names of WidgetsModel: title, context, queries, unit, minimum, maximum (NaN: none),
    /// thresholds, options, repeat; what isn't named stays.
    Q_INVOKABLE QString configureWidget(const QString &page, const QString &widget, const QVariantMap &settings);
    /// What configureWidget() would make of it, as it is shown (with values for variables), by role names of
    /// WidgetsModel; empty if that can't be read.
    Q_INVOKABLE QVariantMap widgetWith(const QString &page, const QString &widget, const QVariantMap &settings);
    Q_INVOKABLE QString removeWidget(const QString &page, const QString &widget);
    /// The new page's id goes out with pageAdded(). Without a title it is a new page in the language of whoever looks.
    Q_INVOKABLE QString addPage(const QString &title = {});
    Q_INVOKABLE QString removePage(const QString &page);
    Q_INVOKABLE QString renamePage(const QString &page, const QString &title);
    Q_INVOKABLE QString movePage(const QString &page, int index);
    /// "15m"
    Q_INVOKABLE QString setPageRange(const QString &page, const QString &range);
    /// "30s"
    Q_INVOKABLE QString setPageRefresh(const QString &page, const QString &refresh);

    /// A variable is given and taken as documents have it (docs/layout-format.md).
    Q_INVOKABLE QVariantMap variableSettings(const QString &name) const;
    Q_INVOKABLE QString addVariable(const QVariantMap &settings);
    Q_INVOKABLE QString configureVariable(const QString &name, const QVariantMap &settings);
    Q_INVOKABLE QString removeVariable(const QString &name);
    Q_INVOKABLE QString moveVariable(const QString &name, int index);
    /// All of them in order, those that viewers don't see too: [{ name, title, type, repeatable }, …].
    Q_INVOKABLE QVariantList variableList() const;

    /// Puts another layout in its place, as one step that is called `text`.
    QString replace(const Layout &layout, const QString &text);
    /// Another layout's pages behind those that are there, as one step; the first one's id goes out with pageAdded().
    QString addPages(const Layout &from, const QString &name);
    /// Puts our side of a conflict (a row of `conflicts`) in force, as a step; or leaves theirs.
    Q_INVOKABLE QString useMine(int conflict);
    Q_INVOKABLE void useTheirs(int conflict);

    Q_INVOKABLE bool undo();
    Q_INVOKABLE bool redo();
    /// What the source has, edits that couldn't be stored are given up.
    Q_INVOKABLE void reload();
    Q_INVOKABLE void dismissNotice();

    /// Is it PromQL? { ok, message, position, start, end }: position is a character offset from 0, -1 if unknown; what
    /// to mark there is [start, end), nothing where it is right.
    Q_INVOKABLE QVariantMap checkQuery(const QString &expr) const;
    /// The unit that the values of an expression have, as far as it can be told (expression_unit.h); empty otherwise.
    Q_INVOKABLE QString unitOf(const QString &expr) const;

Q_SIGNALS:
    void changed();
    void stateChanged();
    void canEditChanged();
    void editingChanged();
    void saveStateChanged();
    void noticeChanged();
    void previewingChanged();
    void widgetAdded(const QString &page, const QString &widget);
    void pageAdded(const QString &page);
    /// What was just done or taken back, to be read out: "Move CPU by mode".
    void told(const QString &text);

private:
    friend class CanvasEdits;
    QString edit(const Operation &operation, quint64 gesture = 0);
    void preview(const QString &page, const Operation &operation);
    void dropPreview();
    QString add(const QString &page, Widget widget);
    bool travel(bool (LayoutEditor::*step)());
    void show();
    std::vector<Page> shownPages(const Layout &layout);
    void load();
    void tryAgain();
    void keep();
    void keepHistory();
    void takeOver(const Layout &theirs);
    void save();
    void onSaved(const Result<StoredLayout> &stored);
    enum class Origin { Stored, Default };
    void take(Layout layout, Origin origin);
    void onLoaded(const Result<StoredLayout> &stored);
    void onSourceChanged(const QString &id, quint64 version);
    void setSaveState(SaveState state, const QString &message = {});
    void setState(State state, const QString &message = {});
    void setNotice(const QString &notice);

    QPointer<Source> m_source;
    QString m_id = QStringLiteral("default");
    LayoutEditor m_editor;
    QString m_historyFile;
    EditHistoryFile m_history;
    PagesModel m_pages;
    VariablesModel m_variables;
    CanvasEdits m_canvas{*this};
    LayoutConflictsModel m_conflicts;
    Layout m_base; // what m_version is
    Layout m_sent; // what is being stored
    State m_state = Loading;
    QString m_message;
    QString m_origin;
    bool m_editing = false;
    bool m_showing = false;
    quint64 m_version = 0;
    quint64 m_newestVersion = 0; // heard of from the source
    quint64 m_generation = 0;    // of open() and reload(); answers to older ones are dropped
    bool m_loading = false;
    bool m_outdated = true; // what is shown isn't known to be what is stored
    bool m_saving = false;
    bool m_dirty = false;
    bool m_givesUp = false; // what is loaded next replaces what isn't stored
    SaveState m_saveState = Saved;
    QString m_saveMessage;
    QString m_notice;
    QString m_previewPage;
    std::optional<Operation> m_preview;
    QTimer m_retry;
};

} // namespace belfry
