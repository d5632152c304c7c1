// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QVariantMap>

namespace belfry {

/// For QML tests: what was exported, read back by others than those who wrote it.
class ExportFiles : public QObject
{
    Q_OBJECT

public:
    ~ExportFiles() override { limitSize(-1); }

    /// A path in a folder that is gone after the tests.
    Q_INVOKABLE QString path(const QString &name) const { return m_folder.filePath(name); }
    Q_INVOKABLE bool exists(const QString &path) const;
    Q_INVOKABLE void write(const QString &path, const QString &text) const;
    Q_INVOKABLE QString text(const QString &path) const;
    /// { width, height } in pixels, and how many of them an inch has; empty if it is no PNG.
    Q_INVOKABLE QVariantMap picture(const QString &path) const;
    Q_INVOKABLE QString colorAt(const QString &path, int x, int y) const;
    /// The texts of an SVG file; one that says what is wrong if it is none.
    Q_INVOKABLE QStringList svgTexts(const QString &path) const;
    Q_INVOKABLE int svgCount(const QString &path, const QStringList &elements) const;
    /// -1 if it is no PDF.
    Q_INVOKABLE int pdfPages(const QString &path) const;

    /// No file can grow beyond it, as on a full disk; -1: as before.
    Q_INVOKABLE void limitSize(int bytes);

    /// The XDG configuration is a new, empty folder: path("config").
    Q_INVOKABLE void useConfiguration();

private:
    QTemporaryDir m_folder;
    bool m_limited = false;
};

} // namespace belfry
