package org.tongban.console.internal.verify;

import org.tongban.console.internal.Sentences;
import org.tongban.licences.Verification;
import org.tongban.platform.Formats;
import org.tongban.seals.Check;
import org.tongban.seals.TrustList;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What the terminal shows, in the operator's language. */
final class Report {

    private static final Formats FORMATS =
            new Formats(Sentences.language(), ZoneId.of("Asia/Shanghai"));

    private Report() {}

    /** Which lists are used, of when, under which root; and as of when everything is judged. */
    static String head(SavedLists lists, Instant asOf) {
        var trust = lists.verifier().trust();
        return word(
                trust.demo() ? "verify.lists-demo" : "verify.lists",
                Map.of(
                        "place", lists.place(),
                        "issuedAt", moment(trust.issuedAt()),
                        "asOf", moment(asOf),
                        "fingerprint", trust.rootFingerprint()));
    }

    static String of(String file, Verification found, TrustList trust) {
        var text = new StringJoiner("\n");
        text.add("");
        text.add(plain(file) + "  " + licences("verify.state." + found.state().key(), Map.of()));
        text.add("  " + says(found, trust));
        if (!found.agency().isEmpty()) {
            text.add(line("by", found.agencyName() + " (" + found.agency() + ")"));
            text.add(line("chain", chain(found, trust)));
        } else if (!found.agencyName().isEmpty()) {
            // Nothing proves this name.
            text.add(line("claims", found.agencyName()));
        }
        if (!found.identifier().isEmpty()) {
            text.add(line("identifier", found.identifier()));
        }
        if (found.signedAt() != null) {
            text.add(line("signed", moment(found.signedAt())));
        }
        if (found.asOf() != null) {
            text.add(line("status", moment(found.asOf())));
        }
        for (Check check : found.checks()) {
            text.add("  " + mark(check) + " " + sentence(check));
        }
        return text.toString();
    }

    /** A sentence of this command. */
    static String word(String key) {
        return word(key, Map.of());
    }

    private static String word(String key, Map<String, Object> details) {
        return Sentences.get("console", key, details);
    }

    private static String says(Verification found, TrustList trust) {
        Instant asOf = found.asOf() == null ? trust.issuedAt() : found.asOf();
        var places = Map.<String, Object>of("agency", plain(found.agencyName()), "asOf", moment(asOf));
        return licences("verify.says." + found.state().key(), places).replace("**", "");
    }

    /** From the root down to the seal. */
    private static String chain(Verification found, TrustList trust) {
        var names = new StringJoiner(" \u2192 ");
        for (String kind : new String[] {"ROOT", "AGENCIES"}) {
            trust.certificates().stream()
                    .filter(one -> one.kind().equals(kind) && one.revokedAt() == null)
                    .findFirst()
                    .ifPresent(one -> names.add(one.name()));
        }
        return names.add(found.agencyName()).toString();
    }

    private static String sentence(Check check) {
        var places = new LinkedHashMap<String, Object>();
        check.details()
                .forEach(
                        (name, value) ->
                                places.put(
                                        name,
                                        value instanceof Instant moment
                                                ? moment(moment)
                                                : plain(String.valueOf(value))));
        return licences(check.sentence(), places)
                + (FORMATS.language() == org.tongban.core.Language.ZH ? "\uff1a" : ": ")
                + licences(check.sentence() + ".why", places);
    }

    private static String mark(Check check) {
        return switch (check.outcome()) {
            case PASSED -> "\u2713";
            case FAILED -> "\u2717";
            case UNKNOWN -> "?";
        };
    }

    private static String line(String key, String value) {
        return "  " + word("verify.line." + key, Map.of("value", plain(value)));
    }

    private static String licences(String key, Map<String, Object> places) {
        return Sentences.get("licences", key, places);
    }

    /** Names come from strangers' certificates: nothing in them may steer the terminal. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\ufffd");
    }

    private static String moment(Instant moment) {
        return FORMATS.moment(moment).text();
    }
}
