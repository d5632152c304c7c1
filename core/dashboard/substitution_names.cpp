// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/expression_places.h"
#include "dashboard/substitution.h"
#include "query/characters.h"

namespace belfry {

namespace {

void addNames(QStringList &names, const std::vector<TemplatePiece> &pieces)
{
    for (const TemplatePiece &piece : pieces) {
        const QString name = QString::fromStdString(piece.name);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
}

TemplateKind kindOf(ExpressionPlace place)
{
    return place == ExpressionPlace::Regex ? TemplateKind::Regex : TemplateKind::Text;
}

std::string renamedIn(std::string_view text, TemplateKind kind, std::string_view from, std::string_view to)
{
    std::string out;
    std::size_t copied = 0;
    for (const TemplatePiece &piece : templatePieces(text, kind)) {
        if (piece.name != from)
            continue;
        out.append(text.substr(copied, piece.nameAt - copied)).append(to);
        copied = piece.nameAt + from.size();
    }
    return out.append(text.substr(copied));
}

std::string renamedPiece(const ExpressionPiece &piece, std::string_view from, std::string_view to)
{
    if (piece.place == ExpressionPlace::Fixed)
        return std::string(piece.text);
    if (piece.place == ExpressionPlace::Code)
        return renamedIn(piece.text, TemplateKind::Text, from, to);
    const std::string before = promql::unquote(piece.text);
    const std::string after = renamedIn(before, kindOf(piece.place), from, to);
    return before == after ? std::string(piece.text) : promql::quote(after);
}

} // namespace

QStringList namesInExpression(const QString &expr)
{
    QStringList names;
    const std::string utf8 = expr.toStdString();
    for (const ExpressionPiece &piece : expressionPieces(utf8)) {
        if (piece.place == ExpressionPlace::Fixed)
            continue;
        const bool isCode = piece.place == ExpressionPlace::Code;
        const std::string text = isCode ? std::string(piece.text) : promql::unquote(piece.text);
        addNames(names, templatePieces(text, kindOf(piece.place)));
    }
    return names;
}

QStringList namesInText(const QString &text)
{
    QStringList names;
    addNames(names, templatePieces(text.toStdString(), TemplateKind::Text));
    return names;
}

QString renamedInExpression(const QString &expr, const QString &from, const QString &to)
{
    std::string out;
    const std::string utf8 = expr.toStdString();
    for (const ExpressionPiece &piece : expressionPieces(utf8))
        out += renamedPiece(piece, from.toStdString(), to.toStdString());
    return QString::fromStdString(out);
}

QString renamedInText(const QString &text, const QString &from, const QString &to)
{
    return QString::fromStdString(
        renamedIn(text.toStdString(), TemplateKind::Text, from.toStdString(), to.toStdString()));
}

} // namespace belfry
