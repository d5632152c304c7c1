// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QSettings;

namespace belfry {

/// What belongs to the viewer, not to the layout: the window's size, the open page, the theme. Kept in an INI file,
/// or not at all without one. Written a moment after a change and when it is destroyed.
class ViewerState : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged FINAL)
    Q_PROPERTY(QSize size READ size WRITE setSize NOTIFY sizeChanged FINAL)
    /// As ThemeSettings::Scheme: 0 as the system, 1 dark, 2 light.
    Q_PROPERTY(int scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    /// The code of the language that texts are in ("de"); empty: as the system.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// Whether queries are completed while they are typed.
    Q_PROPERTY(bool suggest READ suggest WRITE setSuggest NOTIFY suggestChanged FINAL)
    /// Whether a widget is shown while it is configured.
    Q_PROPERTY(bool preview READ preview WRITE setPreview NOTIFY previewChanged FINAL)

public:
    explicit ViewerState(const QString &file = {}, QObject *parent = nullptr);
    ~ViewerState() override;

    QString page() const { return m_page; }
    void setPage(const QString &page);
    QSize size() const { return m_size; }
    void setSize(const QSize &size);
    int scheme() const { return m_scheme; }
    void setScheme(int scheme);
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    bool suggest() const { return m_suggest; }
    void setSuggest(bool suggest);
    bool preview() const { return m_preview; }
    void setPreview(bool preview);

    /// What is chosen of the variables of the layout at `place`: names to lists of values.
    Q_INVOKABLE QVariantMap choices(const QString &place) const { return m_choices.value(place).toMap(); }
    Q_INVOKABLE void keepChoices(const QString &place, const QVariantMap &choices);

    /// For this run only: not kept unless the viewer changes it.
    void overrideScheme(int scheme);
    void overrideLanguage(const QString &language);

    /// There was no state yet: nobody has used the program before.
    Q_INVOKABLE bool isFirstStart() const { return m_isFirstStart; }
    /// What was shown once is not shown at the next start, however this run ends.
    Q_INVOKABLE void noteTour();

Q_SIGNALS:
    void pageChanged();
    void sizeChanged();
    void schemeChanged();
    void reduceMotionChanged();
    void languageChanged();
    void suggestChanged();
    void previewChanged();

private:
    void load();
    void save();

    std::unique_ptr<QSettings> m_file;
    QTimer m_later;
    QString m_page;
    QSize m_size{1440, 900};
    int m_scheme = 0;
    int m_keptScheme = 0;
    bool m_reduceMotion = false;
    QString m_language;
    QString m_keptLanguage;
    bool m_isFirstStart = false;
    bool m_suggest = true;
    bool m_preview = true;
    QVariantMap m_choices; ///< by place
};

} // namespace belfry
