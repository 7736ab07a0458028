package org.tongban.platform;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Actor;
import org.tongban.core.Language;
import org.tongban.core.Problem;

/**
 * What every template is given besides its model: words, formats, who is looking, where, and what a
 * form needs.
 *
 * @param path of the request, with its query but without {@code lang}
 * @param place key of the current navigation place; null: none
 * @param now legal time
 * @param machineTime the real time while the clock of a demonstration is set, so that both are said; else null
 * @param assets turns {@code /css/tokens.css} into an address with its content's hash
 */
public record Shell(
        Messages messages,
        Formats formats,
        City city,
        Navigation navigation,
        boolean demo,
        Actor actor,
        String path,
        @Nullable String place,
        Instant now,
        @Nullable Instant machineTime,
        Supplier<Csrf> token,
        UnaryOperator<String> assets) {

    /** What a form must send back, as hidden field or header. */
    public record Csrf(String parameter, String header, String token) {
        public static final Csrf NONE = new Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    public Language language() {
        return formats.language();
    }

    public boolean chinese() {
        return language() == Language.ZH;
    }

    /** The text of a message; {@code pairs} are names and values of its places. */
    public String t(String key, Object... pairs) {
        return messages.text(language(), key, pairs);
    }

    /** The same as markup: {@code **strong**}, and values that are content stay markup. */
    public Content rich(String key, Object... pairs) {
        return messages.rich(language(), key, pairs);
    }

    /** The sentence of a problem. */
    public String problem(Problem problem) {
        return messages.problem(language(), problem);
    }

    /** Asked for only by pages with a form, because a token begins a session. */
    public Csrf csrf() {
        return token.get();
    }

    public boolean signedIn() {
        return !(actor instanceof Actor.Anyone);
    }

    public boolean officer() {
        return actor instanceof Actor.Officer;
    }

    /** Address of a static file with its content's hash. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return path
                + (path.contains("?") ? "&" : "?")
                + "lang="
                + (chinese() ? Language.EN : Language.ZH).tag();
    }

    public Formatted date(LocalDate date) {
        return formats.date(date);
    }

    public Formatted date(Instant moment) {
        return formats.date(moment);
    }

    /** With its weekday. */
    public Formatted day(LocalDate date) {
        return formats.day(date);
    }

    public Formatted shortDay(LocalDate date) {
        return formats.shortDay(date);
    }

    public Formatted shortDate(LocalDate date) {
        return formats.shortDate(date);
    }

    public Formatted moment(Instant moment) {
        return formats.moment(moment);
    }

    /** With its weekday, the year only in English. */
    public Formatted dayMoment(Instant moment) {
        return formats.dayMoment(moment);
    }

    public Formatted shortMoment(Instant moment) {
        return formats.shortMoment(moment);
    }

    public String time(LocalTime time) {
        return formats.time(time);
    }

    public String time(Instant moment) {
        return formats.time(moment);
    }

    public Formatted duration(Duration length) {
        return formats.duration(length);
    }

    public Formatted workingDays(long days) {
        return formats.workingDays(days);
    }

    public String number(long number) {
        return formats.number(number);
    }

    public String number(BigDecimal number) {
        return formats.number(number, 2);
    }

    public String percent(double share) {
        return formats.percent(share);
    }

    public Formatted money(BigDecimal yuan) {
        return formats.money(yuan);
    }

    public String size(long bytes) {
        return formats.size(bytes);
    }
}
