package org.tongban.flow.internal;

import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Expression;
import org.tongban.flow.FlowProblem;
import scala.Product;

/** FEEL, made pure: what asks the clock or chance is refused. */
final class Feel implements Expression {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Set<String> IMPURE =
            Set.of("now", "today", "random number", "uuid", "last day of month now");

    private final ParsedExpression parsed;
    private final String text;

    private Feel(ParsedExpression parsed, String text) {
        this.parsed = parsed;
        this.text = text;
    }

    /** An expression, or the reason why it is none. */
    sealed interface Parsed {
        record Good(Feel expression) implements Parsed {}

        record Bad(String reason) implements Parsed {}
    }

    static Parsed parse(String text) {
        var trimmed = text.strip();
        var feel = trimmed.startsWith("=") ? trimmed.substring(1).strip() : trimmed;
        if (feel.isEmpty()) {
            return new Parsed.Bad("empty");
        }
        var result = ENGINE.parseExpression(feel);
        if (result.isFailure()) {
            return new Parsed.Bad(firstLine(result.failure().message()));
        }
        var impure = impure(result.parsedExpression().expression());
        return impure == null
                ? new Parsed.Good(new Feel(result.parsedExpression(), feel))
                : new Parsed.Bad("asks the clock or chance: " + impure + "()");
    }

    private static @Nullable String impure(@Nullable Object tree) {
        if (tree instanceof FunctionInvocation call && IMPURE.contains(call.function())) {
            return call.function();
        }
        if (tree instanceof Product node) {
            for (int i = 0; i < node.productArity(); i++) {
                var found = impure(node.productElement(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String firstLine(String message) {
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable Object evaluate(Map<String, Object> variables) {
        var result = ENGINE.evaluate(parsed, variables);
        if (result.isFailure()) {
            throw FlowProblem.EXPRESSION_FAILED.with(
                    "expression", text, "reason", firstLine(result.failure().message()));
        }
        return Values.plain(text, result.result());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Feel feel && feel.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
