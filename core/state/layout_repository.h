// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "metrics/sample.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace belfry {

class StateDatabase;

/// A layout document as it is stored.
struct LayoutRecord {
    QString id;               ///< unique, not empty
    QString name;             ///< for people
    std::int64_t version = 0; ///< grows by one with each put, from 1; goes on after a removal, so none comes twice
    Timestamp updated = 0;
    QByteArray document; ///< JSON, as it was put; not looked into here. Empty in list() and after put().
    QString author{};    ///< who put it; empty: not known
    QString label{};     ///< of a version: what somebody calls it; empty: nothing
    QString note{};      ///< and why
    friend bool operator==(const LayoutRecord &, const LayoutRecord &) = default;
};

/// Layout documents, with optimistic concurrency and their earlier versions. Used on the database's thread.
class LayoutRepository
{
public:
    /// `expected` for a layout that must not exist yet.
    static constexpr std::int64_t kNew = 0;
    /// `expected` for whoever overwrites whatever is there.
    static constexpr std::int64_t kAny = -1;

    /// How many versions of a layout are kept whatever they are; of older ones see version_policy.h.
    static constexpr int kKeptVersions = 100;
    static constexpr int kMostLabelChars = 80;
    static constexpr int kMostNoteChars = 1000;
    /// How many removed layouts can be restored, those that were removed last.
    static constexpr int kKeptRemoved = 100;
    /// put() refuses to make more layouts than this, with ErrorKind::TooLarge.
    static constexpr int kMostLayouts = 1000;

    /// Both must outlive the repository.
    LayoutRepository(StateDatabase &database, const Clock &clock) : m_database(database), m_clock(clock) {}

    /// All layouts by name, without their documents.
    Result<std::vector<LayoutRecord>> list() const;
    /// ErrorKind::NotFound if there is none.
    Result<LayoutRecord> get(const QString &id) const;
    /// Saves, durable when it returns. ErrorKind::Conflict if the stored version is not `expected` (or the
    /// layout isn't there while a version was expected). Returns the new record without its document.
    Result<LayoutRecord> put(const QString &id, const QString &name, const QByteArray &document, std::int64_t expected,
                             const QString &author = {});
    /// ErrorKind::NotFound if there is none, Conflict if its version is not `expected`. Its versions stay.
    Result<void> remove(const QString &id, std::int64_t expected);

    /// Whether the id was ever used.
    Result<bool> isKnown(const QString &id) const;
    /// The versions that are kept, newest first, without their documents; of removed layouts too.
    /// ErrorKind::NotFound if there is none.
    Result<std::vector<LayoutRecord>> versions(const QString &id) const;
    Result<LayoutRecord> version(const QString &id, std::int64_t version) const;
    /// Names a version, which keeps it as long as its layout can be had; empty: takes the name away.
    /// ErrorKind::NotFound if it isn't kept. Returns it without its document.
    Result<LayoutRecord> nameVersion(const QString &id, std::int64_t version, const QString &label,
                                     const QString &note);
    /// Removed layouts that can be restored, the last one first, without their documents; `updated` is the time of
    /// their removal.
    Result<std::vector<LayoutRecord>> removed() const;
    /// Puts the last version of a removed layout as a new version. ErrorKind::NotFound if nothing is known of it,
    /// Conflict if it isn't removed.
    Result<LayoutRecord> restore(const QString &id);

private:
    Result<void> checkCount() const;
    Result<void> write(const LayoutRecord &record);
    Result<void> forgetOldest();
    Result<void> thin(const QString &id);

    StateDatabase &m_database;
    const Clock &m_clock;
};

} // namespace belfry
