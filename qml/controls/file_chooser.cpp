// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "file_chooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QWindow>

namespace belfry {

FileChooser::~FileChooser()
{
    delete m_dialog.data();
}

void FileChooser::open(QWindow *window)
{
    if (m_dialog)
        return;
    m_dialog = new QFileDialog(nullptr, m_title);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(m_writes ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    m_dialog->setFileMode(m_writes ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    m_dialog->setNameFilters(m_nameFilters);
    if (m_writes) {
        m_dialog->setDefaultSuffix(QFileInfo(m_fileName).suffix());
        m_dialog->selectFile(m_fileName);
    }
    connect(m_dialog, &QFileDialog::accepted, this, [this] {
        const QList<QUrl> files = m_dialog->selectedUrls();
        if (!files.isEmpty())
            Q_EMIT chosen(files.first());
    });
    m_dialog->winId(); // so that there is a window to stand before the other
    m_dialog->windowHandle()->setTransientParent(window);
    m_dialog->open();
}

} // namespace belfry

#include "moc_file_chooser.cpp"
