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
    /// The rest of how things look, as words: contrast, accent, series, density and text (theme/look.h).
    Q_PROPERTY(QVariantMap look READ look NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)

public:
    explicit ViewerState(const QString &file = {}, QObject *parent = nullptr);
    ~ViewerState() override;

    QString page() const { return m_page; }
    void setPage(const QString &page);
    QSize size() const { return m_size; }
    void setSize(const QSize &size);
    int scheme() const { return m_scheme; }
    void setScheme(int scheme);
    QVariantMap look() const { return m_look; }
    Q_INVOKABLE void setLook(const QString &name, const QString &word);
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);

    /// What is chosen of the variables of the layout at `place`: names to lists of values.
    Q_INVOKABLE QVariantMap choices(const QString &place) const { return m_choices.value(place).toMap(); }
    Q_INVOKABLE void keepChoices(const QString &place, const QVariantMap &choices);

    /// For this run only: not kept unless the viewer changes it.
    void overrideScheme(int scheme);

Q_SIGNALS:
    void pageChanged();
    void sizeChanged();
    void schemeChanged();
    void lookChanged();
    void reduceMotionChanged();

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
    QVariantMap m_look;
    QVariantMap m_choices; ///< by place
};

} // namespace belfry
