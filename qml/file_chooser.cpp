// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "file_chooser.h"

#include <QFileDialog>
#include <QGuiApplication>
#include <QWindow>

namespace belfry {

FileChooser::~FileChooser()
{
    delete m_dialog;
}

void FileChooser::open()
{
    delete m_dialog;
    m_dialog = new QFileDialog(nullptr, m_title, {}, tr("Layouts (*.json)"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(m_writes ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    m_dialog->setFileMode(m_writes ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    m_dialog->setDefaultSuffix(QStringLiteral("json"));
    if (m_writes) {
        m_dialog->selectFile(m_fileName);
    }
    m_dialog->winId(); // makes its window, which is to stand over ours
    m_dialog->windowHandle()->setTransientParent(QGuiApplication::focusWindow());
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT chosen(QUrl::fromLocalFile(path)); });
    m_dialog->open();
}

} // namespace belfry

#include "moc_file_chooser.cpp"
