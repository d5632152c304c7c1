// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/value.h"
#include "store/queryable.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The syntax tree of a PromQL expression. Built by the parser, never changed afterwards, so any number of
/// threads may evaluate one tree.
namespace belfry::promql {

struct Function; // query/functions/function_table.h

/// Byte offsets into the expression's text, half open.
struct TextRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

enum class ExprKind {
    Number,
    String,
    VectorSelector,
    MatrixSelector,
    Subquery,
    Unary,
    Binary,
    Call,
    Aggregate,
    Paren,
};

struct Expr {
    Expr(ExprKind k, TextRange r) : kind(k), range(r) {}
    Expr(const Expr &) = delete;
    Expr &operator=(const Expr &) = delete;
    virtual ~Expr() = default;

    ExprKind kind;
    TextRange range;
    ValueType type = ValueType::Vector; ///< set by the type check
    /// The value is the same at every step of a range query (only literals and selectors fixed with @ below).
    bool stepInvariant = false;
    std::uint32_t height = 1; ///< levels of the tree from here down
};
using ExprPtr = std::unique_ptr<Expr>;

struct NumberLiteral final : Expr {
    NumberLiteral(double v, TextRange r) : Expr(ExprKind::Number, r), value(v) {}
    double value;
    bool duration = false; ///< written as 5m; printed so again
};

struct StringLiteral final : Expr {
    StringLiteral(std::string v, TextRange r) : Expr(ExprKind::String, r), value(std::move(v)) {}
    std::string value; ///< unquoted; any bytes
};

/// `offset` and `@`, common to selectors and subqueries.
struct TimeShift {
    enum class Anchor { None, Time, Start, End };
    std::int64_t offsetMs = 0;
    Anchor anchor = Anchor::None;
    Timestamp at = 0; ///< with Anchor::Time
    friend bool operator==(const TimeShift &, const TimeShift &) = default;
};

struct VectorSelector final : Expr {
    explicit VectorSelector(TextRange r) : Expr(ExprKind::VectorSelector, r) {}
    std::string name;              ///< as written in front of the braces; empty otherwise
    std::vector<Matcher> matchers; ///< all of them, the name's too
    TimeShift shift;
};

struct MatrixSelector final : Expr {
    MatrixSelector(std::unique_ptr<VectorSelector> s, TextRange r)
        : Expr(ExprKind::MatrixSelector, r), selector(std::move(s))
    {
    }
    std::unique_ptr<VectorSelector> selector; ///< carries the shift
    std::int64_t rangeMs = 0;
};

struct Subquery final : Expr {
    Subquery(ExprPtr e, TextRange r) : Expr(ExprKind::Subquery, r), expr(std::move(e)) {}
    ExprPtr expr;
    std::int64_t rangeMs = 0;
    std::int64_t stepMs = 0; ///< 0: the engine's default
    TimeShift shift;
};

struct Paren final : Expr {
    Paren(ExprPtr e, TextRange r) : Expr(ExprKind::Paren, r), expr(std::move(e)) {}
    ExprPtr expr;
};

struct Unary final : Expr {
    Unary(bool minus, ExprPtr e, TextRange r) : Expr(ExprKind::Unary, r), negate(minus), expr(std::move(e)) {}
    bool negate;
    ExprPtr expr;
};

enum class BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Pow,
    Atan2,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Unless,
};

enum class Cardinality { OneToOne, ManyToOne, OneToMany, ManyToMany };

/// on/ignoring and group_left/group_right of an operation between two instant vectors.
struct VectorMatching {
    Cardinality card = Cardinality::OneToOne;
    bool on = false;
    std::vector<std::string> labels;  ///< of on or ignoring
    std::vector<std::string> include; ///< of group_left or group_right
};

struct Binary final : Expr {
    Binary(BinaryOp o, TextRange r) : Expr(ExprKind::Binary, r), op(o) {}
    BinaryOp op;
    ExprPtr lhs;
    ExprPtr rhs;
    bool returnBool = false;
    VectorMatching matching; ///< meaningful only between two vectors
};

struct Call final : Expr {
    Call(const Function *f, TextRange r) : Expr(ExprKind::Call, r), function(f) {}
    const Function *function;
    std::vector<ExprPtr> args;
};

enum class AggregateOp { Sum, Avg, Count, Min, Max, Group, Stddev, Stdvar, Topk, Bottomk, CountValues, Quantile };

struct Aggregate final : Expr {
    Aggregate(AggregateOp o, TextRange r) : Expr(ExprKind::Aggregate, r), op(o) {}
    AggregateOp op;
    ExprPtr param; ///< of topk, bottomk, count_values, quantile
    ExprPtr expr;
    bool without = false;
    std::vector<std::string> grouping;
};

bool isComparison(BinaryOp op);
bool isSetOperator(BinaryOp op);
/// "+", "==", "unless" …
const char *toString(BinaryOp op);
const char *toString(AggregateOp op);
bool takesParameter(AggregateOp op);
/// As error messages name it: "scalar", "instant vector", "range vector", "string".
const char *documentedType(ValueType type);
/// An expression without the parentheses around it.
const Expr &withoutParens(const Expr &expr);

} // namespace belfry::promql
