// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window_places.h"

#include <QJsonArray>
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
    /// The layout that is shown of each machine.
    Q_PROPERTY(QString layoutId READ layoutId WRITE setLayoutId NOTIFY layoutIdChanged FINAL)
    Q_PROPERTY(QSize size READ size WRITE setSize NOTIFY sizeChanged FINAL)
    /// As ThemeSettings::Scheme: 0 as the system, 1 dark, 2 light.
    Q_PROPERTY(int scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    // The rest of how things look, by numbers as lookFrom() takes them.
    Q_PROPERTY(int contrast MEMBER m_contrast NOTIFY lookChanged FINAL)
    Q_PROPERTY(int accent MEMBER m_accent NOTIFY lookChanged FINAL)
    Q_PROPERTY(int seriesPalette MEMBER m_seriesPalette NOTIFY lookChanged FINAL)
    Q_PROPERTY(int density MEMBER m_density NOTIFY lookChanged FINAL)
    Q_PROPERTY(int textSize MEMBER m_textSize NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    /// The code of the language that texts are in ("de"); empty: as the system.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// The same as a choice: 0 as the system, else its place among languages(), from 1.
    Q_PROPERTY(int languageChoice READ languageChoice WRITE setLanguageChoice NOTIFY languageChanged FINAL)
    /// Whether queries are completed while they are typed.
    Q_PROPERTY(bool suggest READ suggest WRITE setSuggest NOTIFY suggestChanged FINAL)
    /// Whether a widget is shown while it is configured.
    Q_PROPERTY(bool preview READ preview WRITE setPreview NOTIFY previewChanged FINAL)
    /// Belfry shows its state in the system's tray, where there is one.
    Q_PROPERTY(bool tray READ tray WRITE setTray NOTIFY trayChanged FINAL)
    /// With that: closing the window leaves the program there.
    Q_PROPERTY(bool closeToTray READ closeToTray WRITE setCloseToTray NOTIFY closeToTrayChanged FINAL)
    /// Belfry starts when the person logs in (autostart.h), and why it doesn't although that is wanted.
    Q_PROPERTY(bool autostart READ autostart WRITE setAutostart NOTIFY autostartChanged FINAL)
    Q_PROPERTY(QString autostartProblem READ autostartProblem NOTIFY autostartChanged FINAL)
    /// The ids of the pages that take turns in a playlist, and for how long each is shown.
    Q_PROPERTY(QStringList playlist READ playlist WRITE setPlaylist NOTIFY playlistChanged FINAL)
    Q_PROPERTY(int playlistSeconds READ playlistSeconds WRITE setPlaylistSeconds NOTIFY playlistChanged FINAL)

public:
    explicit ViewerState(const QString &file = {}, QObject *parent = nullptr);
    ~ViewerState() override;

    QString page() const { return m_page; }
    void setPage(const QString &page);
    QString layoutId() const { return m_layoutId; }
    void setLayoutId(const QString &layoutId);
    QSize size() const { return m_size; }
    void setSize(const QSize &size);
    int scheme() const { return m_scheme; }
    void setScheme(int scheme);
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    int languageChoice() const;
    void setLanguageChoice(int choice);
    bool suggest() const { return m_suggest; }
    void setSuggest(bool suggest);
    bool preview() const { return m_preview; }
    void setPreview(bool preview);

    bool tray() const { return m_tray; }
    void setTray(bool tray);
    bool closeToTray() const { return m_closeToTray; }
    void setCloseToTray(bool close);
    bool autostart() const;
    void setAutostart(bool enabled);
    QString autostartProblem() const { return m_autostartProblem; }
    QStringList playlist() const { return m_playlist; }
    void setPlaylist(const QStringList &pages);
    int playlistSeconds() const { return m_playlistSeconds; }
    void setPlaylistSeconds(int seconds);

    /// Windows that were torn off, as TornWindows writes them.
    QJsonArray tornWindows() const { return m_tornWindows; }
    void keepTornWindows(const QJsonArray &windows);
    /// As WindowPlaces::of().
    WindowPlace place(const QString &window, const QString &screens) const { return m_places.of(window, screens); }
    void keepPlace(const QString &window, const QString &screens, const WindowPlace &place);
    void forgetPlaces(const QString &window);

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
    void layoutIdChanged();
    void sizeChanged();
    void schemeChanged();
    void lookChanged();
    void reduceMotionChanged();
    void languageChanged();
    void trayChanged();
    void closeToTrayChanged();
    void autostartChanged();
    void playlistChanged();
    void suggestChanged();
    void previewChanged();

private:
    void load();
    void save();
    /// In the file a moment later.
    template<typename T>
    void keep(T &kept, const T &value, void (ViewerState::*changed)());
    /// What is kept of lookChanged(), by its key in the file.
    template<typename State, typename Visit>
    static void visitLook(State &state, Visit visit);

    std::unique_ptr<QSettings> m_file;
    QTimer m_later;
    QString m_page;
    QString m_layoutId = QStringLiteral("default");
    QSize m_size{1440, 900};
    int m_scheme = 0;
    int m_keptScheme = 0;
    int m_contrast = 0;
    int m_accent = 0;
    int m_seriesPalette = 0;
    int m_density = 0;
    int m_textSize = 0;
    bool m_reduceMotion = false;
    QString m_language;
    QString m_keptLanguage;
    bool m_isFirstStart = false;
    bool m_suggest = true;
    bool m_preview = true;
    QVariantMap m_choices; ///< by place
    bool m_tray = false;
    bool m_closeToTray = false;
    QString m_autostartProblem;
    QStringList m_playlist;
    int m_playlistSeconds = 30;
    QJsonArray m_tornWindows;
    WindowPlaces m_places;
};

} // namespace belfry
