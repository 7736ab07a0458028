package org.tongban.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongban.core.Access;
import org.tongban.core.CoreProblem;
import org.tongban.core.Problem;
import org.tongban.platform.PlatformProblem;

/** Refusals that happen before a controller is reached (filters, security, the server itself). */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    @Access(Access.Who.ANYONE)
    void error(HttpServletRequest request) {
        throw problemOf(request);
    }

    private static Problem problemOf(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return switch (status instanceof Integer code ? code : Integer.valueOf(404)) {
            case 401 -> CoreProblem.NOT_SIGNED_IN.with();
            case 403 -> PlatformProblem.FORM_EXPIRED.with();
            case 404 -> CoreProblem.NOT_FOUND.with();
            case 413 -> PlatformProblem.UPLOAD_TOO_LARGE.with();
            case 429 -> PlatformProblem.TOO_MANY_REQUESTS.with();
            case Integer other when other < 500 -> CoreProblem.BAD_INPUT.with();
            case Integer other when thrown instanceof Throwable cause ->
                    CoreProblem.UNEXPECTED.with().causedBy(cause);
            case Integer other -> CoreProblem.UNEXPECTED.with();
        };
    }
}
