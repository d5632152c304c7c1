// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layout_model.h"

#include "base/when_done.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_view.h"
#include "dashboard/layout_words.h"
#include "translations/messages.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace belfry {

namespace {

constexpr int kRetryMs = 2000;

/// What variables stand for isn't known yet: what names them has nothing to ask.
Page withoutOpenQueries(Page page)
{
    for (Widget &widget : page.widgets) {
        const bool isOpen = std::any_of(widget.queries.begin(), widget.queries.end(), [](const WidgetQuery &query) {
            return !namesInExpression(query.expr).isEmpty();
        });
        if (isOpen)
            widget.queries.clear();
    }
    return page;
}

} // namespace

LayoutModel::LayoutModel(QObject *parent) : QObject(parent)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LayoutModel::tryAgain);
    connect(&m_variables, &VariablesModel::statesChanged, this, &LayoutModel::show);
}

LayoutModel::~LayoutModel() = default;

void LayoutModel::open(Source *source, const QString &layoutId, const QString &historyFile)
{
    if (m_source) {
        m_source->disconnect(this);
        m_source->layouts().disconnect(this);
    }
    m_source = source;
    m_id = layoutId;
    m_historyFile = historyFile;
    m_history = EditHistoryFile(historyFile);
    m_dirty = false;
    m_newestVersion = 0;
    m_conflicts.clear();
    setNotice({});
    if (m_source) {
        connect(&m_source->layouts(), &LayoutSource::changed, this, &LayoutModel::onSourceChanged);
        connect(m_source, &Source::capabilitiesChanged, this, [this] {
            setEditing(m_editing); // only as long as it may
            Q_EMIT canEditChanged();
        });
        connect(m_source, &Source::connectionChanged, this, &LayoutModel::tryAgain);
    }
    m_variables.setSource(source);
    setState(Loading);
    Q_EMIT canEditChanged();
    load();
}

void LayoutModel::openOther(const QString &layoutId)
{
    setEditing(false);
    const QString file = QString::fromLatin1(QUrl::toPercentEncoding(layoutId)) + QStringLiteral(".json");
    open(m_source, layoutId, m_historyFile.isEmpty() ? QString() : QFileInfo(m_historyFile).dir().filePath(file));
}

bool LayoutModel::canEdit() const
{
    return m_state == Ready && m_source && m_origin.isEmpty() &&
           m_source->capabilities().testFlag(Capability::EditLayouts);
}

void LayoutModel::setEditing(bool editing)
{
    editing = editing && canEdit();
    if (m_editing == editing)
        return;
    cancelPreview();
    m_editing = editing;
    if (m_state == Ready)
        show();
    Q_EMIT editingChanged();
}

void LayoutModel::load()
{
    const quint64 generation = ++m_generation;
    m_saving = false;
    if (!m_source)
        return;
    m_loading = true;
    m_outdated = true;
    whenDone(m_source->layouts().get(m_id), this, [this, generation](const Result<StoredLayout> &stored) {
        if (generation != m_generation)
            return;
        m_loading = false;
        onLoaded(stored);
    });
}

void LayoutModel::reload()
{
    m_givesUp = true;
    m_dirty = false;
    m_retry.stop();
    load();
}

/// After a while, or when the connection is there again.
void LayoutModel::tryAgain()
{
    if (!m_source || m_source->connection().state != Connection::State::Live)
        return;
    if (m_dirty && m_saveState == NotSaved)
        save();
    else if (m_outdated && !m_loading)
        load();
}

void LayoutModel::onLoaded(const Result<StoredLayout> &stored)
{
    Result<Layout> layout = stored ? readLayout(stored->document) : defaultLayout();
    if (!stored && stored.error().kind != ErrorKind::NotFound)
        layout = tl::unexpected<Error>(stored.error());
    if (!layout) {
        if (m_state == Ready) // what is on the screen is still better than nothing
            setNotice(tr("The dashboard could not be loaded again: %1").arg(shownMessage(layout.error().toString())));
        else
            setState(Failed, shownMessage(layout.error().toString()));
        m_retry.start(kRetryMs);
        return;
    }
    m_outdated = false;
    m_version = stored ? stored->version : 0;
    m_origin = stored ? stored->origin : QString();
    m_newestVersion = std::max(m_newestVersion, m_version);
    dropPreview();
    take(std::move(*layout), stored ? Origin::Stored : Origin::Default);
    setState(Ready);
    setEditing(m_editing); // only as long as it may
    Q_EMIT canEditChanged();
    show();
    if (m_editor.layout() != m_base)
        save();
    else if (!m_saving)
        setSaveState(Saved);
}

void LayoutModel::save()
{
    m_dirty = true;
    m_retry.stop();
    if (m_saving || !m_source)
        return;
    m_saving = true;
    m_dirty = false;
    setSaveState(Saving);
    m_sent = m_editor.layout();
    const quint64 generation = m_generation;
    whenDone(m_source->layouts().put(m_id, writeLayout(m_sent), m_version), this,
             [this, generation](const Result<StoredLayout> &stored) {
                 if (generation != m_generation)
                     return;
                 m_saving = false;
                 onSaved(stored);
             });
}

void LayoutModel::onSaved(const Result<StoredLayout> &stored)
{
    if (stored) {
        m_version = stored->version;
        m_base = std::move(m_sent);
        if (m_dirty)
            return save();
        setSaveState(Saved);
        if (m_newestVersion > m_version)
            load();
        return;
    }
    const Error &error = stored.error();
    switch (error.kind) {
    case ErrorKind::Conflict: return load(); // and then both, together
    case ErrorKind::Invalid:
    case ErrorKind::Forbidden:
    case ErrorKind::TooLarge:
        setNotice(tr("The change was refused and taken back: %1").arg(shownMessage(error.toString())));
        return reload();
    default:
        m_dirty = true;
        setSaveState(NotSaved, shownMessage(error.toString()));
        m_retry.start(kRetryMs);
    }
}

void LayoutModel::onSourceChanged(const QString &id, quint64 version)
{
    if (id != m_id)
        return;
    m_newestVersion = std::max(m_newestVersion, version);
    // While a put is on its way this is most likely our own; onSaved() looks again.
    const bool isOther = version > m_version || (version == 0 && m_version > 0); // 0: it was deleted
    if (isOther && !m_saving && !m_dirty)
        load();
}

void LayoutModel::show()
{
    if (m_showing) // the variables tell of themselves meanwhile
        return;
    m_showing = true;
    m_variables.setVariables(translated(m_editor.layout().variables));
    m_showing = false;
    if (!m_preview) {
        m_pages.setPages(shownPages(m_editor.layout()));
    } else if (const auto shown = belfry::apply(m_editor.layout(), *m_preview)) {
        m_pages.setPages(shownPages(*shown));
    }
    Q_EMIT changed();
}

std::vector<Page> LayoutModel::shownPages(const Layout &layout)
{
    std::vector<Page> pages;
    for (const Page &page : layout.pages) {
        const Page known = translated(m_variables.isResolved() ? page : withoutOpenQueries(page));
        pages.push_back(m_editing ? editedViewOf(known, layout.variables, m_variables.states())
                                  : viewOf(known, layout.variables, m_variables.states()));
    }
    return pages;
}

QString LayoutModel::name() const
{
    return layout().name.isEmpty() ? QString() : shownLayoutName(m_id, layout().name);
}

void LayoutModel::retranslate()
{
    if (m_state == Ready)
        show();
}

void LayoutModel::setState(State state, const QString &message)
{
    if (m_state == state && m_message == message)
        return;
    m_state = state;
    m_message = message;
    if (state != Ready)
        setEditing(false);
    Q_EMIT stateChanged();
    Q_EMIT canEditChanged();
}

void LayoutModel::setSaveState(SaveState state, const QString &message)
{
    if (m_saveState == state && m_saveMessage == message)
        return;
    m_saveState = state;
    m_saveMessage = message;
    Q_EMIT saveStateChanged();
}

void LayoutModel::setNotice(const QString &notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void LayoutModel::tell(const QString &notice)
{
    setNotice(notice);
}

void LayoutModel::dismissNotice()
{
    setNotice({});
}

} // namespace belfry

#include "moc_layout_model.cpp"
