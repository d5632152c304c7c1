// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewer_state.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace belfry {

namespace {

const QString kPage = QStringLiteral("window/page");
const QString kSize = QStringLiteral("window/size");
const QString kScheme = QStringLiteral("look/scheme");
const QString kMotion = QStringLiteral("look/reduceMotion");
const QString kLanguage = QStringLiteral("look/language");
const QString kSuggest = QStringLiteral("queries/suggest");
const QString kPreview = QStringLiteral("queries/preview");
const QString kChoices = QStringLiteral("window/choices"); // as JSON

} // namespace

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
}

ViewerState::~ViewerState()
{
    save();
}

void ViewerState::load()
{
    m_page = m_file->value(kPage).toString();
    const QSize size = m_file->value(kSize).toSize();
    if (size.width() >= 320 && size.height() >= 240) {
        m_size = size;
    }
    m_scheme = qBound(0, m_file->value(kScheme).toInt(), 2);
    m_keptScheme = m_scheme;
    m_reduceMotion = m_file->value(kMotion).toBool();
    m_language = m_file->value(kLanguage).toString();
    m_keptLanguage = m_language;
    m_suggest = m_file->value(kSuggest, true).toBool();
    m_preview = m_file->value(kPreview, true).toBool();
    m_choices = QJsonDocument::fromJson(m_file->value(kChoices).toByteArray()).object().toVariantMap();
}

void ViewerState::save()
{
    if (!m_file) {
        return;
    }
    m_file->setValue(kPage, m_page);
    m_file->setValue(kSize, m_size);
    m_file->setValue(kScheme, m_keptScheme);
    m_file->setValue(kMotion, m_reduceMotion);
    m_file->setValue(kLanguage, m_keptLanguage);
    m_file->setValue(kSuggest, m_suggest);
    m_file->setValue(kPreview, m_preview);
    m_file->setValue(kChoices, QJsonDocument(QJsonObject::fromVariantMap(m_choices)).toJson(QJsonDocument::Compact));
    m_file->sync();
}

void ViewerState::setPage(const QString &page)
{
    if (m_page != page) {
        m_page = page;
        m_later.start();
        Q_EMIT pageChanged();
    }
}

void ViewerState::setSize(const QSize &size)
{
    if (m_size != size && !size.isEmpty()) {
        m_size = size;
        m_later.start();
        Q_EMIT sizeChanged();
    }
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
    if (m_reduceMotion != reduce) {
        m_reduceMotion = reduce;
        m_later.start();
        Q_EMIT reduceMotionChanged();
    }
}

void ViewerState::setLanguage(const QString &language)
{
    m_keptLanguage = language;
    overrideLanguage(language);
    m_later.start();
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

void ViewerState::setSuggest(bool suggest)
{
    if (m_suggest != suggest) {
        m_suggest = suggest;
        m_later.start();
        Q_EMIT suggestChanged();
    }
}

void ViewerState::setPreview(bool preview)
{
    if (m_preview != preview) {
        m_preview = preview;
        m_later.start();
        Q_EMIT previewChanged();
    }
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
