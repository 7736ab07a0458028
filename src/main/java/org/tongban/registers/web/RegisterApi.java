package org.tongban.registers.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.core.Access;
import org.tongban.core.Language;
import org.tongban.platform.Messages;
import org.tongban.registers.BusinessScope;
import org.tongban.registers.BusinessScopes;
import org.tongban.registers.Division;
import org.tongban.registers.Divisions;
import org.tongban.registers.HanText;
import org.tongban.registers.NameReason;
import org.tongban.registers.NameVerdict;
import org.tongban.registers.Names;
import org.tongban.registers.RegistersProblem;

/** Look-ups for forms and for anybody: divisions, business scopes, names. Nothing personal. */
@RestController
class RegisterApi {

    private static final int LONGEST_CODE = 12;

    private final Divisions divisions;
    private final BusinessScopes scopes;
    private final Names names;
    private final Messages messages;

    RegisterApi(Divisions divisions, BusinessScopes scopes, Names names, Messages messages) {
        this.divisions = divisions;
        this.scopes = scopes;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/api/registers/divisions")
    @Access(Access.Who.ANYONE)
    List<Division> divisions(@RequestParam(defaultValue = "") String parent) {
        return divisions.listBelow(code(parent));
    }

    @GetMapping("/api/registers/business-scopes")
    @Access(Access.Who.ANYONE)
    List<BusinessScope> businessScopes(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit) {
        return scopes.search(q, limit);
    }

    /** What the check says, each reason as a sentence in both languages. */
    record Checked(String name, boolean accepted, boolean printWarning, List<Reason> reasons) {}

    /** One reason. */
    record Reason(
            NameReason.Kind kind,
            boolean blocks,
            @Nullable String clashing,
            Map<String, String> text,
            String law) {}

    @GetMapping("/api/registers/names/check")
    @Access(Access.Who.ANYONE)
    Checked check(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String division) {
        NameVerdict verdict = names.check(HanText.normal(name), code(division));
        return new Checked(
                verdict.parts().fullName(),
                verdict.accepted(),
                verdict.printWarning(),
                verdict.reasons().stream().map(this::reason).toList());
    }

    private Reason reason(NameReason reason) {
        return new Reason(
                reason.kind(),
                reason.blocks(),
                reason.clashing(),
                Map.of("zh", text(Language.ZH, reason), "en", text(Language.EN, reason)),
                reason.law());
    }

    private String text(Language language, NameReason reason) {
        return messages.text(
                language,
                reason.kind().messageKey(),
                reason.details().entrySet().stream()
                        .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                        .toArray());
    }

    private static String code(String given) {
        if (given.length() > LONGEST_CODE) {
            throw RegistersProblem.DIVISION_UNKNOWN.with("code", given.substring(0, LONGEST_CODE));
        }
        return given;
    }
}
