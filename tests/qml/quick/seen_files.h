// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

namespace belfry {

/// Which of the program's QML files tests have made something of. That a file was read says little: the engine reads
/// all that others name.
class SeenFiles
{
public:
    /// Notes the files of everything below `root`: children, items, and what is in popups.
    static void look(const QObject *root);
    /// What was seen, to a file and from one, for tests that run as several processes.
    static void write(const QString &file);
    static void read(const QString &file);
    /// "dialogs/GalleryTile.qml" …, sorted: those that were never seen. Singletons, which hang nowhere, are left out.
    static QStringList missing();
    /// How many there are.
    static int all();

private:
    static inline QSet<QString> s_seen; ///< paths of resources, names of types
};

} // namespace belfry
