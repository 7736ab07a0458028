package org.tongban.licences.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tongban.licences.LicencesProblem;
import org.tongban.licences.Verifier;
import org.tongban.platform.RateLimits;

/** What strangers may send to be checked: so many a minute, no larger than so, few in memory at once. */
@Component
class Checks {

    static final int MOST_A_MINUTE = 60;
    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_WAIT = 10;

    private final RateLimits limits;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Checks(RateLimits limits) {
        this.limits = limits;
    }

    /** Something that is done with a file. */
    interface Check<T> {
        T of(byte[] bytes);
    }

    /** Refuses what is too much or too large, else waits for a place and checks. */
    <T> T check(MultipartFile file, HttpServletRequest request, Check<T> check) throws IOException {
        limits.count("licences.verify", request.getRemoteAddr(), MOST_A_MINUTE, Duration.ofMinutes(1));
        if (file.getSize() > Verifier.LARGEST) {
            throw LicencesProblem.FILE_TOO_LARGE.with("megabytes", Verifier.LARGEST / 1024 / 1024);
        }
        takePlace();
        try {
            return check.of(file.getBytes());
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw LicencesProblem.VERIFIER_BUSY.with();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LicencesProblem.VERIFIER_BUSY.with().causedBy(stopped);
        }
    }
}
