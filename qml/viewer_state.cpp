// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewer_state.h"

#include "autostart.h"
#include "translations/translations.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace belfry {

namespace {

const QString kPage = QStringLiteral("window/page");
const QString kLayout = QStringLiteral("window/layout");
const QString kSize = QStringLiteral("window/size");
const QString kScheme = QStringLiteral("look/scheme");
const QString kMotion = QStringLiteral("look/reduceMotion");
const QString kLanguage = QStringLiteral("look/language");
const QString kSuggest = QStringLiteral("queries/suggest");
const QString kPreview = QStringLiteral("queries/preview");
const QString kChoices = QStringLiteral("window/choices"); // as JSON
const QString kTray = QStringLiteral("tray/shown");
const QString kCloseToTray = QStringLiteral("tray/closeToTray");
const QString kPlaylist = QStringLiteral("playlist/pages");
const QString kPlaylistSeconds = QStringLiteral("playlist/seconds");
const QString kTornWindows = QStringLiteral("windows/torn"); // as JSON
const QString kPlaces = QStringLiteral("windows/places");    // as JSON

} // namespace

template<typename State, typename Visit>
void ViewerState::visitLook(State &state, Visit visit)
{
    visit("look/contrast", state.m_contrast);
    visit("look/accent", state.m_accent);
    visit("look/series", state.m_seriesPalette);
    visit("look/density", state.m_density);
    visit("look/text", state.m_textSize);
}

ViewerState::ViewerState(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty()) {
        m_isFirstStart = !QFile::exists(file);
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
        load();
    }
    m_later.setSingleShot(true);
    m_later.setInterval(500);
    connect(&m_later, &QTimer::timeout, this, &ViewerState::save);
    connect(this, &ViewerState::lookChanged, &m_later, qOverload<>(&QTimer::start));
}

ViewerState::~ViewerState()
{
    save();
}

void ViewerState::load()
{
    m_page = m_file->value(kPage).toString();
    m_layoutId = m_file->value(kLayout, m_layoutId).toString();
    const QSize size = m_file->value(kSize).toSize();
    if (size.width() >= 320 && size.height() >= 240) {
        m_size = size;
    }
    m_scheme = qBound(0, m_file->value(kScheme).toInt(), 2);
    m_keptScheme = m_scheme;
    m_reduceMotion = m_file->value(kMotion).toBool();
    m_language = m_file->value(kLanguage).toString();
    m_keptLanguage = m_language;
    visitLook(*this, [this](const char *key, int &choice) { choice = m_file->value(QLatin1String(key)).toInt(); });
    m_suggest = m_file->value(kSuggest, true).toBool();
    m_preview = m_file->value(kPreview, true).toBool();
    m_choices = QJsonDocument::fromJson(m_file->value(kChoices).toByteArray()).object().toVariantMap();
    m_tray = m_file->value(kTray).toBool();
    m_closeToTray = m_file->value(kCloseToTray).toBool();
    m_playlist = m_file->value(kPlaylist).toStringList();
    m_playlistSeconds = qBound(1, m_file->value(kPlaylistSeconds, m_playlistSeconds).toInt(), 86400);
    m_tornWindows = QJsonDocument::fromJson(m_file->value(kTornWindows).toByteArray()).array();
    m_places = WindowPlaces(QJsonDocument::fromJson(m_file->value(kPlaces).toByteArray()).object());
}

void ViewerState::save()
{
    if (!m_file) {
        return;
    }
    m_file->setValue(kPage, m_page);
    m_file->setValue(kLayout, m_layoutId);
    m_file->setValue(kSize, m_size);
    m_file->setValue(kScheme, m_keptScheme);
    m_file->setValue(kMotion, m_reduceMotion);
    m_file->setValue(kLanguage, m_keptLanguage);
    visitLook(*this, [this](const char *key, int choice) { m_file->setValue(QLatin1String(key), choice); });
    m_file->setValue(kSuggest, m_suggest);
    m_file->setValue(kPreview, m_preview);
    m_file->setValue(kChoices, QJsonDocument(QJsonObject::fromVariantMap(m_choices)).toJson(QJsonDocument::Compact));
    m_file->setValue(kTray, m_tray);
    m_file->setValue(kCloseToTray, m_closeToTray);
    m_file->setValue(kPlaylist, m_playlist);
    m_file->setValue(kPlaylistSeconds, m_playlistSeconds);
    m_file->setValue(kTornWindows, QJsonDocument(m_tornWindows).toJson(QJsonDocument::Compact));
    m_file->setValue(kPlaces, QJsonDocument(m_places.toJson()).toJson(QJsonDocument::Compact));
    m_file->sync();
}

template<typename T>
void ViewerState::keep(T &kept, const T &value, void (ViewerState::*changed)())
{
    if (kept == value)
        return;
    kept = value;
    m_later.start();
    Q_EMIT(this->*changed)();
}

void ViewerState::setPage(const QString &page)
{
    keep(m_page, page, &ViewerState::pageChanged);
}

void ViewerState::setLayoutId(const QString &layoutId)
{
    keep(m_layoutId, layoutId, &ViewerState::layoutIdChanged);
}

void ViewerState::setSize(const QSize &size)
{
    if (!size.isEmpty())
        keep(m_size, size, &ViewerState::sizeChanged);
}

void ViewerState::setScheme(int scheme)
{
    m_keptScheme = scheme;
    overrideScheme(scheme);
    m_later.start();
}

void ViewerState::overrideScheme(int scheme)
{
    if (m_scheme != scheme) {
        m_scheme = scheme;
        Q_EMIT schemeChanged();
    }
}

void ViewerState::setReduceMotion(bool reduce)
{
    keep(m_reduceMotion, reduce, &ViewerState::reduceMotionChanged);
}

void ViewerState::setLanguage(const QString &language)
{
    m_keptLanguage = language;
    overrideLanguage(language);
    m_later.start();
}

int ViewerState::languageChoice() const
{
    return int(languages().indexOf(m_language)) + 1;
}

void ViewerState::setLanguageChoice(int choice)
{
    setLanguage(languages().value(choice - 1));
}

void ViewerState::overrideLanguage(const QString &language)
{
    if (m_language != language) {
        m_language = language;
        Q_EMIT languageChanged();
    }
}

void ViewerState::noteTour()
{
    save();
}

void ViewerState::setTray(bool tray)
{
    keep(m_tray, tray, &ViewerState::trayChanged);
}

void ViewerState::setCloseToTray(bool close)
{
    keep(m_closeToTray, close, &ViewerState::closeToTrayChanged);
}

bool ViewerState::autostart() const
{
    return belfry::autostart::isEnabled();
}

void ViewerState::setAutostart(bool enabled)
{
    const Result<void> done = belfry::autostart::setEnabled(enabled);
    m_autostartProblem = done ? QString() : done.error().toString();
    Q_EMIT autostartChanged();
}

void ViewerState::setPlaylist(const QStringList &pages)
{
    keep(m_playlist, pages, &ViewerState::playlistChanged);
}

void ViewerState::setPlaylistSeconds(int seconds)
{
    if (seconds > 0)
        keep(m_playlistSeconds, seconds, &ViewerState::playlistChanged);
}

void ViewerState::keepTornWindows(const QJsonArray &windows)
{
    m_tornWindows = windows;
    m_later.start();
}

void ViewerState::keepPlace(const QString &window, const QString &screens, const WindowPlace &place)
{
    m_places.keep(window, screens, place);
    m_later.start();
}

void ViewerState::forgetPlaces(const QString &window)
{
    m_places.forget(window);
    m_later.start();
}

void ViewerState::setSuggest(bool suggest)
{
    keep(m_suggest, suggest, &ViewerState::suggestChanged);
}

void ViewerState::setPreview(bool preview)
{
    keep(m_preview, preview, &ViewerState::previewChanged);
}

void ViewerState::keepChoices(const QString &place, const QVariantMap &choices)
{
    if (m_choices.value(place).toMap() != choices) {
        m_choices.insert(place, choices);
        m_later.start();
    }
}

} // namespace belfry

#include "moc_viewer_state.cpp"
