// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/syntax_json.h"

#include "query/functions/function_table.h"
#include "query/numbers.h"

namespace belfry {

namespace {

using namespace promql;
using wire::JsonWriter;

void writeNames(JsonWriter &out, std::string_view key, const std::vector<std::string> &names)
{
    out.key(key).beginArray();
    for (const std::string &name : names)
        out.value(std::string_view(name));
    out.endArray();
}

void writeShift(JsonWriter &out, const TimeShift &shift)
{
    out.integerField("offset", shift.offsetMs);
    out.key("timestamp");
    if (shift.anchor == TimeShift::Anchor::Time)
        out.integer(shift.at);
    else
        out.null();
    out.key("startOrEnd");
    switch (shift.anchor) {
    case TimeShift::Anchor::Start: out.value("start"); break;
    case TimeShift::Anchor::End: out.value("end"); break;
    default: out.null(); break;
    }
}

const char *operatorOf(MatchOp op)
{
    switch (op) {
    case MatchOp::Equal: return "=";
    case MatchOp::NotEqual: return "!=";
    case MatchOp::Regex: return "=~";
    case MatchOp::NotRegex: break;
    }
    return "!~";
}

void writeSelector(JsonWriter &out, const VectorSelector &selector)
{
    out.field("name", std::string_view(selector.name)).key("matchers").beginArray();
    for (const Matcher &m : selector.matchers) {
        out.beginObject().field("name", std::string_view(m.label)).field("value", std::string_view(m.value));
        out.field("type", operatorOf(m.op)).endObject();
    }
    out.endArray();
    writeShift(out, selector.shift);
}

const char *typeOf(ValueType type)
{
    switch (type) {
    case ValueType::Scalar: return "scalar";
    case ValueType::Vector: return "vector";
    case ValueType::Matrix: return "matrix";
    case ValueType::String: break;
    }
    return "string";
}

const char *cardinalityName(promql::Cardinality card)
{
    switch (card) {
    case promql::Cardinality::OneToOne: return "one-to-one";
    case promql::Cardinality::ManyToOne: return "many-to-one";
    case promql::Cardinality::OneToMany: return "one-to-many";
    case promql::Cardinality::ManyToMany: break;
    }
    return "many-to-many";
}

void writeBinary(JsonWriter &out, const Binary &binary)
{
    out.field("type", "binaryExpr").field("op", toString(binary.op)).key("lhs");
    writeSyntax(out, *binary.lhs);
    out.key("rhs");
    writeSyntax(out, *binary.rhs);
    out.field("bool", binary.returnBool).key("matching");
    if (binary.lhs->type != ValueType::Vector || binary.rhs->type != ValueType::Vector) {
        out.null();
        return;
    }
    const VectorMatching &matching = binary.matching;
    out.beginObject().field("card", cardinalityName(matching.card));
    writeNames(out, "labels", matching.labels);
    writeNames(out, "include", matching.include);
    out.field("on", matching.on).endObject();
}

void writeCall(JsonWriter &out, const Call &call)
{
    out.field("type", "call").key("func").beginObject().field("name", call.function->name);
    out.key("argTypes").beginArray();
    for (const ValueType type : call.function->args)
        out.value(typeOf(type));
    out.endArray().integerField("variadic", call.function->variadic);
    out.field("returnType", typeOf(call.function->result)).endObject();
    out.key("args").beginArray();
    for (const ExprPtr &arg : call.args)
        writeSyntax(out, *arg);
    out.endArray();
}

void writeAggregate(JsonWriter &out, const Aggregate &aggregate)
{
    out.field("type", "aggregation").field("op", toString(aggregate.op)).key("expr");
    writeSyntax(out, *aggregate.expr);
    out.key("param");
    if (aggregate.param)
        writeSyntax(out, *aggregate.param);
    else
        out.null();
    writeNames(out, "grouping", aggregate.grouping);
    out.field("without", aggregate.without);
}

void writeSubquery(JsonWriter &out, const Subquery &subquery)
{
    out.field("type", "subquery").key("expr");
    writeSyntax(out, *subquery.expr);
    out.integerField("range", subquery.rangeMs).integerField("step", subquery.stepMs);
    writeShift(out, subquery.shift);
}

void writeInner(JsonWriter &out, const char *type, const Expr &inner)
{
    out.field("type", type).key("expr");
    writeSyntax(out, inner);
}

void writeNode(JsonWriter &out, const Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::Number:
        out.field("type", "numberLiteral")
            .field("val", std::string_view(printNumber(static_cast<const NumberLiteral &>(expr).value)));
        break;
    case ExprKind::String:
        out.field("type", "stringLiteral")
            .field("val", std::string_view(static_cast<const StringLiteral &>(expr).value));
        break;
    case ExprKind::VectorSelector:
        out.field("type", "vectorSelector");
        writeSelector(out, static_cast<const VectorSelector &>(expr));
        break;
    case ExprKind::MatrixSelector: {
        const auto &matrix = static_cast<const MatrixSelector &>(expr);
        out.field("type", "matrixSelector").integerField("range", matrix.rangeMs);
        writeSelector(out, *matrix.selector);
        break;
    }
    case ExprKind::Subquery: writeSubquery(out, static_cast<const Subquery &>(expr)); break;
    case ExprKind::Unary: {
        const auto &unary = static_cast<const Unary &>(expr);
        writeInner(out, "unaryExpr", *unary.expr);
        out.field("op", unary.negate ? "-" : "+");
        break;
    }
    case ExprKind::Binary: writeBinary(out, static_cast<const Binary &>(expr)); break;
    case ExprKind::Call: writeCall(out, static_cast<const Call &>(expr)); break;
    case ExprKind::Aggregate: writeAggregate(out, static_cast<const Aggregate &>(expr)); break;
    case ExprKind::Paren: writeInner(out, "parenExpr", *static_cast<const Paren &>(expr).expr); break;
    }
}

} // namespace

void writeSyntax(JsonWriter &out, const Expr &expr)
{
    out.beginObject();
    writeNode(out, expr);
    out.endObject();
}

} // namespace belfry
