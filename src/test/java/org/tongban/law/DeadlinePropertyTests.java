package org.tongban.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.law.LawFixture.DEADLINES;
import static org.tongban.law.LawFixture.at;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold of every clock, on random terms, starts, suspensions and moments. */
class DeadlinePropertyTests {

    private static final Instant FIRST = at("2014-01-01T00:00");
    private static final long SPAN =
            at("2027-06-01T00:00").getEpochSecond() - FIRST.getEpochSecond();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeEach
    void printSeed() {
        System.out.println("deadline properties, seed " + seed);
    }

    @Test
    void countedDaysAddUpToWhatIsUsedAndWhatIsLeft() {
        for (int i = 0; i < 400; i++) {
            var run = run();
            var deadline = DEADLINES.of(rule(), run);
            assertThat(sum(deadline.days().stream().map(CountedDay::counted).toList()))
                    .as("used, seed %s", seed)
                    .isEqualTo(deadline.used().count());
            assertThat(deadline.days().getLast().running()).isEqualTo(deadline.used());
            if (!deadline.at().isAfter(deadline.due())) {
                assertThat(sum(deadline.days().stream().map(CountedDay::toCome).toList()))
                        .as("left, seed %s", seed)
                        .isEqualTo(deadline.left().count());
            }
            assertThat(deadline.yellowAt()).isBetween(deadline.start(), deadline.due());
            assertThat(deadline.listSpans().stream().mapToInt(DaySpan::length).sum())
                    .isEqualTo(deadline.days().size());
        }
    }

    @Test
    void readAtItsDueMomentAClockIsUsedUpExactly() {
        for (int i = 0; i < 400; i++) {
            var rule = rule();
            var start = moment();
            var deadline = DEADLINES.of(rule, start, start);
            var atDue = DEADLINES.of(rule, start, deadline.due());
            assertThat(atDue.used()).as("seed %s", seed).isEqualTo(atDue.total());
            assertThat(atDue.light()).isNotEqualTo(Light.OVERDUE);
            var justBefore = DEADLINES.of(rule, start, deadline.due().minusSeconds(1));
            assertThat(justBefore.used().compareTo(justBefore.total())).isNegative();
        }
    }

    @Test
    void startingLaterNeverEndsEarlierAndUsedNeverFalls() {
        for (int i = 0; i < 400; i++) {
            var rule = rule();
            var start = moment();
            var later = start.plusSeconds(random.nextInt(400_000));
            var one = DEADLINES.of(rule, start, later);
            assertThat(DEADLINES.of(rule, later, later).due())
                    .as("seed %s", seed)
                    .isAfterOrEqualTo(one.due());
            var used = DEADLINES.of(rule, start, later.plusSeconds(random.nextInt(400_000))).used();
            assertThat(used).isGreaterThanOrEqualTo(one.used());
            assertThat(DEADLINES.of(rule, start, later).due()).isEqualTo(one.due());
        }
    }

    @Test
    void aSuspensionNeverBringsTheEndForward() {
        for (int i = 0; i < 400; i++) {
            var rule = DeadlineRule.of(new Term.OfficeDays(1 + random.nextInt(20)));
            var run = run();
            var plain =
                    DEADLINES.of(rule, new ClockRun(run.start(), List.of(), List.of(), run.at()));
            assertThat(DEADLINES.of(rule, run).due())
                    .as("seed %s", seed)
                    .isAfterOrEqualTo(plain.due());
        }
    }

    @Test
    void theZoneHasNoSummerTime() {
        var rules = ZoneId.of("Asia/Shanghai").getRules();
        assertThat(rules.nextTransition(Instant.parse("1992-01-01T00:00:00Z"))).isNull();
    }

    private DeadlineRule rule() {
        int count = 1 + random.nextInt(45);
        var term =
                switch (random.nextInt(5)) {
                    case 0 -> new Term.OfficeDays(count);
                    case 1 -> new Term.OfficeHoursTime(java.time.Duration.ofHours(count));
                    case 2 -> new Term.CalendarDays(count);
                    case 3 -> new Term.CalendarMonths(1 + count % 12);
                    default -> new Term.WorkingDays(count);
                };
        return DeadlineRule.of(term);
    }

    private ClockRun run() {
        var start = moment();
        var suspensions = new ArrayList<Suspension>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var from = start.plusSeconds(random.nextInt(2_000_000));
            var to = from.plusSeconds(random.nextInt(1_000_000));
            suspensions.add(new Suspension(SuspensionGround.values()[random.nextInt(8)], from, to));
        }
        return ClockRun.of(start, start.plusSeconds(random.nextInt(5_000_000)))
                .suspended(suspensions);
    }

    private Instant moment() {
        return FIRST.plusSeconds((long) (random.nextDouble() * SPAN));
    }

    private static long sum(List<Amount> amounts) {
        return amounts.stream().mapToLong(Amount::count).sum();
    }
}
