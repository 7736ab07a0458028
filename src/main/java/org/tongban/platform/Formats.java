package org.tongban.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import org.tongban.core.Language;

/**
 * How dates, times, lengths of time, numbers and sums are written in one language: 2026年11月22日（周日）,
 * Sunday 22 November 2026; 4 小时 58 分, 4 h 58 min.
 */
public record Formats(Language language, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private boolean chinese() {
        return language == Language.ZH;
    }

    /** 2026年11月22日, 22 November 2026. */
    public Formatted date(LocalDate date) {
        return stamp(date, date, "yyyy年M月d日", "d MMMM yyyy");
    }

    /** The date on which a moment falls in the installation's zone. */
    public Formatted date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** 2026年11月22日（周日）, Sunday 22 November 2026. */
    public Formatted day(LocalDate date) {
        return stamp(date, date, "yyyy年M月d日（EEE）", "EEEE d MMMM yyyy");
    }

    /** Without the year, where it is plain: 11月22日（周日）, Sunday 22 November. */
    public Formatted shortDay(LocalDate date) {
        return stamp(date, date, "M月d日（EEE）", "EEEE d MMMM");
    }

    /** 11月22日, 22 November. */
    public Formatted shortDate(LocalDate date) {
        return stamp(date, date, "M月d日", "d MMMM");
    }

    /** 周日, Sunday. */
    public String weekday(LocalDate date) {
        return format("EEE", "EEEE", date);
    }

    /** 9:05; seconds are never shown. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    public String time(Instant moment) {
        return time(LocalTime.ofInstant(moment, zone));
    }

    /** 2026年11月22日 9:05, 22 November 2026, 9:05. */
    public Formatted moment(Instant moment) {
        return moment(moment, "yyyy年M月d日 H:mm", "d MMMM yyyy, H:mm");
    }

    /** 11月22日（周日）9:05, Sunday 22 November 2026, 9:05. */
    public Formatted dayMoment(Instant moment) {
        return moment(moment, "M月d日（EEE）H:mm", "EEEE d MMMM yyyy, H:mm");
    }

    /** 11月22日 9:05, 22 November, 9:05: for lists of one year. */
    public Formatted shortMoment(Instant moment) {
        return moment(moment, "M月d日 H:mm", "d MMMM, H:mm");
    }

    private Formatted moment(Instant moment, String chinese, String english) {
        return stamp(moment, LocalDateTime.ofInstant(moment, zone), chinese, english);
    }

    private Formatted stamp(Object machine, Temporal shown, String chinese, String english) {
        String text = format(chinese, english, shown);
        return new Formatted(text, "<time datetime=\"" + machine + "\">" + text + "</time>");
    }

    private String format(String chinese, String english, Temporal shown) {
        return DateTimeFormatter.ofPattern(chinese() ? chinese : english, language.locale())
                .format(shown);
    }

    /** 4 小时 58 分, 4 h 58 min. */
    public Formatted duration(Duration length) {
        var text = new StringBuilder();
        var html = new StringBuilder();
        for (Parts.Measure part : measures(length)) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(part.value())
                    .append(' ')
                    .append(part.unit());
            html.append(html.isEmpty() ? "" : " ")
                    .append("<span class=\"nowrap\">")
                    .append(part.value())
                    .append(' ')
                    .append(part.unit())
                    .append("</span>");
        }
        return new Formatted(text.toString(), html.toString());
    }

    /**
     * The same in parts, for large figures whose units are small; minutes have two digits after
     * hours.
     */
    public List<Parts.Measure> measures(Duration length) {
        long minutes = length.abs().toMinutes();
        var minute = chinese() ? "分" : "min";
        if (minutes < 60) {
            return List.of(new Parts.Measure(String.valueOf(minutes), minute));
        }
        var hours = new Parts.Measure(number(minutes / 60), chinese() ? "小时" : "h");
        return minutes % 60 == 0
                ? List.of(hours)
                : List.of(hours, new Parts.Measure("%02d".formatted(minutes % 60), minute));
    }

    /** 3 个工作日, 3 working days. */
    public Formatted workingDays(long days) {
        var measure = workingDayMeasures(days).getFirst();
        String text = measure.value() + " " + measure.unit();
        return new Formatted(text, "<span class=\"nowrap\">" + text + "</span>");
    }

    /** The same in parts. */
    public List<Parts.Measure> workingDayMeasures(long days) {
        String english = days == 1 ? "working day" : "working days";
        return List.of(new Parts.Measure(number(days), chinese() ? "个工作日" : english));
    }

    /** 2:02, hours and minutes as counted on the clock. */
    public String counted(Duration length) {
        return "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }

    public String number(long number) {
        return decimal("#,##0").format(number);
    }

    /** At most {@code places} digits after the point, none that say nothing. */
    public String number(BigDecimal number, int places) {
        return decimal("#,##0" + (places == 0 ? "" : "." + "#".repeat(places))).format(number);
    }

    /** A share from 0 to 1: 98.5%. */
    public String percent(double share) {
        return decimal("0.0").format(share * 100) + "%";
    }

    /** Yuan; from ten thousand in 万元 when nothing is lost: 100 万元, CNY 1,000,000. */
    public Formatted money(BigDecimal yuan) {
        String text;
        if (!chinese()) {
            text = "CNY " + number(yuan, 2);
        } else if (yuan.compareTo(TEN_THOUSAND) >= 0
                && yuan.remainder(BigDecimal.valueOf(100)).signum() == 0) {
            text = number(yuan.divide(TEN_THOUSAND, 2, RoundingMode.UNNECESSARY), 2) + " 万元";
        } else {
            text = number(yuan, 2) + " 元";
        }
        return new Formatted(text, "<span class=\"nowrap\">" + text + "</span>");
    }

    /** Bytes as people count them: 86 KB, 1.4 MB. */
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return number(Math.max(1, Math.round(bytes / 1000.0))) + " KB";
        }
        return number(
                        BigDecimal.valueOf(bytes)
                                .movePointLeft(6)
                                .setScale(1, RoundingMode.HALF_UP),
                        1)
                + " MB";
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
